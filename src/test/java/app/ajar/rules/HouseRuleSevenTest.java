package app.ajar.rules;

import static app.ajar.rules.Case.TODAY;
import static app.ajar.rules.Case.acknowledged;
import static app.ajar.rules.Case.an;
import static app.ajar.rules.Case.ana;
import static app.ajar.rules.Case.bought;
import static app.ajar.rules.Case.broke;
import static app.ajar.rules.Case.idea;
import static app.ajar.rules.Case.meeting;
import static app.ajar.rules.Case.moment;
import static app.ajar.rules.Case.no;
import static app.ajar.rules.Case.promise;
import static app.ajar.rules.Case.tried;
import static app.ajar.rules.Case.wrote;
import static app.ajar.rules.Given.ANA;
import static app.ajar.rules.Given.call;
import static app.ajar.rules.Given.theyWrote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.ajar.model.Body;
import app.ajar.model.Body.Answer;
import app.ajar.model.Body.NearMiss;
import app.ajar.model.Body.No;
import app.ajar.model.Body.Side;
import app.ajar.model.Entry;
import app.ajar.model.Role;
import app.ajar.model.Vague;
import app.ajar.model.Window;
import app.ajar.rules.Prompt.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A case for every sentence: prompts are few and explain themselves; and for every card, when and how long. */
class HouseRuleSevenTest {

    private static Body.Gathering partyWith(boolean came) {
        return new Body.Gathering(Body.Gathering.Kind.PARTY, null, Given.BETH,
                List.of(new Body.Guest(ANA, came, false, false, Answer.NOT_ASKED)));
    }

    @TestFactory
    Stream<DynamicTest> theRest() {
        Entry idea = an(idea(), 90);
        return Stream.of(
                ana().with(idea, an(call(), 13)).none("for 14 days after a contact nothing is offered"),
                ana().with(idea, an(call(), 14)).has("then it may be", Kind.IDEA),
                ana().with(idea, an(theyWrote(), 13), an(call(), 13)).none("after any: theirs too"),
                ana().with(idea, an(tried(), 13)).none("after one that nobody answered too"),
                ana().with(idea, an(partyWith(true), 13)).none("after a party where they were"),
                ana().with(idea, an(partyWith(false), 13), an(call(), 20)).has("not where they were not", Kind.IDEA),
                ana().with(idea, an(call(), 17), an(meeting(), 3)).in(1).has("a plan is not a contact", Kind.IDEA),
                ana().with(idea, an(call(), 20), an(new Body.Note(), 3)).has("nor is a note", Kind.IDEA),
                ana().with(an(call(), 1), an(promise(1), 1)).has("what is owed is not held back", Kind.PROMISE),
                ana().with(idea, an(tried(), 40), an(wrote(), 20)).none("after two without an answer nothing is"),
                ana().with(idea, an(tried(), 20)).has("after one it may be", Kind.IDEA),
                ana().with(idea, an(call(), 50), an(tried(), 40), an(call(), 30), an(tried(), 20))
                        .has("after two that are not one after the other too", Kind.IDEA),
                ana().with(idea, an(tried(), 60), an(wrote(), 50), an(theyWrote(), 30), an(wrote(), 20))
                        .has("until they get in touch", Kind.IDEA),
                ana().with(an(acknowledged(No.Kind.NOT_NOW, moment(3, 30, Side.THEM)), 200), an(tried(), 40),
                        an(wrote(), 30)).has("or a moment they named comes", Kind.MOMENT),
                ana().with(an(acknowledged(No.Kind.NOT_NOW, moment(3, 30, Side.ME)), 200), an(tried(), 40),
                        an(wrote(), 30)).none("not one that was my idea"),
                ana().with(an(acknowledged(No.Kind.NOT_NOW, moment(35, 60, Side.THEM)), 200), an(tried(), 40),
                        an(wrote(), 30)).none("nor one that had come before"),
                ana().with(an(tried(), 40), an(wrote(), 30), an(promise(1), 20))
                        .has("what is owed is not held back by that either", Kind.PROMISE),
                ana().with(an(acknowledged(No.Kind.NOT_NOW, null), 50), an(tried(), 48))
                        .none("their silence is an answer too: it is never chased"),
                dynamicTest("places say until when it rests", () -> assertThat(Rest.of(ana().whom().ids(),
                        List.of(an(call(), 3)), TODAY, Numbers.USUAL))
                        .isInstanceOfSatisfying(Rest.Until.class,
                                rest -> assertThat(rest.day()).isEqualTo(TODAY.plusDays(11)))));
    }

    private static Stream<DynamicTest> days(String what, Kind kind, Entry entry, int first, int last) {
        return Stream.of(
                roled(entry).in(first - 1).none(what + ": not the day before"),
                roled(entry).in(first).has(what + ": on its first day", kind),
                roled(entry).in(last).has(what + ": on its last day", kind),
                roled(entry).in(last + 1).none(what + ": then it has lapsed"));
    }

    private static Case roled(Entry entry) {
        return ana().roles(Role.Kind.CUSTOMER).with(entry);
    }

    @TestFactory
    Stream<DynamicTest> whenEachAppearsAndLapses() {
        Body.Promise window = new Body.Promise(Side.ME, new Vague("next week", new Window(TODAY.plusDays(10),
                TODAY.plusDays(16))), Body.Promise.State.OPEN, null);
        Body.Purchase uncaredFor = new Body.Purchase(null, null, false);
        return Stream.of(
                days("answer", Kind.ANSWER, an(theyWrote(), 0), 1, 14),
                days("a no to acknowledge", Kind.ACKNOWLEDGEMENT, an(no(No.Kind.NOT_THIS, null), 0), 1, 14),
                days("promise, three days before", Kind.PROMISE, an(promise(20), 0), 17, 33),
                days("promise, when its window opens", Kind.PROMISE, an(window, 0), 10, 29),
                days("meeting, on the day", Kind.MEETING, an(meeting(), 9), 0, 0),
                days("moment, with its window and two weeks", Kind.MOMENT,
                        an(acknowledged(No.Kind.NOT_NOW, moment(-5, 10, Side.THEM)), 100), 5, 27),
                days("guess", Kind.GUESS, an(Case.guess(), 0), 2, 15),
                days("silent since their no, without a habit", Kind.SILENT,
                        an(acknowledged(No.Kind.NOT_NOW, null), 0), 45, 74),
                days("near miss", Kind.NEAR_MISS, an(broke(), 0), 5, 34),
                days("is it used rightly", Kind.CARE, an(bought(), 0), 2, 6),
                days("how is it", Kind.CARE, an(bought(), 0), 14, 23),
                days("is it needed again", Kind.REORDER, an(bought(), 0), 61, 81),
                days("an idea", Kind.IDEA, an(idea(), 0), 1, 7),
                days("and again after sixty days", Kind.IDEA, an(idea(), 0), 68, 74),
                Stream.of(
                        roled(an(uncaredFor, 3)).none("no care where it is not wished"),
                        ana().with(an(bought(), 65)).none("needed again is selling: only to customers and the like"),
                        roled(an(new NearMiss(null, Side.THEM, TODAY.minusDays(13)), 10))
                                .none("a cancellation within three days is a right used: it prompts nothing"),
                        roled(an(new NearMiss(null, Side.THEM, TODAY.minusDays(14)), 10))
                                .has("later it is not", Kind.NEAR_MISS),
                        ana().roles(Role.Kind.FRIEND).birthdayToday().has("a friend's birthday", Kind.BIRTHDAY),
                        ana().roles(Role.Kind.PROSPECT).birthdayToday().none("not a prospect's"),
                        ana().roles(Role.Kind.PROSPECT).birthdayToday().birthdayCard(true)
                                .has("but where it is switched on", Kind.BIRTHDAY),
                        ana().roles(Role.Kind.FRIEND).birthdayToday().birthdayCard(false).none("or off"),
                        ana().roles(Role.Kind.FRIEND).birthdayToday().in(1).none("and on the day alone")))
                .flatMap(tests -> tests);
    }

    @TestFactory
    Stream<DynamicTest> whoHasNoCards() {
        Entry no = an(no(No.Kind.NOT_THIS, null), 3);
        Entry planned = an(meeting(), 20);
        return Stream.of(
                ana().with(no).died().none("whoever died"),
                ana().with(no).setAside().none("whoever is set aside"),
                ana().with(no).onlyBroughtIn().none("whoever was only brought in"),
                ana().with(no).deferred("ACKNOWLEDGEMENT:" + no.id() + ":" + ANA, 3).none("what was put off"),
                ana().with(no).deferred("ACKNOWLEDGEMENT:" + no.id() + ":" + ANA, 3).in(3)
                        .has("until its day", Kind.ACKNOWLEDGEMENT),
                ana().with(no).deferred("ACKNOWLEDGEMENT:" + no.id() + ":" + ANA, 30).in(30)
                        .has("also when it would have lapsed by then", Kind.ACKNOWLEDGEMENT),
                ana().with(no).deferred("ACKNOWLEDGEMENT:" + no.id() + ":" + ANA, null).none("what was let go"),
                ana().with(planned, an(no(No.Kind.NOT_NOW, null), 2)).has("a meeting stands after a no",
                        Kind.MEETING, Kind.ACKNOWLEDGEMENT),
                dynamicTest("and its card tells of it", () -> {
                    Entry since = an(no(No.Kind.NOT_NOW, null), 2);
                    assertThat(ana().with(planned, since).prompts().getFirst().why())
                            .isInstanceOfSatisfying(Why.Meets.class, why -> assertThat(why.no()).isEqualTo(since));
                }));
    }
}
