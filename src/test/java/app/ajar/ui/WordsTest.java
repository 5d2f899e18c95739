package app.ajar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Channel;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.Vague;
import app.ajar.model.When;
import app.ajar.model.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    private final Words words = new Words(Messages.of(Words.class));

    @Test
    void aDaySaysItsYearOnlyWhereItIsNotThisOne() {
        assertThat(words.when(When.day(LocalDate.of(2026, 11, 9)), TODAY)).isEqualTo("Mon 9 Nov");
        assertThat(words.when(When.day(LocalDate.of(2024, 2, 29)), TODAY)).isEqualTo("29 Feb 2024");
    }

    @Test
    void aTimeInWordsIsShownAsSaidWithItsDaysBesideIt() {
        Window spring = new Window(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 5, 31));
        assertThat(words.vague(new Vague("when the terrace is open", spring), TODAY))
                .isEqualTo("when the terrace is open (1 Mar 2027 to 31 May 2027)");
        assertThat(words.vague(new Vague("when he waves", null), TODAY)).isEqualTo("when he waves");
        assertThat(words.vague(Vague.of(TODAY), TODAY)).isEqualTo("Thu 12 Nov");
    }

    @Test
    void theReachOfAWishIsSaidInWords() {
        assertThat(words.reach(Set.of(), Set.of())).isEqualTo("everything, every channel");
        assertThat(words.reach(Set.of(Channel.CALL), Set.of())).isEqualTo("calls");
        assertThat(words.reach(Set.of(Channel.CALL), Set.of(Purpose.SELLING))).isEqualTo("calls, for selling");
    }

    @Test
    void everyReachHasItsWord() {
        for (Channel channel : Channel.values()) {
            for (Purpose purpose : Purpose.values()) {
                assertThat(words.reach(Set.of(channel), Set.of(purpose))).contains(", for ");
            }
        }
    }

    @Test
    void someThingsAreJoinedAsInASentence() {
        assertThat(words.list(List.of(), Object::toString)).isEmpty();
        assertThat(words.list(List.of("a"), Object::toString)).isEqualTo("a");
        assertThat(words.list(List.of("a", "b", "c"), Object::toString)).isEqualTo("a, b and c");
    }

    @Test
    void aNameOfTheOtherDirectionKeepsItsOwn() {
        assertThat(Words.name("Ana Marques")).isEqualTo("Ana Marques");
        assertThat(Words.name("\u05e9\u05e8\u05d4")).isEqualTo("\u200e\u05e9\u05e8\u05d4\u200e");
    }

    @Test
    void somebodyIsSpokenOfAsTheRepDoesAndByNameUnlessSaid() {
        Person ana = Person.named(new PersonId(new UUID(1, 1)), "Ana Marques");
        Person she = new Person(ana.id(), ana.names(), Person.Speak.SHE, null, null, List.of(), false, null, null,
                null);

        assertThat(words.subject(ana)).isEqualTo("Ana Marques");
        assertThat(words.subject(she)).isEqualTo("she");
    }
}
