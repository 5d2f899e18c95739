package app.ajar.capture.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The table of words of one language. A second language is another table, and rules for its days in words. */
final class Words {

    static final Words ENGLISH = new Words("english.properties");

    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Map<String, Map<String, String>> names = new ConcurrentHashMap<>();

    private Words(String table) {
        try (InputStream in = Words.class.getResourceAsStream(table)) {
            if (in == null) {
                throw new IllegalStateException("the table of words is missing from the program");
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String key : read.stringPropertyNames()) {
                String value = read.getProperty(key);
                lists.put(key, split(value, value.indexOf(';') >= 0 ? ';' : ','));
                sets.put(key, new HashSet<>(of(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> split(String value, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = value.indexOf(separator); at >= 0; at = value.indexOf(separator, from)) {
            parts.add(value.substring(from, at).strip());
            from = at + 1;
        }
        parts.add(value.substring(from).strip());
        return List.copyOf(parts);
    }

    /** The alternatives for one idea; the first is the one that is written. */
    List<String> of(String key) {
        return lists.getOrDefault(key, List.of());
    }

    String first(String key) {
        return of(key).getFirst();
    }

    boolean is(String key, String folded) {
        return sets.getOrDefault(key, Set.of()).contains(folded);
    }

    /** The constant of which {@code prefix.NAME} holds these words, or null. */
    <E extends Enum<E>> @Nullable E find(String prefix, Class<E> type, String folded) {
        String name = names.computeIfAbsent(prefix, key -> names(key, type)).get(folded);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private Map<String, String> names(String prefix, Class<? extends Enum<?>> type) {
        Map<String, String> found = new HashMap<>();
        for (Enum<?> constant : type.getEnumConstants()) {
            of(prefix + "." + constant.name()).forEach(word -> found.putIfAbsent(word, constant.name()));
        }
        return found;
    }

    /** Numbered words: each alternative of the n-th group stands for {@code n + first}. */
    Map<String, Integer> numbered(String key, int first) {
        Map<String, Integer> numbers = new HashMap<>();
        int number = first;
        for (String group : of(key)) {
            for (String word : group.split(" ", -1)) {
                numbers.put(word, number);
            }
            number++;
        }
        return Map.copyOf(numbers);
    }
}
