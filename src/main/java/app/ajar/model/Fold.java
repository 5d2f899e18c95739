package app.ajar.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without what a reader does not tell apart when looking for it: case, accents, the form of composition. */
public final class Fold {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    /** Letters below this have no marks and are composed of nothing. */
    private static final int LAST_PLAIN = 128;

    private Fold() {}

    public static String of(String text) {
        if (text.chars().allMatch(letter -> letter < LAST_PLAIN)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
