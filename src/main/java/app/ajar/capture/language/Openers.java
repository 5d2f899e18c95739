package app.ajar.capture.language;

import app.ajar.model.Body;
import app.ajar.model.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first words that make a conversation of a text: the longest that the table holds tell who started it and how.
 * Words that may as well tell of somebody else ("saw her mother", "called the bank") make none: it stays a note.
 */
final class Openers {

    private static final Words WORDS = Words.ENGLISH;
    private static final int MOST_WORDS = 6;
    private static final int LOOKED_AT = 160;
    private static final int MOST_LOOKED_AT = 14;
    private static final Pattern MINUTES = Pattern.compile("^\\W+(?:for )?(\\d{1,3}) (\\w+)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Map<String, Row> TABLE = table();

    private Openers() {}

    private record Row(Opening opening, Follows follows) {}

    private static Map<String, Row> table() {
        Map<String, Row> table = new HashMap<>();
        for (String row : WORDS.of("openers")) {
            String[] cells = row.split(":");
            Channel channel = cells[1].equals("-") ? null : Channel.valueOf(cells[1]);
            Row read = new Row(new Opening(channel, Body.Side.valueOf(cells[2]), cells[3].equals("yes"), null),
                    Follows.named(cells[4]));
            for (String words : spelled(cells[0])) {
                table.put(words, read);
            }
        }
        return table;
    }

    /** "they" as each word it stands for, "i" also left away, and "her?" with and without it. */
    private static List<String> spelled(String words) {
        String they = "they ";
        if (words.startsWith(they)) {
            return WORDS.of("opener.they").stream().map(who -> who + words.substring(they.length() - 1)).toList();
        }
        String me = WORDS.first("opener.i") + " ";
        String maybe = WORDS.first("opener.her") + "? ";
        List<String> all = new ArrayList<>();
        for (String way : List.of(words.replace(maybe, ""), words.replace("?", ""))) {
            all.add(way);
            all.add(way.startsWith(me) ? way.substring(me.length()) : way);
        }
        return all;
    }

    /**
     * The contact that the text tells of with its first words, or null.
     *
     * @param people whom the text is about: their names are words for them
     */
    static @Nullable Opening of(String text, List<Who> people) {
        List<Word> words = words(text);
        Set<String> names = new HashSet<>();
        people.forEach(who -> words(who.name()).forEach(word -> names.add(word.folded())));
        StringBuilder key = new StringBuilder();
        Row found = null;
        int behind = 0;
        int at = 0;
        if (people.size() == 1 && !words.isEmpty()
                && words.getFirst().folded().equals(words(people.getFirst().name()).stream().map(Word::folded)
                        .findFirst().orElse(""))) {
            key.append(WORDS.first("opener.they"));
            while (at < words.size() && names.contains(words.get(at).folded())
                    && (at == 0 || words.get(at - 1).isBeforeSpace())) {
                at++;
            }
        }
        for (int taken = 0; taken < MOST_WORDS && at < words.size(); at++) {
            if (at > 0 && !words.get(at - 1).isBeforeSpace()) {
                break;
            }
            String word = words.get(at).folded();
            if (found == null && WORDS.is("opener.filler", word)) {
                continue;
            }
            boolean named = words.get(at).capital() && names.contains(word);
            boolean them = !key.isEmpty() && (named || WORDS.is("opener.them", word));
            key.append(key.isEmpty() ? "" : " ").append(them ? WORDS.first("opener.her") : word);
            taken++;
            Row row = TABLE.get(key.toString());
            if (row != null) {
                found = row;
                behind = at + 1;
            }
        }
        if (found == null || !found.follows().fits(words, behind, names, people.isEmpty())) {
            return null;
        }
        return said(found.opening(), text.substring(words.get(behind - 1).end()), text);
    }

    /**
     * A word and where it ends.
     *
     * @param behind what stands between it and the next; empty at the end
     */
    record Word(String folded, boolean capital, int end, String behind) {

        /** Whether another word follows with nothing but a space between. */
        boolean isBeforeSpace() {
            return !behind.isEmpty() && behind.isBlank() && behind.indexOf('\n') < 0;
        }
    }

    private static List<Word> words(String whole) {
        String text = whole.substring(0, Math.min(whole.length(), LOOKED_AT));
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length() && inWord(text, at) && words.size() < MOST_LOOKED_AT) {
            int end = at;
            while (end < text.length() && inWord(text, end)) {
                end++;
            }
            int next = end;
            while (next < text.length() && !inWord(text, next)) {
                next++;
            }
            words.add(new Word(Fold.of(text.substring(at, end)), Character.isUpperCase(text.charAt(at)), end,
                    text.substring(end, next)));
            at = next;
        }
        return words;
    }

    private static boolean inWord(String text, int at) {
        char c = text.charAt(at);
        boolean within = c == '\'' || c == '\u2019' || c == '-';
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || within && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))
                        && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static Opening said(Opening opening, String behind, String text) {
        Matcher minutes = MINUTES.matcher(Fold.of(behind.substring(0, Math.min(behind.length(), LOOKED_AT))));
        Integer lasted = minutes.find() && WORDS.is("opener.minutes", minutes.group(2))
                ? Integer.valueOf(minutes.group(1))
                : null;
        return new Opening(opening.channel(), opening.started(),
                opening.answered() && !isUnanswered(text, opening.started()), lasted);
    }

    /**
     * Whether the first sentence says that nobody answered, or the second begins with it ("Rang. No answer.").
     *
     * @param started who started the contact
     */
    static boolean isUnanswered(String text, Body.Side started) {
        String[] sentences = Fold.of(text.substring(0, Math.min(text.length(), LOOKED_AT))).split("[.!?](?:\\s|$)", 3);
        return holds(sentences[0], started, false) || sentences.length > 1 && holds(sentences[1], started, true);
    }

    private static boolean holds(String sentence, Body.Side started, boolean begins) {
        for (String part : sentence.split("[,;:]")) {
            String words = " " + part.replace('.', ' ').replaceAll(" +", " ").strip() + " ";
            if (WORDS.of("opener.unanswered").stream().map(said -> " " + said + " ")
                    .anyMatch(said -> begins ? words.startsWith(said) : words.contains(said))
                    || started != Body.Side.THEM && WORDS.of("opener.away").stream().map(said -> " " + said + " ")
                            .anyMatch(said -> away(words, said))) {
                return true;
            }
            if (begins) {
                return false;
            }
        }
        return false;
    }

    /** "She was out" or "not in": theirs, and the end of it. */
    private static boolean away(String words, String said) {
        if (!words.endsWith(said)) {
            return false;
        }
        String before = words.substring(0, words.length() - said.length()).strip();
        String last = before.substring(before.lastIndexOf(' ') + 1);
        return before.isEmpty() || WORDS.is("opener.they", last) || said.startsWith(" no");
    }
}
