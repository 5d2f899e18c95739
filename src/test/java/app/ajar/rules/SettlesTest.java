package app.ajar.rules;

import static app.ajar.rules.Given.ANA;
import static app.ajar.rules.Given.BETH;
import static app.ajar.rules.Given.TODAY;
import static app.ajar.rules.Given.ana;
import static app.ajar.rules.Given.call;
import static app.ajar.rules.Given.entry;
import static app.ajar.rules.Given.ledger;
import static app.ajar.rules.Given.no;
import static app.ajar.rules.Given.on;
import static app.ajar.rules.Given.stop;
import static app.ajar.rules.Given.subject;
import static app.ajar.rules.Given.talk;
import static app.ajar.rules.Given.theyWrote;
import static app.ajar.rules.Given.welcome;
import static app.ajar.rules.Given.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.ajar.model.Body;
import app.ajar.model.Body.Acknowledged;
import app.ajar.model.Body.Answer;
import app.ajar.model.Body.Conversation;
import app.ajar.model.Body.Guess;
import app.ajar.model.Body.Idea;
import app.ajar.model.Body.Meeting;
import app.ajar.model.Body.NearMiss;
import app.ajar.model.Body.No;
import app.ajar.model.Body.Promise;
import app.ajar.model.Body.Referral;
import app.ajar.model.Body.Referral.Tell;
import app.ajar.model.Body.Side;
import app.ajar.model.Body.Yes;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.Offer;
import app.ajar.model.Thing;
import app.ajar.model.Vague;
import app.ajar.model.When;
import app.ajar.rules.Settlement.What;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SettlesTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private static Entry a(String text, Body body) {
        return entry(ANA, on(5, 1), text, body);
    }

    private static Entry now(String text, Body body) {
        return entry(ANA, When.day(JUNE), text, body);
    }

    private static List<Settlement> settles(Subject subject, Entry... fresh) {
        return Settles.of(List.of(subject), List.of(fresh), TODAY);
    }

    private static DynamicTest could(String sentence, Subject subject, Entry fresh, What... what) {
        return dynamicTest(sentence,
                () -> assertThat(settles(subject, fresh)).extracting(Settlement::what).containsExactly(what));
    }

    private static Referral sent(@Nullable LocalDate thanked, @Nullable LocalDate contact) {
        return new Referral(ANA, BETH, Answer.YES, Tell.HOW_IT_WENT, thanked, contact, null, null, null);
    }

    @TestFactory
    Stream<DynamicTest> aConversation() {
        Entry no = a("the autumn set", no());
        Entry called = now("", call());
        Entry missed = now("", talk(Channel.CALL, Side.ME, false));
        Entry wrote = now("", theyWrote());
        Subject beth = subject(Ledger.empty(BETH), a("", sent(JUNE, null)));
        Entry bethCalled = entry(BETH, When.day(JUNE), "", call());
        return Stream.of(
                could("of mine: their no is acknowledged", ana(no), called, What.ACKNOWLEDGED),
                could("not theirs", ana(no), wrote),
                could("not one that nobody answered", ana(no), missed),
                could("not a no from after it", ana(entry(ANA, on(7, 1), "", no())), called),
                could("not a no that is acknowledged",
                        ana(a("", new No(No.Kind.NOT_NOW, null, null, null, new Acknowledged(JUNE, null)))), called),
                could("not where they said stop: it is not owed", subject(ledger(stop()), no), called),
                could("nor where the stop was lifted since",
                        subject(ledger(stop(), welcome().when(on(5, 20))), no), called),
                could("with a giver: thanked", ana(a("", sent(null, null))), called, What.THANKED),
                could("with a giver who may hear the news: told", ana(a("", sent(JUNE, JUNE))), called, What.TOLD),
                could("with somebody sent: the first contact", beth, bethCalled, What.FIRST_CONTACT),
                could("theirs as well", beth, entry(BETH, When.day(JUNE), "", theyWrote()), What.FIRST_CONTACT),
                could("not one that nobody answered: nobody spoke", beth,
                        entry(BETH, When.day(JUNE), "", talk(Channel.CALL, Side.ME, false))),
                could("the first contact under a stop too: what happened is written",
                        subject(Ledger.of(Set.of(BETH), Given.lines(stop().of(BETH))), a("", sent(JUNE, null))),
                        bethCalled, What.FIRST_CONTACT),
                could("what they wrote is answered", ana(a("", theyWrote())), called, What.ANSWERED),
                could("by one that nobody answered too", ana(a("", theyWrote())), missed, What.ANSWERED),
                could("a promise of mine may be kept by it", ana(a("chart", promise(Side.ME))), called, What.KEPT),
                could("one of theirs too", ana(a("notes", promise(Side.THEM))), called, What.KEPT),
                could("a meeting of that day took place", ana(a("coffee", meeting(JUNE))), called, What.MET),
                could("not one of another day", ana(a("coffee", meeting(TODAY))), called),
                could("an idea may be offered by it", ana(a("a class", new Idea(List.of()))), called, What.OFFERED),
                could("not one to which they said not ever",
                        ana(a("a class", new Idea(List.of())), a("A class.", neverAgain())), called),
                could("not under a stop", subject(ledger(stop()), a("a class", new Idea(List.of()))), called),
                could("a note settles nothing", ana(no), now("", new Body.Note())));
    }

    private static No neverAgain() {
        return new No(No.Kind.NOT_EVER, null, null, null, new Acknowledged(JUNE, null));
    }

    @Test
    void whatWasDeclinedForGoodIsThatThingAlone() {
        List<Entry> entries = List.of(a("A class.", neverAgain()), a("the set", no()));
        assertThat(NotEver.isDeclined(entries, "a CLASS")).isTrue();
        assertThat(NotEver.isDeclined(entries, "a class in March")).isFalse();
        assertThat(NotEver.isDeclined(entries, "the set")).isFalse();
        assertThat(NotEver.isDeclined(entries, "")).isFalse();
    }

    private static Promise promise(Side by) {
        return new Promise(by, null, Promise.State.OPEN, null);
    }

    private static Meeting meeting(LocalDate day) {
        return new Meeting(Vague.of(day), null, Meeting.State.PLANNED, null);
    }

    private static Guess guess(boolean aboutContact, @Nullable LocalDate asked) {
        return new Guess(Body.Sure.FAIRLY, aboutContact, asked, null, null);
    }

    @TestFactory
    Stream<DynamicTest> anAnswer() {
        Entry no = a("The café  class!", no());
        Entry idea = a("the cafe class", new Idea(List.of()));
        Entry yes = now("the Cafe class", yes());
        Entry answeredYes = a("", new Yes(null, List.of(no.id())));
        return Stream.of(
                could("a yes answers the noes about the same thing", ana(no), yes, What.SAID_YES_AFTER),
                could("and the near misses", ana(a("the cafe class", new NearMiss(null, Side.THEM, null))), yes,
                        What.SAID_YES_AFTER),
                could("not a no about something else", ana(a("the autumn set", no())), yes),
                could("not a no about nothing", ana(a("", no())), now("", yes())),
                could("not a no that was answered", ana(no, answeredYes), yes),
                could("a yes to an idea: it landed", ana(idea), yes, What.LANDED),
                could("a no to an idea: it was declined", ana(idea), now("the cafe class", no()), What.DECLINED),
                dynamicTest("not an idea that was let go", () -> {
                    Offer letGo = new Offer(idea.id(), ANA, Offer.State.LET_GO, JUNE, null);
                    Subject subject = new Subject(Given.facts(ANA), ledger(), List.of(idea), List.of(letGo), Set.of());
                    assertThat(settles(subject, yes)).isEmpty();
                }),
                could("what they state about being in touch ends the guess about it", ana(a("", guess(true, null))),
                        stated(), What.GUESS_ENDED),
                could("not a guess about anything else", ana(a("", guess(false, null))), stated()),
                could("not one that was asked", ana(a("", guess(true, JUNE))), stated()),
                could("what is assumed ends none", ana(a("", guess(true, null))),
                        now("", stop().assumed().line(1).preference())));
    }

    private static Entry stated() {
        return now("", welcome().words("do come").line(1).preference());
    }

    @Test
    void whatFollowsFromTheRecordIsAutomaticAndTheRestIsProposed() {
        assertThat(Arrays.stream(What.values()).filter(What::isAutomatic)).containsExactly(What.FIRST_CONTACT,
                What.ANSWERED, What.GUESS_ENDED);
    }

    @Test
    void aNoOfTheSameCaptureMayBeAcknowledgedThereAndThen() {
        Entry called = now("", call());
        Entry no = new Entry(Given.anId(), called.capture(), List.of(ANA), called.when(), "the set", no(), false);
        Settlement one = settles(ana(), called, no).getFirst();
        assertThat(one.what()).isEqualTo(What.ACKNOWLEDGED);
        assertThat(things(one.changes()).getFirst()).isInstanceOfSatisfying(Entry.class,
                entry -> assertThat(((No) entry.body()).acknowledged()).isEqualTo(new Acknowledged(JUNE, null)));
        assertThat(settles(ana(), called, no, now("", stop().line(1).preference()))).isEmpty();
    }

    @Test
    void somebodyNewHasNothingOpenButWhatTheCaptureSays() {
        Entry called = entry(BETH, When.day(JUNE), "", call());
        Entry from = new Entry(Given.anId(), called.capture(), List.of(ANA, BETH), called.when(), "",
                sent(null, null), false);
        assertThat(Settles.of(List.of(ana()), List.of(called, from), TODAY))
                .containsExactly(new Settlement(What.FIRST_CONTACT, BETH, from, called));
    }

    @Test
    void somethingOfTwoPeopleIsSettledOnce() {
        Entry no = new Entry(Given.anId(), Given.CAPTURE, List.of(ANA, BETH), on(5, 1), "the set", no(), false);
        Entry called = now("", call()).with(List.of(ANA, BETH));
        Subject beth = subject(Ledger.empty(BETH), no);
        assertThat(Settles.of(List.of(ana(no), beth), List.of(called), TODAY)).hasSize(1);
    }

    private static List<Thing> things(List<Change> changes) {
        return changes.stream().map(change -> ((Change.Put) change).thing()).toList();
    }

    @Test
    void severalThatTouchOneThingAreRecordedTogether() {
        Entry no = a("the set", no());
        Entry sent = a("", sent(null, JUNE));
        Entry called = now("", call());
        List<Settlement> all = settles(ana(no, sent), called);
        assertThat(all).extracting(Settlement::what).containsExactlyInAnyOrder(What.ACKNOWLEDGED, What.THANKED,
                What.TOLD);
        List<Thing> things = things(Settlement.changes(all));
        assertThat(things).hasSize(3);
        assertThat(body(things, sent)).isEqualTo(new Referral(ANA, BETH, Answer.YES, Tell.HOW_IT_WENT, JUNE, JUNE,
                null, JUNE, null));
        assertThat(body(things, no)).extracting(body -> ((No) body).acknowledged())
                .isEqualTo(new Acknowledged(JUNE, Channel.CALL));
        assertThat(((Conversation) body(things, called)).settled()).containsExactlyInAnyOrder(no.id(), sent.id());
    }

    private static Body body(List<Thing> things, Entry entry) {
        return things.stream().filter(thing -> thing.ref().equals(entry.ref())).map(thing -> ((Entry) thing).body())
                .findFirst().orElseThrow();
    }

    @Test
    void whatEachRecords() {
        Entry idea = a("a class", new Idea(List.of()));
        Entry no = a("a class", no());
        Entry yes = now("a class", new Yes("go on then", List.of()));
        List<Thing> things = things(Settlement.changes(settles(ana(idea, no), yes)));
        assertThat(things).hasSize(2).contains(new Offer(idea.id(), ANA, Offer.State.LANDED, JUNE, "go on then"),
                yes.with(new Yes("go on then", List.of(no.id()))));
        Entry guess = a("", guess(true, null));
        assertThat(things(settles(ana(guess), stated()).getFirst().changes()))
                .containsExactly(guess.with(new Guess(Body.Sure.FAIRLY, true, JUNE, null, "do come")));
        Entry chart = a("chart", promise(Side.ME));
        assertThat(things(settles(ana(chart), now("", call())).getFirst().changes()))
                .containsExactly(chart.with(new Promise(Side.ME, null, Promise.State.KEPT, JUNE)));
        Entry coffee = a("coffee", meeting(JUNE));
        assertThat(things(settles(ana(coffee), now("", call())).getFirst().changes())).containsExactly(
                coffee.with(new Meeting(Vague.of(JUNE), null, Meeting.State.KEPT, Side.NOT_SAID)));
        assertThat(settles(ana(a("", theyWrote())), now("", call())).getFirst().changes()).isEmpty();
    }
}
