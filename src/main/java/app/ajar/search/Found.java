package app.ajar.search;

import app.ajar.model.Entry;
import app.ajar.model.Fold;
import app.ajar.model.PersonId;
import app.ajar.rules.Door;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param words that were looked for, folded
 * @param entries the newest first
 */
record Found(List<String> words, List<Somebody> people, List<Written> entries, LocalDate today) {

    Found {
        words = List.copyOf(words);
        people = List.copyOf(people);
        entries = List.copyOf(entries);
    }

    static Found nothing(LocalDate today) {
        return new Found(List.of(), List.of(), List.of(), today);
    }

    /** The words of what was typed, folded. */
    static List<String> words(String typed) {
        return Arrays.stream(Fold.of(typed).strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    /**
     * Somebody who was found.
     *
     * @param former the former name by which they were found, or null
     */
    record Somebody(PersonId id, String name, @Nullable String former, @Nullable String doing, @Nullable String where,
            Door door) {}

    /**
     * An entry that was found.
     *
     * @param pages of those in sight to whom it belongs; empty if it is nobody's yet
     * @param names of the same
     */
    record Written(Entry entry, List<PersonId> pages, List<String> names) {

        Written {
            pages = List.copyOf(pages);
            names = List.copyOf(names);
        }
    }
}
