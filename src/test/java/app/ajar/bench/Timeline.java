package app.ajar.bench;

import app.ajar.keep.Apply;
import app.ajar.keep.Ids;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Device;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Stamp;
import app.ajar.model.Thing;
import app.ajar.model.Write;
import app.ajar.store.Codec;
import app.ajar.store.Coded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A database file with the entries of one person, filled by what fills a journal's; made once and used again. */
final class Timeline {

    static final PersonId ANA = new PersonId(Thing.idOf("ana"));

    private static final String AJAR = ";RETENTION_TIME=2000000000;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000";
    /** Nothing is kept of earlier states while it is filled: it would be five times as large. */
    private static final String FILLING = ";RETENTION_TIME=0;WRITE_DELAY=0";
    private static final int CHANGES = 20;
    private static final int BATCH = 2000;

    private Timeline() {}

    /** Opens it as a journal does. */
    static Connection open(int entries) throws IOException, SQLException {
        return open("timeline", entries, keep -> notes(entries, keep));
    }

    /**
     * Another, of its own name.
     *
     * @param writes hands over the changes of one write after the other
     */
    static Connection open(String name, int entries, Consumer<Consumer<List<Change>>> writes)
            throws IOException, SQLException {
        Path file = Bench.FOLDER.resolve(name + "-" + schema() + "-" + entries + ".mv.db");
        if (!Files.exists(file)) {
            Files.createDirectories(Bench.FOLDER);
            Path half = Bench.FOLDER.resolve("filling.mv.db");
            Files.deleteIfExists(half);
            fill(half, writes);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        }
        Connection connection = connect(file, AJAR);
        connection.setAutoCommit(false);
        return connection;
    }

    private static Connection connect(Path file, String settings) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:async:" + file.toString().replace(".mv.db", "") + settings, "", "");
    }

    private static void notes(int entries, Consumer<List<Change>> keep) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Put(Person.named(ANA, "Ana Marques")));
        for (int i = 1; i <= entries; i++) {
            changes.add(new Change.Put(Bench.note(ANA, i)));
            if (changes.size() >= CHANGES || i == entries) {
                keep.accept(List.copyOf(changes));
                changes.clear();
            }
        }
    }

    private static void fill(Path file, Consumer<Consumer<List<Change>>> writes) throws IOException, SQLException {
        Apply apply = new Apply();
        try (Connection connection = connect(file, FILLING); Statement statement = connection.createStatement()) {
            statement.execute(Bench.tables());
            connection.setAutoCommit(false);
            Device device = new Device(Ids.next());
            List<Coded> batch = new ArrayList<>();
            long[] seq = {0};
            writes.accept(changes -> {
                seq[0]++;
                batch.add(Codec.code(new Write(Ids.next(), device, seq[0], new Stamp(Instant.EPOCH, (int) seq[0]),
                        Write.FORMAT, new Cause.Kept(), changes), ref -> null));
                if (batch.stream().mapToInt(write -> write.changes().size()).sum() >= BATCH) {
                    apply(apply, connection, batch);
                }
            });
            apply(apply, connection, batch);
            // Its pages lie close together then, as in a journal that was closed now and then.
            statement.execute("shutdown compact");
        }
    }

    private static void apply(Apply apply, Connection connection, List<Coded> batch) {
        try {
            apply.apply(connection, batch);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        batch.clear();
    }

    /** Other tables, another file. */
    private static String schema() throws IOException {
        return Integer.toHexString(Bench.tables().hashCode());
    }
}
