package app.ajar.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Says a moment that passed as one speaks of it: "2 hours ago", "Wednesday, 22:48". */
public final class Ago {

    private static final Duration JUST_NOW = Duration.ofMinutes(2);
    private static final int A_WEEK = 7;

    private final Messages messages = Messages.of(Ago.class);
    private final Words words = new Words(messages);
    private final Clock clock;

    public Ago(Clock clock) {
        this.clock = clock;
    }

    /** How long ago it was; whatever lies ahead by a clock that was put back was just now. */
    public String since(Instant at) {
        Duration past = Duration.between(at, clock.instant());
        if (past.compareTo(JUST_NOW) < 0) {
            return messages.say("ago.now");
        }
        if (past.toHours() == 0) {
            return messages.say("ago.minutes", past.toMinutes());
        }
        return past.toDays() == 0
                ? messages.say("ago.hours", past.toHours())
                : messages.say("ago.days", past.toDays());
    }

    /** The day and the time of day. */
    public String moment(Instant at) {
        ZonedDateTime then = at.atZone(clock.getZone());
        return messages.say("date.and.time", day(at), format("date.time").format(then));
    }

    /** The day: today, yesterday, a day of this week by its name, else the date. */
    public String day(Instant at) {
        LocalDate then = LocalDate.ofInstant(at, clock.getZone());
        LocalDate today = LocalDate.now(clock);
        long days = ChronoUnit.DAYS.between(then, today);
        if (days == 0 || days == 1) {
            return messages.say(days == 0 ? "ago.today" : "ago.yesterday");
        }
        return days > 1 && days < A_WEEK ? format("ago.weekday").format(then) : words.day(then, today);
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(messages.say(key), messages.language());
    }
}
