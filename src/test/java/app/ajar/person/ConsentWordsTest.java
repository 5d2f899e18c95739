package app.ajar.person;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.Person.Speak;
import app.ajar.model.When;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentWordsTest {

    @TempDir
    Path folder;

    private Book book;
    private Person ana;

    @BeforeEach
    void open() {
        book = new Book(folder);
        ana = book.person("Ana Marques", Speak.NAME);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private Consented after(String capture) {
        book.write(Book.NOW.minusDays(3), capture, ana);
        return book.consent(ana).line();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"SHE|Never asked how she likes to be contacted.",
            "HE|Never asked how he likes to be contacted.", "THEY|Never asked how they like to be contacted.",
            "NAME|Never asked how Ana likes to be contacted."})
    void somebodyNewWasNeverAsked(Speak speak, String sentence) {
        book.keep(Renewed.speak(ana, speak));
        assertThat(book.consent(ana).line()).isEqualTo(new Consented(sentence, List.of(), "", false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "SHE|Nobody asked her; it is taken for granted that she would rather not be contacted.",
            "HE|Nobody asked him; it is taken for granted that he would rather not be contacted.",
            "THEY|Nobody asked them; it is taken for granted that they would rather not be contacted.",
            "NAME|Nobody asked Ana; it is taken for granted that contact is not wanted."})
    void whatIsTakenForGrantedIsNotTheirWord(Speak speak, String sentence) {
        book.keep(Renewed.speak(ana, speak));
        book.keep(new Entry(new EntryId(app.ajar.keep.Ids.next()), app.ajar.keep.Ids.next(), List.of(ana.id()),
                When.day(LocalDate.of(2026, 11, 1)), "",
                new Body.Preference(Set.of(), Set.of(), Body.Preference.Verdict.STOP, null,
                        Body.Preference.Ground.ASSUMED, null, Body.Preference.SaidBy.THEM, false, null),
                false));
        assertThat(book.consent(ana).line().sentence()).isEqualTo(sentence);
    }

    @Test
    void aFullStopIsSaidWithItsWords() {
        Consented said = after("/stop \"please don't ring me any more\"");
        assertThat(said.sentence()).isEqualTo("No contact at all.");
        assertThat(said.quotes()).containsExactly("please don't ring me any more");
        assertThat(said.evidence()).isEqualTo("Said by Ana, 9 November");
        assertThat(said.held()).isTrue();
    }

    @Test
    void aNarrowStopSaysWhatStays() {
        Consented said = after("she called\n/stop calls");
        assertThat(said.sentence()).isEqualTo("No calls; everything else stays open.");
        assertThat(said.held()).isTrue();
        assertThat(book.portrait(ana).isStopped()).isFalse();
    }

    @Test
    void aConditionStandsBesideWhatItIsFor() {
        assertThat(after("/only messages, after three").sentence()).isEqualTo("Messages after three.");
    }

    @Test
    void anOnlyAndAWelcomeBesideItAreOneSentence() {
        book.write(Book.NOW.minusDays(3), "/only calls, after three", ana);
        book.write(Book.NOW.minusDays(2), "/welcome messages \"any time at all\"", ana);
        Consented said = book.consent(ana).line();
        assertThat(said.sentence()).isEqualTo("Calls after three, messages any time.");
        assertThat(said.evidence()).isEqualTo("Said by Ana, 9 November and 10 November");
    }

    @Test
    void aWelcomeIsSaid() {
        Consented said = after("/welcome \"do call me\"");
        assertThat(said.sentence()).isEqualTo("Welcome any time.");
        assertThat(said.quotes()).containsExactly("do call me");
        assertThat(said.held()).isFalse();
    }

    @Test
    void aStopSaidTodayBySomebodyForThem() {
        book.write(Book.NOW, "He called.\n/stop said by her brother, \"she does not want this\"", ana);
        ConsentWords words = book.consent(ana);
        assertThat(words.line().evidence()).isEqualTo("Said for Ana by somebody else today, 16:40");
        assertThat(words.known(words.asked().getFirst())).contains("Said by somebody for them.");
    }
}
