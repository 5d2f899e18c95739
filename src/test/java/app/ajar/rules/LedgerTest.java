package app.ajar.rules;

import static app.ajar.model.Channel.CALL;
import static app.ajar.model.Channel.MAIL;
import static app.ajar.model.Channel.MESSAGE;
import static app.ajar.model.Purpose.FOLLOW_UP;
import static app.ajar.model.Purpose.OWED;
import static app.ajar.model.Purpose.PERSONAL;
import static app.ajar.model.Purpose.SELLING;
import static app.ajar.model.Purpose.THANKS_AND_NEWS;
import static app.ajar.rules.Given.ANA;
import static app.ajar.rules.Given.BETH;
import static app.ajar.rules.Given.TODAY;
import static app.ajar.rules.Given.at;
import static app.ajar.rules.Given.ledger;
import static app.ajar.rules.Given.lines;
import static app.ajar.rules.Given.on;
import static app.ajar.rules.Given.only;
import static app.ajar.rules.Given.stop;
import static app.ajar.rules.Given.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.ajar.model.Body.Correction.Way;
import app.ajar.model.Body.Preference;
import app.ajar.model.Cause;
import app.ajar.model.Channel;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.When;
import app.ajar.rules.Given.Said;
import app.ajar.rules.Ledger.Line;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LedgerTest {

    private static boolean held(Ledger ledger, Channel channel, Purpose purpose) {
        return !ledger.standing(new Cell(channel, purpose), TODAY).held().isEmpty();
    }

    private static DynamicTest stays(String sentence, Said... said) {
        return dynamicTest(sentence, () -> assertThat(held(ledger(said), CALL, FOLLOW_UP)).isTrue());
    }

    private static DynamicTest lifted(String sentence, Said... said) {
        return dynamicTest(sentence, () -> assertThat(held(ledger(said), CALL, FOLLOW_UP)).isFalse());
    }

    private static Said laterWelcome() {
        return welcome().when(on(6, 1)).words("do call me again");
    }

    @TestFactory
    Stream<DynamicTest> aStopIsLiftedOnlyByANewlyStatedYes() {
        return Stream.of(
                lifted("a newly stated yes said after it with date and words lifts it", stop(), laterWelcome()),
                lifted("words typed beside the mark are words", stop(), laterWelcome().words(null).text("she rang")),
                stays("a yes without words does not lift it", stop(), laterWelcome().words(null)),
                stays("blank and invisible words are none", stop(), laterWelcome().words(" \u00A0\u200B\n")),
                lifted("a raised thumb is a word", stop(), laterWelcome().words("\uD83D\uDC4D")),
                stays("an assumed yes does not lift it", stop(), laterWelcome().assumed()),
                stays("an import, merge, restore or redo does not lift it", stop(), laterWelcome().broughtIn()),
                stays("a stop that was brought in is a stop", stop().broughtIn()),
                lifted("a stop that was brought in is lifted like any", stop().broughtIn(), laterWelcome()),
                stays("a yes that stands earlier in the ledger does not lift it, though said later", laterWelcome(),
                        stop()),
                stays("a yes that stands later in the ledger does not lift it if said earlier", stop(),
                        welcome().when(on(4, 30))),
                stays("same day, no time: the stop wins", stop(), welcome().when(on(5, 1))),
                stays("same day, one without time: the stop wins", stop(), welcome().when(at(5, 1, 23))),
                stays("same day, only the stop has a time: the stop wins", stop().when(at(5, 1, 0)),
                        welcome().when(on(5, 1))),
                stays("same moment: the stop wins", stop().when(at(5, 1, 9)), welcome().when(at(5, 1, 9))),
                lifted("same day, an hour later: it is lifted", stop().when(at(5, 1, 9)), welcome().when(at(5, 1, 10))),
                stays("same day, an hour earlier: the stop wins", stop().when(at(5, 1, 9)),
                        welcome().when(at(5, 1, 8))),
                stays("an earlier moment on a later day elsewhere: the stop wins", stop().when(far(1, 23, -10)),
                        welcome().when(far(2, 1, 10))),
                stays("a later moment on an earlier day elsewhere: the stop wins", stop().when(far(2, 1, 10)),
                        welcome().when(far(1, 20, -10))),
                stays("a yes dated after today does not lift it yet",
                        stop(), welcome().when(new When(TODAY.plusDays(1), null, null))),
                stays("a stop never expires", stop().when(on(1, 1))),
                stays("a second stop after the yes stands", stop(), laterWelcome(), stop().when(on(7, 1))),
                stays("a stop written after the yes stands, whatever its date", laterWelcome(), stop().when(on(2, 1))),
                stays("a yes lifts the stops said before it and not the one said after it", stop(),
                        stop().when(on(7, 1)), laterWelcome()),
                lifted("and the next yes lifts that one", stop(), stop().when(on(7, 1)), laterWelcome(),
                        welcome().when(on(8, 1))));
    }

    private static When far(int day, int hour, int offset) {
        return When.at(LocalDateTime.of(2026, 5, day, hour, 0), ZoneOffset.ofHours(offset));
    }

    private static DynamicTest scope(String sentence, Ledger ledger, Cell... held) {
        return dynamicTest(sentence, () -> assertThat(
                Cell.ALL.stream().filter(cell -> held(ledger, cell.channel(), cell.purpose())).toList())
                .containsExactlyInAnyOrder(held));
    }

    private static Cell[] all(Predicate<Cell> which) {
        return Cell.ALL.stream().filter(which).toArray(Cell[]::new);
    }

    @TestFactory
    Stream<DynamicTest> aStopIsForWhatItNames() {
        return Stream.of(
                scope("no line holds nothing", ledger()),
                scope("one that names none is for all", ledger(stop()), all(_ -> true)),
                scope("a channel: every purpose on it", ledger(stop(CALL)), all(cell -> cell.channel() == CALL)),
                scope("a purpose: on every channel", ledger(stop(SELLING)), all(cell -> cell.purpose() == SELLING)),
                scope("channel and purpose: both at once", ledger(stop(CALL, SELLING)), new Cell(CALL, SELLING)),
                scope("two channels and two purposes: four cells", ledger(stop(CALL, MAIL, SELLING, FOLLOW_UP)),
                        new Cell(CALL, SELLING), new Cell(CALL, FOLLOW_UP), new Cell(MAIL, SELLING),
                        new Cell(MAIL, FOLLOW_UP)),
                scope("a narrow stop leaves an earlier one as it is", ledger(stop(MAIL), stop(CALL).when(on(6, 1))),
                        all(cell -> cell.channel() == CALL || cell.channel() == MAIL)),
                scope("a wider stop is lifted by a narrower yes only as far as the yes names",
                        ledger(stop(), welcome(MESSAGE).when(on(6, 1))), all(cell -> cell.channel() != MESSAGE)),
                scope("as far as it names in both directions", ledger(stop(), welcome(MESSAGE, OWED).when(on(6, 1))),
                        all(cell -> cell.channel() != MESSAGE || cell.purpose() != OWED)),
                scope("a yes to something else lifts nothing", ledger(stop(CALL), welcome(MAIL).when(on(6, 1))),
                        all(cell -> cell.channel() == CALL)),
                scope("an only is a stop for what it does not name", ledger(only(MESSAGE)),
                        all(cell -> cell.channel() != MESSAGE)),
                scope("an only with a condition stops the rest as well",
                        ledger(only(MESSAGE, THANKS_AND_NEWS).condition("after three")),
                        all(cell -> cell.channel() != MESSAGE || cell.purpose() != THANKS_AND_NEWS)),
                scope("an only that names nothing stops nothing", ledger(only().condition("after three"))),
                scope("an only after a stop lifts it for what it names",
                        ledger(stop(), only(MESSAGE).condition("after three").when(on(6, 1))),
                        all(cell -> cell.channel() != MESSAGE)),
                scope("an empty only lifts nothing", ledger(stop(), only().when(on(6, 1))), all(_ -> true)),
                scope("a later only takes the place of an earlier one",
                        ledger(only(MESSAGE), only(CALL).when(on(6, 1))), all(cell -> cell.channel() != CALL)),
                scope("two onlys of one day leave nothing", ledger(only(MESSAGE), only(CALL)), all(_ -> true)),
                scope("an only that was brought in stops and does not lift",
                        ledger(stop(MESSAGE), only(MESSAGE).when(on(6, 1)).broughtIn()), all(_ -> true)),
                scope("an assumed stop holds back too", ledger(stop(CALL).assumed()),
                        all(cell -> cell.channel() == CALL)));
    }

    @Test
    void theConditionOfAnOnlyIsAttachedToWhatItNames() {
        Said after = only(MESSAGE).condition("after three");
        Ledger ledger = ledger(after, only(MESSAGE).condition("not on Sundays"));
        assertThat(ledger.standing(new Cell(MESSAGE, PERSONAL), TODAY).conditions())
                .extracting(line -> line.preference().condition()).containsExactly("after three", "not on Sundays");
        assertThat(ledger(after, welcome().when(on(6, 1))).standing(new Cell(MESSAGE, PERSONAL), TODAY).conditions())
                .isEmpty();
        assertThat(ledger(after, welcome().when(on(6, 1)).broughtIn()).standing(new Cell(MESSAGE, PERSONAL), TODAY)
                .conditions()).hasSize(1);
    }

    private static Ledger of(Set<PersonId> ids, Said... said) {
        return Ledger.of(ids, lines(said));
    }

    private static DynamicTest ana(String sentence, boolean held, Said... said) {
        return dynamicTest(sentence,
                () -> assertThat(held(of(Set.of(ANA), said), CALL, FOLLOW_UP)).isEqualTo(held));
    }

    @TestFactory
    Stream<DynamicTest> aSlipIsPutRightInTwoWays() {
        Said slip = stop();
        Said mistake = stop().rights(slip, Way.TYPED_BY_MISTAKE);
        Said moved = stop().of(BETH).rights(slip, Way.MOVED_HERE);
        Said yes = laterWelcome();
        return Stream.of(
                ana("a line typed by mistake no longer counts", false, slip, mistake),
                ana("the correction itself says nothing", false, mistake),
                ana("a correction cannot strike what stands after it", true, mistake, slip),
                ana("an import cannot strike a stop", true, slip,
                        stop().rights(slip, Way.TYPED_BY_MISTAKE).broughtIn()),
                ana("a correction of somebody else's does not strike it", true, slip,
                        stop().of(BETH).rights(slip, Way.TYPED_BY_MISTAKE)),
                ana("a moved line no longer counts for the old person", false, slip, moved),
                ana("an import cannot move a stop away", true, slip,
                        stop().of(BETH).rights(slip, Way.MOVED_HERE).broughtIn()),
                ana("a move to nobody does not strike it", true, slip, stop().of().rights(slip, Way.MOVED_HERE)),
                ana("a move that says less does not strike it", true, slip,
                        stop(MAIL).of(BETH).rights(slip, Way.MOVED_HERE)),
                ana("a move typed by mistake leaves the stop where it was", true, slip, moved,
                        stop().of(BETH).rights(moved, Way.TYPED_BY_MISTAKE)),
                ana("a line moved on is not back with the first", false, slip, moved,
                        stop().of(Given.CLEO).rights(moved, Way.MOVED_HERE)),
                ana("a correction cannot be corrected", false, slip, mistake,
                        stop().rights(mistake, Way.TYPED_BY_MISTAKE)),
                ana("a yes typed by mistake lifts nothing", true, slip, yes,
                        welcome().rights(yes, Way.TYPED_BY_MISTAKE)),
                ana("nor one that any import calls a mistake", true, slip, yes,
                        welcome().rights(yes, Way.TYPED_BY_MISTAKE).broughtIn()),
                ana("a yes moved here lifts nothing", true, slip,
                        welcome().when(on(6, 1)).rights(welcome().of(BETH), Way.MOVED_HERE)),
                dynamicTest("a moved stop stands for the right person",
                        () -> assertThat(held(of(Set.of(BETH), slip, moved), CALL, FOLLOW_UP)).isTrue()),
                dynamicTest("the ledger keeps a struck line and marks it", () -> {
                    Ledger ledger = of(Set.of(ANA), slip, mistake);
                    assertThat(ledger.lines()).hasSize(2);
                    assertThat(ledger.isStruck(ledger.lines().getFirst())).isTrue();
                    assertThat(ledger.isStruck(ledger.lines().getLast())).isFalse();
                }),
                dynamicTest("a correction brought in together with its line strikes it", () -> {
                    List<Line> together = List.of(slip.line(4, 0),
                            stop().rights(slip, Way.TYPED_BY_MISTAKE).broughtIn().line(4, 1));
                    assertThat(held(Ledger.of(Set.of(ANA), together), CALL, FOLLOW_UP)).isFalse();
                }));
    }

    @TestFactory
    Stream<DynamicTest> neitherMergeNorUnmergeLiftsAStop() {
        Said stop = stop().of(BETH);
        return Stream.of(
                dynamicTest("the yes of one does not answer the stop of the other", () -> assertThat(
                        held(of(Set.of(ANA, BETH), stop, laterWelcome()), CALL, FOLLOW_UP)).isTrue()),
                dynamicTest("a yes said while joined does", () -> assertThat(
                        held(of(Set.of(ANA, BETH), stop, laterWelcome().of(ANA, BETH)), CALL, FOLLOW_UP)).isFalse()),
                dynamicTest("a stop said while joined stands for both after", () -> assertThat(List.of(ANA, BETH))
                        .allMatch(id -> held(of(Set.of(id), stop().of(ANA, BETH)), CALL, FOLLOW_UP))),
                dynamicTest("the other is free again after", () -> assertThat(
                        held(of(Set.of(ANA), stop), CALL, FOLLOW_UP)).isFalse()));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNewlyStated() {
        Preference plain = stop().line(1).preference();
        Preference mistake = stop().rights(stop(), Way.TYPED_BY_MISTAKE).line(1).preference();
        Preference moved = stop().rights(stop(), Way.MOVED_HERE).line(1).preference();
        Cause undone = new Cause.Undone(new UUID(0, 0));
        return Stream.of(
                newly("what the rep keeps", new Cause.Kept(), plain, true),
                newly("not what is imported", new Cause.Imported("a file"), plain, false),
                newly("not what a merge writes", new Cause.Merged(), plain, false),
                newly("not what undo and redo put back", undone, plain, false),
                newly("an undo's word that a line was a mistake", undone, mistake, true),
                newly("not an imported word that a line was a mistake", new Cause.Imported("a file"), mistake, false),
                newly("not a move by an undo", undone, moved, false));
    }

    private static DynamicTest newly(String sentence, Cause cause, Preference preference, boolean is) {
        return dynamicTest(sentence, () -> assertThat(Line.isNewlyStated(cause, preference)).isEqualTo(is));
    }

    @Test
    void theYesThatMadeAPurposePossibleAgainIsKnown() {
        Said yes = welcome(MESSAGE).when(on(6, 1));
        assertThat(ledger(stop(), yes).reopening(FOLLOW_UP, TODAY)).map(Line::entry).contains(yes.id());
        assertThat(ledger(stop()).reopening(FOLLOW_UP, TODAY)).isEmpty();
        assertThat(ledger(stop(CALL), welcome().when(on(6, 1))).reopening(FOLLOW_UP, TODAY)).isEmpty();
        assertThat(ledger(stop(SELLING), welcome().when(on(6, 1))).reopening(FOLLOW_UP, TODAY)).isEmpty();
        assertThat(ledger(stop().assumed(), yes).reopening(FOLLOW_UP, TODAY)).isEmpty();
    }

    @Test
    void aLedgerIsSomebodysAndKnowsHowFarItGoes() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ledger.of(Set.of(), List.of()));
        assertThat(ledger().position()).isZero();
        assertThat(ledger(stop(), stop()).position()).isEqualTo(2);
        assertThat(of(Set.of(ANA), stop(), stop().of(BETH)).position()).isEqualTo(1);
    }
}
