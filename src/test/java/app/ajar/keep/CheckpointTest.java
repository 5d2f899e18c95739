package app.ajar.keep;

import static app.ajar.store.jooq.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.store.Journals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After many changes the database is closed in between, so that an opening after a kill begins from there. */
class CheckpointTest {

    private static final int MANY = 1500;

    @TempDir
    Path folder;

    private final Fixture at = new Fixture();
    private final Person ana = at.person("Ana Marques");

    private List<Change> notes(int count) {
        List<Change> notes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            notes.add(new Change.Put(at.note(ana, "note " + i)));
        }
        return notes;
    }

    private Journal journal() {
        Path home = folder.resolve("journal");
        if (!Files.exists(home)) {
            Journal.create(home);
        }
        return Journal.open(home, at);
    }

    private String state() throws IOException {
        return Files.readString(folder.resolve("journal/g-000001/state.json"));
    }

    private static int entries(Journal journal) {
        return journal.read(db -> db.fetchCount(ENTRY));
    }

    @Test
    void anOpeningAfterAKillBeginsWithWhatWasClosedLast() throws IOException {
        try (Journal journal = journal()) {
            journal.keep(Ids.next(), List.of(at.put(ana)));
            assertThat(state()).contains("\"last\":0");
            journal.keep(Ids.next(), new Cause.Imported("a file"), notes(MANY));
            // Is done by the same thread, after it.
            assertThat(journal.verify()).isEmpty();
            assertThat(state()).contains("\"last\":2");
            journal.keep(Ids.next(), notes(1));
            Journals.copy(folder.resolve("journal"), folder.resolve("killed"));
            try (Journal killed = Journal.open(folder.resolve("killed"), at)) {
                assertThat(killed.notices()).isEmpty();
                assertThat(entries(killed)).isEqualTo(MANY + 1);
                assertThat(killed.verify()).isEmpty();
            }
            assertThat(entries(journal)).isEqualTo(MANY + 1);
        }
    }

    @Test
    void whoReadsIsNotDisturbed() throws InterruptedException {
        try (Journal journal = journal()) {
            journal.keep(Ids.next(), List.of(at.put(ana)));
            AtomicBoolean done = new AtomicBoolean();
            List<Throwable> troubles = new ArrayList<>();
            Thread reader = Thread.ofPlatform().start(() -> {
                try {
                    for (int seen = 0; !done.get();) {
                        int now = entries(journal);
                        assertThat(now).isGreaterThanOrEqualTo(seen);
                        seen = now;
                    }
                } catch (Throwable e) {
                    troubles.add(e);
                }
            });
            for (int i = 0; i < 4; i++) {
                journal.keep(Ids.next(), new Cause.Imported("a file"), notes(MANY));
            }
            done.set(true);
            reader.join();
            assertThat(troubles).isEmpty();
            assertThat(entries(journal)).isEqualTo(4 * MANY);
        }
    }
}
