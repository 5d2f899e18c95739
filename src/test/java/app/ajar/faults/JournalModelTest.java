package app.ajar.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.faults.Walk.Event;
import app.ajar.faults.Walk.Hands;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Setting;
import app.ajar.store.Disk;
import app.ajar.store.Journals;
import app.ajar.store.SideBySide;
import app.ajar.store.jooq.Tables;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random histories with faults and crashes at any call of the disk: after each opening the journal is its model, or its
 * model and one write that was not acknowledged, whole. {@code -Dajar.deep=true} takes 20,000 of them,
 * {@code -Dajar.runs} as many as it says, {@code -Dajar.from} goes on where a longer run was broken off.
 */
class JournalModelTest {

    private static final int RUNS = Integer.getInteger("ajar.runs", Boolean.getBoolean("ajar.deep") ? 20_000 : 300);
    private static final long FIRST = Long.getLong("ajar.from", 1);
    private static final int MANY = 100;
    private static final int AT_ONCE = 1000;
    private static final int UNTIL_CAUGHT = 60;

    @TempDir
    Path temporary;

    @BeforeAll
    static void quiet() {
        Quiet.warnings();
    }

    private Map<Event, Integer> walk(long seed, Hands hands) throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("walk-" + seed));
        try {
            return new Walk(folder, seed, hands).run();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("run it again with -Dajar.seed=" + seed + ": " + e.getMessage(), e);
        } finally {
            Journals.delete(folder);
        }
    }

    @Test
    void whateverHappensTheJournalIsItsModel(TestReporter reporter) throws IOException {
        Long only = Long.getLong("ajar.seed");
        if (only != null) {
            walk(only, Hands.HONEST);
            return;
        }
        Map<Event, Integer> runs = new EnumMap<>(Event.class);
        for (long from = FIRST; from < FIRST + RUNS; from += AT_ONCE) {
            long until = Math.min(from + AT_ONCE, FIRST + RUNS);
            SideBySide.each(LongStream.range(from, until).boxed().toList(), seed -> {
                Set<Event> events = walk(seed, Hands.HONEST).keySet();
                synchronized (runs) {
                    events.forEach(event -> runs.merge(event, 1, Integer::sum));
                }
            });
            if (RUNS > AT_ONCE) {
                reporter.publishEntry("go on with -Dajar.from=" + until, runs.toString());
            }
        }
        reporter.publishEntry("of " + RUNS + " runs had", runs.toString());
        if (RUNS >= MANY) {
            assertThat(runs.keySet()).containsAll(Set.of(Event.values()));
            assertThat(share(runs, Event.CRASH)).isGreaterThan(0.5);
            assertThat(share(runs, Event.CRASH_WHILE_OPENING)).isGreaterThan(0.15);
            assertThat(share(runs, Event.FAILED)).isGreaterThan(0.5);
            assertThat(share(runs, Event.UNDO_AFTER_RESTART)).isGreaterThan(0.3);
            assertThat(share(runs, Event.LINE)).isGreaterThan(0.4);
            assertThat(share(runs, Event.JOIN)).isGreaterThan(0.15);
            assertThat(share(runs, Event.SNAPSHOT)).isGreaterThan(0.15);
            assertThat(share(runs, Event.EXTRA)).isGreaterThan(0.05);
        }
    }

    private static double share(Map<Event, Integer> runs, Event event) {
        return runs.getOrDefault(event, 0) / (double) RUNS;
    }

    private void isCaught(Hands mutant) throws IOException {
        for (long seed = 1; seed <= UNTIL_CAUGHT; seed++) {
            try {
                walk(seed, mutant);
            } catch (AssertionError e) {
                return;
            }
        }
        throw new AssertionError("not noticed");
    }

    @Test
    void aDiskThatOnlySaysThatItForcedIsCaught() throws IOException {
        isCaught(new Hands() {
            @Override
            public Disk disk(Disk disk) {
                return new Through(disk) {
                    @Override
                    void force(Out out) {
                        // It only says so.
                    }
                };
            }
        });
    }

    @Test
    void aDiskThatSwallowsAWriteIsCaught() throws IOException {
        isCaught(new Hands() {
            @Override
            public Disk disk(Disk disk) {
                return new Through(disk) {
                    private int writes;

                    @Override
                    void write(Out out, ByteBuffer bytes) throws IOException {
                        if (++writes % 9 == 0) {
                            bytes.position(bytes.limit());
                        } else {
                            out.write(bytes);
                        }
                    }
                };
            }
        });
    }

    @Test
    void anOpeningThatForgetsAnEntryIsCaught() throws IOException {
        isCaught(new Hands() {
            @Override
            public void opened(Journal journal) {
                journal.read(db -> {
                    int gone = db.deleteFrom(Tables.ENTRY_PERSON).where(Tables.ENTRY_PERSON.ENTRY.in(
                            db.select(Tables.ENTRY.ID).from(Tables.ENTRY).where(Tables.ENTRY.KIND.eq("NOTE")).limit(1)))
                            .execute();
                    db.connection(Connection::commit);
                    return gone;
                });
            }
        });
    }

    @Test
    void anUndoThatPutsNothingBackIsCaught() throws IOException {
        isCaught(new Hands() {
            @Override
            public void undo(Journal journal, UUID write) {
                journal.keep(Ids.next(), List.of(new Change.Put(new Setting("undone", write.toString()))));
            }
        });
    }
}
