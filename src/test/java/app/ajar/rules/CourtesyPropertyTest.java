package app.ajar.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;

import app.ajar.model.Body.Correction.Way;
import app.ajar.model.Body.Preference;
import app.ajar.model.Body.Preference.Ground;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.When;
import app.ajar.rules.Courtesy.Allowed;
import app.ajar.rules.Ledger.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.SourceDSL;

/** The promise about courtesy over generated ledgers, and gates that break it to show that it bites. */
class CourtesyPropertyTest {

    private static final int EXAMPLES = Boolean.getBoolean("ajar.deep") ? 10_000 : 500;
    private static final Set<PersonId> ANA = Set.of(Given.ANA);
    private static final Set<PersonId> JOINED = Set.of(Given.ANA, Given.BETH);
    private static final LocalDate DAY = Histories.LAST.minusDays(1);

    /** Which cells a gate would let through. */
    interface Gate {
        Set<Cell> open(List<Line> lines, Set<PersonId> ids, LocalDate day);
    }

    private static Set<Cell> real(List<Line> lines, Set<PersonId> ids, LocalDate day) {
        Ledger ledger = Ledger.of(ids, lines);
        return Cell.ALL.stream()
                .filter(cell -> Courtesy.allow(ledger, Given.facts(ids.iterator().next(), Role.Kind.CUSTOMER),
                        cell.channel(), cell.purpose(), day) instanceof Allowed)
                .collect(Collectors.toSet());
    }

    private static Set<Cell> free(List<Line> lines, Set<PersonId> ids, LocalDate day) {
        Oracle oracle = new Oracle(lines);
        return Cell.ALL.stream().filter(cell -> !oracle.isHeld(ids, cell, day)).collect(Collectors.toSet());
    }

    @Test
    void theGateAnswersAsTheSentenceSays() {
        qt().withExamples(EXAMPLES).forAll(Histories.any())
                .checkAssert(lines -> Stream.of(ANA, JOINED).forEach(ids -> Stream.of(DAY, Histories.LAST)
                        .forEach(day -> assertThat(real(lines, ids, day)).isEqualTo(free(lines, ids, day)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenGates")
    void aBrokenGateIsFound(String how, Gate gate) {
        assertThatThrownBy(() -> qt().withExamples(5_000).withFixedSeed(11).withShrinkCycles(0)
                .forAll(Histories.any()).check(lines -> Stream.of(ANA, JOINED)
                        .allMatch(ids -> neverWhereTheyStatedAStop(gate, lines, ids))))
                .as(how).isInstanceOf(AssertionError.class);
    }

    private static boolean neverWhereTheyStatedAStop(Gate gate, List<Line> lines, Set<PersonId> ids) {
        Oracle oracle = new Oracle(lines);
        return gate.open(lines, ids, DAY).stream().noneMatch(cell -> oracle.isHeldByStatement(ids, cell, DAY));
    }

    static Stream<Arguments> brokenGates() {
        return Stream.of(
                broken("always says yes", (_, _, _) -> Set.copyOf(Cell.ALL)),
                broken("ignores what a yes names", (lines, ids, day) -> real(each(lines,
                        line -> line.preference().verdict() == Verdict.WELCOME ? with(line, everything(line)) : line),
                        ids, day)),
                broken("ignores what a stop names not", (lines, ids, day) -> lines.stream()
                        .anyMatch(line -> line.preference().verdict() == Verdict.STOP
                                && line.preference().channels().isEmpty()) ? Set.of() : Set.copyOf(Cell.ALL)),
                broken("takes the newest by date", CourtesyPropertyTest::newestByDate),
                broken("lets an imported yes lift", (lines, ids, day) -> real(
                        each(lines, line -> line(line, line.preference(), line.text(), true)), ids, day)),
                broken("lets a yes without words lift", (lines, ids, day) -> real(
                        each(lines, line -> line(line, line.preference(), "words", line.newlyStated())), ids, day)),
                broken("lets an assumed yes lift", (lines, ids, day) -> real(
                        each(lines, line -> line.preference().verdict() == Verdict.WELCOME
                                ? with(line, stated(line.preference()))
                                : line),
                        ids, day)),
                broken("lets the yes of one answer the stop of the other once joined",
                        (lines, ids, day) -> real(each(lines, line -> line.isOfAny(ids) ? of(line, ids) : line), ids,
                                day)),
                broken("looks at one of the joined only", (lines, _, day) -> real(lines, ANA, day)),
                broken("counts a yes from after the day",
                        (lines, ids, _) -> real(lines, ids, Histories.LAST.plusYears(1))),
                broken("takes any correction for good", (lines, ids, day) -> real(
                        lines.stream().filter(line -> lines.stream().noneMatch(other -> names(other, line))).toList(),
                        ids, day)));
    }

    private static Arguments broken(String how, Gate gate) {
        return Arguments.of(how, gate);
    }

    private static Set<Cell> newestByDate(List<Line> lines, Set<PersonId> ids, LocalDate day) {
        return Cell.ALL.stream().filter(cell -> lines.stream()
                .filter(line -> line.isOfAny(ids) && line.saysSomething() && !line.said().date().isAfter(day)
                        && (cell.isNamedBy(line.preference()) || line.preference().verdict() == Verdict.ONLY))
                .max(Comparator.comparing(line -> line.said().local()))
                .map(line -> line.preference().verdict() != Verdict.STOP && cell.isNamedBy(line.preference()))
                .orElse(true)).collect(Collectors.toSet());
    }

    @Test
    void whatWasNotSaidNewlyNeverLoosens() {
        qt().withExamples(EXAMPLES).forAll(Histories.any(), SourceDSL.longs().all()).checkAssert((lines, seed) -> {
            Line any = Histories.line(new Random(seed), lines);
            Line broughtIn = new Line(any.seq() + 1, 0, any.entry(), any.people(), any.said(), any.preference(),
                    any.text(), false);
            assertThat(real(lines, JOINED, DAY)).containsAll(real(plus(lines, broughtIn), JOINED, DAY));
        });
    }

    @Test
    void aDateOnlyEverMakesItStricter() {
        qt().withExamples(EXAMPLES).forAll(Histories.any()).checkAssert(lines -> {
            List<Line> inOrder = IntStream.range(0, lines.size()).mapToObj(i -> on(lines.get(i), i)).toList();
            assertThat(real(inOrder, ANA, DAY)).containsAll(real(lines, ANA, DAY));
        });
    }

    @Test
    void joiningLetsThroughWhatEachAloneLetsThroughAndPartingGivesItBack() {
        qt().withExamples(EXAMPLES).forAll(Histories.any()).checkAssert(lines -> {
            Set<Cell> both = new HashSet<>(free(lines, ANA, DAY));
            both.retainAll(free(lines, Set.of(Given.BETH), DAY));
            assertThat(real(lines, JOINED, DAY)).isEqualTo(both);
        });
    }

    @Test
    void inWhichOrderTheLinesComeInDoesNotMatter() {
        qt().withExamples(EXAMPLES).forAll(Histories.any(), SourceDSL.longs().all()).checkAssert((lines, seed) -> {
            List<Line> shuffled = new ArrayList<>(lines);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Ledger.of(ANA, shuffled)).isEqualTo(Ledger.of(ANA, lines));
        });
    }

    @Test
    void aMovedStopStandsForTheRightPersonAndIsNeverLeftForNobody() {
        qt().withExamples(EXAMPLES).forAll(Histories.any(), SourceDSL.integers().between(0, 100))
                .assuming((lines, n) -> !lines.isEmpty()).checkAssert((lines, n) -> {
                    Ledger ledger = Ledger.of(ANA, lines);
                    Line line = lines.get(n % lines.size());
                    StopRule.Blank blank = new StopRule.Blank(Given.anId(), Given.CAPTURE, Given.on(5, 6));
                    if (line.isOfAny(ANA) && StopRule.move(ledger, line, List.of(Given.CLEO), "meant Cleo",
                            blank) instanceof StopRule.Say say) {
                        Set<Cell> open = real(plus(lines, asLine(say.line())), Set.of(Given.CLEO), DAY);
                        Cell.ALL.stream().filter(cell -> ledger.standing(cell, DAY).held().contains(line))
                                .forEach(cell -> assertThat(open).doesNotContain(cell));
                        assertThat(Ledger.of(ANA, plus(lines, asLine(say.line()))).isStruck(line)).isTrue();
                    }
                });
    }

    @Test
    void theLedgersAreFullOfTemptation() {
        Counts counts = new Counts();
        Gen<List<Line>> some = Histories.any();
        qt().withExamples(EXAMPLES).withFixedSeed(3).forAll(some).checkAssert(counts::look);
        assertThat(counts.tempted).as("a stated stop, then a yes or a correction").isGreaterThan(EXAMPLES / 3);
        assertThat(counts.lifted).as("a stop was lifted").isGreaterThan(EXAMPLES / 20);
        assertThat(counts.held).as("a stop stood against a yes").isGreaterThan(EXAMPLES / 4);
        assertThat(counts.struck).as("a line was struck").isGreaterThan(EXAMPLES / 20);
    }

    private static final class Counts {
        private int tempted;
        private int lifted;
        private int held;
        private int struck;

        private void look(List<Line> lines) {
            List<Line> hers = lines.stream().filter(line -> line.isOfAny(ANA)).toList();
            int stop = IntStream.range(0, hers.size()).filter(i -> hers.get(i).isStated() && hers.get(i).saysSomething()
                    && hers.get(i).preference().verdict() == Verdict.STOP).findFirst().orElse(hers.size());
            boolean after = hers.stream().skip(stop + 1L).anyMatch(line -> !line.isRestriction());
            Ledger ledger = Ledger.of(ANA, lines);
            boolean stands = Cell.ALL.stream().anyMatch(cell -> !ledger.standing(cell, DAY).held().isEmpty());
            boolean anyLifted = stop < hers.size() && !ledger.isStruck(hers.get(stop))
                    && Cell.ALL.stream().anyMatch(cell -> cell.isNamedBy(hers.get(stop).preference())
                            && !ledger.standing(cell, DAY).held().contains(hers.get(stop)));
            tempted += after ? 1 : 0;
            lifted += anyLifted ? 1 : 0;
            held += after && stands ? 1 : 0;
            struck += lines.stream().anyMatch(ledger::isStruck) ? 1 : 0;
        }
    }

    private static Line asLine(Entry entry) {
        return new Line(99, 0, entry.id(), Set.copyOf(entry.people()), entry.when(), (Preference) entry.body(),
                entry.text(), true);
    }

    private static List<Line> plus(List<Line> lines, Line one) {
        return Stream.concat(lines.stream(), Stream.of(one)).toList();
    }

    private static List<Line> each(List<Line> lines, UnaryOperator<Line> change) {
        return lines.stream().map(change).toList();
    }

    private static boolean names(Line correction, Line line) {
        var rights = correction.preference().correction();
        return rights != null && rights.line().equals(line.entry()) && rights.way() == Way.TYPED_BY_MISTAKE;
    }

    private static Line line(Line was, Preference said, String text, boolean newly) {
        return new Line(was.seq(), was.ordinal(), was.entry(), was.people(), was.said(), said, text, newly);
    }

    private static Line with(Line was, Preference said) {
        return line(was, said, was.text(), was.newlyStated());
    }

    private static Line of(Line was, Set<PersonId> people) {
        return new Line(was.seq(), was.ordinal(), was.entry(), people, was.said(), was.preference(), was.text(),
                was.newlyStated());
    }

    private static Line on(Line was, int day) {
        return new Line(was.seq(), was.ordinal(), was.entry(), was.people(),
                When.day(DAY.minusDays(20).plusDays(day)), was.preference(), was.text(),
                was.newlyStated());
    }

    private static Preference everything(Line line) {
        Preference said = line.preference();
        return new Preference(Set.of(), Set.of(), said.verdict(), said.condition(), said.ground(), said.words(),
                said.by(), said.askedByMe(), said.correction());
    }

    private static Preference stated(Preference said) {
        return new Preference(said.channels(), said.purposes(), said.verdict(), said.condition(), Ground.STATED,
                said.words(), said.by(), said.askedByMe(), said.correction());
    }
}
