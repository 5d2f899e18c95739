package app.ajar.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import app.ajar.model.PersonId;
import app.ajar.read.Gate;
import app.ajar.rules.Cell;
import app.ajar.rules.Ledger;
import app.ajar.rules.World;
import app.ajar.rules.Worlds;
import app.ajar.store.Backup;
import app.ajar.store.JournalException;
import app.ajar.store.jooq.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was written, going back and forth changes nothing about who may be contacted, and the journal is whole. */
class RestorePropertyTest {

    private static final int EXAMPLES = Boolean.getBoolean("ajar.deep") ? 500 : 15;

    @TempDir
    Path home;

    private final Fixture clock = new Fixture();
    private int made;

    @Test
    void goingBackAndForthLeavesTheLedgerAsItIs() {
        qt().withExamples(EXAMPLES).forAll(Worlds.any()).checkAssert(this::check);
    }

    private void check(World world) {
        try {
            Path folder = Files.createDirectories(home.resolve("run " + made++)).resolve("mine");
            Journal.create(folder);
            try (Journal journal = Journal.open(folder, clock)) {
                check(journal, world.steps());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void check(Journal journal, List<World.Step> steps) {
        int half = steps.size() / 2;
        steps.subList(0, half).forEach(step -> Steps.keep(journal, step, 0));
        Path backup = Objects.requireNonNull(journal.backups().make().made()).file();
        Map<String, String> then = inSight(journal);
        steps.subList(half, steps.size()).forEach(step -> Steps.keep(journal, step, 0));
        Map<UUID, List<String>> said = said(journal);
        Map<String, String> now = inSight(journal);
        boolean spoken = journal.backups().inside(backup).lines() > 0;
        boolean erased = journal.read(db -> db.fetchExists(Tables.ERASED));

        UUID write;
        try {
            write = journal.restore(backup).write();
        } catch (JournalException e) {
            assertThat(e).hasMessageContaining("nothing to put back");
            return;
        }
        assertThat(said(journal)).isEqualTo(said);
        if (!spoken && !erased) {
            assertThat(inSight(journal)).isEqualTo(then);
        }
        assertThat(journal.verify()).isEmpty();
        assertThat(Backup.in(journal.folder().resolveSibling("mine backups"))).allMatch(Backup::isWhole);
        journal.undo(write);
        assertThat(said(journal)).isEqualTo(said);
        assertThat(inSight(journal)).isEqualTo(now);
        journal.undo(journal.toRedo().orElseThrow());
        assertThat(said(journal)).isEqualTo(said);
    }

    /** What holds each person back, by themselves: who is joined to whom goes back as well. */
    private static Map<UUID, List<String>> said(Journal journal) {
        return journal.read(db -> {
            Gate gate = new Gate(db);
            Map<UUID, List<String>> all = new LinkedHashMap<>();
            db.selectDistinct(Tables.PREFERENCE.PERSON).from(Tables.PREFERENCE).orderBy(Tables.PREFERENCE.PERSON)
                    .forEach(row -> {
                        Ledger ledger = gate.ledger(Set.of(new PersonId(row.value1())));
                        List<String> stands = new ArrayList<>();
                        for (Cell cell : Cell.ALL) {
                            stands.add(cell + " " + ledger.standing(cell, LocalDate.of(2027, 6, 1)));
                        }
                        stands.add(ledger.toString());
                        all.put(row.value1(), stands);
                    });
            return all;
        });
    }

    /** What is in sight, but for where its rows were put. */
    private static Map<String, String> inSight(Journal journal) {
        Map<String, String> rows = Dump.of(journal);
        for (String own : List.of("WRITE", "REVISION", "THING", "PREFERENCE", "ENTRY_PERSON", "ROLE", "ALIAS",
                "ERASED")) {
            rows.remove(own);
        }
        return rows;
    }
}
