package app.ajar.bench;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Opening a journal after its process was killed: a process starts for each, as the program starts for a command but
 * without what the package has prepared, and its whole life counts.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = {"-Xmx512m", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"})
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init")
public class OpenBenchmark {

    @Param({"10000", "100000"})
    public int entries;

    private Path killed;
    private final Path folder = Bench.FOLDER.resolve("open");

    /** A note a write; the folder is copied while the journal is open, as a killed process leaves it. */
    @Setup(Level.Trial)
    public void fill() throws IOException {
        killed = Bench.FOLDER.resolve("killed-" + entries);
        if (Files.exists(killed)) {
            return;
        }
        Path filling = Bench.FOLDER.resolve("filling");
        Bench.delete(filling);
        Journal.create(filling);
        PersonId ana = new PersonId(Ids.next());
        try (Journal journal = Journal.open(filling, new CountingDisk(false), Clock.systemUTC())) {
            journal.keep(Ids.next(), List.of(new Change.Put(Person.named(ana, "Ana Marques"))));
            for (int i = 1; i <= entries; i++) {
                journal.keep(Ids.next(), List.of(new Change.Put(Bench.note(ana, i))));
            }
            Path half = Bench.FOLDER.resolve("killed-half");
            Bench.delete(half);
            copy(filling, half);
            Files.move(half, killed);
        }
        Bench.delete(filling);
    }

    @Setup(Level.Invocation)
    public void leave() throws IOException {
        Bench.delete(folder);
        copy(killed, folder);
    }

    @TearDown(Level.Trial)
    public void delete() {
        Bench.delete(folder);
    }

    @Benchmark
    public int open() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Xmx512m", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", "-cp",
                ManagementFactory.getRuntimeMXBean().getClassPath(), Opener.class.getName(), folder.toString(),
                Integer.toString(entries + 1)).redirectErrorStream(true)
                .redirectOutput(Bench.FOLDER.resolve("open.log").toFile()).start();
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException(Files.readString(Bench.FOLDER.resolve("open.log")));
        }
        return status;
    }

    /** The process that opens it. */
    static final class Opener {

        private Opener() {}

        public static void main(String[] args) {
            Journal journal = Journal.open(Path.of(args[0]), Clock.systemUTC());
            Runtime.getRuntime().halt(journal.last() == Long.parseLong(args[1]) ? 0 : 1);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    if (!file.getFileName().toString().equals("lock")) {
                        Files.copy(file, to.resolve(from.relativize(file).toString()));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
