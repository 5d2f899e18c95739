package app.ajar.bench;

import app.ajar.read.Recall;
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
    private Recall recall;

    @Setup(Level.Trial)
    public void open() throws IOException, SQLException {
        connection = Timeline.open("today", entries, Boards.crowd(entries));
        db = DSL.using(connection, SQLDialect.H2);
        recall = new Recall();
    }

    @TearDown(Level.Trial)
    public void close() throws SQLException {
        connection.close();
    }

    /** As in a window that is open: what was read before is known. */
    @Benchmark
    public Board board() {
        return board(recall);
    }

    /** As in a window that was just opened. */
    @Benchmark
    public Board first() {
        return board(new Recall());
    }

    private Board board(Recall known) {
        Board board = Boards.board(db, known);
        if (board.sheet().shown().isEmpty()) {
            throw new IllegalStateException("nobody has a card");
        }
        return board;
    }
}
