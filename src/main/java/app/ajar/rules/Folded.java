package app.ajar.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether two texts have the same words, whatever their case, accents, spaces and signs. */
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() {}

    /** Whether both have words, and the same ones in the same order. */
    static boolean same(String one, String other) {
        String words = words(one);
        return !words.isEmpty() && words.equals(words(other));
    }

    /**
     * Whether a yes is to that thing: it has the same words, or one before them, as in "to the class" where the thing
     * is "the class".
     */
    static boolean isTo(String yes, String thing) {
        String words = words(yes);
        return same(yes, thing) || same(words.substring(words.indexOf(' ') + 1), thing);
    }

    private static String words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String folded = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(folded).replaceAll(" ").strip();
    }
}
