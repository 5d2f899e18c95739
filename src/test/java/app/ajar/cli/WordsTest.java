package app.ajar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.capture.language.Outcome;
import app.ajar.model.Body;
import app.ajar.model.Channel;
import app.ajar.model.ContactPoint;
import app.ajar.model.Detail;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.Purpose;
import app.ajar.model.Role;
import app.ajar.rules.Consent;
import app.ajar.rules.Owed;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** There is a sentence for all that can be said. */
class WordsTest {

    private static final Map<String, Class<? extends Enum<?>>> FAMILIES = Map.ofEntries(
            Map.entry("role", Role.Kind.class), Map.entry("medium", ContactPoint.Medium.class),
            Map.entry("area", Detail.Area.class), Map.entry("channel", Channel.class),
            Map.entry("started", Body.Side.class), Map.entry("promise.by", Body.Side.class),
            Map.entry("basis", Body.Basis.class), Map.entry("no", Body.No.Kind.class),
            Map.entry("promise", Body.Promise.State.class), Map.entry("agreed", Body.Answer.class),
            Map.entry("guest.follow-up", Body.Answer.class), Map.entry("tell", Body.Referral.Tell.class),
            Map.entry("gathering", Body.Gathering.Kind.class), Map.entry("meeting", Body.Meeting.State.class),
            Map.entry("verdict", Body.Preference.Verdict.class),
            Map.entry("correction", Body.Correction.Way.class), Map.entry("sure", Body.Sure.class),
            Map.entry("offer", Offer.State.class), Map.entry("owed", Owed.Kind.class),
            Map.entry("consent.state", Consent.State.class), Map.entry("keep.why", Outcome.Why.class));

    @Test
    void forEveryConstant() {
        FAMILIES.forEach((prefix, family) -> {
            for (Enum<?> constant : family.getEnumConstants()) {
                assertThat(Words.of(prefix, constant)).as(prefix).isNotBlank();
            }
        });
        Stream.of(Body.Side.values()).filter(side -> side != Body.Side.NOT_SAID).forEach(side -> {
            assertThat(Words.of("side", side)).isNotBlank();
            assertThat(Words.of("moment.whose", side)).isNotBlank();
        });
        Stream.concat(Stream.of(Channel.values()), Stream.of(Purpose.values()))
                .forEach(scope -> assertThat(Words.of("consent.scope", scope)).isNotBlank());
        List.of("open", "ajar", "reopened", "closed").forEach(door -> assertThat(Words.has("door." + door)).isTrue());
    }

    @Test
    void forEveryKindOfEntry() {
        for (Class<?> kind : Body.class.getPermittedSubclasses()) {
            String name = kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(java.util.Locale.ROOT);
            assertThat(Words.has("kind." + name)).as(name).isTrue();
        }
    }

    @Test
    void forEveryWayToSpeakOfSomebody() {
        for (Consent.State state : Consent.State.values()) {
            for (Person.Speak speak : Person.Speak.values()) {
                String line = Words.of("consent." + state + "." + speak, "Ana", "");
                assertThat(line).as(state + " " + speak)
                        .startsWith(Map.of("SHE", "She ", "HE", "He ", "THEY", "They ", "NAME", "Ana ")
                                .get(speak.name()));
            }
        }
    }

    @Test
    void listsAreReadAloud() {
        assertThat(Words.list(List.of(), "and")).isEmpty();
        assertThat(Words.list(List.of("a"), "and")).isEqualTo("a");
        assertThat(Words.list(List.of("a", "b", "c"), "or")).isEqualTo("a, b or c");
    }
}
