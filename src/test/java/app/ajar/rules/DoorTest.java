package app.ajar.rules;

import static app.ajar.model.Purpose.FOLLOW_UP;
import static app.ajar.model.Purpose.SELLING;
import static app.ajar.rules.Given.ANA;
import static app.ajar.rules.Given.TODAY;
import static app.ajar.rules.Given.at;
import static app.ajar.rules.Given.call;
import static app.ajar.rules.Given.entry;
import static app.ajar.rules.Given.ledger;
import static app.ajar.rules.Given.no;
import static app.ajar.rules.Given.on;
import static app.ajar.rules.Given.only;
import static app.ajar.rules.Given.stop;
import static app.ajar.rules.Given.talk;
import static app.ajar.rules.Given.welcome;
import static app.ajar.rules.Given.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.ajar.model.Body;
import app.ajar.model.Body.Acknowledged;
import app.ajar.model.Body.Moment;
import app.ajar.model.Body.No;
import app.ajar.model.Body.Side;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.Purpose;
import app.ajar.model.Vague;
import app.ajar.model.When;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DoorTest {

    private static DynamicTest door(String sentence, Class<? extends Door> door, Ledger ledger, Entry... entries) {
        return dynamicTest(sentence, () -> assertThat(Door.of(List.of(entries), ledger, TODAY)).isInstanceOf(door));
    }

    private static DynamicTest door(String sentence, Class<? extends Door> door, Entry... entries) {
        return door(sentence, door, ledger(), entries);
    }

    private static Entry a(Body body, When when) {
        return entry(ANA, when, "", body);
    }

    @TestFactory
    Stream<DynamicTest> closedAtTheirWish() {
        Class<Door.ClosedAtTheirWish> closed = Door.ClosedAtTheirWish.class;
        Entry yes = a(yes(), on(6, 1));
        return Stream.of(
                door("a full stop, whatever they answered", closed, ledger(stop()), yes),
                door("selling and follow-up on every channel", closed, ledger(stop(SELLING, FOLLOW_UP)), yes),
                door("said in two lines", closed, ledger(stop(SELLING), stop(FOLLOW_UP)), yes),
                door("by an only for something else", closed, ledger(only(Purpose.PERSONAL)), yes),
                door("not by a stop to selling alone", Door.Open.class, ledger(stop(SELLING)), yes),
                door("not by a stop on one channel", Door.Open.class, ledger(stop(Channel.CALL)), yes),
                door("not where one channel is left", Door.Open.class,
                        ledger(stop(), welcome(Channel.MAIL).when(on(6, 1))), yes),
                door("not by what is assumed: it is not their wish", Door.Open.class, ledger(stop().assumed()), yes));
    }

    @TestFactory
    Stream<DynamicTest> theLatestAnswer() {
        Entry no = a(no(), on(3, 1));
        When lastYear = When.day(TODAY.minusYears(1));
        Entry earlyNo = a(no(), When.day(TODAY.minusYears(2)));
        return Stream.of(
                door("ajar: the latest answer is a no", Door.Ajar.class, a(yes(), on(2, 1)), no),
                door("ajar: whatever they talked about since", Door.Ajar.class, no, a(call(), on(4, 1))),
                door("ajar: not ever too", Door.Ajar.class,
                        a(new No(No.Kind.NOT_EVER, null, null, null, null), on(3, 1))),
                door("an acknowledgement never changes a door", Door.Ajar.class,
                        a(new No(No.Kind.NOT_NOW, null, null, null, new Acknowledged(TODAY, null)), on(3, 1)),
                        a(call(), on(3, 1))),
                door("reopened: the latest is a yes and an earlier one was a no", Door.Reopened.class, no,
                        a(yes(), on(4, 1))),
                door("reopened for a year", Door.Reopened.class, earlyNo,
                        a(yes(), When.day(TODAY.minusYears(1).plusDays(1)))),
                door("open after the year", Door.Open.class, earlyNo, a(yes(), lastYear)),
                door("open: a yes", Door.Open.class, a(yes(), on(4, 1))),
                door("open: a conversation and no no", Door.Open.class, a(call(), on(4, 1))),
                door("open: they rang and were missed", Door.Open.class,
                        a(talk(Channel.CALL, Side.THEM, false), on(4, 1))),
                door("nothing said yet: nothing", Door.NothingSaidYet.class),
                door("nothing said yet: a note", Door.NothingSaidYet.class, a(new Body.Note(), on(4, 1))),
                door("nothing said yet: nobody answered", Door.NothingSaidYet.class,
                        a(talk(Channel.CALL, Side.ME, false), on(4, 1))),
                door("latest by its time, not by when it was written", Door.Reopened.class, a(yes(), on(4, 1)), no),
                door("of one time the one written later: no", Door.Ajar.class, a(yes(), on(3, 1)), no),
                door("of one time the one written later: yes", Door.Reopened.class, no, a(yes(), on(3, 1))),
                door("a day without a time stands at its beginning", Door.Reopened.class, a(yes(), at(3, 1, 9)), no),
                door("what is dated later does not count yet", Door.Ajar.class, no,
                        a(yes(), When.day(TODAY.plusDays(1)))));
    }

    @Test
    void anAjarDoorHasTheMomentOfTheLatestNo() {
        Moment spring = new Moment(new Vague("in spring", null), Side.THEM);
        Entry late = a(new No(No.Kind.NOT_NOW, null, null, spring, null), on(4, 1));
        assertThat(Door.of(List.of(a(no(), on(3, 1)), late), ledger(), TODAY)).isEqualTo(new Door.Ajar(late, spring));
    }

    @Test
    void aNotEverHasNoMoment() {
        Moment spring = new Moment(new Vague("in spring", null), Side.ME);
        Entry never = a(new No(No.Kind.NOT_EVER, null, null, spring, null), on(4, 1));
        assertThat(Door.of(List.of(never), ledger(), TODAY)).isEqualTo(new Door.Ajar(never, null));
    }

    @Test
    void aReopenedDoorHasTheYesAndTheLatestNo() {
        Entry no = a(no(), on(4, 1));
        Entry yes = a(yes(), on(5, 1));
        assertThat(Door.of(List.of(a(no(), on(3, 1)), no, yes), ledger(), TODAY))
                .isEqualTo(new Door.Reopened(yes, no));
    }
}
