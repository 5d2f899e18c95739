package app.ajar.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** What the database did for a question: of each statement which indexes it walked, how far, and what it sorted. */
public final class Plan {

    private static final Pattern WALK = Pattern.compile(
            "(?:FROM|JOIN) \"?PUBLIC\"?\\.\"?(\\w+)\"?(?: USE INDEX \\([^)]*\\))?\\s+/\\* PUBLIC\\."
                    + "(\\w+)(.*?)/\\* scanCount: (\\d+) \\*/",
            Pattern.DOTALL);

    /** One walk over a table by an index. */
    private record Walk(String table, String index, int rows) {}

    private final List<Walk> walks = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();

    private Plan() {}

    /** Runs the question and has every statement of it explained, with the very values it ran with. */
    public static Plan of(DSLContext db, Consumer<DSLContext> question) {
        Plan plan = new Plan();
        ExecuteListener listener = new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                Query query = Objects.requireNonNull(context.query());
                Object[] values = query.getBindValues().toArray();
                plan.take(String.valueOf(db.fetch("explain analyze " + context.sql(), values).getFirst().get(0)));
            }
        };
        question.accept(DSL.using(db.configuration().derive(new DefaultExecuteListenerProvider(listener))));
        return plan;
    }

    private void take(String explained) {
        statements.add(explained);
        Matcher walk = WALK.matcher(explained);
        while (walk.find()) {
            walks.add(new Walk(walk.group(1), walk.group(2), Integer.parseInt(walk.group(4))));
        }
    }

    /** All rows read from a table. */
    public int rows(String table) {
        return walks.stream().filter(walk -> walk.table().equals(table)).mapToInt(Walk::rows).sum();
    }

    /** By what the table was walked. */
    public List<String> indexes(String table) {
        return walks.stream().filter(walk -> walk.table().equals(table)).map(Walk::index).distinct().toList();
    }

    /** How many walks there were of the table, and how many of those came in the order that was wanted. */
    public int walks(String table) {
        return (int) walks.stream().filter(walk -> walk.table().equals(table)).count();
    }

    public int inOrder() {
        Matcher sorted = Pattern.compile("/\\* index sorted \\*/").matcher(toString());
        return (int) sorted.results().count();
    }

    @Override
    public String toString() {
        return String.join("\n----\n", statements);
    }
}
