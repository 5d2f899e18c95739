package app.ajar.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Body;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Vague;
import app.ajar.model.When;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final PersonId ANA = new PersonId(new UUID(7, 1));
    private static final PersonId SUE = new PersonId(new UUID(7, 2));
    private static final UUID CAPTURE = new UUID(7, 3);
    private static final Vague SPRING = new Vague("in spring", null);

    private final RowWords words = new RowWords();
    private final Map<PersonId, Person> people = Map.of(ANA, speaking(ANA, "Ana Marques", Person.Speak.SHE), SUE,
            Person.named(SUE, "Sue Tanaka"));

    private static Person speaking(PersonId id, String name, Person.Speak speak) {
        return new Person(id, List.of(new Person.Name(name, false)), speak, null, null, List.of(), false, null, null,
                null);
    }

    private static Entry entry(Body body) {
        return new Entry(new EntryId(new UUID(7, 4)), CAPTURE, List.of(ANA),
                When.at(LocalDateTime.of(2026, 11, 9, 16, 10), ZoneOffset.UTC), "as typed", body, false);
    }

    private Row row(Body body) {
        return words.row(entry(body), null, people, TODAY);
    }

    static List<Body> bodies() {
        List<Body> bodies = new ArrayList<>();
        for (Body.Side side : List.of(Body.Side.ME, Body.Side.THEM, Body.Side.NOT_SAID)) {
            bodies.add(new Body.Conversation(null, side, true, null, null, List.of(), List.of(), List.of()));
            for (Channel channel : Channel.values()) {
                bodies.add(new Body.Conversation(channel, side, false, 12,
                        new Body.Felt("warm", Body.Basis.SHOWED), List.of("a recipe"), List.of("a date"), List.of()));
            }
        }
        for (Body.Basis basis : Body.Basis.values()) {
            bodies.add(new Body.Conversation(null, Body.Side.ME, true, null, new Body.Felt("low", basis), List.of(),
                    List.of(), List.of()));
        }
        bodies.add(new Body.Note());
        for (Body.No.Kind kind : Body.No.Kind.values()) {
            for (Body.Side whose : Body.Side.values()) {
                bodies.add(new Body.No(kind, "new baby", "not now", new Body.Moment(SPRING, whose),
                        new Body.Acknowledged(TODAY, null)));
            }
        }
        bodies.add(new Body.Yes("go on then", List.of()));
        bodies.add(new Body.Idea(List.of(SUE)));
        for (Body.Promise.State state : Body.Promise.State.values()) {
            bodies.add(new Body.Promise(Body.Side.ME, SPRING, state, null));
            bodies.add(new Body.Promise(Body.Side.THEM, null, state, null));
        }
        for (Body.Answer agreed : Body.Answer.values()) {
            bodies.add(new Body.Referral(ANA, SUE, agreed, Body.Referral.Tell.NOTHING, TODAY, null, null, null, null));
        }
        for (Body.Side side : Body.Side.values()) {
            bodies.add(new Body.NearMiss("permit refused", side, null));
        }
        bodies.add(new Body.Purchase("her mother", null, true));
        for (Body.Gathering.Kind kind : Body.Gathering.Kind.values()) {
            bodies.add(new Body.Gathering(kind, "at Lena's", ANA,
                    List.of(new Body.Guest(SUE, true, false, false, Body.Answer.NOT_ASKED))));
        }
        for (Body.Meeting.State state : Body.Meeting.State.values()) {
            bodies.add(new Body.Meeting(SPRING, LocalTime.of(10, 0), state, null));
        }
        bodies.add(new Body.LifeEvent(SPRING, false, null, null));
        for (Body.Preference.Verdict verdict : Body.Preference.Verdict.values()) {
            for (Body.Correction.Way way : Body.Correction.Way.values()) {
                bodies.add(new Body.Preference(Set.of(Channel.CALL), Set.of(), verdict, "after three",
                        Body.Preference.Ground.ASSUMED, "please", Body.Preference.SaidBy.SOMEBODY_FOR_THEM, false,
                        new Body.Correction(new EntryId(CAPTURE), way, null)));
            }
        }
        for (Body.Sure sure : Body.Sure.values()) {
            bodies.add(new Body.Guess(sure, true, TODAY, sure == Body.Sure.VERY, "not at all"));
        }
        bodies.add(new Body.Told("she liked it"));
        return bodies;
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void everyKindIsSaidInWords(Body body) {
        Row row = row(body);

        assertThat(row.text()).isEqualTo("as typed");
        assertThat(row.kind()).isNotBlank();
        assertThat(row.marks()).allMatch(mark -> !mark.isBlank());
        assertThat(row + "").doesNotContain("{", "[null");
    }

    @Test
    void aContactIsSaidAsTheRepSpeaksOfThem() {
        assertThat(row(new Body.Conversation(Channel.CALL, Body.Side.THEM, true, 12, null, List.of(), List.of(),
                List.of())).aside()).isEqualTo("she called, 12 minutes");
        assertThat(row(new Body.Conversation(Channel.CALL, Body.Side.ME, false, null, null, List.of(), List.of(),
                List.of())).aside()).isEqualTo("you called, no answer");
    }

    @Test
    void onlyWordsThatWereQuotedStandInQuotationMarks() {
        assertThat(row(new Body.No(Body.No.Kind.NOT_NOW, "new baby", "lovely, truly", null, null)).quote())
                .isEqualTo("\u201clovely, truly\u201d");
        assertThat(row(new Body.No(Body.No.Kind.NOT_NOW, "new baby", null, null, null)).quote()).isEmpty();
    }

    @Test
    void theEntriesOfOneCaptureStandUnderOneTime() {
        Entry first = entry(new Body.Note());

        assertThat(words.row(first, null, people, TODAY).when()).isEqualTo("Mon 9 Nov, 16:10");
        assertThat(words.row(first, first, people, TODAY).when()).isEmpty();
    }
}
