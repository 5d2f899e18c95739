package app.ajar.rules;

import static app.ajar.model.Channel.CALL;
import static app.ajar.rules.Given.ANA;
import static app.ajar.rules.Given.BETH;
import static app.ajar.rules.Given.CAPTURE;
import static app.ajar.rules.Given.CLEO;
import static app.ajar.rules.Given.TODAY;
import static app.ajar.rules.Given.anId;
import static app.ajar.rules.Given.at;
import static app.ajar.rules.Given.ledger;
import static app.ajar.rules.Given.on;
import static app.ajar.rules.Given.only;
import static app.ajar.rules.Given.stop;
import static app.ajar.rules.Given.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.ajar.model.Body;
import app.ajar.model.Body.Correction;
import app.ajar.model.Body.Correction.Way;
import app.ajar.model.Body.Preference;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.rules.Given.Said;
import app.ajar.rules.Ledger.Line;
import app.ajar.rules.StopRule.Answer;
import app.ajar.rules.StopRule.Blank;
import app.ajar.rules.StopRule.Refused;
import app.ajar.rules.StopRule.Say;
import app.ajar.rules.StopRule.Undo;
import app.ajar.rules.StopRule.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StopRuleTest {

    private static final Instant KEPT = Instant.parse("2026-11-12T19:00:00Z");
    private static final Blank BLANK = new Blank(anId(), CAPTURE, at(11, 12, 19));

    private static Undo after(Duration passed) {
        return new Undo(1, true, KEPT, KEPT.plus(passed), false);
    }

    private static Undo soon() {
        return after(Duration.ofMinutes(1));
    }

    private static Answer undo(Said said, Undo undo) {
        Ledger ledger = ledger(said);
        return StopRule.undo(ledger, ledger.lines().getFirst(), undo, BLANK);
    }

    private static @Nullable Why why(Answer answer) {
        return answer instanceof Refused refused ? refused.why() : null;
    }

    private static DynamicTest answers(String sentence, Answer answer, @Nullable Why why) {
        return dynamicTest(sentence, () -> assertThat(why(answer)).isEqualTo(why));
    }

    @TestFactory
    Stream<DynamicTest> undoingTheWriteThatSaidIt() {
        Undo longAfter = new Undo(7, false, KEPT, KEPT.plus(Duration.ofDays(30)), true);
        return Stream.of(
                answers("in the same run, soon, nothing written since", undo(stop(), soon()), null),
                answers("ten minutes after", undo(stop(), after(StopRule.FOR)), null),
                answers("not later than ten minutes", undo(stop(), after(StopRule.FOR.plusMillis(1))), Why.TOO_LATE),
                answers("not by a clock that went back", undo(stop(), after(Duration.ofMillis(-1))), Why.TOO_LATE),
                answers("not in another run", undo(stop(), new Undo(1, false, KEPT, KEPT, false)), Why.ANOTHER_RUN),
                answers("not by another write", undo(stop(), new Undo(2, true, KEPT, KEPT, false)),
                        Why.NOT_THIS_WRITE),
                answers("not after anything else was written about them",
                        undo(stop(), new Undo(1, true, KEPT, KEPT, true)), Why.WRITTEN_SINCE),
                answers("an only is held like a stop", undo(only(CALL), longAfter), Why.NOT_THIS_WRITE),
                answers("an assumed stop too", undo(stop().assumed(), longAfter), Why.NOT_THIS_WRITE),
                answers("a yes may always be struck: that is stricter", undo(welcome(), longAfter), null));
    }

    @Test
    void theLedgerKeepsTheLineMarkedTypedByMistake() {
        Said slip = stop(CALL);
        Entry line = said(undo(slip, soon()));
        assertThat(line.id()).isEqualTo(BLANK.id());
        assertThat(line.when()).isEqualTo(BLANK.now());
        assertThat(line.people()).containsExactly(ANA);
        assertThat(((Preference) line.body()).correction())
                .isEqualTo(new Correction(slip.id(), Way.TYPED_BY_MISTAKE, null));
        Ledger after = Ledger.of(Set.of(ANA), List.of(slip.line(1), asLine(2, line)));
        assertThat(Consent.of(after, TODAY).state()).isEqualTo(Consent.State.NEVER_ASKED);
        assertThat(after.lines()).hasSize(2);
    }

    private static Entry said(Answer answer) {
        assertThat(answer).isInstanceOf(Say.class);
        return ((Say) answer).line();
    }

    private static Line asLine(long seq, Entry entry) {
        return new Line(seq, 0, entry.id(), Set.copyOf(entry.people()), entry.when(), (Preference) entry.body(),
                entry.text(), true);
    }

    @Test
    void aStruckLineIsNotStruckAgain() {
        Said slip = stop();
        Ledger ledger = ledger(slip, stop().rights(slip, Way.TYPED_BY_MISTAKE));
        assertThat(why(StopRule.undo(ledger, ledger.lines().getFirst(), soon(), BLANK))).isEqualTo(Why.ALREADY_STRUCK);
    }

    @Test
    void redoSaysTheStopAgain() {
        Said slip = stop(CALL).when(on(5, 3)).text("on the phone");
        Ledger ledger = ledger(slip, stop(CALL).rights(slip, Way.TYPED_BY_MISTAKE));
        Entry again = said(StopRule.undo(ledger, ledger.lines().getLast(), soon(), BLANK));
        assertThat(again.when()).isEqualTo(on(5, 3));
        assertThat(again.text()).isEqualTo("on the phone");
        assertThat(again.body()).isEqualTo(slip.line(1).preference());
    }

    @Test
    void redoNeverBringsBackAYes() {
        Said yes = welcome();
        Ledger ledger = ledger(yes, welcome().rights(yes, Way.TYPED_BY_MISTAKE));
        assertThat(why(StopRule.undo(ledger, ledger.lines().getLast(), soon(), BLANK)))
                .isEqualTo(Why.WOULD_BRING_BACK_A_YES);
    }

    private static Answer move(Ledger ledger, List<PersonId> to, String reason) {
        return StopRule.move(ledger, ledger.lines().getFirst(), to, reason, BLANK);
    }

    @TestFactory
    Stream<DynamicTest> movingToTheRightPerson() {
        Said slip = stop();
        return Stream.of(
                answers("with a reason", move(ledger(slip), List.of(BETH), "meant Beth"), null),
                answers("not without a reason", move(ledger(slip), List.of(BETH), " "), Why.NO_REASON),
                answers("not to nobody", move(ledger(slip), List.of(), "meant Beth"), Why.NOBODY),
                answers("not to the same person", move(ledger(slip), List.of(ANA), "meant Ana"), Why.SAME_PERSON),
                answers("not to somebody joined into the same person", move(
                        Ledger.of(Set.of(ANA, BETH), List.of(slip.line(1))), List.of(BETH), "meant Beth"),
                        Why.SAME_PERSON),
                answers("not a line that is struck", move(
                        ledger(slip, stop().rights(slip, Way.TYPED_BY_MISTAKE)), List.of(BETH), "meant Beth"),
                        Why.ALREADY_STRUCK));
    }

    @Test
    void theMovedStopStandsForThemFromTheDayItWasSaid() {
        Said slip = stop(CALL).when(on(5, 3)).of(ANA, CLEO);
        Entry moved = said(move(ledger(slip), List.of(BETH), "meant Beth"));
        assertThat(moved.people()).containsExactly(BETH, CLEO);
        assertThat(moved.when()).isEqualTo(on(5, 3));
        assertThat(((Preference) moved.body()).correction())
                .isEqualTo(new Correction(slip.id(), Way.MOVED_HERE, "meant Beth"));
        List<Line> lines = List.of(slip.line(1), asLine(2, moved));
        assertThat(Consent.of(Ledger.of(Set.of(ANA), lines), TODAY).state()).isEqualTo(Consent.State.NEVER_ASKED);
        assertThat(List.of(BETH, CLEO)).allMatch(id -> Consent.of(Ledger.of(Set.of(id), lines), TODAY)
                .state() == Consent.State.NARROW_STOP);
    }

    @TestFactory
    Stream<DynamicTest> aLineIsOnlyAnswered() {
        Preference said = stop().line(1).preference();
        Entry line = Given.entry(ANA, on(5, 1), "", said);
        Entry note = Given.entry(ANA, on(5, 1), "", new Body.Note());
        return Stream.of(
                change("it cannot be edited", line, line.with(stop(CALL).line(1).preference()), false),
                change("nor taken off a page", line, line.with(List.of()), false),
                change("nor turned into something else", line, line.with(new Body.Note()), false),
                change("nor be made of something else", note, note.with(said), false),
                change("putting the same again changes nothing", line, line, true),
                change("it may become private", line, new Entry(line.id(), line.capture(), line.people(), line.when(),
                        line.text(), line.body(), true), true),
                change("anything else may be edited", note, note.with(Given.yes()), true),
                dynamicTest("it cannot be trashed", () -> assertThat(StopRule.mayBin(line)).contains(Why.APPEND_ONLY)),
                dynamicTest("anything else may", () -> assertThat(StopRule.mayBin(note)).isEmpty()));
    }

    private static DynamicTest change(String sentence, Entry before, Entry after, boolean may) {
        return dynamicTest(sentence, () -> assertThat(StopRule.mayReplace(before, after).isEmpty()).isEqualTo(may));
    }
}
