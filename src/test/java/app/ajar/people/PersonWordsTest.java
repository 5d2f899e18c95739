package app.ajar.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.capture.language.Context;
import app.ajar.capture.language.Names;
import app.ajar.capture.language.Records;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.ui.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonWordsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("UTC"));

    @TempDir
    Path folder;

    private final PersonWords words = new PersonWords(Messages.of(PersonWords.class));
    private final Person ana = Person.named(new PersonId(Ids.next()), "Ana Marques");
    private Journal journal;

    @BeforeEach
    void open() {
        Journal.create(folder);
        journal = Journal.open(folder, CLOCK);
        journal.keep(Ids.next(), List.of(new Change.Put(ana)));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private PersonQueries.Portrait after(String capture) {
        Context context = Context.at(LocalDateTime.of(2026, 11, 9, 10, 0), ZoneOffset.UTC, Names.of(List.of(ana)))
                .about(ana.id());
        journal.keep(Ids.next(), Records.of(capture, context, Ids::next).changes());
        return new PersonQueries(journal, CLOCK).portrait(ana.id()).orElseThrow();
    }

    @Test
    void somebodyNewWasNeverAskedAndHasNoDoorYet() {
        PersonQueries.Portrait portrait = after("a thought");

        assertThat(words.consent(portrait)).isEqualTo("Never asked how they like to be contacted.");
        assertThat(words.isHeld(portrait)).isFalse();
        assertThat(words.door(portrait)).isEmpty();
    }

    @Test
    void aStopIsSaidWithItsReachItsWordsAndItsDay() {
        PersonQueries.Portrait portrait = after("/stop \"please don't ring me any more\"");

        assertThat(words.consent(portrait)).isEqualTo("Asked for no contact: everything, every channel. "
                + "\u201cplease don't ring me any more\u201d Said Mon 9 Nov, 10:00.");
        assertThat(words.isHeld(portrait)).isTrue();
        assertThat(words.door(portrait)).isEqualTo("Closed at their wish");
    }

    @Test
    void aNarrowStopLeavesTheDoorAsItIs() {
        PersonQueries.Portrait portrait = after("she called\n/stop calls");

        assertThat(words.consent(portrait)).isEqualTo("Asked for no contact: calls. Said Mon 9 Nov, 10:00.");
        assertThat(words.door(portrait)).isEqualTo("Open");
    }

    @Test
    void aConditionStandsBesideWhatItIsFor() {
        assertThat(words.consent(after("/only messages, after three")))
                .isEqualTo("Only messages, after three. Said Mon 9 Nov, 10:00.");
    }

    @Test
    void anOnlyAndAWelcomeBesideItAreOneSentence() {
        after("/only calls, after three");
        Context later = Context.at(LocalDateTime.of(2026, 11, 10, 10, 0), ZoneOffset.UTC, Names.of(List.of(ana)))
                .about(ana.id());
        journal.keep(Ids.next(),
                Records.of("/welcome messages \"any time at all\"", later, Ids::next).changes());

        assertThat(words.consent(new PersonQueries(journal, CLOCK).portrait(ana.id()).orElseThrow()))
                .isEqualTo("Calls after three, messages any time. \u201cany time at all\u201d "
                        + "Said Mon 9 Nov and Tue 10 Nov.");
    }

    @Test
    void aWelcomeIsSaid() {
        assertThat(words.consent(after("/welcome \"do call me\"")))
                .isEqualTo("Welcome: everything, every channel. \u201cdo call me\u201d Said Mon 9 Nov, 10:00.");
    }

    @Test
    void aDoorIsAjarUntilItsMoment() {
        assertThat(words.door(after("/no not now: the set, ask in spring")))
                .isEqualTo("Ajar: in spring (1 Mar 2027 to 31 May 2027)");
    }

    @Test
    void rolesAndWorkAreSaid() {
        PersonQueries.Portrait portrait = after("/role host, friend");

        assertThat(words.roles(portrait)).isEqualTo("Host, Friend");
        assertThat(words.doing(portrait)).isEmpty();
    }

    @Test
    void whoIsNotInSightHasNoPage() {
        assertThat(new PersonQueries(journal, CLOCK).portrait(new PersonId(Ids.next()))).isEmpty();
    }
}
