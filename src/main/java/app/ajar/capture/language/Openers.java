package app.ajar.capture.language;

import app.ajar.model.Body;
import app.ajar.model.Channel;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first words that make a conversation of a text: the longest that the table holds tell who started it and how. */
final class Openers {

    private static final Words WORDS = Words.ENGLISH;
    private static final int MOST_WORDS = 5;
    private static final int LOOKED_AT = 120;
    private static final Pattern MINUTES = Pattern.compile("^\\W+(?:for )?(\\d{1,3}) (\\w+)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Map<String, Opening> TABLE = table();

    private Openers() {}

    private static Map<String, Opening> table() {
        Map<String, Opening> table = new HashMap<>();
        for (String row : WORDS.of("openers")) {
            String[] cells = row.split(":");
            Channel channel = cells[1].equals("-") ? null : Channel.valueOf(cells[1]);
            table.put(cells[0],
                    new Opening(channel, Body.Side.valueOf(cells[2]), cells[3].equals("yes"), null));
        }
        return table;
    }

    /** The contact that the text tells of with its first words, or null. */
    static @Nullable Opening of(String text) {
        String begin = Fold.of(text.substring(0, Math.min(text.length(), LOOKED_AT)));
        Opening found = null;
        int behind = 0;
        int end = 0;
        for (int words = 0; words < MOST_WORDS && end < begin.length(); words++) {
            end = wordEnd(begin, end == 0 ? 0 : end + 1);
            Opening opening = TABLE.get(begin.substring(0, end));
            if (opening != null) {
                found = opening;
                behind = end;
            }
            if (end < begin.length() && begin.charAt(end) != ' ') {
                break;
            }
        }
        return found == null ? null : said(found, begin.substring(behind), begin);
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '\'')) {
            end++;
        }
        return end;
    }

    private static Opening said(Opening opening, String behind, String begin) {
        Matcher minutes = MINUTES.matcher(behind);
        Integer lasted = minutes.find() && WORDS.is("opener.minutes", minutes.group(2))
                ? Integer.valueOf(minutes.group(1))
                : null;
        return new Opening(opening.channel(), opening.started(), opening.answered() && !isUnanswered(begin), lasted);
    }

    /** Whether the first sentence says that nobody answered. */
    static boolean isUnanswered(String begin) {
        String sentence = Fold.of(begin.substring(0, Math.min(begin.length(), LOOKED_AT))).split("[.!?](?:\\s|$)",
                2)[0];
        return WORDS.of("opener.unanswered").stream().anyMatch(
                words -> (" " + sentence.replaceAll("[,;:.]", " ").replaceAll(" +", " ") + " ")
                        .contains(" " + words + " "));
    }
}
