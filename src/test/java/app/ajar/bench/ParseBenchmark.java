package app.ajar.bench;

import app.ajar.capture.language.Captured;
import app.ajar.capture.language.Context;
import app.ajar.capture.language.Names;
import app.ajar.capture.language.Records;
import app.ajar.keep.Ids;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A capture with five marks and two names, read into records, as after every key in the box. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx512m")
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init")
public class ParseBenchmark {

    private static final int PEOPLE = 2000;
    private static final String CAPTURE = """
            @Ana Marques 17: she called about the terrace, the permit came through.
            /no not now: the autumn set, because new baby, ask in spring, "lovely, truly", thanked
            /owe colour chart by Friday
            /idea introduce her to @Beth Ortiz 4
            /felt relieved, she said so
            /guess she is backing away, fairly sure
            """;

    private Context context;

    @Setup(Level.Trial)
    public void know() {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(Person.named(new PersonId(Ids.next()), (i % 2 == 0 ? "Beth Ortiz " : "Ana Marques ") + i));
        }
        context = Context.at(LocalDateTime.of(2026, 11, 12, 16, 40), ZoneOffset.UTC, Names.of(people));
    }

    @Benchmark
    public Captured parse() {
        Captured captured = Records.of(CAPTURE, context, Ids::next);
        if (captured.changes().size() < 5) {
            throw new IllegalStateException("not all marks were read");
        }
        return captured;
    }
}
