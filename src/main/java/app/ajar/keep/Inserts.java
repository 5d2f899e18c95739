package app.ajar.keep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Rows waiting to be inserted, table by table, in one statement a table. */
final class Inserts {

    private static final int AT_ONCE = 500;

    private final Map<Table<?>, List<Object[]>> rows = new LinkedHashMap<>();

    /** The values in the order of the table's columns. */
    void add(Table<?> table, @Nullable Object... values) {
        if (values.length != table.fields().length) {
            throw new IllegalArgumentException(table.getName() + " has " + table.fields().length + " columns");
        }
        rows.computeIfAbsent(table, t -> new ArrayList<>()).add(values);
    }

    void run(DSLContext db) {
        rows.forEach((table, all) -> insert(db, table, all));
        rows.clear();
    }

    private static void insert(DSLContext db, Table<?> table, List<Object[]> all) {
        Field<?>[] fields = table.fields();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Object[]> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            if (some.size() == 1) {
                db.insertInto(table, fields).values(some.getFirst()).execute();
                continue;
            }
            BatchBindStep batch = db
                    .batch(db.insertInto(table, fields).values(Arrays.asList(new Object[fields.length])));
            for (Object[] row : some) {
                batch = batch.bind(row);
            }
            batch.execute();
        }
    }
}
