package app.ajar.capture.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between commas, and what stands in double quotes, straight or curly. */
final class Quotes {

    private static final char STRAIGHT = '"';
    private static final char OPEN = '“';
    private static final char CLOSE = '”';

    private Quotes() {}

    /**
     * The pieces between commas. A comma parts only before a space, a quote or the end ("10,000" is one piece), and
     * not within quotes; a quote that opens a piece and is never closed reaches to the end.
     */
    static List<String> pieces(String text) {
        return pieces(text, true);
    }

    /** @param openEnded whether a quote that is never closed reaches to the end, where quotes are their words */
    static List<String> pieces(String text, boolean openEnded) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int at = 0;
        boolean curlyCloses = true;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (opens(text, at) && (c == STRAIGHT || curlyCloses)) {
                int close = closing(text, at);
                curlyCloses = c == STRAIGHT || close >= 0;
                if (openEnded && close < 0 && text.substring(start, at).isBlank()) {
                    break;
                }
                at = close < 0 ? at : close;
            } else if (c == ',' && parts(text, at)) {
                pieces.add(text.substring(start, at));
                start = at + 1;
            }
            at++;
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private static boolean parts(String text, int comma) {
        return comma + 1 == text.length() || Character.isWhitespace(text.charAt(comma + 1)) || opens(text, comma + 1);
    }

    private static boolean opens(String text, int at) {
        char c = text.charAt(at);
        return (c == STRAIGHT || c == OPEN)
                && (at == 0 || Character.isWhitespace(text.charAt(at - 1)) || ",:(".indexOf(text.charAt(at - 1)) >= 0);
    }

    private static int closing(String text, int open) {
        return text.indexOf(text.charAt(open) == OPEN ? CLOSE : STRAIGHT, open + 1);
    }

    /** What a piece quotes if it is nothing but a quote, else null. The closing mark may be missing at the end. */
    static @Nullable String quoted(String piece) {
        String text = piece.strip();
        if (text.isEmpty() || !opens(text, 0)) {
            return null;
        }
        int close = closing(text, 0);
        if (close >= 0 && close < text.length() - 1) {
            return null;
        }
        String words = text.substring(1, close < 0 ? text.length() : close).strip();
        return words.isEmpty() ? null : words;
    }

    /** A piece that begins or ends with a quote, taken apart; null if it does not. */
    static @Nullable Loose loose(String piece) {
        String text = piece.strip();
        if (text.isEmpty()) {
            return null;
        }
        int close = opens(text, 0) ? closing(text, 0) : -1;
        if (close > 1 && close < text.length() - 1 && Character.isWhitespace(text.charAt(close + 1))) {
            return loose(text.substring(1, close), text.substring(close + 1));
        }
        char last = text.charAt(text.length() - 1);
        int open = last == CLOSE
                ? text.lastIndexOf(OPEN)
                : last == STRAIGHT && text.length() > 1 ? text.lastIndexOf(STRAIGHT, text.length() - 2) : -1;
        return open > 0 && opens(text, open)
                ? loose(text.substring(open + 1, text.length() - 1), text.substring(0, open))
                : null;
    }

    private static @Nullable Loose loose(String words, String rest) {
        return words.isBlank() || rest.isBlank() ? null : new Loose(words.strip(), rest.strip());
    }

    record Loose(String words, String rest) {}

    /** Two quotes in one line. */
    static String join(@Nullable String first, String more) {
        return first == null ? more : first + "\", \"" + more;
    }

    /** In quotes again, so that {@link #quoted} finds the same words. */
    static String quote(String words) {
        if (words.indexOf(STRAIGHT) < 0) {
            return STRAIGHT + words + STRAIGHT;
        }
        List<String> each = new ArrayList<>();
        for (String piece : words.split("\", \"", -1)) {
            if (piece.isBlank() || piece.indexOf(CLOSE) >= 0 && piece.indexOf(STRAIGHT) >= 0) {
                return OPEN + words + CLOSE;
            }
            each.add(piece.indexOf(STRAIGHT) < 0 ? STRAIGHT + piece + STRAIGHT : OPEN + piece + CLOSE);
        }
        return String.join(", ", each);
    }
}
