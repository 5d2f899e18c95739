package app.ajar.capture.language;

import app.ajar.model.When;
import app.ajar.model.Window;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day offered for a capture. */
public record DayChoice(Kind kind, When when) {

    public enum Kind {
        NOW, TODAY, YESTERDAY_EVENING, YESTERDAY
    }

    /** Until this hour the evening before is what was most likely meant. */
    private static final int NIGHT_ENDS = 4;

    /** The days to offer, the likeliest first: until four in the morning the evening before. */
    public static List<DayChoice> at(LocalDateTime now, ZoneOffset offset) {
        DayChoice rightNow = new DayChoice(Kind.NOW, When.at(now, offset));
        DayChoice today = new DayChoice(Kind.TODAY, When.day(now.toLocalDate()));
        When before = When.day(now.toLocalDate().minusDays(1));
        DayChoice evening = new DayChoice(Kind.YESTERDAY_EVENING, before);
        return now.getHour() < NIGHT_ENDS
                ? List.of(evening, rightNow, today)
                : List.of(rightNow, today, evening, new DayChoice(Kind.YESTERDAY, before));
    }

    /** A day that has come, in words, with or without an hour ("last Tuesday", "3 May 15:00"); null if it is none. */
    public static @Nullable When read(String typed, LocalDateTime now, ZoneOffset offset, Hemisphere hemisphere) {
        Dates.DayAndTime said = new Dates(now.toLocalDate(), hemisphere).past(typed);
        Window days = said == null ? null : said.day().window();
        if (said == null || days == null || !days.isOneDay() || days.from().isAfter(now.toLocalDate())) {
            return null;
        }
        return said.time() == null ? When.day(days.from()) : When.at(days.from().atTime(said.time()), offset);
    }
}
