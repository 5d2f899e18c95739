package app.ajar.capture.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out whom the names in one capture mean, and remembers who is new, so that the same new name is one person. */
final class NameReader {

    private static final String BY_ID = "id:";
    private static final int UUID_LENGTH = 36;
    /** Inside a line nothing but its words ends a name, an apostrophe and s among them ("@Sue's studio"). */
    private static final char NOWHERE = '\n';

    private final Context context;
    private final Map<String, Who.New> made = new HashMap<>();
    private final Map<String, Who> found = new HashMap<>();
    private int longestMade;

    NameReader(Context context) {
        this.context = context;
        for (Who who : context.header()) {
            if (who instanceof Who.New fresh) {
                remember(fresh);
            }
        }
    }

    /**
     * A name at the beginning of a text.
     *
     * @param who null if there is no name
     * @param end where the name ends in the text
     * @param rest where the text behind the name begins, a colon or comma passed over
     */
    record Found(@Nullable Who who, int end, int rest) {

        Found shifted(int by) {
            return new Found(who, end + by, rest + by);
        }
    }

    /**
     * Reads a name at the beginning of the text: an id, the longest run of words that is somebody's full name, else all
     * up to the stop or the end.
     */
    Found read(String text, char stop) {
        if (text.startsWith(BY_ID)) {
            return byId(text, stop);
        }
        int run = run(text, stop);
        int end = run > 0 ? run : text.indexOf(stop);
        if (end < 0) {
            end = text.length();
        }
        String typed = text.substring(0, end).strip();
        return new Found(named(typed) ? who(typed) : null, end, behind(text, end, stop));
    }

    private Found byId(String text, char stop) {
        int end = BY_ID.length();
        while (end < text.length() && end < BY_ID.length() + UUID_LENGTH
                && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        String id = text.substring(BY_ID.length(), end);
        Who who = new Who.Several(text.substring(0, end), List.of());
        try {
            var person = context.names().person(new app.ajar.model.PersonId(UUID.fromString(id)));
            who = person == null ? who : new Who.Known(person.id(), person.name());
        } catch (IllegalArgumentException e) {
            // Not an id: nobody has it.
        }
        return new Found(who, end, behind(text, end, stop));
    }

    private static int behind(String text, int end, char stop) {
        int at = end;
        while (at < text.length() && text.charAt(at) != stop && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == stop ? at + 1 : end;
    }

    /** Whether there is anything in it that a name may consist of. */
    private static boolean named(String typed) {
        return typed.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) || Character.isEmoji(c) && c > 0xFF);
    }

    /** Whom a name means. */
    Who who(String typed) {
        Who before = found.get(typed);
        return before == null ? find(typed) : before;
    }

    private Who find(String typed) {
        String folded = Fold.of(typed);
        Choice choice = context.choices().get(folded);
        if (choice instanceof Choice.This(var id)) {
            var person = context.names().person(id);
            if (person != null) {
                return new Who.Known(id, person.name());
            }
        }
        if (choice instanceof Choice.NewPerson) {
            return fresh(typed, folded);
        }
        List<Who.Candidate> full = context.names().named(folded);
        List<Who.Candidate> fit = full.isEmpty() ? context.names().fitting(typed) : full;
        Who who = switch (fit.size()) {
            case 0 -> fresh(typed, folded);
            case 1 -> new Who.Known(fit.getFirst().id(), fit.getFirst().name());
            default -> new Who.Several(typed, fit);
        };
        found.put(typed, who);
        return who;
    }

    private Who.New fresh(String typed, String folded) {
        Who.New same = made.get(folded);
        return same != null ? same : remember(new Who.New(typed));
    }

    private Who.New remember(Who.New fresh) {
        String folded = Fold.of(fresh.name());
        longestMade = Math.max(longestMade, folded.length());
        made.put(folded, fresh);
        return fresh;
    }

    /** Where the longest run of words ends that is a full name of somebody known or already made; 0 if none is. */
    private int run(String text, char stop) {
        int longest = Math.max(context.names().longest(), longestMade);
        Fold fold = new Fold();
        int best = 0;
        int at = 0;
        while (at < text.length() && fold.length() <= longest) {
            int c = text.codePointAt(at);
            if (at > 0 && endsWord(text, at, c, stop == NOWHERE) && isFullName(fold.toString())) {
                best = at;
            }
            if (c == stop) {
                return best;
            }
            fold.add(c);
            at += Character.charCount(c);
        }
        return at == text.length() && isFullName(fold.toString()) ? at : best;
    }

    private boolean isFullName(String folded) {
        return !folded.isEmpty() && (context.names().isFullName(folded) || made.containsKey(folded));
    }

    /** A word ends at a space or at punctuation that is not inside it. */
    private static boolean endsWord(String text, int at, int c, boolean possessive) {
        if (Character.isWhitespace(c)) {
            return !Character.isWhitespace(text.charAt(at - 1));
        }
        if (".,;:!?)\"”".indexOf(c) >= 0) {
            return true;
        }
        boolean apostrophe = c == '\'' || c == '’';
        return possessive && apostrophe && text.startsWith("s", at + 1)
                && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
    }

    /** The people to whom a text points with an {@code @}; a pointer to nobody known is text. */
    List<Who> pointed(String text) {
        Set<Who> found = new LinkedHashSet<>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            boolean points = at == 0 || Character.isWhitespace(text.charAt(at - 1)) || text.charAt(at - 1) == '(';
            Who who = points ? pointedAt(text.substring(at + 1)) : null;
            if (who != null) {
                found.add(who);
            }
        }
        return new ArrayList<>(found);
    }

    private @Nullable Who pointedAt(String text) {
        if (text.startsWith(BY_ID)) {
            return byId(text, ':').who();
        }
        int end = run(text, NOWHERE);
        if (end == 0) {
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))
                    && (end == 0 || !endsWord(text, end, text.charAt(end), true))) {
                end++;
            }
        }
        String typed = text.substring(0, end);
        boolean fits = named(typed) && (context.names().isFullName(Fold.of(typed))
                || !context.names().fitting(typed).isEmpty() || context.choices().containsKey(Fold.of(typed)));
        Who who = fits ? who(typed) : null;
        return who instanceof Who.New ? null : who;
    }
}
