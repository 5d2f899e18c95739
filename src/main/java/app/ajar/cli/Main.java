package app.ajar.cli;

import app.ajar.app.Build;
import app.ajar.settings.OwnFolder;
import app.ajar.settings.QuietLog;
import app.ajar.store.JournalException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. */
public final class Main {

    private Main() {}

    /**
     * Carries out one command, on the streams of the process.
     *
     * @return the status to end with: 0 done, 1 refused or not written, 2 usage, 3 in use, 4 damaged or newer, 5
     *     passphrase, 6 no journal there
     */
    public static int run(String... args) {
        QuietLog.start(OwnFolder.ofUser());
        return run(Terminal.ofProcess(Clock.systemDefaultZone()), () -> Build.current().toString(), args);
    }

    static int run(Terminal terminal, Supplier<String> version, String... args) {
        try {
            return commandLine(terminal, version).execute(args);
        } catch (Throwable e) {
            return unexpected(terminal, e);
        } finally {
            terminal.flush();
        }
    }

    static CommandLine commandLine(Terminal terminal, Supplier<String> version) {
        Ajar ajar = new Ajar(terminal);
        return new CommandLine(ajar, new Makes(ajar, version))
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setOut(new java.io.PrintWriter(terminal.out()))
                .setErr(new java.io.PrintWriter(terminal.err()))
                .setParameterExceptionHandler((e, _) -> usage(terminal, e))
                .setExecutionExceptionHandler((e, _, _) -> failed(terminal, e));
    }

    /** Gives each command what all commands share. */
    private record Makes(Ajar ajar, Supplier<String> version) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == Version.class) {
                return type.cast(new Version(version));
            }
            if (Work.class.isAssignableFrom(type)) {
                try {
                    return type.getDeclaredConstructor(Ajar.class).newInstance(ajar);
                } catch (InvocationTargetException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }

    private static int usage(Terminal terminal, ParameterException e) {
        String name = e.getCommandLine().getCommandSpec().qualifiedName();
        String what = switch (e) {
            case UnmatchedArgumentException unmatched when !unmatched.getUnmatched().isEmpty() ->
                Words.of("usage.unknown", unmatched.getUnmatched().getFirst());
            case ParameterException bad when bad.getCause() instanceof Exception && bad.getValue() != null ->
                Words.of("usage.value", bad.getValue());
            default -> String.valueOf(e.getMessage());
        };
        complain(terminal, Words.of("usage", what.strip(), name));
        return Refusal.USAGE;
    }

    private static int failed(Terminal terminal, Exception e) {
        return switch (e) {
            case Refusal refusal -> {
                complain(terminal, refusal.sentence());
                yield refusal.status();
            }
            case JournalException trouble -> {
                String sentence = String.valueOf(trouble.getMessage());
                Path backup = trouble.backup();
                complain(terminal, backup == null ? sentence : Words.of("older", sentence, backup));
                yield trouble.trouble().exitStatus();
            }
            default -> unexpected(terminal, e);
        };
    }

    static int unexpected(Terminal terminal, Throwable e) {
        LoggerFactory.getLogger(Main.class).error("a command failed", e);
        boolean memory = Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .anyMatch(OutOfMemoryError.class::isInstance);
        complain(terminal, Words.of(memory ? "failed.memory" : "failed"));
        return Refusal.NOT_DONE;
    }

    private static void complain(Terminal terminal, String sentence) {
        terminal.out().flush();
        terminal.remark("ajar: " + sentence.replaceAll("\\s*\\R\\s*", " "));
    }

    /** Whether the arguments name no command: then the window is meant. */
    public static boolean isForWindow(String... args) {
        for (int at = 0; at < args.length; at++) {
            String arg = args[at].toLowerCase(Locale.ROOT);
            if (arg.equals("--journal") && at + 1 < args.length) {
                at++;
            } else if (!arg.startsWith("--journal=") && !arg.equals("--passphrase-stdin") && !arg.equals("--exit")) {
                return false;
            }
        }
        return true;
    }
}
