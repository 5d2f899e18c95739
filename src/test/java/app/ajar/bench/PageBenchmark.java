package app.ajar.bench;

import static app.ajar.store.jooq.Tables.ENTRY_PERSON;

import app.ajar.read.Cursor;
import app.ajar.read.Entries;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A page of fifty entries of somebody with few, many and very many. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"})
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init")
public class PageBenchmark {

    private static final int PLACES = 16;

    @Param({"1000", "100000", "1000000"})
    public int entries;

    private final List<Cursor> deep = new ArrayList<>();
    private Connection connection;
    private Entries pages;
    private int turn;

    /** Deep pages lie in the last third, each at another place. */
    @Setup(Level.Trial)
    public void open() throws IOException, SQLException {
        connection = Timeline.open(entries);
        DSLContext db = DSL.using(connection, SQLDialect.H2);
        pages = new Entries(db);
        for (int place = 0; place < PLACES; place++) {
            int offset = entries / 3 * 2 + place * (entries / 4 / PLACES);
            deep.add(db.select(ENTRY_PERSON.AT_LOCAL, ENTRY_PERSON.ENTRY).from(ENTRY_PERSON)
                    .where(ENTRY_PERSON.ROOT.eq(Timeline.ANA.value()))
                    .orderBy(ENTRY_PERSON.ROOT, ENTRY_PERSON.AT_LOCAL.desc(), ENTRY_PERSON.ENTRY.desc())
                    .offset(offset).limit(1).fetchSingle(row -> new Cursor(row.value1(), row.value2())));
        }
        connection.commit();
    }

    @TearDown(Level.Trial)
    public void close() throws SQLException {
        connection.close();
    }

    @Benchmark
    public List<Entries.Item> first() {
        return whole(pages.of(Timeline.ANA, Set.of(), Cursor.NEWEST, Entries.PAGE));
    }

    @Benchmark
    public List<Entries.Item> deep() {
        return whole(pages.of(Timeline.ANA, Set.of(), deep.get(turn++ % PLACES), Entries.PAGE));
    }

    private static List<Entries.Item> whole(List<Entries.Item> page) {
        if (page.size() != Entries.PAGE) {
            throw new IllegalStateException("a page of " + page.size());
        }
        return page;
    }
}
