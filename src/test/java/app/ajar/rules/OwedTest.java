package app.ajar.rules;

import static app.ajar.model.Purpose.FOLLOW_UP;
import static app.ajar.model.Purpose.SELLING;
import static app.ajar.rules.Given.ANA;
import static app.ajar.rules.Given.BETH;
import static app.ajar.rules.Given.TODAY;
import static app.ajar.rules.Given.ana;
import static app.ajar.rules.Given.at;
import static app.ajar.rules.Given.call;
import static app.ajar.rules.Given.entry;
import static app.ajar.rules.Given.ledger;
import static app.ajar.rules.Given.no;
import static app.ajar.rules.Given.on;
import static app.ajar.rules.Given.only;
import static app.ajar.rules.Given.stop;
import static app.ajar.rules.Given.subject;
import static app.ajar.rules.Given.talk;
import static app.ajar.rules.Given.theyWrote;
import static app.ajar.rules.Given.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import app.ajar.model.Body;
import app.ajar.model.Body.Acknowledged;
import app.ajar.model.Body.Answer;
import app.ajar.model.Body.Meeting;
import app.ajar.model.Body.No;
import app.ajar.model.Body.Promise;
import app.ajar.model.Body.Referral;
import app.ajar.model.Body.Referral.Tell;
import app.ajar.model.Body.Side;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.Vague;
import app.ajar.model.When;
import app.ajar.model.Window;
import app.ajar.rules.Owed.Debt;
import app.ajar.rules.Owed.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OwedTest {

    private static List<Kind> kinds(Subject subject) {
        return Owed.to(subject, _ -> true, TODAY).stream().map(Debt::kind).toList();
    }

    private static DynamicTest owed(String sentence, Subject subject, Kind... kinds) {
        return dynamicTest(sentence, () -> assertThat(kinds(subject)).containsExactly(kinds));
    }

    private static Entry a(Body body, When when) {
        return entry(ANA, when, "", body);
    }

    private static Entry theyAre(Channel channel, boolean answered) {
        return a(talk(channel, Side.THEM, answered), on(5, 1));
    }

    @TestFactory
    Stream<DynamicTest> anAnswer() {
        Entry wrote = a(theyWrote(), on(5, 1));
        return Stream.of(
                owed("they wrote and I have not", ana(wrote), Kind.ANSWER),
                owed("by mail", ana(theyAre(Channel.MAIL, true)), Kind.ANSWER),
                owed("by post", ana(theyAre(Channel.POST, true)), Kind.ANSWER),
                owed("they rang and I missed it", ana(theyAre(Channel.CALL, false)), Kind.ANSWER),
                owed("they rang and we talked: nothing", ana(theyAre(Channel.CALL, true))),
                owed("they came by: nothing", ana(theyAre(Channel.IN_PERSON, true))),
                owed("any contact of mine settles it", ana(wrote, a(call(), on(5, 2)))),
                owed("also one that was not answered", ana(wrote, a(talk(Channel.CALL, Side.ME, false), on(5, 2)))),
                owed("not one before it", ana(wrote, a(call(), on(4, 2))), Kind.ANSWER),
                owed("of one day the order of writing counts", ana(a(call(), on(5, 1)), wrote), Kind.ANSWER),
                owed("a note is no contact", ana(wrote, a(new Body.Note(), on(5, 2))), Kind.ANSWER),
                owed("what is dated later does not count yet",
                        ana(a(theyWrote(), When.day(TODAY.plusDays(1))))),
                owed("it stays until done", ana(a(theyWrote(), When.day(TODAY.minusYears(3)))), Kind.ANSWER));
    }

    @Test
    void oneAnswerToTheLastTheyWroteSinceTheFirst() {
        Entry first = a(theyWrote(), on(5, 1));
        Entry last = a(theyWrote(), on(5, 7));
        assertThat(Owed.to(ana(first, last), _ -> true, TODAY)).containsExactly(
                new Debt(Kind.ANSWER, ANA, List.of(), LocalDate.of(2026, 5, 1), last));
    }

    private static Referral sent(Answer agreed, Tell tell) {
        return new Referral(ANA, BETH, agreed, tell, null, null, null, null, null);
    }

    private static Referral after(Tell tell, @Nullable LocalDate contact, @Nullable LocalDate told,
            @Nullable String outcome) {
        return new Referral(ANA, BETH, Answer.YES, tell, TODAY, contact, null, told, outcome);
    }

    private static Subject beth(Ledger ledger, Entry... entries) {
        return subject(ledger, entries);
    }

    @TestFactory
    Stream<DynamicTest> aReferralIsALoanOfReputation() {
        LocalDate may = LocalDate.of(2026, 5, 1);
        Entry agreed = a(sent(Answer.YES, Tell.NOT_ASKED), on(4, 1));
        Entry notAsked = a(sent(Answer.NOT_ASKED, Tell.NOT_ASKED), on(4, 1));
        Ledger none = Ledger.empty(BETH);
        return Stream.of(
                owed("the giver is thanked at once, whatever comes of it", ana(agreed), Kind.THANKS),
                owed("once", ana(a(after(Tell.NOT_ASKED, null, null, null), on(4, 1)))),
                owed("the one sent is contacted promptly if they agreed", beth(none, agreed), Kind.FIRST_CONTACT),
                owed("until there was a conversation", beth(none, agreed, a(call(), on(4, 2)))),
                owed("or one of mine nobody answered: their silence is an answer too",
                        beth(none, agreed, a(talk(Channel.CALL, Side.ME, false), on(4, 2)))),
                owed("a conversation from before they were sent is none", beth(none, agreed, a(call(), on(3, 2))),
                        Kind.FIRST_CONTACT),
                owed("if they were not asked, ask the giver to ask", ana(notAsked), Kind.THANKS, Kind.ASK_TO_ASK),
                owed("and never call", beth(none, notAsked)),
                owed("if they said no, nobody is asked", ana(a(sent(Answer.NO, Tell.NOT_ASKED), on(4, 1))),
                        Kind.THANKS),
                owed("nor called", beth(none, a(sent(Answer.NO, Tell.NOT_ASKED), on(4, 1)))),
                dynamicTest("nobody is asked to ask somebody who is out of reach", () -> assertThat(
                        Owed.to(ana(notAsked), _ -> false, TODAY)).extracting(Debt::kind)
                        .containsExactly(Kind.THANKS)),
                owed("told how it went as far as they agreed",
                        ana(a(after(Tell.HOW_IT_WENT, may, null, null), on(4, 1))), Kind.NEWS),
                owed("or that we spoke", ana(a(after(Tell.THAT_WE_SPOKE, may, null, null), on(4, 1))), Kind.NEWS),
                owed("nothing if they agreed to nothing", ana(a(after(Tell.NOTHING, may, null, null), on(4, 1)))),
                owed("not asked is nothing but thanks", ana(a(after(Tell.NOT_ASKED, may, null, null), on(4, 1)))),
                owed("nothing before they were asked first",
                        ana(a(after(Tell.ASK_ME_FIRST, may, null, null), on(4, 1)))),
                owed("nothing once told", ana(a(after(Tell.HOW_IT_WENT, may, may, null), on(4, 1)))),
                owed("nothing before there is anything to tell",
                        ana(a(after(Tell.HOW_IT_WENT, null, null, null), on(4, 1)))),
                owed("an outcome is something to tell",
                        ana(a(after(Tell.HOW_IT_WENT, null, null, "they get on"), on(4, 1))), Kind.NEWS));
    }

    @TestFactory
    Stream<DynamicTest> aNoIsOwedAnAcknowledgement() {
        Entry no = a(no(), on(5, 1));
        Body.Conversation thanking = new Body.Conversation(Channel.CALL, Side.ME, true, null, null, List.of(),
                List.of(), List.of(no.id()));
        return Stream.of(
                owed("every no", ana(no), Kind.ACKNOWLEDGEMENT),
                owed("not ever too", ana(a(new No(No.Kind.NOT_EVER, null, null, null, null), on(5, 1))),
                        Kind.ACKNOWLEDGEMENT),
                owed("a second no as well as the first", ana(no, a(no(), on(6, 1))), Kind.ACKNOWLEDGEMENT,
                        Kind.ACKNOWLEDGEMENT),
                owed("once", ana(a(new No(No.Kind.NOT_NOW, null, null, null, new Acknowledged(TODAY, null)),
                        on(5, 1)))),
                owed("not when a conversation says it was", ana(no, a(thanking, on(5, 2)))),
                owed("a conversation alone does not", ana(no, a(call(), on(5, 2))), Kind.ACKNOWLEDGEMENT),
                owed("none where they said stop", subject(ledger(stop()), no)),
                owed("also where they said stop to selling alone", subject(ledger(stop(SELLING)), no)),
                owed("there is one where a channel is left", subject(ledger(stop(Channel.CALL)), no),
                        Kind.ACKNOWLEDGEMENT),
                owed("none when the stop is lifted: nothing old comes back",
                        subject(ledger(stop(), welcome().when(on(6, 1))), no)));
    }

    private static Promise promise(Side by, Promise.State state) {
        return new Promise(by, null, state, null);
    }

    private static Meeting meeting(LocalDate from, LocalDate to, Meeting.State state) {
        return new Meeting(new Vague("then", new Window(from, to)), null, state, null);
    }

    @TestFactory
    Stream<DynamicTest> promisesAndMeetings() {
        When may = on(5, 1);
        return Stream.of(
                owed("a promise of mine", ana(a(promise(Side.ME, Promise.State.OPEN), may)), Kind.PROMISE),
                owed("not one of theirs", ana(a(promise(Side.THEM, Promise.State.OPEN), may))),
                owed("not one that was kept", ana(a(promise(Side.ME, Promise.State.KEPT), may))),
                owed("not one that was let go", ana(a(promise(Side.ME, Promise.State.LET_GO), may))),
                owed("a meeting today", ana(a(meeting(TODAY, TODAY, Meeting.State.PLANNED), may)), Kind.MEETING),
                owed("one that stands after a no", ana(a(meeting(TODAY, TODAY, Meeting.State.PLANNED), may),
                        a(no(), on(6, 1))), Kind.ACKNOWLEDGEMENT, Kind.MEETING),
                owed("not one tomorrow",
                        ana(a(meeting(TODAY.plusDays(1), TODAY.plusDays(1), Meeting.State.PLANNED), may))),
                owed("not some day this week",
                        ana(a(meeting(TODAY, TODAY.plusDays(3), Meeting.State.PLANNED), may))),
                owed("not one that fell through", ana(a(meeting(TODAY, TODAY, Meeting.State.FELL_THROUGH), may))));
    }

    private static Entry[] everything(When when) {
        return Stream.of(theyWrote(), no(), promise(Side.ME, Promise.State.OPEN),
                meeting(TODAY, TODAY, Meeting.State.PLANNED), sent(Answer.NOT_ASKED, Tell.NOT_ASKED),
                after(Tell.HOW_IT_WENT, when.date(), null, null)).map(body -> a(body, when)).toArray(Entry[]::new);
    }

    @TestFactory
    Stream<DynamicTest> aStopComesBeforeAllThat() {
        Kind[] all = {Kind.ANSWER, Kind.THANKS, Kind.ASK_TO_ASK, Kind.ACKNOWLEDGEMENT, Kind.PROMISE, Kind.NEWS,
                Kind.MEETING};
        Ledger lifted = ledger(stop(), welcome().when(on(6, 1)));
        Ledger timed = ledger(stop(), welcome().when(at(6, 1, 12)));
        return Stream.of(
                owed("without one all is owed", ana(everything(on(4, 1))), all),
                owed("under a stop nothing is, said before", subject(ledger(stop()), everything(on(4, 1)))),
                owed("nor what was said after", subject(ledger(stop()), everything(on(7, 1)))),
                owed("nor under one that is assumed", subject(ledger(stop().assumed()), everything(on(4, 1)))),
                owed("when it is lifted nothing old comes back", subject(lifted, everything(on(4, 1)))),
                owed("nor what came up while it stood", subject(lifted, everything(on(5, 20)))),
                owed("nor what came up earlier on the day of the yes", subject(timed, everything(at(6, 1, 11)))),
                owed("what was written in one go with the yes is new",
                        subject(lifted, a(promise(Side.ME, Promise.State.OPEN), on(6, 1))), Kind.PROMISE),
                owed("what comes up later is owed", subject(lifted, everything(on(7, 1))), all),
                owed("an old stop typed by mistake never was",
                        subject(mistaken(), everything(on(4, 1))), all),
                owed("a stop on one channel leaves all", subject(ledger(stop(Channel.CALL)), everything(on(4, 1))),
                        all),
                owed("a stop to follow-up leaves thanks, promise and news",
                        subject(ledger(stop(FOLLOW_UP)), everything(on(4, 1))), Kind.THANKS, Kind.PROMISE, Kind.NEWS),
                owed("an only for messages leaves all", subject(ledger(only(Channel.MESSAGE)), everything(on(4, 1))),
                        all));
    }

    @Test
    void afterAnyHistoryAStopEndsAllThatIsOwedAndTheYesBringsNothingOldBack() {
        Given.Said stop = stop().when(on(5, 20));
        Given.Said yes = welcome().when(on(5, 22));
        qt().withExamples(300).forAll(Histories.any(), integers().between(1, 22)).checkAssert((before, day) -> {
            List<Ledger.Line> closed = Stream.concat(before.stream(), Stream.of(stop.line(90))).toList();
            List<Ledger.Line> lifted = Stream.concat(closed.stream(), Stream.of(yes.line(91))).toList();
            Entry[] old = everything(at(5, day, 8));
            assertThat(kinds(subject(Ledger.of(Set.of(ANA), closed), old))).isEmpty();
            assertThat(kinds(subject(Ledger.of(Set.of(ANA), lifted), old))).isEmpty();
            assertThat(kinds(subject(Ledger.of(Set.of(ANA), lifted), everything(on(5, 23))))).hasSize(7);
        });
    }

    private static Ledger mistaken() {
        Given.Said slip = stop();
        return ledger(slip, stop().rights(slip, Body.Correction.Way.TYPED_BY_MISTAKE));
    }

    @Test
    void nothingIsOwedToSomebodyWhoDied() {
        Subject died = new Subject(new Courtesy.Facts(ANA, true, false, List.of()), Ledger.empty(ANA),
                List.of(everything(on(4, 1))), List.of(), Set.of());
        assertThat(kinds(died)).isEmpty();
    }

    @Test
    void aDebtIsLetGoByItsKey() {
        Subject subject = ana(everything(on(4, 1)));
        List<Debt> debts = Owed.to(subject, _ -> true, TODAY);
        assertThat(debts).extracting(Debt::key).doesNotHaveDuplicates();
        Subject letGo = new Subject(subject.facts(), subject.ledger(), subject.entries(), List.of(),
                Set.of(debts.getFirst().key()));
        assertThat(Owed.to(letGo, _ -> true, TODAY)).isEqualTo(debts.subList(1, debts.size()));
    }

    @Test
    void somebodyIsReachableWhoLivesAndMayBeFollowedUp() {
        assertThat(Owed.isReachable(Given.facts(ANA), ledger(stop(SELLING)), TODAY)).isTrue();
        assertThat(Owed.isReachable(Given.facts(ANA), ledger(stop(FOLLOW_UP)), TODAY)).isFalse();
        assertThat(Owed.isReachable(new Courtesy.Facts(ANA, true, false, List.of()), ledger(), TODAY)).isFalse();
    }
}
