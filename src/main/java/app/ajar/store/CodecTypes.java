package app.ajar.store;

import app.ajar.model.Attachment;
import app.ajar.model.Birthday;
import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Challenge;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.ContactPoint;
import app.ajar.model.Deferral;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.Ref;
import app.ajar.model.Role;
import app.ajar.model.Script;
import app.ajar.model.Setting;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.model.Vague;
import app.ajar.model.When;
import app.ajar.model.Window;
import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import io.avaje.jsonb.Types;
import java.nio.charset.StandardCharsets;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * How the model's types look in JSON. A record is an object of its fields; one of several kinds is an object with one
 * field, the kind's name: {@code {"note":{}}}. Those names are for ever: a new one is added, none is renamed.
 */
@Json.Import({Change.Put.class, Change.Bin.class, Change.Join.class, Change.Part.class, Change.Erase.class,
        Cause.Imported.class, Cause.Undone.class, Person.class, Person.Name.class, ContactPoint.class, Role.class,
        Situation.class, Detail.class, Challenge.class,
        Entry.class, Offer.class, Attachment.class, Script.class, Setting.class, Deferral.class, Vague.class,
        Window.class, When.class, Birthday.class, Ref.class, Body.Conversation.class, Body.Felt.class,
        Body.No.class, Body.Moment.class, Body.Acknowledged.class, Body.Yes.class, Body.Idea.class,
        Body.Promise.class, Body.Referral.class, Body.NearMiss.class, Body.Purchase.class, Body.Gathering.class,
        Body.Guest.class, Body.Meeting.class, Body.LifeEvent.class, Body.Preference.class, Body.Correction.class,
        Body.Guess.class, Body.Told.class})
final class CodecTypes {

    private static final Map<String, Class<? extends Change>> CHANGES = Map.of("put", Change.Put.class, "bin",
            Change.Bin.class, "join", Change.Join.class, "part", Change.Part.class, "erase", Change.Erase.class);

    private static final Map<String, Class<? extends Cause>> CAUSES = Map.of("kept", Cause.Kept.class, "imported",
            Cause.Imported.class, "undone", Cause.Undone.class, "merged", Cause.Merged.class, "erased",
            Cause.Erased.class);

    private static final Map<String, Class<? extends Thing>> THINGS = Map.ofEntries(
            Map.entry("person", Person.class), Map.entry("contact-point", ContactPoint.class),
            Map.entry("role", Role.class), Map.entry("situation", Situation.class),
            Map.entry("detail", Detail.class), Map.entry("challenge", Challenge.class),
            Map.entry("entry", Entry.class), Map.entry("offer", Offer.class),
            Map.entry("attachment", Attachment.class), Map.entry("script", Script.class),
            Map.entry("setting", Setting.class), Map.entry("deferral", Deferral.class));

    static final Map<String, Class<? extends Body>> BODIES = Map.ofEntries(
            Map.entry("conversation", Body.Conversation.class), Map.entry("note", Body.Note.class),
            Map.entry("no", Body.No.class), Map.entry("yes", Body.Yes.class), Map.entry("idea", Body.Idea.class),
            Map.entry("promise", Body.Promise.class), Map.entry("referral", Body.Referral.class),
            Map.entry("near-miss", Body.NearMiss.class), Map.entry("purchase", Body.Purchase.class),
            Map.entry("gathering", Body.Gathering.class), Map.entry("meeting", Body.Meeting.class),
            Map.entry("life-event", Body.LifeEvent.class), Map.entry("preference", Body.Preference.class),
            Map.entry("guess", Body.Guess.class), Map.entry("told", Body.Told.class));

    private CodecTypes() {}

    static Jsonb jsonb() {
        return LongText.builder()
                .serializeNulls(false)
                .serializeEmpty(true)
                .add(String.class, text(CodecTypes::wellFormed, s -> s))
                .add(PersonId.class, text(id -> id.value().toString(), s -> new PersonId(UUID.fromString(s))))
                .add(EntryId.class, text(id -> id.value().toString(), s -> new EntryId(UUID.fromString(s))))
                .add(MonthDay.class, text(MonthDay::toString, MonthDay::parse))
                .add(ZoneOffset.class, text(ZoneOffset::getId, ZoneOffset::of))
                .add(Types.setOf(Channel.class), names(Channel.class))
                .add(Types.setOf(Purpose.class), names(Purpose.class))
                .add(Body.Note.class, empty(new Body.Note()))
                .add(Cause.Kept.class, empty(new Cause.Kept()))
                .add(Cause.Merged.class, empty(new Cause.Merged()))
                .add(Cause.Erased.class, empty(new Cause.Erased()))
                .add(Change.class, json -> tagged(json, CHANGES))
                .add(Cause.class, json -> tagged(json, CAUSES))
                .add(Thing.class, json -> tagged(json, THINGS))
                .add(Body.class, json -> tagged(json, BODIES))
                .build();
    }

    /** A surrogate without its other half is no character and has no UTF-8; the replacement character stands for it. */
    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
            }
        }
        return text;
    }

    private static <T> JsonAdapter<T> text(Function<T, String> write, Function<String, T> read) {
        return new JsonAdapter<T>() {
            @Override
            public void toJson(JsonWriter writer, T value) {
                writer.value(write.apply(value));
            }

            @Override
            public T fromJson(JsonReader reader) {
                return read.apply(reader.readString());
            }
        }.nullSafe();
    }

    private static <T> JsonAdapter<T> empty(T only) {
        return new JsonAdapter<T>() {
            @Override
            public void toJson(JsonWriter writer, T value) {
                writer.beginObject();
                writer.endObject();
            }

            @Override
            public T fromJson(JsonReader reader) {
                reader.skipValue();
                return only;
            }
        }.nullSafe();
    }

    private static <E extends Enum<E>> JsonAdapter<Set<E>> names(Class<E> type) {
        return new JsonAdapter<Set<E>>() {
            @Override
            public void toJson(JsonWriter writer, Set<E> values) {
                writer.beginArray();
                values.forEach(value -> writer.value(value.name()));
                writer.endArray();
            }

            @Override
            public Set<E> fromJson(JsonReader reader) {
                List<E> values = new ArrayList<>();
                reader.beginArray();
                while (reader.hasNextElement()) {
                    values.add(Enum.valueOf(type, reader.readString()));
                }
                reader.endArray();
                return Set.copyOf(values);
            }
        };
    }

    private static <T> JsonAdapter<T> tagged(Jsonb json, Map<String, Class<? extends T>> kinds) {
        Map<String, JsonAdapter<T>> byName = new LinkedHashMap<>();
        Map<Class<?>, String> names = new LinkedHashMap<>();
        return new JsonAdapter<T>() {

            @SuppressWarnings("unchecked")
            private JsonAdapter<T> adapter(String name) {
                synchronized (byName) {
                    return byName.computeIfAbsent(name, n -> {
                        Class<? extends T> kind = kinds.get(n);
                        if (kind == null) {
                            throw new IllegalArgumentException("no kind " + n);
                        }
                        return (JsonAdapter<T>) json.adapter(kind);
                    });
                }
            }

            private String name(Class<?> kind) {
                synchronized (names) {
                    if (names.isEmpty()) {
                        kinds.forEach((name, type) -> names.put(type, name));
                    }
                    String name = names.get(kind);
                    if (name == null) {
                        throw new IllegalArgumentException("unnamed kind " + kind);
                    }
                    return name;
                }
            }

            @Override
            public void toJson(JsonWriter writer, T value) {
                String name = name(value.getClass());
                writer.beginObject();
                writer.name(name);
                adapter(name).toJson(writer, value);
                writer.endObject();
            }

            @Override
            public T fromJson(JsonReader reader) {
                reader.beginObject();
                if (!reader.hasNextField()) {
                    throw new IllegalArgumentException("a kind without a name");
                }
                T value = adapter(reader.nextField()).fromJson(reader);
                if (reader.hasNextField()) {
                    throw new IllegalArgumentException("two kinds in one");
                }
                reader.endObject();
                return value;
            }
        }.nullSafe();
    }
}
