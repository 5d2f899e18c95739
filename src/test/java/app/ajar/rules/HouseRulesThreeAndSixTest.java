package app.ajar.rules;

import static app.ajar.rules.Case.TODAY;
import static app.ajar.rules.Case.an;
import static app.ajar.rules.Case.ana;
import static app.ajar.rules.Case.guess;
import static app.ajar.rules.Case.idea;
import static app.ajar.rules.Case.promise;
import static app.ajar.rules.Case.sent;
import static app.ajar.rules.Given.ANA;
import static app.ajar.rules.Given.BETH;
import static app.ajar.rules.Given.call;
import static app.ajar.rules.Given.stop;
import static app.ajar.rules.Given.talk;
import static app.ajar.rules.Given.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.ajar.model.Body;
import app.ajar.model.Body.Answer;
import app.ajar.model.Body.Referral;
import app.ajar.model.Body.Referral.Tell;
import app.ajar.model.Body.Side;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.rules.Prompt.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A case for every sentence: a guess is not a statement, a referral is a loan of reputation. */
class HouseRulesThreeAndSixTest {

    private static String key(Entry guess) {
        return Prompt.key(Kind.GUESS, guess, ANA);
    }

    @TestFactory
    Stream<DynamicTest> aGuessIsNotAStatement() {
        Entry guess = an(guess(), 3);
        Entry promise = an(promise(1), 20);
        Entry elsewhere = an(new Body.Guess(Body.Sure.VERY, false, null, null, null), 3);
        Entry asked = an(new Body.Guess(Body.Sure.VERY, true, TODAY.minusDays(1), true, "no, do write"), 3);
        return Stream.of(
                ana().with(guess).has("it raises one gentle card, ask", Kind.GUESS),
                ana().with(an(guess(), 1)).none("not before two days are over"),
                ana().with(an(guess(), 2)).has("but then", Kind.GUESS),
                ana().with(guess, promise).has("while it stands that is the only card", Kind.GUESS),
                ana().with(an(guess(), 1), promise).none("even before it comes up"),
                ana().with(an(guess(), 16), promise).has("once: it lapses, and the others come back", Kind.PROMISE),
                ana().with(guess, promise).deferred(key(guess), null).has("let go, it raises nothing again",
                        Kind.PROMISE),
                ana().with(guess, promise).deferred(key(guess), 5).none("put off, it still stands"),
                ana().with(guess, promise).deferred(key(guess), 5).in(5).has("and comes back", Kind.GUESS),
                ana().with(guess, an(guess(), 2)).has("one card for two of them", Kind.GUESS),
                ana().with(guess, promise).said(welcome().when(Case.ago(1))).has("the answer is a statement",
                        Kind.PROMISE),
                ana().with(guess, promise).said(stop().when(Case.ago(1))).none("whatever it is"),
                ana().with(asked, promise).has("asked about, it is over", Kind.PROMISE),
                ana().with(elsewhere, promise).has("a guess about anything else holds nothing back", Kind.PROMISE),
                ana().with(elsewhere).none("and asks nothing"),
                ana().with(guess).said(stop()).none("a stop comes before the asking"),
                ana().with(an(guess(), 3), an(call(), 5)).none("asking is offered: it waits for the rest"),
                ana().with(promise).said(stop().broughtIn())
                        .none("somebody else's record of a wish is no guess but a stop"),
                ana().with(promise).said(stop(Channel.MAIL).broughtIn()).isReached("for the channel that it names",
                        Channel.CALL, Channel.MESSAGE, Channel.IN_PERSON, Channel.POST, Channel.VIDEO,
                        Channel.SOCIAL),
                dynamicTest("the evidence is the last they said before it", () -> {
                    Entry theirs = an(Given.theyWrote(), 20, "\"Sorry, mad week.\"");
                    Prompt card = ana().with(theirs, an(Case.wrote(), 19), guess).prompts().getFirst();
                    assertThat(card.why()).isEqualTo(new Why.Guessed(guess, theirs));
                }));
    }

    private static Referral told(Tell tell, @Nullable Integer contactDaysAgo, @Nullable String outcome) {
        return new Referral(ANA, BETH, Answer.YES, tell, TODAY,
                contactDaysAgo == null ? null : TODAY.minusDays(contactDaysAgo), null, null, outcome);
    }

    @TestFactory
    Stream<DynamicTest> aReferralIsALoanOfReputation() {
        Entry first = an(sent(Answer.YES, Tell.NOTHING, null), 9);
        Entry second = an(new Referral(ANA, Given.CLEO, Answer.YES, Tell.NOTHING, null, null, null, null, null), 3);
        Entry came = an(Case.cameFromBeth(Answer.YES), 3);
        return Stream.of(
                ana().with(an(sent(Answer.YES, Tell.NOTHING, null), 0)).has("the giver is thanked at once",
                        Kind.THANKS),
                ana().with(an(sent(Answer.NO, Tell.NOTHING, null), 3)).has("whatever comes of it", Kind.THANKS),
                ana().with(an(sent(Answer.YES, Tell.NOTHING, null), 13)).has("for two weeks", Kind.THANKS),
                ana().with(an(sent(Answer.YES, Tell.NOTHING, null), 14)).none("then the card lapses"),
                dynamicTest("the debt does not", () -> assertThat(
                        Owed.to(ana().with(an(sent(Answer.YES, Tell.NOTHING, null), 400)).whom().subject(), _ -> true,
                                TODAY))
                        .extracting(Owed.Debt::kind).containsExactly(Owed.Kind.THANKS)),
                dynamicTest("several referrals, one card", () -> {
                    List<Prompt> cards = ana().with(first, second).prompts();
                    assertThat(cards).hasSize(1);
                    assertThat(cards.getFirst().about()).containsExactly(BETH, Given.CLEO);
                    assertThat(cards.getFirst().keys()).hasSize(2);
                }),
                ana().with(first, second).deferred("THANKS:" + first.id() + ":" + ANA, null)
                        .has("let go of one, the other is still owed", Kind.THANKS),
                ana().with(an(told(Tell.HOW_IT_WENT, 14, null), 30)).has("told how it went", Kind.NEWS),
                ana().with(an(told(Tell.HOW_IT_WENT, 13, null), 30)).none("after two weeks"),
                ana().with(an(told(Tell.HOW_IT_WENT, 44, null), 60)).none("for a month"),
                ana().with(an(told(Tell.THAT_WE_SPOKE, 14, null), 30)).has("as far as they agreed", Kind.NEWS),
                ana().with(an(told(Tell.NOTHING, 14, null), 30)).none("nothing where they agreed to nothing"),
                ana().with(an(told(Tell.NOT_ASKED, 14, null), 30)).none("not asked is nothing but thanks"),
                ana().with(an(told(Tell.ASK_ME_FIRST, 14, null), 30)).none("nothing before they were asked"),
                ana().with(an(told(Tell.HOW_IT_WENT, null, "they get on"), 14)).has("or of the outcome", Kind.NEWS),
                ana().with(came).has("the person sent is contacted if they agreed", Kind.FIRST_CONTACT),
                ana().with(an(Case.cameFromBeth(Answer.YES), 0)).none("promptly: the next day"),
                ana().with(an(Case.cameFromBeth(Answer.YES), 15)).none("the card lapses"),
                ana().with(came, an(call(), 2)).none("until the first conversation"),
                ana().with(came, an(talk(Channel.CALL, Side.ME, false), 2)).none("or the first try"),
                ana().with(an(Case.cameFromBeth(Answer.NOT_ASKED), 3)).none("if they were not asked, never call"),
                ana().with(an(Case.cameFromBeth(Answer.NO), 3)).none("nor if they said no"),
                ana().with(an(sent(Answer.NOT_ASKED, Tell.NOTHING, null), 3)).has("but ask the giver to ask",
                        Kind.THANKS, Kind.ASK_TO_ASK),
                ana().with(an(sent(Answer.NOT_ASKED, Tell.NOTHING, null), 3)).outOfReach()
                        .has("not about somebody who is out of reach", Kind.THANKS),
                ana().with(came).said(stop()).none("a stop comes before the first contact"),
                ana().with(first).said(stop()).none("and before thanks"),
                ana().with(first, an(idea(), 3)).has("what is owed comes before what is offered", Kind.THANKS,
                        Kind.IDEA));
    }
}
