package app.ajar.capture.language;

import app.ajar.model.When;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

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
        return now.getHour() < NIGHT_ENDS
                ? List.of(new DayChoice(Kind.YESTERDAY_EVENING, before), rightNow, today)
                : List.of(rightNow, today, new DayChoice(Kind.YESTERDAY, before));
    }
}
