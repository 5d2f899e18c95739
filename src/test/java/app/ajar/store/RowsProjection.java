package app.ajar.store;

import app.ajar.model.Device;
import app.ajar.model.Stamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;

/** The least that can be called a projection: a row for each write and one for each of its changes. */
public final class RowsProjection implements Projection {

    private static final int PAGE = 200;

    @Override
    public void apply(Connection connection, List<Coded> writes) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement("merge into write values (?,?,?,?,?,?,?,?,?,?,?)");
                PreparedStatement revision = connection
                        .prepareStatement("merge into revision key (seq, ordinal) values (?,?,?,?,?,?,?,?)")) {
            for (Coded coded : writes) {
                int ordinal = 0;
                for (Coded.Item item : coded.changes()) {
                    revision.setObject(1, new UUID(coded.seq(), ordinal));
                    revision.setLong(2, coded.seq());
                    revision.setInt(3, ordinal++);
                    revision.setString(4, "SETTING");
                    revision.setString(5, "PUT");
                    revision.setBoolean(6, true);
                    revision.setString(7, item.json());
                    revision.setLong(8, digest(item.json()));
                    revision.addBatch();
                }
                write.setLong(1, coded.seq());
                write.setObject(2, coded.id());
                write.setObject(3, coded.device().id());
                write.setLong(4, coded.at().at().toEpochMilli());
                write.setInt(5, coded.at().count());
                write.setInt(6, coded.format());
                write.setString(7, "Kept");
                write.setObject(8, null);
                write.setString(9, coded.causeJson());
                write.setInt(10, coded.changes().size());
                write.setLong(11, digest(coded.causeJson()));
                write.addBatch();
            }
            revision.executeBatch();
            write.executeBatch();
        }
    }

    @Override
    public long last(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select coalesce(max(seq), 0) from write");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void read(Connection connection, long after, Sink sink) throws SQLException, IOException {
        long from = after;
        List<Coded> page;
        do {
            page = page(connection, from);
            for (Coded write : page) {
                sink.accept(write);
                from = write.seq();
            }
        } while (!page.isEmpty());
    }

    private static List<Coded> page(Connection connection, long after) throws SQLException {
        List<Coded> page = new ArrayList<>();
        try (PreparedStatement select = connection
                .prepareStatement("select seq, id, device, at_millis, at_count, format,"
                        + " cause_json from write where seq > ? order by seq limit " + PAGE)) {
            select.setLong(1, after);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String cause = rows.getString(7);
                    long seq = rows.getLong(1);
                    page.add(new Coded(rows.getObject(2, UUID.class), new Device(rows.getObject(3, UUID.class)), seq,
                            new Stamp(Instant.ofEpochMilli(rows.getLong(4)), rows.getInt(5)), rows.getInt(6),
                            Codec.cause(cause), cause, items(connection, seq)));
                }
            }
        }
        return page;
    }

    private static List<Coded.Item> items(Connection connection, long seq) throws SQLException {
        List<Coded.Item> items = new ArrayList<>();
        try (PreparedStatement select = connection
                .prepareStatement("select body from revision where seq = ? order by ordinal")) {
            select.setLong(1, seq);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    items.add(Codec.item(rows.getString(1)));
                }
            }
        }
        return items;
    }

    @Override
    public List<String> damages(Connection connection) throws SQLException {
        List<String> damages = new ArrayList<>();
        damages(connection, "select cause_json, digest, seq from write", damages);
        damages(connection, "select body, digest, seq from revision", damages);
        return damages;
    }

    private static void damages(Connection connection, String query, List<String> damages) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query); ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                if (digest(rows.getString(1)) != rows.getLong(2)) {
                    damages.add("Write " + rows.getLong(3) + " is not what was kept.");
                }
            }
        }
    }

    private static long digest(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
