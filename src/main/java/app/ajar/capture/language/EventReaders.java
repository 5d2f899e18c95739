package app.ajar.capture.language;

import app.ajar.model.Body;
import app.ajar.model.Vague;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How it is read what happened and what was agreed. */
final class EventReaders {

    private static final Words WORDS = Words.ENGLISH;
    /** Verbs stand early. */
    private static final int MOST_LOOKED_AT = 200;

    private EventReaders() {}

    /** {@code WORD[, she said so | it showed]}; a guess if neither was said. */
    static Outcome felt(String text, Reading around) {
        Rest rest = new Rest(text);
        Body.Basis basis = rest.takeLast(WORDS, "felt", Body.Basis.class);
        return new Outcome.Says(
                new Said.Felt(new Body.Felt(rest.text(), basis == null ? Body.Basis.GUESS : basis)));
    }

    static Outcome gave(String text, Reading around) {
        return new Outcome.Says(new Said.Gave(text));
    }

    static Outcome asked(String text, Reading around) {
        return new Outcome.Says(new Said.Asked(text));
    }

    /** {@code WHAT[, for WHOM][, care wished | no care]}. */
    static Outcome bought(String text, Reading around) {
        Rest rest = new Rest(text);
        Boolean care = rest.takeLast(WORDS, "bought.no.care")
                ? Boolean.FALSE
                : rest.takeLast(WORDS, "bought.care") ? Boolean.TRUE : null;
        String forWhom = rest.takeLed(WORDS, "bought.for");
        return new Outcome.Says(new Said.Bought(rest.text(), forWhom, care));
    }

    /** {@code [class] [at WHERE][, WHAT]}; without "at" all of it is what it was. */
    static Outcome party(String text, Reading around) {
        String behind = Rest.after(WORDS, "party.class", text);
        boolean isClass = behind != null || WORDS.is("party.class", Fold.of(text));
        Rest rest = new Rest(isClass ? behind == null ? "" : behind : text);
        String where = Rest.after(WORDS, "party.at", rest.first());
        String what = where == null ? rest.text() : rest.more();
        return new Outcome.Says(new Said.Party(isClass ? Body.Gathering.Kind.CLASS : Body.Gathering.Kind.PARTY, where,
                what == null ? "" : what));
    }

    /** {@code DAY [HOUR][, WHAT]}, or {@code WHAT, DAY [HOUR]}, or {@code WHAT on DAY}. */
    static Outcome meet(String text, Reading around) {
        List<String> pieces = Quotes.pieces(text, false);
        for (int at = 0; at < pieces.size(); at++) {
            Dates.DayAndTime when = around.dates().dayAndTime(pieces.get(at).strip());
            if (when != null) {
                Rest others = new Rest(text);
                others.pieces().remove(at);
                return meeting(when, others.text());
            }
        }
        Dates.Ending ending = around.dates().ending(text, Tense.FUTURE);
        return ending == null
                ? new Outcome.AsText(Outcome.Why.NO_DAY)
                : meeting(new Dates.DayAndTime(around.dates().read(ending.label(), Tense.FUTURE), null),
                        ending.before());
    }

    private static Outcome meeting(Dates.DayAndTime when, String what) {
        return new Outcome.Says(new Said.Meet(when.day(), when.time(), what));
    }

    /**
     * {@code WHAT CHANGED [since WHEN]}: the whole text stays, a day at its end is also read. What changed may be past
     * or coming, as its verb tells ("moved in March", "is moving in March"); where no verb does, {@link Tense#EITHER}.
     */
    static Outcome life(String text, Reading around) {
        Rest rest = new Rest(text);
        String led = rest.takeLed(WORDS, "since");
        Vague since = led == null ? null : around.dates().read(led, Tense.PAST);
        String what = led == null ? text : rest.text();
        String bare = what;
        if (since == null) {
            Tense tense = tense(text);
            Dates.Ending ending = around.dates().ending(text, tense);
            if (ending == null && tense != Tense.EITHER) {
                tense = Tense.EITHER;
                ending = around.dates().ending(text, tense);
            }
            since = ending == null ? null : around.dates().read(ending.label(), tense);
            bare = ending == null ? text : ending.before();
        }
        return new Outcome.Says(new Said.Life(what, since, died(bare)));
    }

    /** What the words say of the time: a word that looks ahead, else the first that is a past form. */
    private static Tense tense(String text) {
        List<String> words = DateRules.tokens(text.substring(0, Math.min(text.length(), MOST_LOOKED_AT))).stream()
                .map(DateRules.Token::folded).toList();
        String first = words.isEmpty() ? "" : words.getFirst();
        if (first.endsWith("ing") && !WORDS.is("life.not.ing", first)) {
            return Tense.FUTURE;
        }
        String before = "";
        for (String word : words) {
            if (WORDS.is("life.ahead", word) || word.endsWith("'ll") || WORDS.is("life.ahead", before + " " + word)) {
                return Tense.FUTURE;
            }
            before = word;
        }
        for (String word : words) {
            if (WORDS.is("life.past", word)
                    || word.length() > 3 && word.endsWith("ed") && !WORDS.is("life.not.past", word)) {
                return Tense.PAST;
            }
        }
        return Tense.EITHER;
    }

    /** Only where nothing follows that may tell of something else: "died in March", not "died down". */
    private static boolean died(String text) {
        String folded = text.length() > 1000 ? "" : bare(Fold.of(new Rest(text).first()));
        for (String word : WORDS.of("died")) {
            String after = folded.startsWith(word + " ") ? folded.substring(word.length() + 1) : null;
            if (folded.equals(word) || after != null && WORDS.is("died.goes.on", after.split(" ", 2)[0])) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String sentence) {
        int end = sentence.length();
        while (end > 0 && ".!".indexOf(sentence.charAt(end - 1)) >= 0) {
            end--;
        }
        return sentence.substring(0, end);
    }

    /** {@code WHAT[, HOW IT WAS RECEIVED]}. */
    static Outcome told(String text, Reading around) {
        Rest rest = new Rest(text);
        @Nullable
        String received = rest.more();
        return new Outcome.Says(new Said.Told(rest.first(), received));
    }
}
