package app.ajar.bench;

import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.REVISION;
import static app.ajar.store.jooq.Tables.THING;
import static app.ajar.store.jooq.Tables.WRITE;

import app.ajar.keep.Ids;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Fold;
import app.ajar.store.Codec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * What Ajar would be on SQLite alone: the same tables, indexes and rows, words in a full-text index, and a commit that
 * is on the disk when it returns.
 */
final class SqliteRows implements AutoCloseable {

    private final Connection connection;
    private final DSLContext db;
    private final UUID device = Ids.next();
    private long seq;

    SqliteRows(Path file) throws SQLException, IOException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode=wal");
            statement.execute("pragma synchronous=full");
            for (String sql : Bench.tables().replaceAll("(?m)^--.*$", "").split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            statement.execute("create virtual table found using fts5(words)");
        }
        connection.setAutoCommit(false);
        db = DSL.using(connection, SQLDialect.SQLITE);
    }

    /** The rows of a note, as Ajar has them, in one transaction. */
    void keep(Entry note) throws SQLException {
        long at = System.currentTimeMillis();
        String change = Codec.json(new Change.Put(note));
        String words = Fold.of(note.text());
        seq++;
        db.insertInto(WRITE).values(seq, Ids.next(), device, at, 0, 1, "Kept", null, "{\"kept\":{}}", 1, digest(change))
                .execute();
        db.insertInto(REVISION).values(note.id().value(), seq, 0, "ENTRY", "PUT", true, change, digest(change))
                .execute();
        db.insertInto(THING).values(note.id().value(), "ENTRY", "LIVE", at, seq, seq, 0).execute();
        db.insertInto(ENTRY).values(note.id().value(), note.capture(), "NOTE", note.when().local(), 0, note.text(),
                words, null, null, null, null, false, Codec.json(note)).execute();
        db.insertInto(ENTRY_PERSON).values(note.id().value(), note.people().getFirst().value(),
                note.people().getFirst().value(), "NOTE", note.when().local(), seq, 0, true).execute();
        db.execute("insert into found (words) values (?)", words);
        connection.commit();
    }

    /** As many rows as there are notes. */
    int notes() {
        return db.fetchCount(ENTRY);
    }

    private static long digest(String text) {
        CRC32C sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
