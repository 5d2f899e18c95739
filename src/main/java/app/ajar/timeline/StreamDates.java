package app.ajar.timeline;

import app.ajar.model.Vague;
import app.ajar.model.When;
import app.ajar.model.Window;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says the days and hours of the stream. */
final class StreamDates {

    private final Messages messages;
    private final Words words;

    StreamDates(Messages messages) {
        this.messages = messages;
        this.words = new Words(messages);
    }

    private String format(String key, LocalDate day) {
        return DateTimeFormatter.ofPattern(messages.say(key), messages.language()).format(day);
    }

    /** "November", and of another year "November 2025". */
    String month(LocalDate day, LocalDate today) {
        return format(day.getYear() == today.getYear() ? "head.month" : "date.month", day);
    }

    /** "Today", "Wednesday, 11 November", and of another year with the year. */
    String day(LocalDate day, LocalDate today) {
        return day.equals(today)
                ? messages.say("head.today")
                : format(day.getYear() == today.getYear() ? "head.day" : "head.day.year", day);
    }

    /** "Mon 9 Nov, 16:10", "Today, 15:05", and only the day where no time is known. */
    String when(When when, LocalDate today) {
        String day = when.date().equals(today) ? messages.say("head.today") : words.day(when.date(), today);
        return when.time() == null ? day : messages.say("date.and.time", day, hour(when));
    }

    /** "16:10", or nothing where no time is known. */
    String hour(When when) {
        return when.time() == null
                ? ""
                : DateTimeFormatter.ofPattern(messages.say("date.time"), messages.language()).format(when.time());
    }

    /** "22 Oct", and of another year "22 Oct 2025". */
    String brief(LocalDate day, LocalDate today) {
        return format(day.getYear() == today.getYear() ? "date.short" : "date.any.year", day);
    }

    /** "By Friday 27 Nov": a day is said once; words that stand for more than a day are said as they were. */
    String due(Vague due, LocalDate today) {
        Window window = due.window();
        return window != null && window.isOneDay()
                ? messages.say("due.by",
                        format(window.from().getYear() == today.getYear() ? "due.day" : "due.day.year", window.from()))
                : sentence(words.vague(due, today));
    }

    String vague(Vague vague, LocalDate today) {
        return words.vague(vague, today);
    }

    /** With a capital letter. */
    static String sentence(String words) {
        if (words.isEmpty()) {
            return words;
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
}
