package app.ajar.rules;

import static app.ajar.model.Purpose.SELLING;
import static app.ajar.rules.Case.TODAY;
import static app.ajar.rules.Case.acknowledged;
import static app.ajar.rules.Case.an;
import static app.ajar.rules.Case.ana;
import static app.ajar.rules.Case.bought;
import static app.ajar.rules.Case.broke;
import static app.ajar.rules.Case.guess;
import static app.ajar.rules.Case.idea;
import static app.ajar.rules.Case.meeting;
import static app.ajar.rules.Case.moment;
import static app.ajar.rules.Case.no;
import static app.ajar.rules.Case.notNow;
import static app.ajar.rules.Case.promise;
import static app.ajar.rules.Case.sent;
import static app.ajar.rules.Given.BETH;
import static app.ajar.rules.Given.call;
import static app.ajar.rules.Given.on;
import static app.ajar.rules.Given.stop;
import static app.ajar.rules.Given.talk;
import static app.ajar.rules.Given.theyWrote;
import static app.ajar.rules.Given.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.ajar.model.Body;
import app.ajar.model.Body.Answer;
import app.ajar.model.Body.Correction.Way;
import app.ajar.model.Body.No;
import app.ajar.model.Body.Referral.Tell;
import app.ajar.model.Body.Side;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.Role;
import app.ajar.model.When;
import app.ajar.rules.Prompt.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A case for every sentence: a no keeps its dignity, a stop is absolute. */
class HouseRulesOneAndTwoTest {

    private static final String SET = "the autumn set";

    @TestFactory
    Stream<DynamicTest> aNoIsAFactNotAnEnd() {
        Entry first = an(notNow(), 9, SET);
        Entry second = an(no(No.Kind.NOT_THIS, null), 3, "a class");
        Entry come = an(acknowledged(No.Kind.NOT_NOW, moment(2, 30, Side.THEM)), 100, SET);
        Entry never = an(acknowledged(No.Kind.NOT_EVER, moment(2, 30, Side.THEM)), 100, SET);
        return Stream.of(
                dynamicTest("dated, about something, in their words", () -> {
                    Prompt card = ana().with(first).prompts().getFirst();
                    assertThat(card.evidence()).isEqualTo(first);
                    assertThat(((No) first.body()).words()).isEqualTo("lovely, truly");
                }),
                ana().with(first).has("every no is owed an acknowledgement", Kind.ACKNOWLEDGEMENT),
                ana().with(an(notNow(), 0)).none("not yet on the day itself: it may be given there and then"),
                ana().with(an(notNow(), 1)).has("from the next day on", Kind.ACKNOWLEDGEMENT),
                ana().with(an(acknowledged(No.Kind.NOT_NOW, null), 3)).none("once"),
                ana().with(first, an(call(), 2)).has("a conversation alone is none", Kind.ACKNOWLEDGEMENT),
                dynamicTest("a second no never overwrites the first: one card for both", () -> {
                    List<Prompt> cards = ana().with(first, second).prompts();
                    assertThat(cards).hasSize(1);
                    assertThat(((Why.Due) cards.getFirst().why()).debts()).extracting(Owed.Debt::evidence)
                            .containsExactly(first, second);
                }),
                ana().with(come, an(acknowledged(No.Kind.NOT_THIS, null), 40, "a class"))
                        .has("nor its moment, if it is about something else", Kind.MOMENT),
                ana().with(come, an(acknowledged(No.Kind.NOT_THIS, null), 40, SET))
                        .none("a new answer about the same thing does"),
                ana().with(first).said(stop()).none("none where they said stop: silence is the acknowledgement"),
                ana().with(first).said(stop(SELLING)).none("to selling is enough"),
                ana().with(first).said(stop(Channel.CALL))
                        .has("but not to one channel, where another is left", Kind.ACKNOWLEDGEMENT),
                ana().with(never).none("not ever: no moment"),
                ana().with(never, an(idea(), 5, SET)).none("no idea offers that thing again"),
                ana().with(never, an(bought(), 65, SET)).roles(Role.Kind.CUSTOMER).none("nor a reorder"),
                ana().with(never, an(broke(), 20, SET)).none("nor tending what broke about it"),
                ana().with(come, an(acknowledged(No.Kind.NOT_EVER, null), 90, "The  Autumn-Set!"))
                        .none("nor the moment of an earlier no, whatever the signs and capitals"),
                ana().with(never, an(idea(), 5, "a walk")).has("other ideas stay", Kind.IDEA),
                ana().with(never, an(sent(Answer.YES, Tell.NOTHING, null), 3))
                        .has("thanks stay: they may still be the best source of referrals", Kind.THANKS),
                ana().with(never).roles(Role.Kind.FRIEND).birthdayToday().has("birthdays stay", Kind.BIRTHDAY),
                ana().with(an(acknowledged(No.Kind.NOT_EVER, null), 100, SET), an(Given.yes(), 40, SET),
                        an(idea(), 5, SET)).none("a yes since does not make it offered again"));
    }

    /** All that may be owed or offered, each alone, under the kind of its card. */
    private static Map<Kind, Case> everything() {
        Map<Kind, Case> all = new LinkedHashMap<>();
        all.put(Kind.MEETING, ana().with(an(meeting(), 20)));
        all.put(Kind.ANSWER, ana().with(an(theyWrote(), 3)));
        all.put(Kind.THANKS, ana().with(an(sent(Answer.YES, Tell.NOTHING, null), 3)));
        all.put(Kind.FIRST_CONTACT, ana().with(an(Case.cameFromBeth(Answer.YES), 3)));
        all.put(Kind.ACKNOWLEDGEMENT, ana().with(an(notNow(), 3)));
        all.put(Kind.PROMISE, ana().with(an(promise(1), 20)));
        all.put(Kind.NEWS, ana().with(an(new Body.Referral(Given.ANA, BETH, Answer.YES, Tell.HOW_IT_WENT, TODAY,
                TODAY.minusDays(20), null, null, null), 30)));
        all.put(Kind.BIRTHDAY, ana().roles(Role.Kind.FRIEND).birthdayToday());
        all.put(Kind.MOMENT, ana().with(an(acknowledged(No.Kind.NOT_NOW, moment(2, 30, Side.THEM)), 100)));
        all.put(Kind.GUESS, ana().with(an(guess(), 3)));
        all.put(Kind.SILENT, ana().with(an(acknowledged(No.Kind.NOT_NOW, null), 50)));
        all.put(Kind.NEAR_MISS, ana().with(an(broke(), 10)));
        all.put(Kind.CARE, ana().with(an(bought(), 3)));
        all.put(Kind.REORDER, ana().roles(Role.Kind.CUSTOMER).with(an(bought(), 65)));
        all.put(Kind.IDEA, ana().with(an(idea(), 3)));
        return all;
    }

    private static Stream<DynamicTest> each(String sentence, boolean shown, Given.Said... said) {
        return everything().entrySet().stream().map(one -> shown
                ? one.getValue().said(said).has(sentence + ": " + one.getKey(), one.getKey())
                : one.getValue().said(said).none(sentence + ": " + one.getKey()));
    }

    @TestFactory
    Stream<DynamicTest> aStatedStopIsAbsolute() {
        return Stream.of(
                each("without one it is shown", true),
                each("a stop that names nothing is for all", false, stop()),
                each("said by somebody for them as well", false, stop().when(on(2, 1))),
                each("a yes without words does not lift it", false, stop(), welcome().words(null).when(on(6, 1))),
                each("nor an assumed one", false, stop(), welcome().assumed().when(on(6, 1))),
                each("nor one that was brought in, joined, undone or restored", false, stop(),
                        welcome().broughtIn().when(on(6, 1))),
                each("nor one said before it, though written later", false, stop(), welcome().when(on(4, 1))),
                each("nor one written before it, though said later", false, welcome().when(on(6, 1)), stop()),
                each("nor one of the same day", false, stop(), welcome()),
                each("nor one that is not said yet", false, stop(), welcome().when(When.day(TODAY.plusDays(1)))),
                each("when it is lifted nothing old comes back", false, stop(),
                        welcome().when(When.day(TODAY.minusDays(1)))),
                each("a slip that was taken back never stood", true, slip()),
                each("one that was moved stands for the right person alone", true, moved()))
                .flatMap(tests -> tests).filter(test -> !isNewOnTheDay(test.getDisplayName()));
    }

    /** What comes up on the day itself is not old when the stop was lifted the day before. */
    private static boolean isNewOnTheDay(String name) {
        return name.startsWith("when it is lifted") && name.endsWith("BIRTHDAY");
    }

    private static Given.Said[] slip() {
        Given.Said slip = stop();
        return new Given.Said[]{slip, stop().rights(slip, Way.TYPED_BY_MISTAKE)};
    }

    private static Given.Said[] moved() {
        Given.Said wrong = stop();
        return new Given.Said[]{wrong, stop().of(BETH).rights(wrong, Way.MOVED_HERE)};
    }

    @TestFactory
    Stream<DynamicTest> whatLiftsAndWhatDoesNot() {
        Entry note = an(new Body.Preference(java.util.Set.of(), java.util.Set.of(), Body.Preference.Verdict.STOP, null,
                Body.Preference.Ground.STATED, "no", Body.Preference.SaidBy.THEM, false, null), 3);
        Entry edited = note.with(new Body.Note());
        return Stream.of(
                ana().with(an(promise(1), 20)).said(stop(), welcome().when(on(6, 1)))
                        .has("a newly stated yes, said after it, with words, lifts it", Kind.PROMISE),
                ana().roles(Role.Kind.FRIEND).birthdayToday().said(stop(), welcome().when(Case.ago(1)))
                        .has("what comes up after the yes is shown", Kind.BIRTHDAY),
                ana().with(an(promise(1), 20)).joinedWith(BETH).said(stop(), welcome().of(BETH).when(on(6, 1)))
                        .none("joining lets no yes of one answer the stop of the other"),
                ana().with(an(promise(1), 20)).joinedWith(BETH).said(stop().of(BETH))
                        .none("the stop of either holds both"),
                ana().with(an(promise(1), 20)).said(stop().of(Given.ANA, BETH))
                        .none("said while joined, it stands for both after they are parted"),
                dynamicTest("no edit", () -> assertThat(StopRule.mayReplace(note, edited))
                        .isEqualTo(Optional.of(StopRule.Why.APPEND_ONLY))),
                dynamicTest("no delete, no trash, no restore of something else in its place",
                        () -> assertThat(StopRule.mayBin(note)).isEqualTo(Optional.of(StopRule.Why.APPEND_ONLY))),
                ana().with(an(theyWrote(), 3)).said(stop())
                        .none("what happened can be written: their own call coming in owes no answer"),
                ana().with(an(talk(Channel.CALL, Side.THEM, false), 3)).said(stop())
                        .none("even one that I missed"),
                ana().with(an(call(), 3), an(idea(), 30)).said(stop())
                        .none("a call of mine that should not have been lifts nothing"),
                dynamicTest("nor does it open the door", () -> assertThat(Door.of(List.of(an(call(), 3),
                        an(theyWrote(), 2)), ana().said(stop()).ledger(), TODAY))
                        .isInstanceOf(Door.ClosedAtTheirWish.class)),
                ana().with(an(idea(), 3)).said(stop()).none("an idea typed all the same raises nothing"),
                ana().with(an(promise(1), 3)).said(stop()).none("nor a promise: what I owe is never a card"),
                ana().with(an(meeting(), 3)).said(stop()).none("nor a meeting"),
                ana().with(an(promise(1), 20)).said(stop(Channel.CALL)).isReached("a narrow one is for what it names",
                        Channel.IN_PERSON, Channel.MESSAGE, Channel.MAIL, Channel.POST, Channel.VIDEO, Channel.SOCIAL),
                ana().with(an(bought(), 65)).roles(Role.Kind.CUSTOMER).said(stop(SELLING))
                        .none("to selling: nothing is sold"),
                ana().with(an(promise(1), 20)).said(stop(SELLING)).has("but what is owed is brought", Kind.PROMISE),
                ana().with(an(promise(1), 20)).said(stop().broughtIn())
                        .none("a flag in a file that was brought in is a stated stop"));
    }
}
