package app.ajar.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as exactly as it was said. A date alone has no time zone; a time keeps the offset it was
 * written in.
 *
 * @param time null if only the day is known
 * @param offset null exactly if {@code time} is null
 */
public record When(LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

    public When {
        if ((time == null) != (offset == null)) {
            throw new IllegalArgumentException("a time needs its offset, a day has none");
        }
    }

    /** A day without a time. */
    public static When day(LocalDate date) {
        return new When(date, null, null);
    }

    /** A time as read off the wall where it was written. */
    public static When at(LocalDateTime local, ZoneOffset offset) {
        return new When(local.toLocalDate(), local.toLocalTime(), offset);
    }

    /** The place on a timeline; a day without a time stands at its beginning. */
    public LocalDateTime local() {
        return date.atTime(time == null ? LocalTime.MIN : time);
    }
}
