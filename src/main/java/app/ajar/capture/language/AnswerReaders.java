package app.ajar.capture.language;

import app.ajar.model.Body;
import app.ajar.model.Vague;
import app.ajar.model.Window;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a no, a yes and what broke are read. */
final class AnswerReaders {

    private static final Words WORDS = Words.ENGLISH;

    private AnswerReaders() {}

    /**
     * {@code KIND[: WHAT][, because WHY][, ask WHEN][, "THEIR WORDS"][, thanked]}, the pieces in any order. Without a
     * kind it waits to be told one and is kept as text meanwhile: which of the three it was is for nobody to guess.
     */
    static Outcome no(String rest, Reading around) {
        String text = rest.strip();
        for (Body.No.Kind kind : Body.No.Kind.values()) {
            for (String words : WORDS.of("no." + kind.name())) {
                if (begins(text, words)) {
                    String behind = text.substring(words.length()).stripLeading();
                    boolean dash = behind.length() > 1 && "-\u2013\u2014".indexOf(behind.charAt(0)) >= 0
                            && behind.charAt(1) == ' ';
                    if (behind.startsWith(":") || behind.startsWith(",") || dash) {
                        behind = behind.substring(1);
                    }
                    return new Outcome.Says(new NoPieces(around.dates()).read(kind, behind));
                }
            }
        }
        return new Outcome.AsText(Outcome.Why.NO_KIND);
    }

    private static boolean begins(String text, String words) {
        return text.regionMatches(true, 0, words, 0, words.length())
                && (text.length() == words.length() || !Character.isLetterOrDigit(text.charAt(words.length())));
    }

    /** Sorts the pieces of a no; a piece without a word of its own goes on with the text before it. */
    private static final class NoPieces {

        private final Dates dates;
        private final StringBuilder what = new StringBuilder();
        private @Nullable StringBuilder because;
        private @Nullable StringBuilder ask;
        private StringBuilder current = what;
        private Body.Side whose = Body.Side.NOT_SAID;
        private @Nullable String words;
        private boolean thanked;

        NoPieces(Dates dates) {
            this.dates = dates;
        }

        Said.No read(Body.No.Kind kind, String text) {
            List<String> pieces = Quotes.pieces(text);
            what.append(isKnown(pieces.getFirst()) ? "" : pieces.getFirst());
            for (String piece : pieces.subList(what.isEmpty() ? 0 : 1, pieces.size())) {
                if (!isKnown(piece) || !take(piece)) {
                    if (!current.isEmpty() || current != what) {
                        current.append(',');
                    }
                    current.append(piece);
                }
            }
            Vague when = ask == null ? null : dates.read(ask.toString().strip(), Tense.FUTURE);
            return new Said.No(kind, what.toString().strip(), because == null ? null : because.toString().strip(), when,
                    whose, words, thanked);
        }

        private static boolean isKnown(String piece) {
            String folded = piece.length() > 60 ? "" : Fold.of(piece);
            return Quotes.quoted(piece) != null || Rest.after(WORDS, "no.because", piece) != null
                    || Rest.after(WORDS, "no.ask", piece) != null || isThanked(folded)
                    || WORDS.find("no.whose", Body.Side.class, folded) != null;
        }

        private static boolean isThanked(String folded) {
            boolean stop = folded.endsWith(".") || folded.endsWith("!");
            return WORDS.is("no.thanked", stop ? folded.substring(0, folded.length() - 1) : folded);
        }

        /** Whether it says for the first time when to ask: behind that a quote is what they said. */
        private boolean saysWhen(String piece) {
            String when = Rest.after(WORDS, "no.ask", piece);
            return ask == null && when != null && !when.isBlank();
        }

        private boolean take(String piece) {
            String quote = Quotes.quoted(piece);
            String why = Rest.after(WORDS, "no.because", piece);
            String when = Rest.after(WORDS, "no.ask", piece);
            Quotes.Loose loose = when == null ? null : Quotes.loose(piece);
            if (quote != null) {
                words = Quotes.join(words, quote);
            } else if (loose != null && saysWhen(loose.rest())) {
                words = Quotes.join(words, loose.words());
                return take(loose.rest());
            } else if (why != null && because == null) {
                because = new StringBuilder(why);
                current = because;
            } else if (when != null && ask == null) {
                ask = new StringBuilder(when);
                current = ask;
            } else if (why == null && when == null && isThanked(Fold.of(piece))) {
                thanked = true;
            } else if (why == null && when == null && ask != null) {
                Body.Side side = WORDS.find("no.whose", Body.Side.class, Fold.of(piece));
                whose = side == null ? whose : side;
            } else {
                return false;
            }
            return true;
        }
    }

    /** {@code [TO WHAT][, "THEIR WORDS"]}. */
    static Outcome yes(String rest, Reading around) {
        Loosened loosened = Loosened.of(rest);
        return new Outcome.Says(new Said.Yes(loosened.text(), loosened.words()));
    }

    /** {@code WHAT[, WHY IT BROKE][, agreed DAY][, WHOSE SIDE]}. */
    static Outcome broke(String text, Reading around) {
        Rest rest = new Rest(text);
        Body.Side side = rest.takeLast(WORDS, "side", Body.Side.class);
        LocalDate agreed = null;
        for (int at = 1; at < rest.pieces().size() && agreed == null; at++) {
            String when = Rest.after(WORDS, "broke.agreed", rest.pieces().get(at));
            Window window = when == null ? null : around.dates().window(when, Tense.PAST);
            if (window != null && window.isOneDay()) {
                agreed = window.from();
                rest.pieces().remove(at);
            }
        }
        return new Outcome.Says(new Said.Broke(rest.first(), rest.more(), side == null ? Body.Side.NOT_SAID : side,
                agreed));
    }
}
