package app.ajar.capture.language;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was typed, as it will be kept, and in pieces that a journal can hold. */
final class Typed {

    /** A longer text is split into several. */
    static final int LONGEST_TEXT = 100_000;
    /** A longer line with a mark is kept as text. */
    static final int LONGEST_LINE = 20_000;
    /** How far back from the limit a good place to split is looked for. */
    private static final int LOOKED_BACK = 2_000;

    private Typed() {}

    /** Line ends become LF; half characters, which cannot be written down, become U+FFFD. Everything else passes. */
    static String clean(String typed) {
        StringBuilder clean = new StringBuilder(typed.length());
        for (int at = 0; at < typed.length(); at++) {
            char c = typed.charAt(at);
            boolean more = at + 1 < typed.length();
            if (c == '\r' && more && typed.charAt(at + 1) == '\n') {
                continue;
            }
            if (Character.isHighSurrogate(c) && more && Character.isLowSurrogate(typed.charAt(at + 1))) {
                clean.append(c).append(typed.charAt(++at));
            } else {
                clean.append(Character.isSurrogate(c) ? '\uFFFD' : c);
            }
        }
        return clean.toString();
    }

    /** Where a text is split: behind a line if one ends near the limit, else before a space, else between characters. */
    static List<Integer> splits(String text) {
        List<Integer> ends = new ArrayList<>();
        int from = 0;
        while (text.length() - from > LONGEST_TEXT) {
            from = split(text, from, from + LONGEST_TEXT);
            ends.add(from);
        }
        ends.add(text.length());
        return ends;
    }

    private static int split(String text, int from, int limit) {
        int earliest = Math.max(from + 1, limit - LOOKED_BACK);
        for (int at = limit; at > earliest; at--) {
            if (text.charAt(at - 1) == '\n') {
                return at;
            }
        }
        for (int at = limit; at > earliest; at--) {
            if (text.charAt(at) == ' ') {
                return at;
            }
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(earliest, Math.min(text.length(), limit + 64)));
        int whole = characters.preceding(limit - earliest + 1);
        if (whole > 0 && whole != BreakIterator.DONE) {
            return earliest + whole;
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
