package app.ajar.capture.language;

import app.ajar.model.Vague;
import app.ajar.model.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that lasts, or lasted, as it is typed: {@code WHAT since WHEN until WHEN}.
 *
 * @param since null if it was not said
 * @param until null if it lasts, or it was not said
 */
public record Lasting(String what, @Nullable Vague since, @Nullable Vague until) {

    private static final Words WORDS = Words.ENGLISH;

    /**
     * Reads it. A beginning or an end is what names days, or stands behind a comma; else it belongs to the text
     * ("open until late").
     */
    public static Lasting read(String typed, Dates dates) {
        Cut end = Cut.of(typed.strip(), "until", dates, Tense.EITHER);
        Cut begin = Cut.of(end.before(), "since", dates, Tense.PAST);
        return new Lasting(begin.before(), begin.when(), end.when());
    }

    /** As it would be typed: reading it gives the same again. */
    public String typed() {
        return what + typed("since", since) + typed("until", until);
    }

    private static String typed(String key, @Nullable Vague when) {
        if (when == null) {
            return "";
        }
        return (when.window() == null ? ", " : " ") + WORDS.first(key) + " " + when.label();
    }

    /** Whether it would end before it begins. */
    public boolean isTurnedRound() {
        Window first = since == null ? null : since.window();
        Window last = until == null ? null : until.window();
        return first != null && last != null && last.to().isBefore(first.from());
    }

    /** A text and the time that a word near its end leads. */
    private record Cut(String before, @Nullable Vague when) {

        static Cut of(String text, String key, Dates dates, Tense tense) {
            List<DateRules.Token> words = DateRules.tokens(text);
            for (int at = words.size() - 2; at >= 0; at--) {
                if (WORDS.is(key, words.get(at).folded())) {
                    String before = text.substring(0, words.get(at).start()).stripTrailing();
                    String label = text.substring(words.get(at + 1).start()).strip();
                    boolean comma = before.endsWith(",");
                    Vague when = dates.read(label, tense);
                    if (comma || when.window() != null) {
                        return new Cut(comma ? before.substring(0, before.length() - 1).stripTrailing() : before, when);
                    }
                }
            }
            return new Cut(text, null);
        }
    }
}
