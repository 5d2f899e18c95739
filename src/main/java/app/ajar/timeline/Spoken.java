package app.ajar.timeline;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as it stands in the stream: without a first sentence that says no more than what stands beside the kind, and
 * with their words apart where it ends with words in double quotes. Of what was typed nothing is left out.
 */
record Spoken(String text, String quote) {

    private static final Pattern ENDS = Pattern.compile("(?s)^(?:(.*[.!?:;,…])\\s+|)[\"“]([^\"“”]+)[\"”]\\.?$");

    /**
     * @param text as typed
     * @param beside what stands beside the kind, in each way in which it may have been typed
     */
    static Spoken of(String text, List<String> beside) {
        String rest = text;
        for (String said : beside) {
            if (!said.isEmpty() && begins(text, said)) {
                rest = text.substring(said.length() + 1).stripLeading();
                break;
            }
        }
        Matcher ends = ENDS.matcher(rest);
        return ends.matches()
                ? new Spoken(ends.group(1) == null ? "" : ends.group(1), ends.group(2))
                : new Spoken(rest, "");
    }

    private static boolean begins(String text, String said) {
        int end = said.length();
        return text.length() > end && text.charAt(end) == '.'
                && (text.length() == end + 1 || Character.isWhitespace(text.charAt(end + 1)))
                && text.substring(0, end).toLowerCase(Locale.ROOT).equals(said.toLowerCase(Locale.ROOT));
    }
}
