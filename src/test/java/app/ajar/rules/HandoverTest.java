package app.ajar.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Body;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import app.ajar.rules.Handover.Choice;
import app.ajar.rules.Handover.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HandoverTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static final PersonId ANA = new PersonId(new UUID(0, 1));
    private static final PersonId BETH = new PersonId(new UUID(0, 2));
    private static final Set<PersonId> GROUP = Set.of(ANA);

    private static Entry entry(Body body, boolean confidential, PersonId... people) {
        return new Entry(new EntryId(new UUID(1, 1)), new UUID(1, 2), List.of(people), When.day(DAY), "text", body,
                confidential);
    }

    private static Body preference(Body.Preference.Ground ground, Body.Preference.SaidBy by) {
        return new Body.Preference(Set.of(), Set.of(), Body.Preference.Verdict.STOP, null, ground, "no more", by, false,
                null);
    }

    private static Body referral(PersonId giver, PersonId referred) {
        return new Body.Referral(giver, referred, Body.Answer.YES, Body.Referral.Tell.NOT_ASKED, null, null, null, null,
                null);
    }

    @Test
    void aGuessIsMarkedAndWhatWasSaidIsNot() {
        assertThat(Handover.of(entry(new Body.Guess(Body.Sure.FAIRLY, true, null, null, null), false, ANA)))
                .containsExactly(Mark.GUESS);
        assertThat(Handover.of(entry(new Body.Note(), false, ANA))).isEmpty();
        assertThat(Handover.of(new Body.Felt("warm", Body.Basis.GUESS))).containsExactly(Mark.GUESS);
        assertThat(Handover.of(new Body.Felt("warm", Body.Basis.SHOWED))).isEmpty();
        assertThat(Handover.of(new Body.Felt("warm", Body.Basis.SAID))).isEmpty();
    }

    @Test
    void whatIsTakenForGrantedAboutBeingInTouchIsAGuess() {
        assertThat(Handover.of(entry(preference(Body.Preference.Ground.ASSUMED, Body.Preference.SaidBy.THEM), false,
                ANA))).containsExactly(Mark.GUESS);
        assertThat(Handover.of(entry(preference(Body.Preference.Ground.STATED, Body.Preference.SaidBy.THEM), false,
                ANA))).isEmpty();
    }

    @Test
    void whatSomebodySaidForThemIsOthers() {
        assertThat(Handover.of(entry(preference(Body.Preference.Ground.STATED,
                Body.Preference.SaidBy.SOMEBODY_FOR_THEM), false, ANA))).containsExactly(Mark.OTHERS);
    }

    @Test
    void whatIsPrivateOrNotToBeMentionedIsPrivate() {
        assertThat(Handover.of(entry(new Body.Note(), true, ANA))).containsExactly(Mark.PRIVATE);
        assertThat(Handover.of(detail(true, false))).containsExactly(Mark.PRIVATE);
        assertThat(Handover.of(detail(false, true))).containsExactly(Mark.PRIVATE);
        assertThat(Handover.of(detail(false, false))).isEmpty();
    }

    private static Detail detail(boolean confidential, boolean avoid) {
        return new Detail(new UUID(2, 1), ANA, Detail.Area.OTHER, "text", DAY, confidential, avoid);
    }

    @Test
    void aTextIsOthersInTheirEntriesAndInWhatTheGiverOfAReferralSaid() {
        assertThat(Handover.isOthers(entry(new Body.Note(), false, BETH), GROUP)).isTrue();
        assertThat(Handover.isOthers(entry(new Body.Note(), false, ANA, BETH), GROUP)).isFalse();
        assertThat(Handover.isOthers(entry(new Body.Note(), false), GROUP)).isFalse();
        assertThat(Handover.isOthers(entry(referral(BETH, ANA), false, BETH, ANA), GROUP)).isTrue();
        assertThat(Handover.isOthers(entry(referral(ANA, BETH), false, BETH, ANA), GROUP)).isFalse();
    }

    @Test
    void whatOthersSaidIsUsuallyLeftOutAndNothingElse() {
        assertThat(Choice.USUAL.leavesOut(Set.of(Mark.OTHERS))).contains(Mark.OTHERS);
        assertThat(Choice.USUAL.leavesOut(Set.of(Mark.PRIVATE, Mark.GUESS))).isEmpty();
        assertThat(Choice.USUAL.leavesOut(Set.of())).isEmpty();
        assertThat(Choice.ALL.leavesOut(Set.of(Mark.OTHERS, Mark.PRIVATE, Mark.GUESS))).isEmpty();
        assertThat(new Choice(true, false, false).leavesOut(Set.of(Mark.GUESS, Mark.PRIVATE))).contains(Mark.PRIVATE);
        assertThat(new Choice(true, true, false).leavesOut(Set.of(Mark.GUESS, Mark.PRIVATE))).contains(Mark.GUESS);
    }
}
