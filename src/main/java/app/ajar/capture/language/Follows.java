package app.ajar.capture.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What may stand behind the words that begin a conversation, so that it is sure to be one with them. */
enum Follows {
    /** Anything. */
    ANY,
    /** Nothing: it is no conversation after all. */
    NOTE,
    /** They must be named: "saw her". */
    THEM,
    /** They may be named, or the sentence goes on or ends: "called her", "called about the bake". */
    WHO,
    /** The same from the other side: "she called me", "she called about the bake". */
    ME,
    /** As {@link #WHO}, or something that one writes: "wrote a card". */
    WHAT,
    /** Anything but somebody else: "texted the address". */
    SENT,
    /** Anything but what is one's own: "dropped off the order". */
    THING,
    /** They, or something to do: "wrote to say". */
    TO;

    private static final Words WORDS = Words.ENGLISH;
    private static final int NOUN_WITHIN = 4;

    static Follows named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /**
     * @param words of the text
     * @param at the first word behind the opener
     * @param names the words of their names
     * @param nobody whether it is not known whom the text is about, so that any name may be theirs
     */
    boolean fits(List<Openers.Word> words, int at, Set<String> names, boolean nobody) {
        boolean ends = at >= words.size() || !words.get(at - 1).isBeforeSpace();
        if (ends) {
            return this != THEM && this != TO && this != NOTE && this != THING;
        }
        String next = words.get(at).folded();
        boolean other = words.get(at).capital() && !names.contains(next) && !goesOn(next) && !nobody;
        return switch (this) {
            case ANY -> true;
            case NOTE -> false;
            case THEM -> isThem(words, at, names, nobody);
            case WHO -> isThem(words, at, names, nobody) || goesOn(next);
            case ME -> WORDS.is("opener.me", next) || goesOn(next);
            case WHAT -> WORDS.is("opener.me", next) || goesOn(next)
                    || (isDeterminer(next) ? isWritten(words, at) : isThem(words, at, names, nobody));
            case SENT -> !other && !isKin(words, at);
            case THING -> WORDS.of("opener.own").stream().noneMatch(own -> begins(words, at, own));
            case TO -> isThem(words, at, names, nobody) || !words.get(at).capital() && !isDeterminer(next);
        };
    }

    private static boolean isThem(List<Openers.Word> words, int at, Set<String> names, boolean nobody) {
        String word = words.get(at).folded();
        if (WORDS.is("opener.her", word)) {
            return !words.get(at).isBeforeSpace() || at + 1 == words.size() || goesOn(words.get(at + 1).folded())
                    || !WORDS.is("opener.her", words.get(at + 1).folded()) && isDeterminer(words.get(at + 1).folded());
        }
        return WORDS.is("opener.them", word) || names.contains(word) && !isDeterminer(word)
                || nobody && !isDeterminer(word);
    }

    private static boolean goesOn(String word) {
        return WORDS.is("opener.goes.on", word) || Character.isDigit(word.charAt(0));
    }

    private static boolean isDeterminer(String word) {
        return WORDS.is("opener.determiners", word);
    }

    /** "Her mother", "the children": somebody beside them. */
    private static boolean isKin(List<Openers.Word> words, int at) {
        return isDeterminer(words.get(at).folded()) && words.get(at).isBeforeSpace() && at + 1 < words.size()
                && WORDS.is("opener.kin", words.get(at + 1).folded());
    }

    private static boolean isWritten(List<Openers.Word> words, int at) {
        for (int noun = at + 1; noun < words.size() && noun <= at + NOUN_WITHIN; noun++) {
            if (!words.get(noun - 1).isBeforeSpace()) {
                return false;
            }
            if (WORDS.is("opener.written", words.get(noun).folded())) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(List<Openers.Word> words, int at, String phrase) {
        String[] each = phrase.split(" ");
        for (int n = 0; n < each.length; n++) {
            if (at + n >= words.size() || !words.get(at + n).folded().equals(each[n])) {
                return false;
            }
        }
        return true;
    }
}
