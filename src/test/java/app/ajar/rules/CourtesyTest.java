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
import static app.ajar.rules.Given.facts;
import static app.ajar.rules.Given.ledger;
import static app.ajar.rules.Given.on;
import static app.ajar.rules.Given.only;
import static app.ajar.rules.Given.role;
import static app.ajar.rules.Given.stop;
import static app.ajar.rules.Given.welcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.ajar.model.Channel;
import app.ajar.model.Person;
import app.ajar.model.Purpose;
import app.ajar.model.Role;
import app.ajar.model.Vague;
import app.ajar.model.Window;
import app.ajar.rules.Courtesy.Allowed;
import app.ajar.rules.Courtesy.Answer;
import app.ajar.rules.Courtesy.Contactable;
import app.ajar.rules.Courtesy.Facts;
import app.ajar.rules.Courtesy.Held;
import app.ajar.rules.Courtesy.Reason;
import app.ajar.rules.Given.Said;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.jspecify.annotations.Nullable;

class CourtesyTest {

    private static Answer ask(Ledger ledger, Facts facts, Channel channel, Purpose purpose) {
        return Courtesy.allow(ledger, facts, channel, purpose, TODAY);
    }

    private static @Nullable Reason reason(Answer answer) {
        return answer instanceof Held held ? held.reason() : null;
    }

    private static DynamicTest call(String sentence, Ledger ledger, Facts facts, Purpose purpose,
            @Nullable Reason reason) {
        return dynamicTest(sentence, () -> assertThat(reason(ask(ledger, facts, CALL, purpose))).isEqualTo(reason));
    }

    @TestFactory
    Stream<DynamicTest> mayIContact() {
        Facts friend = facts(ANA, Role.Kind.FRIEND);
        Facts customer = facts(ANA, Role.Kind.CUSTOMER);
        Facts died = new Facts(ANA, true, false, List.of());
        Facts aside = new Facts(ANA, false, true, List.of());
        Ledger none = ledger();
        return Stream.of(
                call("no line is never asked: contact is allowed", none, facts(ANA), FOLLOW_UP, null),
                call("never asked: thanks and news", none, facts(ANA), THANKS_AND_NEWS, null),
                call("never asked: personal", none, facts(ANA), PERSONAL, null),
                call("never asked: owed", none, facts(ANA), OWED, null),
                call("never asked: no selling to somebody without a role", none, facts(ANA), SELLING,
                        Reason.NOT_FOR_SELLING),
                call("never asked: no selling to a friend", none, friend, SELLING, Reason.NOT_FOR_SELLING),
                call("never asked: no selling to family", none, facts(ANA, Role.Kind.FAMILY), SELLING,
                        Reason.NOT_FOR_SELLING),
                call("never asked: no selling to a neighbour", none, facts(ANA, Role.Kind.NEIGHBOUR), SELLING,
                        Reason.NOT_FOR_SELLING),
                call("never asked: no selling to a referral source", none, facts(ANA, Role.Kind.REFERRAL_SOURCE),
                        SELLING, Reason.NOT_FOR_SELLING),
                call("never asked: no selling to a network contact", none, facts(ANA, Role.Kind.NETWORK_CONTACT),
                        SELLING, Reason.NOT_FOR_SELLING),
                call("selling to a customer", none, customer, SELLING, null),
                call("selling to a prospect", none, facts(ANA, Role.Kind.PROSPECT), SELLING, null),
                call("selling to a host", none, facts(ANA, Role.Kind.HOST), SELLING, null),
                call("selling to a team member", none, facts(ANA, Role.Kind.TEAM_MEMBER), SELLING, null),
                call("selling to a friend who is also a host", none, facts(ANA, Role.Kind.FRIEND, Role.Kind.HOST),
                        SELLING, null),
                call("selling to a friend who said welcome", ledger(welcome()), friend, SELLING, null),
                call("not if the welcome is for something else", ledger(welcome(PERSONAL)), friend, SELLING,
                        Reason.NOT_FOR_SELLING),
                call("not if the welcome was brought in", ledger(welcome().broughtIn()), friend, SELLING,
                        Reason.NOT_FOR_SELLING),
                call("not if the welcome is assumed", ledger(welcome().assumed()), friend, SELLING,
                        Reason.NOT_FOR_SELLING),
                call("a stated stop is absolute, also for a customer", ledger(stop()), customer, SELLING,
                        Reason.STATED_STOP),
                call("it comes before thanks", ledger(stop()), customer, THANKS_AND_NEWS, Reason.STATED_STOP),
                call("it comes before birthdays", ledger(stop()), customer, PERSONAL, Reason.STATED_STOP),
                call("it comes before what is owed", ledger(stop()), customer, OWED, Reason.STATED_STOP),
                call("a narrow stop leaves the rest", ledger(stop(MAIL)), customer, SELLING, null),
                call("outside of an only", ledger(only(MESSAGE)), customer, FOLLOW_UP, Reason.STATED_ONLY),
                call("a stop is named before an only", ledger(stop(), only(MESSAGE).when(on(4, 1))), customer,
                        FOLLOW_UP, Reason.STATED_STOP),
                call("an assumed stop holds back, yet is not their word", ledger(stop().assumed()), customer, FOLLOW_UP,
                        Reason.ASSUMED),
                call("a stated stop is named before an assumed one",
                        ledger(stop(), stop().assumed().when(on(6, 1))), customer, FOLLOW_UP, Reason.STATED_STOP),
                call("died: never", none, died, PERSONAL, Reason.DIED),
                call("died: never, and before any stop", ledger(stop()), died, PERSONAL, Reason.DIED),
                call("set aside is not a stop", none, aside, FOLLOW_UP, null));
    }

    private static DynamicTest roleOf(String sentence, @Nullable Vague since, @Nullable Vague until, boolean current) {
        return dynamicTest(sentence, () -> assertThat(
                Courtesy.isCurrent(role(Role.Kind.CUSTOMER, since, until), TODAY)).isEqualTo(current));
    }

    @TestFactory
    Stream<DynamicTest> aRoleIsCurrent() {
        Vague words = new Vague("when she waves", null);
        Vague year = new Vague("2026", new Window(TODAY.withDayOfYear(1), TODAY.withDayOfYear(365)));
        return Stream.of(
                roleOf("without dates", null, null, true),
                roleOf("since today", Vague.of(TODAY), null, true),
                roleOf("not since tomorrow", Vague.of(TODAY.plusDays(1)), null, false),
                roleOf("since this year", year, null, true),
                roleOf("since words that name no day", words, null, true),
                roleOf("until today", null, Vague.of(TODAY), true),
                roleOf("not until yesterday", null, Vague.of(TODAY.minusDays(1)), false),
                roleOf("in doubt it has ended: until this year", null, year, false),
                roleOf("in doubt it has ended: until words that name no day", null, words, false));
    }

    @Test
    void aHeldAnswerShowsTheLatestLineThatSaysSo() {
        Said second = stop(CALL).when(on(6, 1));
        Answer answer = ask(ledger(stop(), second), facts(ANA), CALL, FOLLOW_UP);
        assertThat(answer).isInstanceOfSatisfying(Held.class,
                held -> assertThat(held.line()).isEqualTo(second.line(2)));
    }

    @Test
    void aContactableIsStampedAndCarriesTheCondition() {
        Ledger ledger = ledger(stop(), only(MESSAGE).condition("after three").when(on(6, 1)));
        assertThat(ask(ledger, facts(ANA), MESSAGE, PERSONAL)).isInstanceOfSatisfying(Allowed.class, allowed -> {
            Contactable to = allowed.contactable();
            assertThat(to.person()).isEqualTo(ANA);
            assertThat(to.channel()).isEqualTo(MESSAGE);
            assertThat(to.purpose()).isEqualTo(PERSONAL);
            assertThat(to.day()).isEqualTo(TODAY);
            assertThat(to.position()).isEqualTo(2);
            assertThat(to.conditions()).extracting(line -> line.preference().condition())
                    .containsExactly("after three");
        });
    }

    @Test
    void nobodyElseCanMakeAContactable() {
        assertThat(Contactable.class.getDeclaredConstructors()).allMatch(one -> Modifier.isPrivate(one.getModifiers()));
        assertThat(Modifier.isFinal(Contactable.class.getModifiers())).isTrue();
        assertThat(Arrays.stream(Courtesy.class.getDeclaredMethods())
                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                .filter(method -> method.getReturnType() == Contactable.class)).isEmpty();
    }

    @Test
    void theLedgerOfSomebodyElseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ask(ledger(), facts(BETH), CALL, FOLLOW_UP));
    }

    @Test
    void theFactsOfAPerson() {
        Person ana = new Person(ANA, List.of(new Person.Name("Ana", false)), Person.Speak.SHE, null, null, List.of(),
                true, Vague.of(TODAY), null, null);
        assertThat(Facts.of(ana, List.of())).isEqualTo(new Facts(ANA, true, true, List.of()));
        assertThat(Facts.of(Person.named(ANA, "Ana"), List.of()).died()).isFalse();
    }

    private static DynamicTest consent(String sentence, Consent.State state, int lines, Said... said) {
        return dynamicTest(sentence, () -> {
            Consent consent = Consent.of(ledger(said), TODAY);
            assertThat(consent.state()).isEqualTo(state);
            assertThat(consent.because()).hasSize(lines);
        });
    }

    @TestFactory
    Stream<DynamicTest> theConsentLine() {
        return Stream.of(
                consent("never asked", Consent.State.NEVER_ASKED, 0),
                consent("full stop", Consent.State.FULL_STOP, 1, stop()),
                consent("a full stop of two halves", Consent.State.FULL_STOP, 2, only(CALL), stop(CALL)),
                consent("narrow stop", Consent.State.NARROW_STOP, 1, stop(CALL)),
                consent("what a yes left of a full stop", Consent.State.NARROW_STOP, 2, stop(),
                        welcome(MESSAGE).when(on(6, 1))),
                consent("only", Consent.State.ONLY, 1, only(MESSAGE)),
                consent("only if", Consent.State.ONLY, 1, only().condition("after three")),
                consent("only after a stop", Consent.State.ONLY, 2, stop(), only(MESSAGE).when(on(6, 1))),
                consent("held back by what is assumed", Consent.State.HELD_BACK, 1, stop().assumed()),
                consent("welcome", Consent.State.WELCOME, 1, welcome()),
                consent("welcome again", Consent.State.WELCOME, 1, stop(), welcome().when(on(6, 1))),
                consent("a welcome that was brought in", Consent.State.WELCOME, 1, welcome().broughtIn()),
                consent("an assumed welcome: never asked", Consent.State.NEVER_ASKED, 0, welcome().assumed()));
    }

    @Test
    void theConsentLineKnowsWhatIsHeld() {
        assertThat(Consent.of(ledger(stop(CALL, SELLING)), TODAY).held()).containsExactly(new Cell(CALL, SELLING));
    }
}
