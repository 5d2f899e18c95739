package app.ajar.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * How writes become rows and rows become writes again. The database is a projection of snapshot and log; whoever knows
 * what an entry means implements this.
 */
public interface Projection {

    /**
     * Puts the writes into the tables, in order: upsert by id, no rule, no clock, so that applying twice changes
     * nothing. The caller owns the transaction. Something that cannot be read is kept in its rows and listed by them.
     */
    void apply(Connection connection, List<Coded> writes) throws SQLException;

    /** The sequence number of the last write in the tables, 0 if there is none. */
    long last(Connection connection) throws SQLException;

    /** Reads all writes after {@code seq} in order, without holding them all in memory. */
    void read(Connection connection, long after, Sink sink) throws SQLException, IOException;

    /** Names each stored row that is not what was stored, as a short sentence; empty if all is well. */
    List<String> damages(Connection connection) throws SQLException;

    /** Takes writes one at a time. */
    @FunctionalInterface
    interface Sink {
        void accept(Coded write) throws IOException, SQLException;
    }
}
