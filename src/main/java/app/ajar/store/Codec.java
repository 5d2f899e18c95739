package app.ajar.store;

import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Device;
import app.ajar.model.Ref;
import app.ajar.model.Stamp;
import app.ajar.model.Thing;
import app.ajar.model.Write;
import io.avaje.json.JsonException;
import io.avaje.json.JsonReader;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one JSON form of a write: in the log, in snapshots, in revisions and in archives.
 *
 * <p>A field this version does not know is kept where it stood; a change it cannot read at all is kept whole.
 */
public final class Codec {

    private static final Jsonb JSON = CodecTypes.jsonb();
    private static final JsonType<Change> CHANGE = JSON.type(Change.class);
    private static final JsonType<Cause> CAUSE = JSON.type(Cause.class);
    private static final JsonType<Thing> THING = JSON.type(Thing.class);
    private static final JsonType<Object> ANY = JSON.type(Object.class);

    private Codec() {}

    /**
     * Gives a write its exact JSON.
     *
     * @param before the JSON of the change that last put the thing, or null; its unknown fields are carried over
     * @throws JournalException REFUSED if it could not be read again
     */
    public static Coded code(Write write, Function<Ref, @Nullable String> before) {
        List<Coded.Item> items = new ArrayList<>();
        for (Change change : write.changes()) {
            String json = CHANGE.toJson(change);
            if (change instanceof Change.Put put) {
                json = carry(json, before.apply(put.thing().ref()));
            }
            Coded.Item item = item(json);
            if (item.change() == null) {
                throw new JournalException(Trouble.REFUSED,
                        "This could not be read again once it was written, so nothing of it was; shorten or split it.");
            }
            items.add(item);
        }
        String cause = CAUSE.toJson(write.cause());
        return new Coded(write.id(), write.device(), write.seq(), write.at(), write.format(), write.cause(), cause,
                items);
    }

    /** One JSON object in UTF-8, without a line break. (The library writes what is JSON already only in ASCII.) */
    public static byte[] bytes(Coded write) {
        StringBuilder line = new StringBuilder("{\"id\":\"").append(write.id())
                .append("\",\"device\":\"").append(write.device().id())
                .append("\",\"seq\":").append(write.seq())
                .append(",\"at\":").append(write.at().at().toEpochMilli())
                .append(",\"count\":").append(write.at().count())
                .append(",\"format\":").append(write.format())
                .append(",\"cause\":").append(write.causeJson())
                .append(",\"changes\":[");
        for (int i = 0; i < write.changes().size(); i++) {
            line.append(i == 0 ? "" : ",").append(write.changes().get(i).json());
        }
        return line.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #bytes} wrote, also by another version.
     *
     * @throws JournalException if it is not a write, or of a format that only a newer Ajar reads
     */
    public static Coded read(byte[] bytes) {
        UUID id = null;
        UUID device = null;
        long seq = 0;
        long at = 0;
        int count = 0;
        int format = 0;
        String cause = null;
        List<String> changes = new ArrayList<>();
        // The library lends one buffer a thread: the changes are read only when this reader has given it back.
        try (JsonReader reader = JSON.reader(bytes)) {
            reader.beginObject();
            while (reader.hasNextField()) {
                switch (reader.nextField()) {
                    case "id" -> id = UUID.fromString(reader.readString());
                    case "device" -> device = UUID.fromString(reader.readString());
                    case "seq" -> seq = reader.readLong();
                    case "at" -> at = reader.readLong();
                    case "count" -> count = reader.readInt();
                    case "format" -> format = reader.readInt();
                    case "cause" -> cause = reader.readRaw();
                    case "changes" -> {
                        reader.beginArray();
                        while (reader.hasNextElement()) {
                            changes.add(reader.readRaw());
                        }
                        reader.endArray();
                    }
                    default -> reader.skipValue();
                }
            }
            reader.endObject();
        } catch (JsonException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            throw new JournalException(Trouble.DAMAGED, "A record of the journal cannot be read.", e);
        }
        if (format > Write.FORMAT) {
            throw new JournalException(Trouble.NEWER,
                    "This journal was written by a newer Ajar; open it with that one.");
        }
        if (id == null || device == null || cause == null || seq < 1) {
            throw new JournalException(Trouble.DAMAGED, "A record of the journal is not whole.");
        }
        String causeJson = cause;
        return new Coded(id, new Device(device), seq, new Stamp(Instant.ofEpochMilli(at), count), format,
                cause(causeJson), causeJson, changes.stream().map(Codec::item).toList());
    }

    /** One change as it stands in {@link Coded.Item#json}. */
    public static Coded.Item item(String json) {
        return new Coded.Item(json, orNull(() -> Whole.checked(CHANGE.fromJson(json))));
    }

    /** The cause of a write as it stands in {@link Coded#causeJson}; null if this version does not know it. */
    public static @Nullable Cause cause(String json) {
        return orNull(() -> CAUSE.fromJson(json));
    }

    /** The JSON of a change, without fields that only another version knows. */
    public static String json(Change change) {
        return CHANGE.toJson(change);
    }

    /** The JSON of a change, with the fields of an earlier one that only another version knows. */
    public static String json(Change change, String before) {
        return carry(CHANGE.toJson(change), before);
    }

    public static String json(Cause cause) {
        return CAUSE.toJson(cause);
    }

    public static String json(Thing thing) {
        return THING.toJson(thing);
    }

    /** The JSON of a thing as maps, lists, texts, numbers and truth values. */
    public static Object tree(Thing thing) {
        return ANY.fromJson(THING.toJson(thing));
    }

    /** The JSON text of maps, lists, texts, numbers and truth values, in one line. */
    public static String text(Object tree) {
        return ANY.toJson(tree);
    }

    /** Reads what {@link #json} wrote. */
    public static Thing thing(String json) {
        return THING.fromJson(json);
    }

    private static <T> @Nullable T orNull(Supplier<T> read) {
        try {
            return read.get();
        } catch (JsonException | IllegalArgumentException | IllegalStateException | NullPointerException
                | DateTimeException e) {
            return null;
        }
    }

    private static String carry(String json, @Nullable String before) {
        if (before == null) {
            return json;
        }
        Coded.Item old = item(before);
        if (old.change() == null) {
            return json;
        }
        Object unknown = minus(ANY.fromJson(before), ANY.fromJson(CHANGE.toJson(old.change())));
        return unknown == null ? json : ANY.toJson(plus(ANY.fromJson(json), unknown));
    }

    /** What stands in {@code all} but not in {@code known}; null if nothing does. Lists are taken as a whole. */
    private static @Nullable Object minus(@Nullable Object all, @Nullable Object known) {
        if (!(all instanceof Map<?, ?> map)) {
            return known == null ? all : null;
        }
        Map<?, ?> other = known instanceof Map<?, ?> m ? m : Map.of();
        Map<String, Object> rest = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            Object left = other.containsKey(key) ? minus(value, other.get(key)) : value;
            if (left != null) {
                rest.put((String) key, left);
            }
        });
        return rest.isEmpty() ? null : rest;
    }

    private static Object plus(Object base, Object extra) {
        if (!(base instanceof Map<?, ?> map) || !(extra instanceof Map<?, ?> more)) {
            return base;
        }
        Map<String, Object> sum = new LinkedHashMap<>();
        map.forEach((key, value) -> sum.put((String) key, value));
        more.forEach((key, value) -> sum.merge((String) key, value, Codec::plus));
        return sum;
    }
}
