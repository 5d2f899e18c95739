package app.ajar.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The program's log: a small file in the {@link OwnFolder}, made when there is something to say. What libraries say is
 * dropped, and of an exception only its class and where it came from is written, for messages quote what was typed.
 */
public final class QuietLog {

    private static final String NAME = "app.ajar";
    private static final String FILES = "/ajar-%g.log";
    private static final int LARGEST = 256 * 1024;

    /** Held here, for the log manager forgets loggers that nobody holds. */
    private static final Logger OURS = Logger.getLogger(NAME);

    private QuietLog() {}

    /** From now on everything logged in this process goes there. */
    public static void start(Path folder) {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        OURS.setLevel(Level.INFO);
        OURS.setUseParentHandlers(false);
        OURS.addHandler(new Late(folder));
    }

    /** Opens its file only for a record. */
    private static final class Late extends Handler {

        private final Path folder;

        Late(Path folder) {
            this.folder = folder;
        }

        @Override
        public synchronized void publish(LogRecord record) {
            FileHandler file = null;
            try {
                Files.createDirectories(folder);
                file = new FileHandler(folder.toString().replace("%", "%%") + FILES, LARGEST, 2, true);
                file.setFormatter(new Without());
                file.publish(record);
            } catch (IOException e) {
                // There is nowhere to say it.
            } finally {
                if (file != null) {
                    file.close();
                }
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** Without the message of any exception. */
    static final class Without extends Formatter {

        @Override
        public String format(LogRecord record) {
            StringBuilder text = new StringBuilder().append(record.getInstant()).append(' ').append(record.getLevel())
                    .append(' ').append(record.getMessage()).append('\n');
            Throwable thrown = record.getThrown();
            for (int depth = 0; thrown != null && depth < 10; depth++) {
                text.append(thrown.getClass().getName()).append('\n');
                for (StackTraceElement frame : thrown.getStackTrace()) {
                    text.append("    ").append(frame).append('\n');
                }
                thrown = thrown.getCause();
            }
            return text.toString();
        }
    }
}
