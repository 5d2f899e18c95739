package app.ajar.keep;

import app.ajar.store.jooq.DefaultSchema;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Table;

/** Every row of every table as text: two journals with equal dumps are one. */
final class Dump {

    private Dump() {}

    static Map<String, String> of(Journal journal) {
        return journal.read(db -> {
            Map<String, String> tables = new TreeMap<>();
            for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                if (!table.getName().equalsIgnoreCase("meta")) {
                    tables.put(table.getName(), db.selectFrom(table).fetch().stream()
                            .map(row -> row.intoList().toString()).sorted().collect(Collectors.joining("\n")));
                }
            }
            return tables;
        });
    }
}
