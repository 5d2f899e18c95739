package app.ajar.faults;

import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.REVISION;
import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.keep.Locking;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.store.Backup;
import app.ajar.store.JournalException;
import app.ajar.store.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A disk of 8 MB, in which something else leaves more or less room, runs full: what was kept is there, what was refused
 * is as if nobody had tried it, and when there is room again the journal that is open goes on. By default two sizes,
 * with {@code -Dajar.deep=true} twenty.
 */
class FullDiskTest {

    private static final int SIZES = 20;
    private static final int DISK = 8 << 20;
    private static final int NOTE = 6000;
    private static final Pattern NOTES = Pattern.compile("note \\d+ [a-z]+");
    private static final PersonId GONE = new PersonId(Ids.next());

    @TempDir
    Path temporary;

    private Path folder = Path.of("");
    private final List<String> acknowledged = new ArrayList<>();
    private final Random random = new Random(8);

    @BeforeAll
    static void quiet() {
        Quiet.warnings();
    }

    /** Something that needs room. */
    private enum Deed {
        BACKUP, LOCK, RESTORE, ERASE;

        void to(Journal journal) {
            switch (this) {
                case BACKUP -> journal.backups().make();
                case LOCK -> journal.locking().lock(Deeds.WORDS, Locking.newCode());
                case RESTORE -> journal.restore(journal.backups().all().getLast().file());
                case ERASE -> journal.erase(GONE, Map.of(), (done, of) -> {
                });
            }
        }
    }

    static List<Integer> sizes() {
        return Boolean.getBoolean("ajar.deep") ? IntStream.rangeClosed(1, SIZES).boxed().toList() : List.of(4, 11);
    }

    /** More of the small ones, in which it matters most. */
    private static int room(int size) {
        return (int) ((long) DISK * size * size / (SIZES * SIZES));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void goesOnWhenThereIsRoomAgain(int size) throws IOException {
        try (SmallDisk small = SmallDisk.mount(temporary.resolve("small"), "size=" + DISK)) {
            folder = small.point().resolve("journal");
            Journal.create(folder);
            Set<Deed> done = new HashSet<>();
            try (Journal journal = Deeds.open(folder)) {
                journal.keep(Ids.next(), List.of(new Change.Put(Person.named(Deeds.KIT, "Kit Kestrel")),
                        new Change.Put(Person.named(GONE, "Perdita"))));
                journal.backups().make();
                keep(journal);
                Path ballast = fill(small.point(), room(size));
                Deed first = Deed.values()[size % 4];
                tryIt(journal, first, done);
                assertThat(untilFull(journal)).contains("room");
                for (Deed deed : Deed.values()) {
                    if (deed != first) {
                        tryIt(journal, deed, done);
                    }
                }
                Files.delete(ballast);
                assertThat(small.becomes("size=64m")).isTrue();
                keep(journal);
                assertThat(journal.verify()).isEmpty();
                holdsAll(journal, done);
                for (Deed deed : Deed.values()) {
                    if (!done.contains(deed)) {
                        deed.to(journal);
                        done.add(deed);
                    }
                }
                keep(journal);
            }
            try (Journal journal = Deeds.open(folder)) {
                holdsAll(journal, done);
                assertThat(journal.notices()).isEmpty();
                assertThat(journal.verify()).isEmpty();
            }
        }
    }

    /** Takes all but so many bytes of the disk. */
    private static Path fill(Path point, int room) throws IOException {
        Path ballast = point.resolve("ballast");
        long usable = Files.getFileStore(point).getUsableSpace();
        Files.write(ballast, new byte[(int) Math.max(0, usable - room)]);
        return ballast;
    }

    private void keep(Journal journal) {
        StringBuilder note = new StringBuilder("note " + acknowledged.size() + " ");
        random.ints(NOTE, 'a', 'z').forEach(letter -> note.append((char) letter));
        journal.keep(Ids.next(), List.of(new Change.Put(KeepLines.note(Deeds.KIT, note.toString()))));
        acknowledged.add(note.toString());
    }

    private String untilFull(Journal journal) {
        try {
            while (acknowledged.size() < DISK / NOTE) {
                keep(journal);
            }
            return "it all fitted";
        } catch (JournalException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void tryIt(Journal journal, Deed deed, Set<Deed> done) {
        if (Tried.does(() -> deed.to(journal))) {
            done.add(deed);
        }
    }

    /** Whatever was gone back to, what was kept is in the journal, and no deed that was refused was done. */
    private void holdsAll(Journal journal, Set<Deed> done) {
        String bodies = journal.read(db -> String.join("\n", db.select(REVISION.BODY).from(REVISION)
                .fetch(REVISION.BODY)));
        Set<String> notes = NOTES.matcher(bodies).results().map(MatchResult::group).collect(Collectors.toSet());
        assertThat(notes.containsAll(acknowledged)).as("%s of %s notes", notes.size(), acknowledged.size()).isTrue();
        assertThat(journal.locking().since().isPresent()).isEqualTo(done.contains(Deed.LOCK));
        assertThat(journal.backups().wentBack().isPresent()).isEqualTo(done.contains(Deed.RESTORE));
        assertThat(journal.<Boolean>read(db -> db.fetchExists(PERSON, PERSON.ID.eq(GONE.value()))))
                .isNotEqualTo(done.contains(Deed.ERASE));
        assertThat(Backup.in(folder.resolveSibling("journal backups"))).isNotEmpty().allMatch(Backup::isWhole);
    }
}
