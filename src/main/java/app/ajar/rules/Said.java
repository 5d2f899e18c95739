package app.ajar.rules;

import app.ajar.model.When;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Which of two things was said later, where being in doubt must keep a stop. */
final class Said {

    private Said() {}

    /**
     * Whether the first was said after the second beyond doubt: on a later day, or on the same day at a later time
     * where both have one. Where the offsets differ, the moments must agree with the days.
     */
    static boolean after(When first, When second) {
        OffsetDateTime one = moment(first);
        OffsetDateTime other = moment(second);
        if (one == null || other == null) {
            return first.date().isAfter(second.date());
        }
        return one.isAfter(other) && !first.date().isBefore(second.date());
    }

    private static @Nullable OffsetDateTime moment(When when) {
        LocalTime time = when.time();
        ZoneOffset offset = when.offset();
        return time == null || offset == null ? null : OffsetDateTime.of(when.date(), time, offset);
    }

    /** Whether there is anything to read in it; blanks and invisible characters are no words. */
    static boolean hasWords(@Nullable String text) {
        return text != null && text.codePoints().anyMatch(Said::canBeRead);
    }

    private static boolean canBeRead(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
