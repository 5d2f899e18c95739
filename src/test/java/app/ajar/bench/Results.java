package app.ajar.bench;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what was measured beside what it may be, and fails if something misses its budget. */
final class Results {

    private static final double KEEP = 2;
    private static final double PAGE = 3;
    /** A frame at sixty a second. */
    private static final double PARSE = 16_667;
    private static final double OPEN = 3000;
    /** In milliseconds. */
    private static final double TODAY = 60;
    /** The end of the names of files with what was measured in windows. */
    static final String WINDOWS = ".window.txt";

    private final Map<String, Double> medians = new LinkedHashMap<>();
    /** What nineteen of twenty took at most. */
    private final Map<String, Double> slow = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>();
    private boolean holds = true;

    private Results() {}

    /** Reads {@code jmh.json} in the folder and writes {@code results.md} beside it. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Results results = new Results();
        results.read(folder.resolve("jmh.json"));
        results.windows(folder);
        String page = results.page(Files.exists(KeepBenchmark.FORCES)
                ? Files.readAllLines(KeepBenchmark.FORCES)
                : List.of());
        Files.writeString(folder.resolve("results.md"), page);
        Files.deleteIfExists(KeepBenchmark.FORCES);
        if (!results.holds) {
            throw new IllegalStateException("a budget is missed: see " + folder.resolve("results.md"));
        }
    }

    /** What was measured in windows, a line each: figure, most, measured, unit, with tabs between them. */
    private void windows(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(WINDOWS)).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    String[] parts = line.split("\t");
                    double most = Double.parseDouble(parts[1]);
                    row(parts[0], String.format(Locale.ROOT, "at most %.1f %s", most, parts[3]),
                            Double.valueOf(parts[2]), "%.1f " + parts[3], most);
                }
            }
        }
    }

    private void read(Path file) throws IOException {
        for (Object one : (List<?>) Jsonb.builder().build().type(Object.class).fromJson(Files.readString(file))) {
            Map<?, ?> measured = (Map<?, ?>) one;
            String name = String.valueOf(measured.get("benchmark")).replaceAll(".*\\.(\\w+)Benchmark\\.", "$1.");
            if (measured.get("params") instanceof Map<?, ?> params) {
                name += " " + params.get("entries");
            }
            if (measured.get("primaryMetric") instanceof Map<?, ?> metric
                    && metric.get("scorePercentiles") instanceof Map<?, ?> percentiles
                    && percentiles.get("50.0") instanceof Number median) {
                medians.put(name, median.doubleValue());
                if (percentiles.get("95.0") instanceof Number most) {
                    slow.put(name, most.doubleValue());
                }
            }
        }
    }

    private String page(List<String> forces) {
        ratio("a keep of one note, p50, beside SQLite with the same rows and a full-text index", "Keep.ajar",
                "Keep.sqlite", KEEP);
        forces(forces);
        for (String page : List.of("first", "deep")) {
            for (String entries : List.of("100000", "1000000")) {
                ratio(page + " page at " + entries + " entries of one person, p50, beside 1000", "Page." + page + " "
                        + entries, "Page." + page + " 1000", PAGE);
            }
        }
        figure("a capture with five marks read into records, 2000 people known, p50", "Parse.parse", PARSE / 1000,
                1000);
        row("the cards of a day, 100000 entries and 10000 people, p95",
                String.format(Locale.ROOT, "at most %.1f ms", TODAY),
                slow.get("Today.board 100000") instanceof Double most ? most / 1000 : null, "%.1f ms", TODAY);
        ratio("the cards of a day at 100000 entries, p50, beside 1000", "Today.board 100000", "Today.board 1000",
                PAGE);
        figure("opening after a kill with 10000 entries, whole process, p50", "Open.open 10000", OPEN, 1);
        StringBuilder page = new StringBuilder("# What was measured\n\n| figure | budget | measured | |\n"
                + "|---|---|---|---|\n");
        rows.forEach(row -> page.append(row).append('\n'));
        page.append("\nMedians of the same run: keep and parse in microseconds, page in microseconds, opening in "
                + "milliseconds. `Keep.bare` is 512 bytes appended and forced.\n\n| measure | median |\n|---|---|\n");
        medians.forEach((name, median) -> page.append(String.format(Locale.ROOT, "| %s | %.0f |%n", name, median)));
        Runtime machine = Runtime.getRuntime();
        page.append(String.format(Locale.ROOT, "%n%s, %s %s, %d processors, Java %s%n", LocalDate.now(),
                System.getProperty("os.name"), System.getProperty("os.arch"), machine.availableProcessors(),
                System.getProperty("java.version")));
        return page.toString();
    }

    private void ratio(String figure, String of, String beside, double budget) {
        Double measured = medians.get(of);
        Double other = medians.get(beside);
        row(figure, String.format(Locale.ROOT, "at most %.0f times", budget), measured == null || other == null
                ? null
                : measured / other, "%.2f times", budget);
    }

    private void figure(String figure, String of, double budget, double unit) {
        Double measured = medians.get(of);
        row(figure, String.format(Locale.ROOT, "at most %.1f ms", budget), measured == null ? null : measured / unit,
                "%.1f ms", budget);
    }

    /** Each line: forces, keeps. */
    private void forces(List<String> lines) {
        long forces = 0;
        long keeps = 0;
        for (String line : lines) {
            forces += Long.parseLong(line.split(" ")[0]);
            keeps += Long.parseLong(line.split(" ")[1]);
        }
        row("forces a keep, counted", "1", keeps == 0 ? null : (double) forces / keeps, "%.4f", 1);
    }

    private void row(String figure, String budget, @Nullable Double measured, String format, double most) {
        boolean kept = measured != null && measured <= most;
        holds &= kept;
        rows.add("| " + figure + " | " + budget + " | "
                + (measured == null ? "not measured" : String.format(Locale.ROOT, format, measured)) + " | "
                + (kept ? "holds" : "misses") + " |");
    }
}
