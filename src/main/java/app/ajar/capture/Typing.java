package app.ajar.capture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is being typed where the caret stands, as far as it can be completed.
 *
 * @param from where it begins
 * @param to where it ends, which is where the caret stands
 * @param typed so far
 */
record Typing(Kind kind, int from, int to, String typed) {

    enum Kind {
        /** A mark, from its slash on. */
        MARK,
        /** The name with which a part begins, behind its {@code @}. */
        PART,
        /** A name behind a mark that takes one. */
        BEHIND_MARK,
        /** A name somewhere in a line, behind its {@code @}. */
        INSIDE,
        /** What follows {@code /script}; it begins with the line. */
        SCRIPT,
        /** The name above the box. */
        ABOVE, NOTHING
    }

    static final Typing NOTHING = new Typing(Kind.NOTHING, 0, 0, "");

    private static final int LONGEST_NAME = 60;
    private static final Pattern SIGN = Pattern.compile("/\\p{L}*");
    private static final Pattern SCRIPT = Pattern.compile("/script\\s+([^\\n]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile("/(?:from|sent)[:\\s]\\s*@?([^,\\n]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POINTED = Pattern.compile(".*[\\s(]@([\\p{L}\\p{N}][^@,;:!?()\\n]*)");

    /** What is being typed in the box. */
    static Typing at(String text, int caret) {
        int from = text.lastIndexOf('\n', caret - 1) + 1;
        int end = text.indexOf('\n', caret);
        String behind = text.substring(caret, end < 0 ? text.length() : end);
        if (caret - from > 400 || !behind.isEmpty() && Character.isLetterOrDigit(behind.codePointAt(0))) {
            return NOTHING;
        }
        String line = text.substring(from, caret);
        Matcher script = SCRIPT.matcher(line);
        Matcher named = NAMED.matcher(line);
        if (SIGN.matcher(line).matches()) {
            return new Typing(Kind.MARK, from, caret, line.substring(1));
        }
        if (script.matches()) {
            return new Typing(Kind.SCRIPT, from, caret, script.group(1));
        }
        if (named.matches()) {
            return name(Kind.BEHIND_MARK, from + named.start(1), caret, named.group(1));
        }
        if (line.startsWith("@") && line.length() > 1) {
            boolean ended = line.indexOf(':') >= 0 || !behind.isBlank() || Character.isWhitespace(line.charAt(1));
            return ended ? NOTHING : name(Kind.PART, from + 1, caret, line.substring(1));
        }
        Matcher pointed = POINTED.matcher(line);
        return pointed.matches() ? name(Kind.INSIDE, from + pointed.start(1), caret, pointed.group(1)) : NOTHING;
    }

    /** The name that is typed above the box. */
    static Typing above(String typed) {
        return typed.isBlank() ? NOTHING : new Typing(Kind.ABOVE, 0, typed.length(), typed.strip());
    }

    private static Typing name(Kind kind, int from, int to, String typed) {
        return typed.isBlank() || typed.length() > LONGEST_NAME ? NOTHING : new Typing(kind, from, to, typed);
    }
}
