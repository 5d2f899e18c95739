package app.ajar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Journal;
import app.ajar.people.Crowd;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the start of the process to the painted list of ten thousand people, beside a bare window of the same flags. */
@Tag("bench")
class StartFiguresTest {

    private static final int PEOPLE = 10_000;
    private static final int TIMES = 15;
    /** Of the time that a bare window takes; for a reader of the results, nobody promised it. */
    private static final double MOST = 4;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    @Test
    void toThePaintedListOfPeople() throws Exception {
        Path folder = Bench.FOLDER.resolve("start-" + Integer.toHexString(Bench.tables().hashCode()) + "-" + PEOPLE);
        if (!Files.exists(folder)) {
            Path half = Bench.FOLDER.resolve("start-filling");
            Bench.delete(half);
            Files.createDirectories(Bench.FOLDER);
            Journal.create(half);
            try (Journal filling = Journal.open(half, Clock.systemUTC())) {
                Crowd.into(filling, PEOPLE, 2, TODAY);
            }
            Files.move(half, folder);
        }
        List<Double> bare = new ArrayList<>();
        List<Double> ajar = new ArrayList<>();
        start("bare");
        start("--journal", folder.toString());
        for (int time = 0; time < TIMES; time++) {
            bare.add(start("bare"));
            ajar.add(start("--journal", folder.toString()));
        }
        double ratio = median(ajar) / median(bare);
        Files.writeString(Bench.FOLDER.resolve("start" + Results.WINDOWS), String.format(Locale.ROOT,
                "process start to the painted list of %d people (%.0f ms) beside a bare window (%.0f ms)"
                        + "\t%.1f\t%.3f\ttimes%n",
                PEOPLE, median(ajar), median(bare), MOST, ratio));
        assertThat(ratio).isGreaterThan(1);
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    /** Milliseconds until it says that it was painted. */
    private static double start(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(one -> one.startsWith("--") || one.startsWith("-Dglass") || one.startsWith("-Dprism"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx512m", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true",
                "-Dajar.home=" + Bench.FOLDER.resolve("start-own"), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Painted.class.getName()));
        command.addAll(List.of(arguments));
        Path said = Bench.FOLDER.resolve("start.log");
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        int status = process.waitFor();
        double took = (System.nanoTime() - began) / 1e6;
        try (Stream<String> lines = Files.lines(said)) {
            assertThat(lines.anyMatch("painted"::equals)).as(Files.readString(said)).isTrue();
        }
        assertThat(status).isZero();
        return took;
    }
}
