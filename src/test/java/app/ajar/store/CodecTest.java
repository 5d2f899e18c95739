package app.ajar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Device;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Stamp;
import app.ajar.model.Thing;
import app.ajar.model.Write;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CodecTest {

    private static final Path GOLDEN = Path.of("src/test/resources/app/ajar/store/format-1.jsonl");

    @Test
    void everyKindOfEverythingComesBackAsItWas() {
        List<Write> writes = Samples.oneOfEverything();
        for (Write write : writes) {
            Coded read = Codec.read(Codec.bytes(Codec.code(write, ref -> null)));
            assertThat(read.isWholeKnown()).isTrue();
            assertThat(read.write()).isEqualTo(write);
        }
    }

    @Test
    void aTextAsLongAsTheDatabaseTakesComesBack() {
        Write one = Samples.oneOfEverything().getFirst();
        String text = "sourdough ".repeat(50_000);
        Person person = Person.named(new PersonId(new UUID(1, 2)), text);
        Write write = new Write(one.id(), one.device(), one.seq(), one.at(), one.format(), one.cause(),
                List.of(new Change.Put(person)));
        assertThat(Codec.read(Codec.bytes(Codec.code(write, ref -> null))).write()).isEqualTo(write);
    }

    @Test
    void whatCouldNotBeReadAgainIsRefused() {
        Write one = Samples.oneOfEverything().getFirst();
        Person person = Person.named(new PersonId(new UUID(1, 2)), "x".repeat(LongText.LONGEST + 1));
        Write write = new Write(one.id(), one.device(), one.seq(), one.at(), one.format(), one.cause(),
                List.of(new Change.Put(person)));
        assertThatThrownBy(() -> Codec.code(write, ref -> null)).isInstanceOfSatisfying(JournalException.class,
                e -> assertThat(e.trouble()).isEqualTo(Trouble.REFUSED));
    }

    @Test
    void theSampleOfEverythingLeavesNoKindOut() {
        Set<Class<?>> seen = new HashSet<>();
        for (Write write : Samples.oneOfEverything()) {
            seen.add(write.cause().getClass());
            for (Change change : write.changes()) {
                seen.add(change.getClass());
                if (change instanceof Change.Put put) {
                    seen.add(put.thing().getClass());
                    if (put.thing() instanceof Entry entry) {
                        seen.add(entry.body().getClass());
                    }
                }
            }
        }
        for (Class<?> sealed : List.of(Change.class, Cause.class, Thing.class, Body.class)) {
            for (Class<?> kind : sealed.getPermittedSubclasses()) {
                if (sealed.isAssignableFrom(kind) && !Samples.PARTS_OF_BODIES.contains(kind)) {
                    assertThat(seen).as("a sample of %s", kind).contains(kind);
                }
            }
        }
    }

    /** The released format is read for ever; a new one gets a file of its own. */
    @Test
    void theReleasedFormatIsStillReadAndWrittenTheSame() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Write write : Samples.oneOfEverything()) {
            lines.add(new String(Codec.bytes(Codec.code(write, ref -> null)), StandardCharsets.UTF_8));
        }
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.write(GOLDEN, lines);
        }
        List<String> golden = Files.readAllLines(GOLDEN);
        assertThat(lines).isEqualTo(golden);
        assertThat(golden.stream().map(line -> Codec.read(line.getBytes(StandardCharsets.UTF_8)).write()))
                .isEqualTo(Samples.oneOfEverything());
    }

    @Test
    void aFieldOfALaterVersionSurvivesAnEditByThisOne() {
        Person person = Person.named(Samples.ANA, "Ana");
        String later = codedJson(person).replaceFirst("\"setAside\":false",
                "\"setAside\":false,\"shoeSize\":38,\"deep\":{\"a\":[1,2.5,\"x\"]}");
        assertThat(Codec.item(later).change()).isEqualTo(new Change.Put(person));

        Person renamed = Person.named(Samples.ANA, "Ana Marques");
        Coded edited = Codec.code(write(new Change.Put(renamed)), ref -> later);

        assertThat(edited.changes().getFirst().json()).contains("\"shoeSize\":38")
                .contains("\"deep\":{\"a\":[1,2.5,\"x\"]}").contains("Ana Marques");
        assertThat(edited.write().changes()).containsExactly(new Change.Put(renamed));
    }

    @Test
    void aChangeOfAKindThisVersionDoesNotKnowIsKeptWhole() {
        String unknown = "{\"put\":{\"thing\":{\"horoscope\":{\"sign\":\"taurus\"}}}}";
        String line = new String(Codec.bytes(Codec.code(write(), ref -> null)), StandardCharsets.UTF_8)
                .replace("\"changes\":[]", "\"changes\":[" + unknown + "]");
        Coded read = Codec.read(line.getBytes(StandardCharsets.UTF_8));
        assertThat(read.isWholeKnown()).isFalse();
        assertThat(read.changes().getFirst().json()).isEqualTo(unknown);
        assertThat(new String(Codec.bytes(read), StandardCharsets.UTF_8)).isEqualTo(line);
    }

    @Test
    void anErasureOfBeforeThereWereHashesHasNone() {
        assertThat(Codec.item("{\"erase\":{\"things\":[]}}").change())
                .isEqualTo(new Change.Erase(List.of(), List.of()));
    }

    @Test
    void aRecordWithAPartMissingIsNotRead() {
        String json = codedJson(Person.named(Samples.ANA, "Ana")).replace("\"speak\":\"NAME\",", "");
        assertThat(Codec.item(json).change()).isNull();
    }

    @Test
    void everyBitFlippedIsRefusedOrReadAsSomethingWhole() {
        byte[] good = Codec.bytes(Codec.code(Samples.oneOfEverything().getFirst(), ref -> null));
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 4;
            try {
                assertThat(Codec.read(bad).seq()).isPositive();
            } catch (JournalException e) {
                assertThat(e.trouble()).isIn(Trouble.DAMAGED, Trouble.NEWER);
            }
        }
    }

    @Test
    void aNewerFormatIsNamedAsSuch() {
        byte[] line = new String(Codec.bytes(Codec.code(write(), ref -> null)), StandardCharsets.UTF_8)
                .replace("\"format\":1", "\"format\":2").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Codec.read(line)).isInstanceOfSatisfying(JournalException.class,
                e -> assertThat(e.trouble()).isEqualTo(Trouble.NEWER));
    }

    @Test
    void namesOfEveryScriptComeBackAndHalfACharacterIsReplaced() {
        for (String name : List.of("Ana Marques", "שלום ירדנה", "👩‍👩‍👧‍👦", "e\u0301".repeat(50),
                "<script>alert(1)</script>",
                "\"quoted\" \\ 'single'", "100%_", "line\nbreak\ttab\u0000nul\u2028")) {
            assertThat(roundTrip(name)).isEqualTo(name);
        }
        assertThat(roundTrip("half \ud83d here")).isEqualTo("half \ufffd here");
    }

    private static String roundTrip(String name) {
        Coded coded = Codec.code(write(new Change.Put(Person.named(Samples.ANA, name))), ref -> null);
        Change.Put put = (Change.Put) Codec.read(Codec.bytes(coded)).write().changes().getFirst();
        assertThat(coded.write().changes()).containsExactly(put);
        return ((Person) put.thing()).name();
    }

    private static String codedJson(Thing thing) {
        return Codec.code(write(new Change.Put(thing)), ref -> null).changes().getFirst().json();
    }

    private static Write write(Change... changes) {
        return new Write(new UUID(1, 2), new Device(new UUID(3, 4)), 1, new Stamp(Instant.EPOCH, 0), Write.FORMAT,
                new Cause.Kept(), List.of(changes));
    }

    @Test
    void aReferenceNamesEveryKindOfThing() {
        assertThat(Ref.Kind.values()).hasSameSizeAs(Thing.class.getPermittedSubclasses());
    }
}
