package app.ajar.keep;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * The few questions of every keep, asked through the driver: measured, to render and read such a question takes longer
 * than its answer, and hundreds of ids in one question take ten times what they take one by one.
 */
final class Direct {

    /** Renders a question; its parameter is given when it is asked. */
    static final DSLContext SQL = DSL.using(SQLDialect.H2);
    /** Stands for the parameter. */
    static final UUID ANY = new UUID(0, 0);

    /** Reads a row. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private Direct() {}

    /** The rows of a question with one parameter, asked for each of some values. */
    static <T> List<T> each(DSLContext db, String sql, Collection<?> values, Row<T> row) {
        return db.connectionResult(connection -> {
            List<T> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (Object value : values) {
                    select.setObject(1, value);
                    read(select, row, found);
                }
            }
            return found;
        });
    }

    /** The rows of a question without parameters. */
    static <T> List<T> all(DSLContext db, String sql, Row<T> row) {
        return db.connectionResult(connection -> {
            List<T> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                read(select, row, found);
            }
            return found;
        });
    }

    private static <T> void read(PreparedStatement select, Row<T> row, List<T> to) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                to.add(row.of(rows));
            }
        }
    }
}
