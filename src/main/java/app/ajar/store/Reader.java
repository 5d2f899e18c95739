package app.ajar.store;

import java.sql.Connection;
import java.sql.SQLException;

/** A connection for reading that goes back when this is closed. */
public final class Reader implements AutoCloseable {

    private final Connection connection;
    private final Readers from;

    Reader(Connection connection, Readers from) {
        this.connection = connection;
        this.from = from;
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        from.giveBack(connection);
    }
}
