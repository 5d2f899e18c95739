package app.ajar.bench;

import app.ajar.today.Board;
import app.ajar.today.Boards;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
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

/** The cards of a day among few entries and many: as many a day, and so of a short time or a long one. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"})
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init")
public class TodayBenchmark {

    @Param({"1000", "100000"})
    public int entries;

    private Connection connection;
    private DSLContext db;

    @Setup(Level.Trial)
    public void open() throws IOException, SQLException {
        connection = Timeline.open("today", entries, Boards.crowd(entries));
        db = DSL.using(connection, SQLDialect.H2);
    }

    @TearDown(Level.Trial)
    public void close() throws SQLException {
        connection.close();
    }

    @Benchmark
    public Board board() {
        Board board = Boards.board(db);
        if (board.sheet().shown().isEmpty()) {
            throw new IllegalStateException("nobody has a card");
        }
        return board;
    }
}
