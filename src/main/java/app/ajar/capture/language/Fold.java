package app.ajar.capture.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Words made comparable: one case, no accents, one kind of apostrophe, single spaces; the same for composed and
 * decomposed text. Each character is folded by itself, so that ten thousand accents on one letter cost no more than
 * ten thousand letters.
 */
final class Fold {

    /** Letters that differ by more than an accent but are typed without it. */
    private static final Map<Integer, String> PLAIN = Map.ofEntries(Map.entry(0x142, "l"), Map.entry(0xF8, "o"),
            Map.entry(0x111, "d"), Map.entry(0xDF, "ss"), Map.entry(0xE6, "ae"), Map.entry(0x153, "oe"),
            Map.entry(0x131, "i"), Map.entry(0x2019, "'"), Map.entry(0x2018, "'"), Map.entry(0x2BC, "'"),
            Map.entry(0x2010, "-"), Map.entry(0x2011, "-"));

    private final StringBuilder folded = new StringBuilder();

    static String of(String text) {
        return isFolded(text) ? text : folded(text);
    }

    /** Whether nothing would change. */
    private static boolean isFolded(String text) {
        char before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 0x80 || c >= 'A' && c <= 'Z' || c < ' ' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    private static String folded(String text) {
        Fold fold = new Fold();
        text.codePoints().forEach(fold::add);
        return fold.toString();
    }

    /** Takes one more character. */
    void add(int character) {
        if (Character.isWhitespace(character) || character == 0xA0) {
            if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        } else if (character < 0x80) {
            folded.append((char) Character.toLowerCase(character));
        } else if (!isAccent(character) && !isDirection(character)) {
            addDecomposed(character);
        }
    }

    private void addDecomposed(int character) {
        String lower = Character.toString(character).toLowerCase(Locale.ROOT);
        Normalizer.normalize(lower, Normalizer.Form.NFD).codePoints().filter(part -> !isAccent(part)).forEach(part -> {
            String plain = PLAIN.get(part);
            if (plain == null) {
                folded.appendCodePoint(part);
            } else {
                folded.append(plain);
            }
        });
    }

    int length() {
        return folded.length();
    }

    @Override
    public String toString() {
        int length = folded.length();
        return length > 0 && folded.charAt(length - 1) == ' ' ? folded.substring(0, length - 1) : folded.toString();
    }

    /** The blocks of combining accents; marks that spell vowels in other scripts stay. */
    private static boolean isAccent(int character) {
        return character >= 0x300 && character <= 0x36F || character >= 0x1AB0 && character <= 0x1AFF
                || character >= 0x1DC0 && character <= 0x1DFF || character >= 0x20D0 && character <= 0x20FF
                || character >= 0xFE20 && character <= 0xFE2F;
    }

    private static boolean isDirection(int character) {
        return character == 0x200E || character == 0x200F || character == 0x61C
                || character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }
}
