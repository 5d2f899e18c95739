package app.ajar.bench;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A note about somebody known, until it is on the disk. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 4)
@Measurement(iterations = 6, time = 4)
@Fork(value = 2, jvmArgs = {"-Xmx512m", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true",
        "--enable-native-access=ALL-UNNAMED"})
@SuppressWarnings("NullAway.Init")
public class KeepBenchmark {

    /** Where {@link Results} reads how often the disk was forced, and for how many keeps. */
    static final Path FORCES = Bench.FOLDER.resolve("forces.txt");

    /** The journal; every iteration is held against the number of forces it made. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init")
    public static class Ajar {

        private final Path folder = Bench.FOLDER.resolve("keep-ajar");
        private final CountingDisk disk = new CountingDisk(true);
        private final PersonId ana = new PersonId(Ids.next());
        private Journal journal;
        private long keeps;
        private long allKeeps;
        private long allForces;
        private long forcesBefore;

        @Setup(Level.Trial)
        public void open() {
            Bench.delete(folder);
            Journal.create(folder);
            journal = Journal.open(folder, disk, Clock.systemUTC());
            journal.keep(Ids.next(), List.of(new Change.Put(Person.named(ana, "Ana Marques"))));
        }

        @Setup(Level.Iteration)
        public void begin() {
            forcesBefore = disk.forces().get();
            keeps = 0;
        }

        @TearDown(Level.Iteration)
        public void count() {
            allKeeps += keeps;
            long forces = disk.forces().get() - forcesBefore;
            allForces += forces;
            if (forces != keeps) {
                throw new IllegalStateException(forces + " forces for " + keeps + " keeps");
            }
        }

        @TearDown(Level.Trial)
        public void close() throws IOException {
            journal.close();
            Bench.delete(folder);
            Files.writeString(FORCES, allForces + " " + allKeeps + "\n", StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    /** SQLite on the same rows. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init")
    public static class Sqlite {

        private final Path folder = Bench.FOLDER.resolve("keep-sqlite");
        private final PersonId ana = new PersonId(Ids.next());
        private SqliteRows rows;
        private int keeps;

        @Setup(Level.Trial)
        public void open() throws IOException, SQLException {
            Bench.delete(folder);
            Files.createDirectories(folder);
            rows = new SqliteRows(folder.resolve("journal.sqlite"));
        }

        @TearDown(Level.Trial)
        public void close() throws SQLException {
            if (rows.notes() != keeps) {
                throw new IllegalStateException(rows.notes() + " of " + keeps + " notes are there");
            }
            rows.close();
            Bench.delete(folder);
        }
    }

    /** What the disk itself takes. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init")
    public static class Bare {

        private final Path file = Bench.FOLDER.resolve("keep-bare");
        private final byte[] bytes = new byte[512];
        private RandomAccessFile opened;
        private FileChannel channel;

        @Setup(Level.Trial)
        public void open() throws IOException {
            Files.deleteIfExists(file);
            opened = new RandomAccessFile(file.toFile(), "rw");
            channel = opened.getChannel();
        }

        @TearDown(Level.Trial)
        public void close() throws IOException {
            opened.close();
            Files.deleteIfExists(file);
        }
    }

    @Benchmark
    public Journal.Kept ajar(Ajar state) {
        Entry note = Bench.note(state.ana, ++state.keeps + state.allKeeps);
        return state.journal.keep(Ids.next(), List.of(new Change.Put(note)));
    }

    @Benchmark
    public int sqlite(Sqlite state) throws SQLException {
        state.rows.keep(Bench.note(state.ana, ++state.keeps));
        return state.keeps;
    }

    @Benchmark
    public int bare(Bare state) throws IOException {
        int written = state.channel.write(ByteBuffer.wrap(state.bytes));
        state.channel.force(false);
        return written;
    }
}
