package app.ajar.store;

import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** A few facts in a small JSON file that carries its own check, so that a flipped digit is not taken for a fact. */
record Facts(Map<String, Object> values) {

    static final int FORMAT = 1;

    private static final JsonType<Object> JSON = LongText.builder().build().type(Object.class);
    private static final String HEAD = "{\"check\":\"";
    private static final String MIDDLE = "\",\"facts\":";
    private static final String END = "}\n";
    private static final int START = HEAD.length() + 8 + MIDDLE.length();

    byte[] checked() {
        String text = json(values);
        return (HEAD + check(text) + MIDDLE + text + END).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #checked} made; null if it is not whole.
     *
     * @throws JournalException if it is of a newer format
     */
    static @Nullable Facts read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith(HEAD) || !text.endsWith(END) || text.length() < START + END.length()) {
            return null;
        }
        String inner = text.substring(START, text.length() - END.length());
        if (!text.substring(0, START).equals(HEAD + check(inner) + MIDDLE)) {
            return null;
        }
        Facts facts = plain(inner);
        if (facts != null && facts.number("format", 0) > FORMAT) {
            throw Complaint.newer();
        }
        return facts;
    }

    /** Reads a JSON object without a check; null if it is none. */
    static @Nullable Facts plain(String json) {
        try {
            return JSON.fromJson(json) instanceof Map<?, ?> map ? of(map) : null;
        } catch (JsonException | IllegalStateException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    static Facts of(Map<?, ?> map) {
        return new Facts((Map<String, Object>) map);
    }

    static String json(Map<String, Object> values) {
        return JSON.toJson(values);
    }

    String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    long number(String name, long otherwise) {
        return values.get(name) instanceof Number number ? number.longValue() : otherwise;
    }

    private static String check(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }
}
