package app.ajar.capture.language;

import app.ajar.model.Body;
import app.ajar.model.Body.Preference.SaidBy;
import app.ajar.model.Body.Preference.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How the marks about being in touch are read. */
final class TouchReaders {

    private static final Words WORDS = Words.ENGLISH;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");

    private TouchReaders() {}

    /** {@code [SCOPE][, TEXT][, "THEIR WORDS"]}; without a scope it is for everything. */
    static Outcome stop(String rest, Reading around) {
        return preference(Verdict.STOP, rest);
    }

    static Outcome welcome(String rest, Reading around) {
        return preference(Verdict.WELCOME, rest);
    }

    /** {@code [SCOPE][, CONDITION][, "THEIR WORDS"]}. */
    static Outcome only(String rest, Reading around) {
        return preference(Verdict.ONLY, rest);
    }

    private static Outcome preference(Verdict verdict, String rest) {
        Scope scope = Scope.read(rest, verdict != Verdict.STOP);
        String text = scope.rest().stripLeading();
        boolean behind = !scope.channels().isEmpty() || !scope.purposes().isEmpty();
        Loosened loosened = Loosened
                .of(behind && (text.startsWith(",") || text.startsWith(":")) ? text.substring(1) : text);
        List<String> pieces = new ArrayList<>(loosened.pieces());
        boolean asked = pieces.removeIf(piece -> WORDS.is("scope.asked", Fold.of(piece)));
        SaidBy by = pieces.stream().anyMatch(TouchReaders::isSomebody) ? SaidBy.SOMEBODY_FOR_THEM : SaidBy.THEM;
        if (verdict == Verdict.WELCOME && isDenied(pieces)) {
            return new Outcome.AsText(Outcome.Why.NOT_UNDERSTOOD);
        }
        return new Outcome.Says(new Said.Preference(verdict, scope.channels(), scope.purposes(),
                String.join(",", pieces).strip(), loosened.words(), by, asked));
    }

    /** "Not at weekends" and "but not calls" welcome less than they seem to: such a line lifts nothing. */
    private static boolean isDenied(List<String> pieces) {
        for (String piece : pieces) {
            String folded = Fold.of(piece.substring(0, Math.min(piece.length(), 200)));
            String said = folded.startsWith("but ") ? folded.substring(4) : folded;
            if (WORDS.of("scope.denied").stream().anyMatch(no -> said.equals(no) || said.startsWith(no + " "))) {
                return true;
            }
        }
        return false;
    }

    /** "her son said", "said by her son": a short piece that names who spoke for them. */
    private static boolean isSomebody(String piece) {
        String folded = piece.length() > 60 ? "" : Fold.of(piece.strip());
        return WORDS.of("scope.by").stream().anyMatch(words -> folded.startsWith(words + " "))
                || WORDS.of("scope.by.ends").stream().anyMatch(words -> folded.endsWith(" " + words))
                        && WORDS.of("scope.by.starts").stream().anyMatch(words -> folded.startsWith(words + " "));
    }

    /** {@code TEXT[, HOW SURE]}; a little sure if it was not said. */
    static Outcome guess(String text, Reading around) {
        Rest rest = new Rest(text);
        Body.Sure sure = rest.takeLast(WORDS, "sure", Body.Sure.class);
        String guess = rest.text();
        return new Outcome.Says(new Said.Guess(guess, sure == null ? Body.Sure.A_LITTLE : sure,
                isAboutContact(guess)));
    }

    /**
     * Whether a guess is about being in touch, by the table: it has one of the phrases, or a word of not wanting and a
     * word of contact. A guess about anything else holds nothing back.
     */
    public static boolean isAboutContact(String guess) {
        String folded = " " + NO_WORD.matcher(Fold.of(guess)).replaceAll(" ") + " ";
        return has(folded, "contact.phrases") || has(folded, "contact.unwilling") && has(folded, "contact.touch");
    }

    private static boolean has(String folded, String key) {
        return WORDS.of(key).stream().anyMatch(phrase -> folded.contains(" " + phrase + " "));
    }
}
