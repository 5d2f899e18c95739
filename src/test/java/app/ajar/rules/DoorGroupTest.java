package app.ajar.rules;

import static app.ajar.model.Purpose.FOLLOW_UP;
import static app.ajar.model.Purpose.SELLING;
import static app.ajar.rules.Given.ANA;
import static app.ajar.rules.Given.TODAY;
import static app.ajar.rules.Given.ana;
import static app.ajar.rules.Given.call;
import static app.ajar.rules.Given.entry;
import static app.ajar.rules.Given.ledger;
import static app.ajar.rules.Given.on;
import static app.ajar.rules.Given.stop;
import static app.ajar.rules.Given.subject;
import static app.ajar.rules.Given.talk;
import static app.ajar.rules.Given.theyWrote;
import static app.ajar.rules.Given.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.ajar.model.Body;
import app.ajar.model.Body.Acknowledged;
import app.ajar.model.Body.Moment;
import app.ajar.model.Body.NearMiss;
import app.ajar.model.Body.No;
import app.ajar.model.Body.Side;
import app.ajar.model.Body.Yes;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.Vague;
import app.ajar.model.When;
import app.ajar.model.Window;
import app.ajar.rules.DoorGroup.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** TODAY is Thursday, 12 November 2026. */
class DoorGroupTest {

    private static final String SET = "the autumn set";
    private static final Acknowledged THANKED = new Acknowledged(TODAY, null);

    private static Entry no(No.Kind kind, @Nullable Moment moment, int month, int day) {
        return no(SET, kind, moment, month, day);
    }

    private static Entry no(String what, No.Kind kind, @Nullable Moment moment, int month, int day) {
        return entry(ANA, on(month, day), what, new No(kind, null, null, moment, THANKED));
    }

    private static Entry open(int month, int day) {
        return entry(ANA, on(month, day), SET, new No(No.Kind.NOT_NOW, null, null, null, null));
    }

    private static Moment moment(Side whose, LocalDate from, LocalDate to) {
        return new Moment(new Vague("when the terrace is open", new Window(from, to)), whose);
    }

    private static Moment since(LocalDate from) {
        return moment(Side.THEM, from, from.plusDays(30));
    }

    private static Entry a(Body body, int month, int day) {
        return entry(ANA, on(month, day), SET, body);
    }

    private static Entry broke(int month, int day) {
        return entry(ANA, on(month, day), "the kitchen", new NearMiss("no permit", Side.THEM, null));
    }

    private static Optional<DoorGroup> group(Subject subject) {
        return DoorGroup.of(subject, TODAY, Numbers.USUAL);
    }

    private static DynamicTest stands(String sentence, @Nullable Kind kind, Subject subject) {
        return dynamicTest(sentence, () -> assertThat(group(subject).map(DoorGroup::kind).orElse(null))
                .isEqualTo(kind));
    }

    private static DynamicTest stands(String sentence, @Nullable Kind kind, Entry... entries) {
        return stands(sentence, kind, ana(entries));
    }

    @TestFactory
    Stream<DynamicTest> toAcknowledge() {
        return Stream.of(
                stands("a no that nobody thanked for", Kind.ACKNOWLEDGE, open(11, 10)),
                stands("of a year ago: a debt stays", Kind.ACKNOWLEDGE,
                        entry(ANA, When.day(TODAY.minusYears(1)), SET, Given.no())),
                stands("not one that was thanked for", Kind.RESTING, no(No.Kind.NOT_NOW, null, 11, 10)),
                stands("before its moment", Kind.ACKNOWLEDGE, open(11, 10),
                        no("x", No.Kind.NOT_NOW, since(TODAY), 11, 9)),
                stands("not under a stop to selling", Kind.RESTING,
                        subject(ledger(stop(SELLING).when(on(11, 9))), open(11, 10))),
                stands("not one that is dated later than today", null,
                        entry(ANA, When.day(TODAY.plusDays(1)), SET, Given.no())));
    }

    @TestFactory
    Stream<DynamicTest> theirMomentHasCome() {
        Entry come = no(No.Kind.NOT_NOW, since(TODAY), 11, 1);
        Entry past = no(No.Kind.NOT_NOW, since(LocalDate.of(2026, 5, 1)), 4, 1);
        Entry late = no(No.Kind.NOT_NOW, since(LocalDate.of(2026, 5, 1)), 5, 3);
        return Stream.of(
                stands("on the first day of its window", Kind.MOMENT, come),
                stands("not the day before", Kind.RESTING, no(No.Kind.NOT_NOW, since(TODAY.plusDays(1)), 11, 1)),
                stands("whosever idea it was", Kind.MOMENT,
                        no(No.Kind.NOT_NOW, moment(Side.NOT_SAID, TODAY, TODAY), 11, 1)),
                stands("a not this may name one too", Kind.MOMENT, no(No.Kind.NOT_THIS, since(TODAY), 11, 1)),
                stands("not ever has none", Kind.NEVER, no(No.Kind.NOT_EVER, since(TODAY), 11, 1)),
                stands("nor has what was declined for good at another time", Kind.RESTING, come,
                        no(No.Kind.NOT_EVER, null, 10, 1)),
                stands("it stays until somebody spoke", Kind.MOMENT, past),
                stands("a conversation since ends it", Kind.RESTING, past, a(call(), 5, 1)),
                stands("one before does not", Kind.MOMENT, past, a(call(), 4, 30)),
                stands("nor one that reached nobody", Kind.MOMENT, past, a(talk(Channel.CALL, Side.ME, false), 5, 2)),
                stands("nor the one in which it was said", Kind.MOMENT, late,
                        new Entry(Given.anId(), late.capture(), List.of(ANA), on(5, 3), "", call(), false)),
                stands("a new no about the same thing ends it", Kind.NEVER, past,
                        no(No.Kind.NOT_THIS, null, 11, 2)),
                stands("a yes to it ends it", Kind.REOPENED, past, a(yes(), 11, 2)),
                stands("a yes to something else before it came does not", Kind.MOMENT, past,
                        entry(ANA, on(4, 2), "the class", yes())),
                stands("nor does a no", Kind.MOMENT, past, no("the class", No.Kind.NOT_THIS, null, 4, 2)),
                stands("a stop to selling ends it", Kind.RESTING,
                        subject(ledger(stop(SELLING).when(on(11, 9))), come)),
                stands("a stop to follow-up ends it", Kind.RESTING,
                        subject(ledger(stop(FOLLOW_UP).when(on(11, 9))), come)));
    }

    @TestFactory
    Stream<DynamicTest> fellSilent() {
        Entry no = no(No.Kind.NOT_NOW, null, 9, 1);
        return Stream.of(
                stands("I did, after a no", Kind.SILENT, no),
                stands("they did: that is never chased", Kind.RESTING, no,
                        a(talk(Channel.MESSAGE, Side.ME, true), 9, 5)),
                stands("not yet", Kind.RESTING, no(No.Kind.NOT_NOW, null, 10, 1)),
                stands("after a not ever too: the thing is not offered, a kind word is none", Kind.SILENT,
                        no(No.Kind.NOT_EVER, null, 9, 1)),
                stands("a stop to follow-up ends it", Kind.RESTING,
                        subject(ledger(stop(FOLLOW_UP).when(on(9, 9))), no)),
                stands("a stop to selling does not", Kind.SILENT,
                        subject(ledger(stop(SELLING).when(on(9, 9))), no)));
    }

    @TestFactory
    Stream<DynamicTest> saidYesAndThenItBroke() {
        return Stream.of(
                stands("until somebody asked how it is", Kind.BROKE, broke(10, 26)),
                stands("not after", null, broke(10, 26), a(theyWrote(), 10, 27), a(call(), 10, 28)),
                stands("before their resting", Kind.BROKE, broke(11, 10), no(No.Kind.NOT_NOW, null, 11, 9)),
                stands("not under a stop", null,
                        subject(ledger(stop(FOLLOW_UP).when(on(10, 27))), broke(10, 26))));
    }

    @TestFactory
    Stream<DynamicTest> theOthers() {
        Entry spring = no(No.Kind.NOT_NOW, since(LocalDate.of(2027, 3, 1)), 11, 1);
        Entry never = no("creams", No.Kind.NOT_EVER, null, 11, 2);
        return Stream.of(
                stands("resting until the season they named", Kind.RESTING, spring),
                stands("resting without one", Kind.RESTING, no(No.Kind.NOT_NOW, null, 11, 1)),
                stands("resting for an earlier no that names one", Kind.RESTING, spring, never),
                stands("not this", Kind.NEVER, no(No.Kind.NOT_THIS, null, 11, 1)),
                stands("not ever", Kind.NEVER, never),
                stands("reopened: a yes after a no", Kind.REOPENED, never, a(yes(), 11, 3)),
                stands("not after a year", null, entry(ANA, When.day(TODAY.minusYears(2)), SET,
                        new No(No.Kind.NOT_NOW, null, null, null, THANKED)),
                        entry(ANA, When.day(TODAY.minusYears(1)), SET, yes())),
                stands("nobody who never said no", null, a(yes(), 11, 1)),
                stands("asked for no contact", Kind.ASKED_FOR_NO_CONTACT,
                        subject(ledger(stop().when(on(11, 9))), open(11, 1), broke(11, 2))),
                stands("also without a no", Kind.ASKED_FOR_NO_CONTACT, subject(ledger(stop().when(on(11, 9))))),
                stands("not before it was said", Kind.ACKNOWLEDGE,
                        subject(ledger(stop(SELLING, FOLLOW_UP, Channel.CALL).when(on(11, 9))), open(11, 1))));
    }

    private static Subject who(boolean died, boolean aside) {
        return new Subject(new Courtesy.Facts(ANA, died, aside, List.of()), ledger(stop()), List.of(open(11, 1)),
                List.of(), Set.of());
    }

    @Test
    void nobodyWhoDiedOrIsSetAsideStandsAnywhere() {
        assertThat(group(who(true, false))).isEmpty();
        assertThat(group(who(false, true))).isEmpty();
        assertThat(group(who(false, false))).isPresent();
    }

    @Test
    void theNoThatPutThemThereAndTheOthers() {
        Entry first = no("a class", No.Kind.NOT_THIS, null, 10, 1);
        Entry answered = no("a party", No.Kind.NOT_THIS, null, 10, 2);
        Entry yes = entry(ANA, on(10, 5), "come by", new Yes(null, List.of(answered.id())));
        Entry second = open(11, 1);
        Entry third = entry(ANA, on(11, 2), "the soap", Given.no());
        DoorGroup group = group(ana(first, answered, yes, second, third)).orElseThrow();
        assertThat(group.because()).isEqualTo(third);
        assertThat(group.others()).containsExactly(second, first);
        assertThat(group.person()).isEqualTo(ANA);
    }

    @Test
    void whoReopenedHasBothAnswers() {
        Entry no = no(No.Kind.NOT_NOW, null, 10, 1);
        Entry yes = entry(ANA, on(11, 5), "something else", yes());
        DoorGroup group = group(ana(no, yes)).orElseThrow();
        assertThat(group.because()).isEqualTo(yes);
        assertThat(group.before()).isEqualTo(no);
        assertThat(group.others()).isEmpty();
    }

    @Test
    void theirStopStandsBesideThem() {
        DoorGroup group = group(subject(ledger(stop().when(on(11, 8)), stop().when(on(11, 9))))).orElseThrow();
        assertThat(group.stop()).isNotNull().extracting(Ledger.Line::said).isEqualTo(on(11, 9));
        assertThat(group.ways()).isEmpty();
    }

    @Test
    void onlyWaysThatAreOpenAreNamed() {
        DoorGroup group = group(subject(ledger(stop(Channel.CALL).when(on(11, 9))), open(11, 1))).orElseThrow();
        assertThat(group.ways()).hasSize(Channel.values().length - 1)
                .allSatisfy(way -> {
                    assertThat(way.channel()).isNotEqualTo(Channel.CALL);
                    assertThat(way.purpose()).isEqualTo(FOLLOW_UP);
                    assertThat(way.day()).isEqualTo(TODAY);
                });
        assertThat(group(ana(no(No.Kind.NOT_NOW, null, 11, 1))).orElseThrow().ways()).isEmpty();
    }

    private static Rest rest(Entry... entries) {
        return group(ana(entries)).orElseThrow().rest();
    }

    @Test
    void whatWouldBeOfferedRestsAndWhatIsOwedDoesNot() {
        Entry broken = broke(11, 1);
        assertThat(rest(broken, a(call(), 10, 30))).isInstanceOfSatisfying(Rest.Until.class,
                until -> assertThat(until.day()).isEqualTo(LocalDate.of(2026, 11, 13)));
        assertThat(rest(broken, a(call(), 10, 29))).isEqualTo(new Rest.None());
        assertThat(rest(open(11, 11), a(call(), 11, 11))).isEqualTo(new Rest.None());
        assertThat(rest(broke(10, 1), a(talk(Channel.CALL, Side.ME, false), 10, 2),
                a(talk(Channel.CALL, Side.ME, false), 10, 3))).isInstanceOf(Rest.UntilTheyTurn.class);
    }

    @Test
    void somebodyElsesLedgerIsNobodysGroup() {
        assertThat(group(Subject.unknown(new PersonId(new UUID(9, 9))))).isEmpty();
    }
}
