package app.ajar.keep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Rows waiting to be inserted, table by table, in one statement a table. The statement is the driver's own: measured,
 * rendering and binding it through jOOQ takes as long again as the database does, and a rebuild is nothing but this.
 */
final class Inserts {

    private static final int AT_ONCE = 500;
    private static final Map<Table<?>, String> SQL = new ConcurrentHashMap<>();

    private final Map<Table<?>, List<Object[]>> rows = new LinkedHashMap<>();

    /** The values in the order of the table's columns. */
    void add(Table<?> table, @Nullable Object... values) {
        if (values.length != table.fields().length) {
            throw new IllegalArgumentException(table.getName() + " has " + table.fields().length + " columns");
        }
        rows.computeIfAbsent(table, t -> new ArrayList<>()).add(values);
    }

    void run(DSLContext db) {
        db.connection(connection -> {
            for (Map.Entry<Table<?>, List<Object[]>> some : rows.entrySet()) {
                insert(connection, some.getKey(), some.getValue());
            }
        });
        rows.clear();
    }

    private static void insert(Connection connection, Table<?> table, List<Object[]> all) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SQL.computeIfAbsent(table, Inserts::sql))) {
            int waiting = 0;
            for (Object[] row : all) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                if (all.size() == 1) {
                    insert.executeUpdate();
                    return;
                }
                insert.addBatch();
                if (++waiting == AT_ONCE) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        }
    }

    private static String sql(Table<?> table) {
        String columns = Arrays.stream(table.fields()).map(Field::getName)
                .collect(Collectors.joining("\", \"", "\"", "\""));
        String marks = String.join(", ", Collections.nCopies(table.fields().length, "?"));
        return "insert into \"" + table.getName() + "\" (" + columns + ") values (" + marks + ")";
    }
}
