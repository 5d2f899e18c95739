package app.ajar.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The embedded database of one generation: one writer, a few readers. It never hangs for ever on a bad file. */
public final class Database implements Closeable {

    /** The version of the tables that this Ajar makes and reads. */
    public static final int SCHEMA = 4;

    static final String FILE = "journal.mv.db";
    static final String SUFFIX = ".mv.db";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Measured: larger transactions are slower and swell the file. */
    private static final int BATCH = 500;

    static {
        // A database file from elsewhere could name classes to be run.
        if (System.getProperty("h2.allowedClasses") == null) {
            System.setProperty("h2.allowedClasses", "app.ajar.none");
        }
    }

    private final Path file;
    private final Connection writer;
    private final Readers readers;

    private Database(Path file, Connection writer, Key key) {
        this.file = file;
        this.writer = writer;
        this.readers = new Readers(url(file, true, key), password(key));
    }

    /** What is written in a database about itself. */
    record Label(String journal, int generation, int schema) {}

    /**
     * Refuses a folder that the database cannot be told of.
     *
     * @throws JournalException with one sentence
     */
    static void check(Path folder) {
        String path = folder.toAbsolutePath().toString();
        boolean foreignSeparator = !"\\".equals(folder.getFileSystem().getSeparator()) && path.indexOf('\\') >= 0;
        if (path.indexOf(';') >= 0 || foreignSeparator) {
            throw Complaint.refused("A journal cannot lie in a folder with ; or \\ in its name; choose another name.",
                    null);
        }
    }

    /** Makes a new one with empty tables; the file must not be there. */
    static Database create(Path file, Key key, int generation) throws IOException, SQLException {
        Database database = new Database(file, connect(file, false, key), key);
        try {
            database.label(new Label(key.journal().toString(), generation, SCHEMA));
            return database;
        } catch (IOException | SQLException | Error e) {
            database.abandon();
            throw e;
        }
    }

    /** Opens one that is there. */
    static Database open(Path file, Key key) throws SQLException {
        return new Database(file, connect(file, true, key), key);
    }

    Path file() {
        return file;
    }

    /** The one connection for writing, without auto-commit; for one thread at a time. */
    public Connection writer() {
        return writer;
    }

    /** A connection for reading, without auto-commit; waits for one to be free. For any thread. */
    public Reader reader() throws SQLException {
        return readers.take();
    }

    /** A connection for reading that sees one state of everything until it is committed. */
    public Reader readerOfOneState() throws SQLException {
        return readers.takeOfOneState();
    }

    /** What the database says of itself; null if it says nothing that can be understood. */
    @Nullable
    Label label() {
        try (Statement statement = writer.createStatement();
                ResultSet rows = statement.executeQuery("select name, val from meta")) {
            String journal = "";
            int generation = 0;
            int schema = 0;
            while (rows.next()) {
                switch (rows.getString(1)) {
                    case "journal" -> journal = rows.getString(2);
                    case "generation" -> generation = Integer.parseInt(rows.getString(2));
                    case "schema" -> schema = Integer.parseInt(rows.getString(2));
                    default -> {
                    }
                }
            }
            return new Label(journal, generation, schema);
        } catch (SQLException | NumberFormatException e) {
            return null;
        }
    }

    private void label(Label label) throws IOException, SQLException {
        try (InputStream in = Database.class.getResourceAsStream("schema.sql")) {
            if (in == null) {
                throw new IllegalStateException("schema.sql is missing");
            }
            try (Statement statement = writer.createStatement()) {
                statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        try (PreparedStatement insert = writer.prepareStatement("insert into meta (name, val) values (?, ?)")) {
            put(insert, "journal", label.journal());
            put(insert, "generation", Integer.toString(label.generation()));
            put(insert, "schema", Integer.toString(label.schema()));
        }
        writer.commit();
    }

    private static void put(PreparedStatement insert, String name, String value) throws SQLException {
        insert.setString(1, name);
        insert.setString(2, value);
        insert.executeUpdate();
    }

    /** Gathers writes and puts them into the tables some hundred at a time, each time in a transaction. */
    final class Filler implements Projection.Sink {

        private final Projection projection;
        private final List<Coded> waiting = new ArrayList<>();
        private int changes;
        private int all;

        Filler(Projection projection) {
            this.projection = projection;
        }

        @Override
        public void accept(Coded write) throws SQLException {
            waiting.add(write);
            changes += write.changes().size();
            all += write.changes().size();
            if (waiting.size() >= BATCH || changes >= 4 * BATCH) {
                flush();
            }
        }

        /** How many changes it took. */
        int all() {
            return all;
        }

        void flush() throws SQLException {
            if (!waiting.isEmpty()) {
                projection.apply(writer, List.copyOf(waiting));
                writer.commit();
                waiting.clear();
                changes = 0;
            }
        }
    }

    /** Closes it so that the file holds all that was committed. */
    @Override
    public void close() throws IOException {
        try {
            within("the database does not close", () -> {
                if (!readers.end()) {
                    throw new SQLException("somebody still reads");
                }
                shut("SHUTDOWN");
                return true;
            });
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** Lets go of it; the file is not to be believed afterwards. */
    void abandon() {
        try {
            within("the database does not let go", () -> {
                readers.end();
                shut("SHUTDOWN IMMEDIATELY");
                return true;
            });
        } catch (SQLException e) {
            // It is thrown away.
        }
    }

    private void shut(String how) throws SQLException {
        if (!writer.isClosed()) {
            try (Statement statement = writer.createStatement()) {
                statement.execute(how);
            }
        }
    }

    private static Connection connect(Path file, boolean there, Key key) throws SQLException {
        if (there && !Files.isRegularFile(file)) {
            throw new SQLException("there is no database");
        }
        return within("the database does not open", () -> {
            Connection connection = DriverManager.getConnection(url(file, there, key), "", password(key));
            connection.setAutoCommit(false);
            return connection;
        });
    }

    /** The file's password, and behind a space that of a user, who has none. */
    private static String password(Key key) {
        String password = key.sealer().databasePassword();
        return password == null ? "" : password + " ";
    }

    private static String url(Path file, boolean there, Key key) {
        String path = file.toAbsolutePath().toString();
        check(file);
        return "jdbc:h2:async:" + path.substring(0, path.length() - SUFFIX.length()) + ";IFEXISTS="
                + (there ? "TRUE" : "FALSE") + ";WRITE_DELAY=0;RETENTION_TIME=2000000000;DB_CLOSE_ON_EXIT=FALSE"
                + ";TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=5000;QUERY_CACHE_SIZE=64"
                // Temporary files of long results would not be sealed.
                + (key.sealer().seals() ? ";CIPHER=AES;MAX_MEMORY_ROWS=" + Integer.MAX_VALUE : "");
    }

    /** Does it in a thread that is left behind if it takes too long. */
    static <T> T within(String otherwise, Callable<T> work) throws SQLException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "ajar-database");
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                try {
                    return task.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (TimeoutException e) {
                    throw new SQLException(otherwise, e);
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof SQLException known ? known : new SQLException(otherwise, e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
