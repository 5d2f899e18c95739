package app.ajar.capture.language;

import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hours of the day: 10, 10:30, 10.30, 3 pm, 3pm, noon. */
final class Times {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(am|pm|a\\.m\\.?|p\\.m\\.?)?");

    private Times() {}

    /** @param time null where no hour was said */
    record Time(@Nullable LocalTime time) {}

    /** What the words say, or null if they are not an hour; no words are no hour. */
    static @Nullable Time read(List<DateRules.Token> tokens) {
        Words words = Words.ENGLISH;
        List<String> said = tokens.stream().map(DateRules.Token::folded).toList();
        if (said.isEmpty()) {
            return new Time(null);
        }
        int from = words.is("at", said.getFirst()) ? 1 : 0;
        int to = said.size() - (words.is("oclock", said.getLast()) ? 1 : 0);
        String half = to - from == 2 ? said.get(to - 1) : "";
        if (to - from == 1 && words.is("noon", said.get(from))) {
            return new Time(LocalTime.NOON);
        }
        if (!(to - from == 1 || words.is("am", half) || words.is("pm", half))) {
            return null;
        }
        Matcher clock = CLOCK.matcher(said.get(from));
        return clock.matches() ? clock(clock, half) : null;
    }

    private static @Nullable Time clock(Matcher clock, String apart) {
        String attached = clock.group(3) == null ? "" : clock.group(3);
        String half = apart.isEmpty() ? attached : apart;
        int hour = Integer.parseInt(clock.group(1));
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        boolean morning = Words.ENGLISH.is("am", half);
        boolean evening = Words.ENGLISH.is("pm", half);
        if (minute > 59 || hour > 23 || (morning || evening) && (hour == 0 || hour > 12)) {
            return null;
        }
        if (morning || evening) {
            hour = hour % 12 + (evening ? 12 : 0);
        } else if (hour >= 1 && hour <= 6 && clock.group(1).length() == 1) {
            hour += 12;
        }
        return new Time(LocalTime.of(hour, minute));
    }
}
