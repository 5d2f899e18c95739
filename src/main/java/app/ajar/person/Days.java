package app.ajar.person;

import app.ajar.model.Vague;
import app.ajar.model.When;
import app.ajar.model.Window;
import app.ajar.ui.Messages;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Days as they stand beside facts: short, the year only where it is not this one. */
final class Days {

    private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");
    private static final Pattern WRITTEN = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private final Messages messages;
    private final LocalDate today;

    Days(Messages messages, LocalDate today) {
        this.messages = messages;
        this.today = today;
    }

    private String format(String key, LocalDate day) {
        return DateTimeFormatter.ofPattern(messages.say(key), messages.language()).format(day);
    }

    /** "6 Oct". */
    String brief(LocalDate day) {
        return format(isThisYear(day) ? "day.brief" : "day.brief.year", day);
    }

    /** "3 September". */
    String full(LocalDate day) {
        return format(isThisYear(day) ? "day.full" : "day.full.year", day);
    }

    String full(MonthDay day) {
        return format("day.full", day.atYear(2000));
    }

    /** "today, 15:05" or "3 September". */
    String said(When when) {
        if (!when.date().equals(today)) {
            return full(when.date());
        }
        return when.time() == null
                ? messages.say("today")
                : messages.say("today.at", DateTimeFormatter.ofPattern(messages.say("date.time")).format(when.time()));
    }

    /** "1 March to 31 May 2027". */
    String window(Window window) {
        if (window.isOneDay()) {
            return full(window.from());
        }
        boolean sameYear = window.from().getYear() == window.to().getYear();
        return messages.say("window", sameYear ? format("day.full", window.from()) : full(window.from()),
                full(window.to()));
    }

    /** As said, with the days behind the words where the words do not tell them themselves. */
    String vague(Vague when) {
        Window window = when.window();
        if (window != null && window.isOneDay() && WRITTEN.matcher(when.label()).find()) {
            return brief(window.from());
        }
        if (window == null || YEAR.matcher(when.label()).find()) {
            return when.label();
        }
        return when.label().isEmpty()
                ? window(window)
                : messages.say("vague.with.days", when.label(), window(window));
    }

    private boolean isThisYear(LocalDate day) {
        return day.getYear() == today.getYear();
    }
}
