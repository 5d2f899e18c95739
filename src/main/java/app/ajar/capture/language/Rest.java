package app.ajar.capture.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows a mark, piece by piece between commas. A reader takes the pieces it knows; those it does not know belong
 * to the text before them, commas and all.
 */
final class Rest {

    private final List<String> pieces;

    Rest(String text) {
        this.pieces = new ArrayList<>(Quotes.pieces(text, false));
    }

    List<String> pieces() {
        return pieces;
    }

    /** Takes away the last piece if it is one of these words; the first piece always stays. */
    boolean takeLast(Words words, String key) {
        if (pieces.size() > 1 && words.is(key, Fold.of(pieces.getLast()))) {
            pieces.removeLast();
            return true;
        }
        return false;
    }

    /** Takes away the last piece if it names a constant; the first piece always stays. */
    <E extends Enum<E>> @Nullable E takeLast(Words words, String prefix, Class<E> type) {
        E found = pieces.size() > 1 ? words.find(prefix, type, Fold.of(pieces.getLast())) : null;
        if (found != null) {
            pieces.removeLast();
        }
        return found;
    }

    /** Takes away the last piece if it begins with one of these words and says more; what it says. */
    @Nullable
    String takeLed(Words words, String key) {
        if (pieces.size() < 2) {
            return null;
        }
        String after = after(words, key, pieces.getLast());
        if (after != null) {
            pieces.removeLast();
        }
        return after;
    }

    /** What a piece says after the longest of these words with which it begins, or null. */
    static @Nullable String after(Words words, String key, String piece) {
        String text = piece.strip();
        int longest = 0;
        for (String word : words.of(key)) {
            if (word.length() > longest && text.length() > word.length()
                    && text.regionMatches(true, 0, word, 0, word.length())
                    && Character.isWhitespace(text.charAt(word.length()))) {
                longest = word.length();
            }
        }
        return longest == 0 ? null : text.substring(longest).strip();
    }

    /** All that is left, as typed. */
    String text() {
        return String.join(",", pieces).strip();
    }

    /** All but the first piece, as typed; null if there is nothing more. */
    @Nullable
    String more() {
        String more = String.join(",", pieces.subList(1, pieces.size())).strip();
        return more.isEmpty() ? null : more;
    }

    String first() {
        return pieces.getFirst().strip();
    }
}
