package app.ajar.rules;

import static app.ajar.rules.Given.ANA;
import static app.ajar.rules.Given.TODAY;
import static app.ajar.rules.Given.at;
import static app.ajar.rules.Given.call;
import static app.ajar.rules.Given.entry;
import static app.ajar.rules.Given.on;
import static app.ajar.rules.Given.talk;
import static app.ajar.rules.Given.theyWrote;
import static app.ajar.rules.Given.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ajar.model.Body;
import app.ajar.model.Body.NearMiss;
import app.ajar.model.Body.Side;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.When;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BrokenTest {

    private static final LocalDate AGREED = LocalDate.of(2026, 9, 16);

    private static Entry broke(When when, Side side, @Nullable LocalDate agreed) {
        return entry(ANA, when, "the kitchen order", new NearMiss("permit refused", side, agreed));
    }

    private static Broken state(Entry broken, Entry... others) {
        return Broken.of(broken, Stream.concat(Stream.of(broken), Stream.of(others)).toList(),
                Broken.COOLING_OFF_DAYS, TODAY);
    }

    private static Entry a(Body body, When when) {
        return entry(ANA, when, "", body);
    }

    @Test
    void isToTendUntilThereWasAConversation() {
        Entry broken = broke(on(10, 26), Side.THEM, null);
        assertThat(state(broken)).isEqualTo(Broken.TO_TEND);
        assertThat(state(broken, a(call(), on(10, 27)))).isEqualTo(Broken.TENDED);
        assertThat(state(broken, a(theyWrote(), on(10, 27)))).isEqualTo(Broken.TENDED);
        assertThat(state(broken, a(talk(Channel.CALL, Side.ME, false), on(10, 27)))).isEqualTo(Broken.TO_TEND);
        assertThat(state(broken, a(call(), on(10, 25)))).isEqualTo(Broken.TO_TEND);
        assertThat(state(broken, a(new Body.Note(), on(10, 27)))).isEqualTo(Broken.TO_TEND);
        assertThat(state(broken, a(call(), When.day(TODAY.plusDays(1))))).isEqualTo(Broken.TO_TEND);
    }

    @Test
    void theConversationInWhichItWasToldTendsNothing() {
        Entry broken = broke(at(10, 26, 17), Side.THEM, null);
        Entry told = new Entry(Given.anId(), broken.capture(), List.of(ANA), at(10, 26, 18), "", call(), false);
        assertThat(state(broken, told)).isEqualTo(Broken.TO_TEND);
        assertThat(state(broken, a(call(), at(10, 26, 18)))).isEqualTo(Broken.TENDED);
        assertThat(state(broken, a(call(), on(10, 26)))).isEqualTo(Broken.TO_TEND);
    }

    @Test
    void aYesThatAnswersItTendsIt() {
        Entry broken = broke(on(10, 26), Side.THEM, null);
        assertThat(state(broken, a(new Body.Yes(null, List.of(broken.id())), on(10, 26)))).isEqualTo(Broken.TENDED);
        assertThat(state(broken, a(yes(), on(10, 27)))).isEqualTo(Broken.TO_TEND);
    }

    @Test
    void takenBackWithinTheCoolingOffDaysIsARightUsed() {
        assertThat(state(broke(on(9, 16), Side.THEM, AGREED))).isEqualTo(Broken.RIGHT_USED);
        assertThat(state(broke(on(9, 19), Side.THEM, AGREED))).isEqualTo(Broken.RIGHT_USED);
        assertThat(state(broke(on(9, 20), Side.THEM, AGREED))).isEqualTo(Broken.TO_TEND);
        assertThat(state(broke(on(9, 19), Side.NOT_SAID, AGREED))).isEqualTo(Broken.RIGHT_USED);
        assertThat(state(broke(on(9, 19), Side.ME, AGREED))).isEqualTo(Broken.TO_TEND);
        assertThat(state(broke(on(9, 19), Side.NOBODY, AGREED))).isEqualTo(Broken.TO_TEND);
    }

    @Test
    void theDaysAreASetting() {
        Entry broken = broke(on(9, 30), Side.THEM, AGREED);
        assertThat(Broken.of(broken, List.of(broken), 14, TODAY)).isEqualTo(Broken.RIGHT_USED);
        assertThat(Broken.of(broken, List.of(broken), 13, TODAY)).isEqualTo(Broken.TO_TEND);
    }

    @Test
    void theDayOfTheAgreementIsThatOfTheYesToTheSameThing() {
        Entry broken = broke(on(9, 19), Side.THEM, null);
        assertThat(state(broken, entry(ANA, on(9, 16), "The kitchen order.", yes()))).isEqualTo(Broken.RIGHT_USED);
        assertThat(state(broken, entry(ANA, on(9, 16), "to the kitchen order", yes()))).isEqualTo(Broken.RIGHT_USED);
        assertThat(state(broken, entry(ANA, on(9, 15), "The kitchen order.", yes()))).isEqualTo(Broken.TO_TEND);
        assertThat(state(broken, entry(ANA, on(9, 16), "the bathroom", yes()))).isEqualTo(Broken.TO_TEND);
        assertThat(state(broken, entry(ANA, on(9, 20), "the kitchen order", yes()))).isEqualTo(Broken.TO_TEND);
    }

    @Test
    void theLatestIsTended() {
        Entry first = broke(on(9, 1), Side.THEM, null);
        Entry second = broke(on(10, 1), Side.ME, null);
        Entry coming = broke(When.day(TODAY.plusDays(1)), Side.ME, null);
        Entry later = a(call(), on(10, 2));
        assertThat(Broken.toTend(List.of(second, first, coming), 3, TODAY)).contains(second);
        assertThat(Broken.toTend(List.of(first, later, second), 3, TODAY)).isEmpty();
        assertThat(Broken.toTend(List.of(first, a(call(), on(9, 10)), second), 3, TODAY)).contains(second);
    }

    @Test
    void nothingElseBroke() {
        assertThatThrownBy(() -> state(a(call(), on(5, 1)))).isInstanceOf(IllegalArgumentException.class);
    }
}
