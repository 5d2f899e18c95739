package app.ajar.capture.language;

import app.ajar.model.Birthday;
import app.ajar.model.ContactPoint.Medium;
import app.ajar.model.Detail.Area;
import app.ajar.model.Role;
import app.ajar.model.Vague;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How facts about a person are read. */
final class FactReaders {

    private static final Words WORDS = Words.ENGLISH;
    private static final Pattern IN_A_YEAR = Pattern.compile("(?:(\\d{4})-\\d{1,2}-\\d{1,2})|.*\\D(\\d{4})");
    /** 29 February can be read with it. */
    private static final LocalDate ANY_LEAP_YEAR = LocalDate.of(2000, 1, 1);

    private static final int LONGEST_ROLE = 200;
    /** Nobody of whom one writes was born before. */
    private static final int FIRST_BORN = 1800;
    private static final Pattern BETWEEN_ROLES = Pattern.compile(",|\\s(?:" + WORDS.first("and") + "|&)\\s");

    private FactReaders() {}

    /** {@code KIND [since WHEN] [until WHEN]}, several between commas or joined by "and". */
    static Outcome role(String text, Reading around) {
        List<Said.Held> held = new ArrayList<>();
        for (String piece : roles(text)) {
            Said.Held one = held(piece.strip(), around.dates());
            if (one == null) {
                return new Outcome.AsText(Outcome.Why.NOT_UNDERSTOOD);
            }
            held.add(one);
        }
        return held.isEmpty()
                ? new Outcome.AsText(Outcome.Why.NOT_UNDERSTOOD)
                : new Outcome.Says(new Said.Roles(held));
    }

    /** The roles one by one; "since 2019" behind a comma belongs to the one before. */
    private static List<String> roles(String text) {
        List<String> roles = new ArrayList<>();
        for (String piece : BETWEEN_ROLES.split(text)) {
            boolean more = Rest.after(WORDS, "since", piece) != null || Rest.after(WORDS, "until", piece) != null;
            if (more && !roles.isEmpty()) {
                roles.set(roles.size() - 1, roles.getLast() + " " + piece.strip());
            } else {
                roles.add(piece);
            }
        }
        return roles;
    }

    private static Said.@Nullable Held held(String piece, Dates dates) {
        String kind = piece;
        Vague until = null;
        Vague since = null;
        Led end = Led.of(kind, "until");
        if (end != null) {
            until = dates.read(end.when(), Tense.FUTURE);
            kind = end.before();
        }
        Led begin = Led.of(kind, "since");
        if (begin != null) {
            since = dates.read(begin.when(), Tense.PAST);
            kind = begin.before();
        }
        Role.Kind found = WORDS.find("role", Role.Kind.class, Fold.of(kind));
        return found == null ? null : new Said.Held(found, since, until);
    }

    private record Led(String before, String when) {

        static @Nullable Led of(String text, String key) {
            List<DateRules.Token> words = text.length() > LONGEST_ROLE ? List.of() : DateRules.tokens(text);
            for (int at = 1; at < words.size() - 1; at++) {
                if (WORDS.is(key, words.get(at).folded())) {
                    return new Led(text.substring(0, words.get(at - 1).end()),
                            text.substring(words.get(at + 1).start()));
                }
            }
            return null;
        }
    }

    /** {@code NUMBER[, WHAT IT IS]}. */
    static Outcome phone(String text, Reading around) {
        Rest rest = new Rest(text);
        boolean number = rest.first().codePoints().anyMatch(Character::isDigit);
        return number ? point(Medium.PHONE, rest) : new Outcome.AsText(Outcome.Why.NOT_UNDERSTOOD);
    }

    /** {@code ADDRESS[, WHAT IT IS]}. */
    static Outcome mail(String text, Reading around) {
        Rest rest = new Rest(text);
        return rest.first().indexOf('@') > 0
                ? point(Medium.MAIL, rest)
                : new Outcome.AsText(Outcome.Why.NOT_UNDERSTOOD);
    }

    private static Outcome point(Medium medium, Rest rest) {
        return new Outcome.Says(new Said.Point(medium, rest.first(), rest.more()));
    }

    /** A day written out, with or without its year. */
    static Outcome birthday(String text, Reading around) {
        String day = text.strip();
        Matcher year = IN_A_YEAR.matcher(day);
        boolean dated = day.length() <= 40 && year.matches();
        var written = new WrittenDates(WORDS, ANY_LEAP_YEAR);
        List<String> said = DateRules.tokens(day).stream().map(DateRules.Token::folded)
                .filter(word -> !WORDS.is("skip", word)).toList();
        var window = day.length() > 40 || said.isEmpty() ? null : written.written(said);
        if (window == null) {
            return new Outcome.AsText(Outcome.Why.NO_DAY);
        }
        Integer born = dated ? Integer.valueOf(window.getYear()) : null;
        if (born != null && (born < FIRST_BORN || window.isAfter(around.dates().today()))) {
            return new Outcome.AsText(Outcome.Why.NO_DAY);
        }
        return new Outcome.Says(new Said.Birthday(new Birthday(java.time.MonthDay.from(window), born)));
    }

    /** {@code [AREA:] TEXT[, private]}. */
    static Outcome detail(String text, Reading around) {
        return detail(text, false);
    }

    static Outcome avoid(String text, Reading around) {
        return detail(text, true);
    }

    private static Outcome detail(String text, boolean avoid) {
        Rest rest = new Rest(text);
        boolean confidential = rest.takeLast(WORDS, "detail.private");
        String said = rest.text();
        int colon = said.indexOf(':');
        Area area = colon < 0 || colon > 20 ? null : WORDS.find("area", Area.class, Fold.of(said.substring(0, colon)));
        String what = area == null ? said : said.substring(colon + 1).strip();
        return what.isEmpty()
                ? new Outcome.WaitsForWords()
                : new Outcome.Says(new Said.Detail(area == null ? Area.OTHER : area, what, confidential, avoid));
    }

    /** Tags between commas. */
    static Outcome tag(String text, Reading around) {
        List<String> tags = new ArrayList<>();
        for (String tag : text.split(",")) {
            if (!tag.isBlank()) {
                tags.add(tag.strip());
            }
        }
        return tags.isEmpty() ? new Outcome.WaitsForWords() : new Outcome.Says(new Said.Tags(tags));
    }
}
