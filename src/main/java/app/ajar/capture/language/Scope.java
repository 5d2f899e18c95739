package app.ajar.capture.language;

import app.ajar.model.Channel;
import app.ajar.model.Purpose;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The channels and purposes named right after a mark. Only a word of the table narrows, and only there: words that
 * merely contain one ("calling me names upset her") do not.
 *
 * @param rest the text behind them
 */
record Scope(Set<Channel> channels, Set<Purpose> purposes, String rest) {

    private static final Words WORDS = Words.ENGLISH;

    /** @param singular whether "call" narrows as "calls" does: where narrower is the safe side */
    static Scope read(String text, boolean singular) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        String rest = text.strip();
        String after = rest;
        while (true) {
            Channel channel = null;
            Purpose purpose = null;
            int longest = 0;
            for (Channel each : Channel.values()) {
                int length = Math.max(length(after, "scope." + each.name()),
                        singular ? length(after, "scope.also." + each.name()) : 0);
                if (length > longest) {
                    longest = length;
                    channel = each;
                }
            }
            for (Purpose each : Purpose.values()) {
                int length = length(after, "scope." + each.name());
                if (length > longest) {
                    longest = length;
                    purpose = each;
                }
            }
            if (purpose != null) {
                purposes.add(purpose);
            } else if (channel != null) {
                channels.add(channel);
            } else {
                return new Scope(channels, purposes, rest);
            }
            rest = after.substring(longest);
            after = behindJoin(rest);
        }
    }

    /** The text behind what joins two narrowing words. */
    private static String behindJoin(String rest) {
        String text = rest.stripLeading();
        if (text.startsWith(",")) {
            text = text.substring(1).stripLeading();
        }
        for (String join : WORDS.of("scope.join")) {
            boolean letters = Character.isLetter(join.charAt(0));
            if (text.regionMatches(true, 0, join, 0, join.length()) && text.length() > join.length()
                    && (!letters || Character.isWhitespace(text.charAt(join.length())))) {
                return text.substring(join.length()).stripLeading();
            }
        }
        return text;
    }

    private static int length(String text, String key) {
        int longest = 0;
        for (String word : WORDS.of(key)) {
            if (word.length() > longest && text.regionMatches(true, 0, word, 0, word.length())
                    && (text.length() == word.length() || endsWord(text, word.length()))) {
                longest = word.length();
            }
        }
        return longest;
    }

    private static boolean endsWord(String text, int at) {
        char c = text.charAt(at);
        boolean inside = (c == '-' || c == '\'' || c == '’') && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1));
        return !inside && !Character.isLetterOrDigit(c);
    }

    /** The word for a channel or purpose, as it may be typed. */
    static @Nullable String word(Enum<?> named) {
        return WORDS.of("scope." + named.name()).stream().findFirst().orElse(null);
    }
}
