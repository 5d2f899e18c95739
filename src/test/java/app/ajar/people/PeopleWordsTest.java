package app.ajar.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Body;
import app.ajar.model.Channel;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.rules.Door;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    private final PeopleWords words = new PeopleWords();

    private static Row row(Person.Speak speak, Row.@Nullable Contact contact) {
        return new Row(new PersonId(new UUID(1, 1)), "Ana Marques", speak, "Baker", "Porto Street",
                List.of(Role.Kind.FRIEND, Role.Kind.PROSPECT), List.of(), false, contact, new Door.ClosedAtTheirWish(),
                Set.of(), "ana marques", "ana marques");
    }

    private static Row.Contact contact(LocalDate day, @Nullable Channel channel, Body.Side started, boolean answered,
            boolean ofSeveral) {
        return new Row.Contact(day, new Body.Conversation(channel, started, answered, null, null, List.of(), List.of(),
                List.of()), ofSeveral);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-12,Today", "2026-11-11,Yesterday", "2026-11-09,Monday", "2026-11-07,Saturday",
            "2026-11-06,6 Nov", "2026-10-24,24 Oct", "2026-05-16,16 May", "2026-05-15,May", "2025-10-01,Oct 2025"})
    void aDayIsSaidInAsFewWordsAsAreNeeded(LocalDate day, String said) {
        assertThat(words.contactDay(day, TODAY)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"SHE,she called", "HE,he called", "THEY,they called", "NAME,Ana Marques called"})
    void whoCalledIsSaidAsOneSpeaksOfThem(Person.Speak speak, String said) {
        Row.Contact contact = contact(TODAY, Channel.CALL, Body.Side.THEM, true, false);
        assertThat(words.contactHow(row(speak, contact), contact)).isEqualTo(said);
    }

    @Test
    void ofSeveralNobodyIsSingledOut() {
        Row.Contact contact = contact(TODAY, Channel.CALL, Body.Side.THEM, true, true);
        assertThat(words.contactHow(row(Person.Speak.SHE, contact), contact)).isEqualTo("they called");
    }

    @ParameterizedTest
    @CsvSource({"MESSAGE,ME,false,'you wrote, no answer'", "IN_PERSON,NOT_SAID,true,in person",
            "CALL,NOT_SAID,true,by phone", "CALL,ME,true,you called", "IN_PERSON,ME,true,you visited",
            "MESSAGE,THEM,false,she wrote"})
    void howIsSaidAndThatNobodyAnsweredMe(Channel channel, Body.Side started, boolean answered, String said) {
        Row.Contact contact = contact(TODAY, channel, started, answered, false);
        assertThat(words.contactHow(row(Person.Speak.SHE, contact), contact)).isEqualTo(said);
    }

    @Test
    void whereNeitherIsSaidThereIsNothingToSay() {
        Row.Contact contact = contact(TODAY, null, Body.Side.NOT_SAID, true, false);
        assertThat(words.contactHow(row(Person.Speak.SHE, contact), contact)).isEmpty();
    }

    @Test
    void aRowIsHeardAsAWhole() {
        Row.Contact contact = contact(LocalDate.of(2026, 11, 9), Channel.CALL, Body.Side.THEM, true, false);
        assertThat(words.sentence(row(Person.Speak.SHE, contact), TODAY, true)).isEqualTo("Ana Marques. "
                + "Baker, Porto Street. roles: Friend and Prospect. last contact Monday, she called. "
                + "door: Closed at their wish. ticked");
        assertThat(words.sentence(row(Person.Speak.SHE, null), TODAY, false)).contains("None yet")
                .doesNotContain("ticked");
    }

    @Test
    void aNameThatRunsTheOtherWayKeepsItsDirectionBetweenOurWords() {
        Row.Contact contact = contact(TODAY, Channel.CALL, Body.Side.THEM, true, false);
        Row sarah = new Row(new PersonId(new UUID(1, 2)), "שרה", Person.Speak.NAME, null, null, List.of(), List.of(),
                false, contact, new Door.NothingSaidYet(), Set.of(), "", "");
        assertThat(words.contactHow(sarah, contact)).isEqualTo("\u200Eשרה\u200E called");
    }

    @Test
    void howManyThereAreAndHowManyOfThemAreShown() {
        assertThat(words.count(34, 34, false)).isEqualTo("34 people");
        assertThat(words.count(1, 1, false)).isEqualTo("one person");
        assertThat(words.count(3, 34, true)).isEqualTo("3 of 34 people");
        assertThat(words.count(0, 34, true)).isEqualTo("none of 34 people");
        assertThat(words.ticked(3, 0)).isEqualTo("3 ticked");
        assertThat(words.ticked(3, 2)).isEqualTo("3 ticked, 2 of them not shown");
    }
}
