package app.ajar.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A time in somebody's words: always shown as said, with the days that the words stand for beside it.
 *
 * @param label the words, exactly as typed
 * @param window the days, or null if the words name none ("when he waves")
 */
public record Vague(String label, @Nullable Window window) {

    /** A day, labelled by its ISO 8601 form. */
    public static Vague of(LocalDate day) {
        return new Vague(DateTimeFormatter.ISO_LOCAL_DATE.format(day), Window.of(day));
    }
}
