package app.ajar.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Body;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Vague;
import app.ajar.model.When;
import app.ajar.model.Window;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StreamWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final PersonId ANA = new PersonId(new UUID(7, 1));
    private static final PersonId SUE = new PersonId(new UUID(7, 2));
    private static final UUID CAPTURE = new UUID(7, 3);
    private static final Vague SPRING = new Vague("in spring", null);

    private final StreamWords words = new StreamWords();
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

    private Row.Said said(Body body) {
        return words.said(entry(body), around(List.of(), Set.of(ANA)), false);
    }

    private Row.Said everybodys(Body body) {
        return words.said(entry(body), around(List.of(), Set.of()), false);
    }

    private Row.Said typed(Body body, String text) {
        return words.said(new Entry(new EntryId(new UUID(7, 4)), CAPTURE, List.of(ANA), When.day(TODAY), text, body,
                false), around(List.of(), Set.of(ANA)), false);
    }

    private Around around(List<Offer> offers, Set<PersonId> page) {
        return new Around(people, Map.of(new EntryId(new UUID(7, 4)), offers), Set.of(), page, TODAY);
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
        bodies.add(new Body.Purchase("Mother", null, true));
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
        bodies.add(new Body.Told("liked it"));
        return bodies;
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void everyKindIsSaidInWords(Body body) {
        for (Row.Said said : List.of(said(body), everybodys(body))) {
            assertThat(said.text() + said.aside()).contains("as typed");
            assertThat(said.kind()).isNotBlank();
            assertThat(said.marks()).allMatch(mark -> !mark.text().isBlank() && !mark.icon().isBlank());
            assertThat(said + "").doesNotContain("{", "[null", "null,");
        }
    }

    @ParameterizedTest
    @EnumSource(Person.Speak.class)
    void everySentenceFitsHowTheRepSpeaksOfThem(Person.Speak speak) {
        Map<PersonId, Person> known = Map.of(ANA, speaking(ANA, "Ana Marques", speak), SUE,
                speaking(SUE, "Sue Tanaka", speak));
        Around around = new Around(known, Map.of(), Set.of(), Set.of(ANA), TODAY);
        List<String> others = new ArrayList<>(List.of("she", "he", "her", "his"));
        others.removeAll(switch (speak) {
            case SHE -> List.of("she", "her");
            case HE -> List.of("he", "his");
            case THEY, NAME -> List.of();
        });
        if (speak != Person.Speak.THEY) {
            others.add("they");
        }
        for (Body body : bodies()) {
            Row.Said said = words.said(entry(body), around, false);
            String all = (said.kind() + " " + said.aside() + " " + said.marks().stream().map(Row.Mark::text).toList())
                    .toLowerCase(Locale.ROOT);
            assertThat(all.split("\\W+")).as(body + "").doesNotContainAnyElementsOf(others);
        }
    }

    @Test
    void aContactIsSaidAsTheRepSpeaksOfThem() {
        assertThat(said(new Body.Conversation(Channel.CALL, Body.Side.THEM, true, 12, null, List.of(), List.of(),
                List.of())).aside()).isEqualTo("she called, 12 minutes");
        assertThat(said(new Body.Conversation(Channel.CALL, Body.Side.ME, false, null, null, List.of(), List.of(),
                List.of())).aside()).isEqualTo("you called, no answer");
    }

    @Test
    void aFirstSentenceThatSaysNoMoreThanTheLineAboveIsNotSaidTwice() {
        Body called = new Body.Conversation(Channel.CALL, Body.Side.THEM, true, 12, null, List.of(), List.of(),
                List.of());
        Body rang = new Body.Conversation(Channel.CALL, Body.Side.ME, true, null, null, List.of(), List.of(),
                List.of());

        assertThat(typed(called, "She called, 12 minutes. The permit came.").text()).isEqualTo("The permit came.");
        assertThat(typed(called, "Ana called, 12 minutes. The permit came.").text()).isEqualTo("The permit came.");
        assertThat(typed(rang, "I called. The permit came.").text()).isEqualTo("The permit came.");
        assertThat(typed(called, "She called back. The permit came.").text())
                .isEqualTo("She called back. The permit came.");
        assertThat(typed(called, "called, she laughed a lot").text()).isEqualTo("called, she laughed a lot");
        assertThat(typed(new Body.Note(), "She called, 12 minutes. So it is.").text())
                .isEqualTo("She called, 12 minutes. So it is.");
    }

    @Test
    void onlyWordsThatWereQuotedStandInQuotationMarks() {
        assertThat(said(new Body.No(Body.No.Kind.NOT_NOW, "new baby", "lovely, truly", null, null)).quote())
                .isEqualTo("\u201clovely, truly\u201d");
        assertThat(said(new Body.No(Body.No.Kind.NOT_NOW, "new baby", null, null, null)).quote()).isEmpty();
    }

    @Test
    void wordsInQuotesAtTheEndOfATextStandApart() {
        Row.Said whole = typed(new Body.Note(), "\"Is Saturday too early?\"");
        assertThat(whole.text()).isEmpty();
        assertThat(whole.quote()).isEqualTo("\u201cIs Saturday too early?\u201d");

        Row.Said end = typed(new Body.Note(), "Sounded glad. \"Go on then.\"");
        assertThat(end.text()).isEqualTo("Sounded glad.");
        assertThat(end.quote()).isEqualTo("\u201cGo on then.\u201d");

        Row.Said within = typed(new Body.Note(), "Said \"perhaps\" and left");
        assertThat(within.text()).isEqualTo("Said \"perhaps\" and left");
        assertThat(within.quote()).isEmpty();
        assertThat(typed(new Body.Note(), "The word \"perhaps\"").text()).isEqualTo("The word \"perhaps\"");
    }

    @Test
    void aDayOfAPromiseIsSaidOnce() {
        LocalDate friday = LocalDate.of(2026, 11, 27);
        Row.Said said = said(new Body.Promise(Body.Side.ME, new Vague("by Friday in two weeks", Window.of(friday)),
                Body.Promise.State.OPEN, null));

        assertThat(said.aside()).isEqualTo("from you");
        assertThat(said.marks()).extracting(Row.Mark::text).containsExactly("By Friday 27 Nov");
    }

    @Test
    void anIdeaSaysHowFarItHasComeWithTheOneWhosePageItIs() {
        EntryId idea = new EntryId(new UUID(7, 4));
        Entry both = new Entry(idea, CAPTURE, List.of(ANA, SUE), When.day(TODAY), "a bake", new Body.Idea(List.of()),
                false);
        List<Offer> offers = List.of(new Offer(idea, ANA, Offer.State.LANDED, TODAY, "would love it"));

        Row.Said hers = words.said(both, around(offers, Set.of(ANA)), false);
        assertThat(hers.kind()).isEqualTo("Idea offered");
        assertThat(hers.aside()).isEqualTo("Sue Tanaka");
        assertThat(hers.marks()).extracting(Row.Mark::text).containsExactly("Landed: \u201cwould love it\u201d");

        Row.Said sues = words.said(both, around(offers, Set.of(SUE)), false);
        assertThat(sues.kind()).isEqualTo("Idea");
        assertThat(sues.marks()).isEmpty();

        Row.Said everybodys = words.said(both, around(offers, Set.of()), false);
        assertThat(everybodys.aside()).isEqualTo("Ana Marques and Sue Tanaka");
        assertThat(everybodys.marks()).extracting(Row.Mark::text)
                .containsExactly("Ana Marques: landed: \u201cwould love it\u201d");
    }

    @Test
    void aLongTextIsCutAndSaysHowMuchMoreThereIs() {
        String text = "x".repeat(StreamWords.SHOWN - 1) + "\uD83D\uDE00".repeat(10);
        Row.Said cut = typed(new Body.Note(), text);
        Row.Said whole = words.said(new Entry(new EntryId(new UUID(7, 4)), CAPTURE, List.of(ANA), When.day(TODAY),
                text, new Body.Note(), false), around(List.of(), Set.of(ANA)), true);

        assertThat(cut.text()).hasSize(StreamWords.SHOWN - 1);
        assertThat(cut.more()).isEqualTo(20);
        assertThat(whole.text()).isEqualTo(text);
        assertThat(whole.more()).isZero();
    }

    @Test
    void aThankIsSaidWithItsDay() {
        LocalDate then = LocalDate.of(2026, 11, 9);
        assertThat(marks(new Body.No(Body.No.Kind.NOT_NOW, null, null, null, new Body.Acknowledged(then, null))))
                .containsExactly("Thanked there and then");
        assertThat(marks(new Body.No(Body.No.Kind.NOT_NOW, null, null, null,
                new Body.Acknowledged(LocalDate.of(2026, 11, 11), Channel.MESSAGE))))
                .containsExactly("Thanked by message, 11 Nov");
    }

    private List<String> marks(Body body) {
        return said(body).marks().stream().map(Row.Mark::text).toList();
    }
}
