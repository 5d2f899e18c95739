package app.ajar.rules;

import static app.ajar.model.Purpose.FOLLOW_UP;
import static app.ajar.model.Purpose.PERSONAL;
import static app.ajar.model.Purpose.SELLING;
import static app.ajar.rules.Case.TODAY;
import static app.ajar.rules.Given.ANA;
import static app.ajar.rules.Given.BETH;
import static app.ajar.rules.Given.at;
import static app.ajar.rules.Given.call;
import static app.ajar.rules.Given.entry;
import static app.ajar.rules.Given.ledger;
import static app.ajar.rules.Given.no;
import static app.ajar.rules.Given.on;
import static app.ajar.rules.Given.only;
import static app.ajar.rules.Given.stop;
import static app.ajar.rules.Given.welcome;
import static app.ajar.rules.Given.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.ajar.model.Body.Correction.Way;
import app.ajar.model.Body.No;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.Role;
import app.ajar.model.When;
import app.ajar.rules.Courtesy.Allowed;
import app.ajar.rules.Courtesy.Held;
import app.ajar.rules.Courtesy.Reason;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A case for every sentence of the rows "preference", "purpose", "channel" and "door". */
class DesignRowsTest {

    private static boolean allows(Ledger ledger, Channel channel, Purpose purpose, Role.Kind... roles) {
        return Courtesy.allow(ledger, Given.facts(ANA, roles), channel, purpose, TODAY) instanceof Allowed;
    }

    private static DynamicTest may(String sentence, Ledger ledger, Channel channel, Purpose purpose) {
        return dynamicTest(sentence,
                () -> assertThat(allows(ledger, channel, purpose, Role.Kind.CUSTOMER)).isTrue());
    }

    private static DynamicTest mayNot(String sentence, Ledger ledger, Channel channel, Purpose purpose) {
        return dynamicTest(sentence,
                () -> assertThat(allows(ledger, channel, purpose, Role.Kind.CUSTOMER)).isFalse());
    }

    @TestFactory
    Stream<DynamicTest> preference() {
        Given.Said wide = stop();
        return Stream.of(
                may("no line is never asked: contact is allowed", ledger(), Channel.CALL, FOLLOW_UP),
                dynamicTest("selling only to people with a role for it", () -> assertThat(List.of(Role.Kind.values()))
                        .allMatch(role -> allows(ledger(), Channel.CALL, SELLING, role) == switch (role) {
                            case CUSTOMER, PROSPECT, HOST, TEAM_MEMBER -> true;
                            case REFERRAL_SOURCE, FAMILY, FRIEND, NEIGHBOUR, NETWORK_CONTACT -> false;
                        })),
                mayNot("a stop of one channel is for that channel", ledger(stop(Channel.CALL)), Channel.CALL,
                        FOLLOW_UP),
                may("and for no other", ledger(stop(Channel.CALL)), Channel.MESSAGE, FOLLOW_UP),
                mayNot("a wider stop is lifted by a narrower yes only as far as the yes names: not here",
                        ledger(wide, welcome(Channel.MESSAGE).when(on(6, 1))), Channel.CALL, FOLLOW_UP),
                may("but there", ledger(wide, welcome(Channel.MESSAGE).when(on(6, 1))), Channel.MESSAGE, FOLLOW_UP),
                mayNot("a narrow stop stands beside a wide yes that was said before",
                        ledger(welcome(), stop(Channel.CALL).when(on(6, 1))), Channel.CALL, FOLLOW_UP),
                may("a wide yes lifts a narrow stop said before", ledger(stop(Channel.CALL), welcome().when(on(6, 1))),
                        Channel.CALL, FOLLOW_UP),
                mayNot("a stop never expires", ledger(stop().when(When.day(TODAY.minusYears(30)))), Channel.POST,
                        PERSONAL),
                mayNot("a yes must stand later in the ledger", ledger(welcome().when(on(6, 1)), wide), Channel.CALL,
                        FOLLOW_UP),
                mayNot("and was said later by its date", ledger(wide, welcome().when(on(4, 1))), Channel.CALL,
                        FOLLOW_UP),
                mayNot("same day, no time: the stop wins", ledger(wide, welcome()), Channel.CALL, FOLLOW_UP),
                mayNot("same day, only one with a time: the stop wins", ledger(wide, welcome().when(at(5, 1, 18))),
                        Channel.CALL, FOLLOW_UP),
                may("same day, both with a time: the later counts",
                        ledger(stop().when(at(5, 1, 9)), welcome().when(at(5, 1, 18))), Channel.CALL, FOLLOW_UP),
                mayNot("an only is a stop for what it does not name", ledger(only(Channel.MESSAGE)), Channel.CALL,
                        FOLLOW_UP),
                may("and a yes for what it names", ledger(wide, only(Channel.MESSAGE).when(on(6, 1))),
                        Channel.MESSAGE, FOLLOW_UP),
                dynamicTest("with its condition", () -> assertThat(Courtesy.allow(
                        ledger(only(Channel.MESSAGE).condition("after three")), Given.facts(ANA), Channel.MESSAGE,
                        FOLLOW_UP, TODAY)).isInstanceOfSatisfying(Allowed.class,
                                allowed -> assertThat(allowed.contactable().conditions()).hasSize(1))),
                mayNot("somebody's stop said for them counts as theirs", ledger(stop().broughtIn()), Channel.MAIL,
                        FOLLOW_UP),
                may("my own slip, taken back, does not", slip(), Channel.CALL, FOLLOW_UP),
                mayNot("moved to the right person it stands there", moved(BETH), Channel.CALL, FOLLOW_UP),
                may("and not here", moved(ANA), Channel.CALL, FOLLOW_UP),
                dynamicTest("an assumption is told apart from their word", () -> assertThat(Courtesy.allow(
                        ledger(stop().assumed()), Given.facts(ANA), Channel.CALL, FOLLOW_UP, TODAY))
                        .isInstanceOfSatisfying(Held.class,
                                held -> assertThat(held.reason()).isEqualTo(Reason.ASSUMED))));
    }

    private static Ledger slip() {
        Given.Said slip = stop();
        return ledger(slip, stop().rights(slip, Way.TYPED_BY_MISTAKE));
    }

    private static Ledger moved(PersonId whose) {
        Given.Said wrong = stop();
        List<Ledger.Line> lines = Given.lines(wrong, stop().of(BETH).rights(wrong, Way.MOVED_HERE));
        Ledger ledger = Ledger.of(Set.of(whose), lines);
        return whose.equals(ANA) ? ledger : Ledger.of(Set.of(ANA, whose), lines);
    }

    @TestFactory
    Stream<DynamicTest> purpose() {
        return Stream.of(Purpose.values()).flatMap(purpose -> Stream.of(
                mayNot("a stop to " + purpose + " is for it, on every channel", ledger(stop(purpose)), Channel.POST,
                        purpose),
                dynamicTest("and leaves every other", () -> assertThat(Purpose.values()).filteredOn(
                        other -> other != purpose)
                        .allMatch(other -> allows(ledger(stop(purpose)), Channel.POST, other, Role.Kind.HOST)))));
    }

    private static DynamicTest door(String sentence, Class<? extends Door> door, Ledger ledger, Entry... entries) {
        return dynamicTest(sentence, () -> assertThat(Door.of(List.of(entries), ledger, TODAY)).isInstanceOf(door));
    }

    @TestFactory
    Stream<DynamicTest> door() {
        Entry called = entry(ANA, on(4, 1), "", call());
        Entry no = entry(ANA, on(5, 2), "", no());
        Entry yes = entry(ANA, on(6, 2), "", yes());
        return Stream.of(
                door("closed at their wish", Door.ClosedAtTheirWish.class, ledger(stop()), no, yes),
                door("with selling and follow-up stopped on every channel", Door.ClosedAtTheirWish.class,
                        ledger(stop(SELLING, FOLLOW_UP)), yes),
                door("a narrower one shows in the consent line", Door.Ajar.class, ledger(stop(SELLING)), no),
                door("nor does one of a channel close it", Door.Open.class, ledger(stop(Channel.CALL)), called),
                door("ajar: the latest answer is a no", Door.Ajar.class, ledger(), called, no),
                door("reopened: a yes after a no, for a year", Door.Reopened.class, ledger(), no, yes),
                door("then open", Door.Open.class, ledger(), entry(ANA, When.day(TODAY.minusYears(3)), "", no()),
                        entry(ANA, When.day(TODAY.minusYears(2)), "", yes())),
                door("open: a yes", Door.Open.class, ledger(), yes),
                door("or a conversation and no no", Door.Open.class, ledger(), called),
                door("nothing said yet", Door.NothingSaidYet.class, ledger()),
                door("an acknowledgement never changes a door", Door.Ajar.class, ledger(),
                        entry(ANA, on(5, 2), "", Case.acknowledged(No.Kind.NOT_NOW, null))),
                door("their own call coming in does not open a closed one", Door.ClosedAtTheirWish.class,
                        ledger(stop()), entry(ANA, on(7, 1), "", Given.theyWrote())));
    }
}
