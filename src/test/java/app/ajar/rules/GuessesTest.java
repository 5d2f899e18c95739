package app.ajar.rules;

import static app.ajar.rules.Given.ANA;
import static app.ajar.rules.Given.TODAY;
import static app.ajar.rules.Given.entry;
import static app.ajar.rules.Given.facts;
import static app.ajar.rules.Given.ledger;
import static app.ajar.rules.Given.on;
import static app.ajar.rules.Given.only;
import static app.ajar.rules.Given.stop;
import static app.ajar.rules.Given.subject;
import static app.ajar.rules.Given.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Body.Guess;
import app.ajar.model.Body.Sure;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.Purpose;
import app.ajar.model.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private static Entry guess(int month, int day, boolean aboutContact, @Nullable LocalDate asked) {
        return entry(ANA, on(month, day), "she is backing away", new Guess(Sure.FAIRLY, aboutContact, asked, null,
                null));
    }

    private static final Entry GUESS = guess(11, 9, true, null);

    @Test
    void standsUntilItIsAskedAbout() {
        assertThat(Guesses.standing(Given.ana(GUESS), TODAY)).contains(GUESS);
        assertThat(Guesses.standing(Given.ana(guess(11, 9, true, TODAY)), TODAY)).isEmpty();
        assertThat(Guesses.standing(Given.ana(guess(11, 9, false, null)), TODAY)).isEmpty();
        assertThat(Guesses.standing(Given.ana(GUESS), LocalDate.of(2026, 11, 8))).isEmpty();
    }

    @Test
    void theLatestStands() {
        Entry later = guess(11, 10, true, null);
        assertThat(Guesses.standing(Given.ana(later, GUESS), TODAY)).contains(later);
    }

    @Test
    void whatTheyStatedSinceEndsIt() {
        assertThat(Guesses.standing(subject(ledger(welcome().when(on(11, 9))), GUESS), TODAY)).isEmpty();
        assertThat(Guesses.standing(subject(ledger(only(Channel.MESSAGE).when(on(11, 10))), GUESS), TODAY)).isEmpty();
        assertThat(Guesses.standing(subject(ledger(welcome().when(on(11, 8))), GUESS), TODAY)).contains(GUESS);
        assertThat(Guesses.standing(subject(ledger(welcome().assumed().when(on(11, 10))), GUESS), TODAY))
                .contains(GUESS);
        assertThat(Guesses.standing(subject(ledger(welcome().when(When.day(TODAY.plusDays(1)))), GUESS), TODAY))
                .contains(GUESS);
    }

    @Test
    void nobodyIsAskedUnderAStop() {
        assertThat(Guesses.standing(subject(ledger(stop().when(on(5, 1))), GUESS), TODAY)).isEmpty();
        assertThat(Guesses.standing(subject(ledger(stop(Purpose.SELLING).when(on(5, 1))), GUESS), TODAY))
                .contains(GUESS);
        Courtesy.Facts dead = new Courtesy.Facts(ANA, true, false, List.of());
        assertThat(Guesses.standing(new Subject(dead, Ledger.empty(ANA), List.of(GUESS), List.of(), Set.of()), TODAY))
                .isEmpty();
    }

    @Test
    void letGoItIsNotAskedAboutAgain() {
        Subject subject = new Subject(facts(ANA), Ledger.empty(ANA), List.of(GUESS), List.of(),
                Set.of(Guesses.key(GUESS, ANA)));
        assertThat(Guesses.standing(subject, TODAY)).isEmpty();
        assertThat(Guesses.key(GUESS, ANA)).isEqualTo("GUESS:" + GUESS.id() + ":" + ANA);
    }
}
