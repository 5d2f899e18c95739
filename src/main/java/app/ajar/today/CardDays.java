package app.ajar.today;

import app.ajar.model.Vague;
import app.ajar.model.Window;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Days as they are said in the sentence of a card. */
final class CardDays {

    private static final int WEEK = 7;

    private final Messages messages;
    private final Words words;
    private final List<String> numbers;
    private final LocalDate today;

    CardDays(Messages messages, LocalDate today) {
        this.messages = messages;
        this.words = new Words(messages);
        this.numbers = List.of(messages.say("numbers").split(" "));
        this.today = today;
    }

    private String format(String key, LocalDate day) {
        return DateTimeFormatter.ofPattern(messages.say(key), messages.language()).format(day);
    }

    /** "Thursday, 12 November". */
    String title() {
        return format("day.title", today);
    }

    /** "10 November", and of another year with the year. */
    String full(LocalDate day) {
        return format(day.getYear() == today.getYear() ? "day.full" : "day.full.year", day);
    }

    /** "today", "yesterday", "on Tuesday", "on 3 May". */
    String on(LocalDate day) {
        long past = ChronoUnit.DAYS.between(day, today);
        if (past == 0) {
            return messages.say("day.today");
        }
        if (past == 1) {
            return messages.say("day.yesterday");
        }
        return messages.say("day.on", past > 1 && past < WEEK ? format("day.weekday", day) : full(day));
    }

    /** "six days ago", and where it is long ago the day. */
    String ago(LocalDate day) {
        long past = ChronoUnit.DAYS.between(day, today);
        return past < 2 || past >= numbers.size() ? on(day) : messages.say("day.ago", number((int) past));
    }

    /** "six", and a large one in figures. */
    String number(int number) {
        return number >= 0 && number < numbers.size() ? numbers.get(number) : Integer.toString(number);
    }

    /** "today", "tomorrow", "Friday", "3 May". */
    String until(LocalDate day) {
        long left = ChronoUnit.DAYS.between(today, day);
        if (left == 0) {
            return messages.say("day.today");
        }
        if (left == 1) {
            return messages.say("day.tomorrow");
        }
        return left > 1 && left < WEEK ? format("day.weekday", day) : full(day);
    }

    /** One day as {@link #until}, more of them as they were said. */
    String due(Vague due) {
        Window window = due.window();
        return window != null && window.isOneDay() ? until(window.from()) : vague(due);
    }

    String vague(Vague vague) {
        return words.vague(vague, today);
    }
}
