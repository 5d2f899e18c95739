package app.ajar.keep;

import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.Thing;
import app.ajar.store.Backup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known after everything was put back, until it is to stay so. */
class WentBackTest {

    @TempDir
    Path home;

    private final Fixture clock = new Fixture();
    private Journal journal;
    private Person ana = clock.person("Ana Marques");

    @BeforeEach
    void open() {
        Path folder = home.resolve("mine");
        Journal.create(folder);
        journal = Journal.open(folder, clock);
        keep(clock.put(ana));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private void keep(Change... changes) {
        clock.pass(Duration.ofMinutes(1));
        journal.keep(Ids.next(), List.of(changes));
    }

    private static Change put(Thing thing) {
        return new Change.Put(thing);
    }

    private Path backUp() {
        clock.pass(Duration.ofMinutes(1));
        return Objects.requireNonNull(journal.backups().make().made()).file();
    }

    private Set<String> texts() {
        return journal.read(db -> new TreeSet<>(db.select(ENTRY.TEXT).from(ENTRY).fetch(ENTRY.TEXT)));
    }

    @Test
    void thatItWasDoneIsKnownUntilItIsKeptAlsoInTheNextRun() {
        keep(put(clock.note(ana, "before")));
        Path backup = backUp();
        keep(put(clock.note(ana, "after")));
        Journal.Kept restored = journal.restore(backup);
        journal.close();
        journal = Journal.open(home.resolve("mine"), clock);

        WentBack back = journal.backups().wentBack().orElseThrow();
        assertThat(back.made()).isEqualTo(Backup.of(backup).orElseThrow().at());
        assertThat(back.seq()).isEqualTo(restored.seq());
        journal.undo(back.write());
        assertThat(journal.backups().wentBack()).isEmpty();
        assertThat(texts()).containsExactly("after", "before");
        journal.undo(journal.toRedo().orElseThrow());
        WentBack again = journal.backups().wentBack().orElseThrow();
        assertThat(texts()).containsExactly("before");
        journal.undo(again.write());
        assertThat(texts()).containsExactly("after", "before");
        journal.undo(journal.toRedo().orElseThrow());
        keep(journal.backups().keepIt(journal.backups().wentBack().orElseThrow()));
        assertThat(journal.backups().wentBack()).isEmpty();
        assertThat(journal.<Integer>read(db -> db.fetchCount(SETTING))).isEqualTo(1);
    }

    @Test
    void theBackupMadeBeforeIsPinnedUntilItIsKept() {
        keep(put(clock.note(ana, "before")));
        Path backup = backUp();
        keep(put(clock.note(ana, "after")));
        long before = journal.last();
        journal.restore(backup);
        many(12);
        assertThat(seqs()).contains(before);
        keep(journal.backups().keepIt(journal.backups().wentBack().orElseThrow()));
        many(12);
        assertThat(seqs()).doesNotContain(before);
    }

    private void many(int count) {
        for (int i = 0; i < count; i++) {
            keep(put(clock.note(ana, "more " + i)));
            backUp();
        }
    }

    private List<Long> seqs() {
        return Backup.in(home.resolve("mine backups")).stream().map(Backup::seq).toList();
    }
}
