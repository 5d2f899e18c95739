package app.ajar.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The connections of a database for reading. A database that is shut while somebody reads may be closed by the reader,
 * later and in another thread, or never: so whoever shuts it ends the reading first.
 */
final class Readers {

    private static final String CLOSED = "the database is closed";
    private static final int MOST = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final int SNAPSHOT_ISOLATION = 6;

    private final JdbcConnectionPool pool;
    private final Semaphore free = new Semaphore(MOST, true);
    private final Set<Connection> taken = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    Readers(String url, String password) {
        pool = JdbcConnectionPool.create(url, "", password);
        pool.setMaxConnections(MOST);
    }

    /** One without auto-commit; waits for one to be free. */
    Reader take() throws SQLException {
        await();
        try {
            return next();
        } catch (SQLException | RuntimeException | Error e) {
            free.release();
            throw e;
        }
    }

    private Reader next() throws SQLException {
        if (ended) {
            throw new SQLException(CLOSED);
        }
        try {
            Connection connection = pool.getConnection();
            connection.setAutoCommit(false);
            taken.add(connection);
            return new Reader(connection, this);
        } catch (IllegalStateException e) {
            throw new SQLException(CLOSED, e);
        }
    }

    /** One that sees one state of everything until it is committed. */
    Reader takeOfOneState() throws SQLException {
        Reader reader = take();
        try {
            reader.connection().setTransactionIsolation(SNAPSHOT_ISOLATION);
            return reader;
        } catch (SQLException e) {
            reader.close();
            throw e;
        }
    }

    private void await() throws SQLException {
        try {
            if (!free.tryAcquire() && !free.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new SQLException("too many read at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException(e);
        }
    }

    void giveBack(Connection connection) throws SQLException {
        taken.remove(connection);
        try {
            connection.close();
        } finally {
            free.release();
        }
    }

    /**
     * Gives out no more, waits for those that are out, and breaks off what they ask if that takes long; does not wait
     * when it is called again.
     *
     * @return whether all are back
     */
    boolean end() throws SQLException, InterruptedException {
        Duration patience = ended ? Duration.ZERO : A_MOMENT;
        ended = true;
        if (!allBack(patience)) {
            for (Connection connection : taken) {
                breakOff(connection);
            }
        }
        boolean back = allBack(patience);
        pool.dispose();
        return back;
    }

    private boolean allBack(Duration patience) throws InterruptedException {
        boolean back = free.tryAcquire(MOST, patience.toNanos(), TimeUnit.NANOSECONDS);
        if (back) {
            free.release(MOST);
        }
        return back;
    }

    private static void breakOff(Connection connection) throws SQLException {
        connection.unwrap(JdbcConnection.class).getSession().cancel();
    }
}
