package app.ajar.capture.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text from which what it quotes was taken: a piece that is nothing but a quote, or a quote with which a piece begins
 * or ends. A quote in the middle of a piece belongs to its sentence.
 */
record Loosened(List<String> pieces, @Nullable String words) {

    static Loosened of(String text) {
        List<String> left = new ArrayList<>();
        String words = null;
        for (String piece : Quotes.pieces(text)) {
            String quote = Quotes.quoted(piece);
            Quotes.Loose loose = quote == null ? Quotes.loose(piece) : null;
            if (quote != null) {
                words = Quotes.join(words, quote);
            } else if (loose != null) {
                words = Quotes.join(words, loose.words());
                left.add(left.isEmpty() ? loose.rest() : " " + loose.rest());
            } else {
                left.add(piece);
            }
        }
        return new Loosened(left, words);
    }

    String text() {
        return String.join(",", pieces).strip();
    }
}
