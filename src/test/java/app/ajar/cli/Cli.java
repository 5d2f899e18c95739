package app.ajar.cli;

import app.ajar.settings.LastJournal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Runs commands as a process would, on a journal in a folder of the test, on Thursday, 12 November 2026. */
final class Cli {

    static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    final Path folder;
    private final Path home;
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-12T15:00:00Z"), ZoneOffset.UTC);

    /** @param temporary empty */
    Cli(Path temporary) {
        this.folder = temporary.resolve("journal");
        this.home = temporary.resolve("home");
    }

    static Cli withJournal(Path temporary) {
        Cli cli = new Cli(temporary);
        cli.done("init", "--journal", cli.folder.toString());
        return cli;
    }

    /** What a command wrote, and the status it ended with. */
    record Said(int status, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }

        /** With the ids that were made numbered in the order in which they come. */
        String numbered() {
            Map<String, String> numbers = new LinkedHashMap<>();
            return ID.matcher(out).replaceAll(
                    id -> numbers.computeIfAbsent(id.group(), _ -> "#" + (numbers.size() + 1)));
        }
    }

    Said run(String... args) {
        return type("", args);
    }

    Said type(String input, String... args) {
        return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), args);
    }

    Said run(InputStream input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = run(input, out, err, args);
        return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    int run(InputStream input, java.io.OutputStream out, java.io.OutputStream err, String... args) {
        PrintStream to = Terminal.utf8(out);
        return Main.run(new Terminal(input, to, Terminal.utf8(err), clock, new LastJournal(home)), () -> "ajar test",
                args);
    }

    /** Runs what must go well. */
    Said done(String... args) {
        Said said = run(args);
        if (said.status() != 0) {
            throw new AssertionError(List.of(args) + " ended with " + said);
        }
        return said;
    }

    /** The ids in a text, each once. */
    static List<String> ids(String text) {
        List<String> ids = new ArrayList<>();
        ID.matcher(text).results().forEach(found -> {
            if (!ids.contains(found.group())) {
                ids.add(found.group());
            }
        });
        return ids;
    }
}
