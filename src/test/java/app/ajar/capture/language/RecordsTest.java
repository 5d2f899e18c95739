package app.ajar.capture.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.When;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordsTest {

    @Test
    void theLatestIdStandsAtTheTopOfTheCapture() {
        List<Entry> entries = Sample.capture("first\n/yes second\n/idea third", Sample.about(Sample.ANA)).entries();
        List<UUID> ids = entries.stream().map(entry -> entry.id().value()).toList();
        assertThat(entries).extracting(Entry::text).containsExactly("first", "second", "third");
        assertThat(ids).extracting(UUID::getLeastSignificantBits).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void allEntriesOfACaptureShareItAndItsTime() {
        Captured captured = Sample.capture("one\n@Sue Tanaka\n/yes two", Sample.about(Sample.ANA));
        assertThat(captured.entries()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.capture()).isEqualTo(captured.capture());
            assertThat(entry.when()).isEqualTo(When.at(Sample.NOW, ZoneOffset.UTC));
        });
        assertThat(captured.people()).containsExactly(Sample.ANA.id(), Sample.SUE.id());
    }

    @Test
    void thingsStandInAnOrderInWhichTheyCanBePut() {
        Captured captured = Sample.capture("@Ivy Marsh\n/challenge time\n/yes\n/role host\n/phone 1\n/detail x",
                Sample.context());
        assertThat(captured.changes()).extracting(change -> ((Change.Put) change).thing().ref().kind())
                .isSorted();
    }

    @Test
    void daysInWordsAreCountedFromTheDayOfTheCapture() {
        Context before = Sample.about(Sample.ANA).with(When.day(Sample.TODAY.minusDays(7)));
        var promise = (Body.Promise) Sample.capture("/owe chart by Friday", before).entries().getFirst().body();
        assertThat(String.valueOf(promise.due())).contains("2026-11-06");
    }

    @Test
    void aNameThatWaitsMakesNobodyAndBlocksNobodyElse() {
        Captured captured = Sample.capture("@Ana\n/from Zed Quick\n/stop\n@Sue Tanaka\n/stop", Sample.context());
        assertThat(captured.newPeople()).isEmpty();
        assertThat(captured.people()).containsExactly(Sample.SUE.id());
        assertThat(captured.leftOut()).extracting(Captured.LeftOut::typed).containsExactly("/from Zed Quick", "/stop");
    }

    @Test
    void aNameAloneMakesThePerson() {
        assertThat(Sample.capture("@Zed Quick", Sample.context()).newPeople()).hasSize(1);
    }

    @Test
    void somebodyNewAboveTheBoxIsMade() {
        Captured captured = Sample.capture("She called.\n/from @Zed Quick",
                Sample.context().withHeader(List.of(new Who.New("Nina Cole"))));
        assertThat(captured.newPeople()).extracting(person -> person.name()).containsExactly("Nina Cole", "Zed Quick");
        assertThat(captured.entries()).allMatch(entry -> entry.people().contains(captured.newPeople().getFirst().id()));
    }

    @Test
    void aGuestWhoseNameWaitsIsNotAtThePartyYet() {
        Captured captured = Sample.capture("/party at Rosa's\n@Ana\n/bought soap\n@Sue", Sample.about(Sample.ROSA));
        assertThat(captured.entries()).singleElement().satisfies(
                entry -> assertThat(entry.people()).containsExactly(Sample.ROSA.id(), Sample.SUE.id()));
    }

    @Test
    void theDayChoicesOfTheNightBeginWithTheEveningBefore() {
        assertThat(DayChoice.at(Sample.TODAY.atTime(3, 59), ZoneOffset.UTC).getFirst())
                .isEqualTo(new DayChoice(DayChoice.Kind.YESTERDAY_EVENING, When.day(Sample.TODAY.minusDays(1))));
        assertThat(DayChoice.at(Sample.TODAY.atTime(4, 0), ZoneOffset.UTC).getFirst())
                .isEqualTo(new DayChoice(DayChoice.Kind.NOW, When.at(Sample.TODAY.atTime(4, 0), ZoneOffset.UTC)));
    }
}
