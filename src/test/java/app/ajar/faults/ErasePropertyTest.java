package app.ajar.faults;

import static app.ajar.store.jooq.Tables.ALIAS;
import static app.ajar.store.jooq.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Decision;
import app.ajar.keep.Erasure;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import app.ajar.read.Gate;
import app.ajar.rules.Ledger;
import app.ajar.store.AttachmentFolder;
import app.ajar.store.Codec;
import app.ajar.store.Coded;
import app.ajar.store.Disk;
import app.ajar.store.JournalException;
import app.ajar.store.Journals;
import app.ajar.store.Key;
import app.ajar.store.Sealer;
import app.ajar.store.SideBySide;
import app.ajar.store.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever was written, whoever is erased: the rest is what the same history would have been without them, and what
 * others said about being in touch stands as it stood. {@code -Dajar.deep=true} takes 1,000 histories.
 */
class ErasePropertyTest {

    private static final int RUNS = Integer.getInteger("ajar.runs", Boolean.getBoolean("ajar.deep") ? 1000 : 16);

    @TempDir
    Path temporary;

    @BeforeAll
    static void quiet() {
        Quiet.warnings();
    }

    @Test
    void theRestIsTheSameHistoryWithoutThem() throws IOException {
        SideBySide.each(LongStream.rangeClosed(1, RUNS).boxed().toList(), seed -> {
            Path folder = Files.createDirectory(temporary.resolve("run-" + seed));
            try {
                run(folder, seed);
            } catch (AssertionError | RuntimeException | SQLException e) {
                throw new AssertionError("run it again with seed " + seed + ": " + e.getMessage(), e);
            } finally {
                Journals.delete(folder);
            }
        });
    }

    private static void run(Path folder, long seed) throws IOException, SQLException {
        Random random = new Random(seed);
        Watch clock = new Watch();
        Path home = folder.resolve("journal");
        Journal.create(home);
        Map<String, String> after;
        Set<UUID> group = new HashSet<>();
        try (Journal journal = Journal.open(home, clock)) {
            new Scribe(random, clock).write(journal, 30 + random.nextInt(40));
            List<UUID> people = journal
                    .read(db -> db.select(PERSON.ROOT).from(PERSON).orderBy(PERSON.ID).fetch(PERSON.ROOT));
            if (people.isEmpty()) {
                return;
            }
            PersonId whom = new PersonId(people.get(random.nextInt(people.size())));
            journal.read(db -> new Gate(db).group(whom)).forEach(one -> group.add(one.value()));
            List<Coded> history = writes(journal, folder.resolve("before.ajar"));
            Map<UUID, String> ledgers = ledgers(journal, group);

            Erasure erasure = journal.wouldErase(whom);
            assertThat(erasure.group()).extracting(PersonId::value).containsExactlyInAnyOrderElementsOf(group);
            Map<Ref, Decision> decisions = new HashMap<>();
            erasure.toDecide().forEach(mention -> decisions.put(mention.ref(), new Decision.Keep()));
            journal.erase(whom, decisions, (done, all) -> {
            });

            assertThat(ledgers(journal, group)).isEqualTo(ledgers);
            after = rows(journal, journal.last());
            assertThat(after).isEqualTo(without(folder, history, group));
            assertThat(journal.verify()).isEmpty();
            assertThat(journal.<Boolean>read(db -> db.fetchExists(ALIAS, ALIAS.DUPLICATE.in(group)))).isFalse();
        }
        try (Journal journal = Journal.open(home, clock)) {
            assertThat(rows(journal, journal.last())).isEqualTo(after);
            for (Optional<UUID> next = journal.toUndo(); next.isPresent() && journal.last() < 200;) {
                UUID write = next.get();
                try {
                    journal.undo(write);
                } catch (JournalException e) {
                    break;
                }
                next = journal.toUndo();
                assertThat(journal.<Boolean>read(db -> db.fetchExists(PERSON, PERSON.ID.in(group)))).isFalse();
            }
            assertThat(journal.verify()).isEmpty();
        }
    }

    private static List<Coded> writes(Journal journal, Path file) throws IOException, SQLException {
        journal.export(file);
        List<Coded> writes = new ArrayList<>();
        Snapshot.read(file, new Key(journal.id(), Sealer.NONE), 0, writes::add);
        return writes;
    }

    /** What each of the others said, and whether it still counts. */
    private static Map<UUID, String> ledgers(Journal journal, Set<UUID> group) {
        return journal.read(db -> {
            Map<UUID, String> ledgers = new TreeMap<>();
            for (UUID person : db.select(PERSON.ID).from(PERSON).where(PERSON.ID.notIn(group)).fetch(PERSON.ID)) {
                Gate gate = new Gate(db);
                Ledger ledger = gate.ledger(gate.group(new PersonId(person)));
                ledgers.put(person, ledger.lines().stream().map(line -> line.entry() + " "
                        + line.preference().verdict() + " " + ledger.isStruck(line)).toList().toString());
            }
            return ledgers;
        });
    }

    /** Every row but of what was erased and of the write that says so. */
    private static Map<String, String> rows(Journal journal, long erasure) {
        Map<String, String> rows = new TreeMap<>(View.rows(journal));
        rows.remove("ERASED");
        for (String table : List.of("WRITE", "REVISION")) {
            rows.computeIfPresent(table, (name, all) -> String.join("\n", all.lines()
                    .filter(row -> !row.startsWith("[" + erasure + ",") && !row.contains(", " + erasure + ", ")
                            || !row.contains("erase"))
                    .toList()));
        }
        return rows;
    }

    /** The rows of a journal that had the same history, thought out in another way: without whatever has their ids. */
    private static Map<String, String> without(Path folder, List<Coded> history, Set<UUID> group)
            throws IOException {
        Path file = folder.resolve("without.ajar");
        Snapshot.write(Disk.REAL, file, new Key(UUID.randomUUID(), Sealer.NONE), new Watch().instant(), sink -> {
            for (Coded write : history) {
                List<Coded.Item> items = new ArrayList<>();
                for (Coded.Item item : write.changes()) {
                    left(item, group, things(history)).ifPresent(items::add);
                }
                sink.accept(new Coded(write.id(), write.device(), write.seq(), write.at(), write.format(),
                        write.cause(), write.causeJson(), items));
            }
        }, new AttachmentFolder(folder.resolve("none"), new Key(UUID.randomUUID(), Sealer.NONE), null));
        Path other = folder.resolve("other");
        Journal.create(other);
        try (Journal journal = Journal.open(other, new Watch())) {
            journal.importArchive(file);
            return rows(journal, -1);
        }
    }

    private static Map<Ref, Thing> things(List<Coded> history) {
        Map<Ref, Thing> things = new HashMap<>();
        history.forEach(write -> write.write().changes().forEach(change -> {
            if (change instanceof Change.Put(Thing thing)) {
                things.put(thing.ref(), thing);
            }
        }));
        return things;
    }

    private static Optional<Coded.Item> left(Coded.Item item, Set<UUID> group, Map<Ref, Thing> things) {
        if (item.change() instanceof Change.Bin bin) {
            Thing binned = things.get(bin.thing());
            return binned != null && isTheirs(binned, group) ? Optional.empty() : Optional.of(item);
        }
        if (group.stream().noneMatch(id -> item.json().contains(id.toString()))) {
            return Optional.of(item);
        }
        return item.change() instanceof Change.Put(Entry entry) && !isTheirs(entry, group)
                ? Optional.of(Codec.item(Codec.json(new Change.Put(entry.with(entry.people().stream()
                        .filter(one -> !group.contains(one.value())).toList())))))
                : Optional.empty();
    }

    private static boolean isTheirs(@Nullable Thing thing, Set<UUID> group) {
        if (thing instanceof Entry entry) {
            return !entry.people().isEmpty()
                    && entry.people().stream().allMatch(person -> group.contains(person.value()));
        }
        return thing != null && group.stream().anyMatch(id -> Codec.json(thing).contains(id.toString()));
    }
}
