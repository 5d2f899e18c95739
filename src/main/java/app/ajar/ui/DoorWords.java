package app.ajar.ui;

import app.ajar.model.Vague;
import app.ajar.rules.Door;
import app.ajar.rules.Season;
import java.time.LocalDate;

/** Says in a few words how a door stands. */
public final class DoorWords {

    private static final int LONGEST_LABEL = 24;

    private final Messages messages = Messages.of(DoorWords.class);

    /** "Ajar, spring 2027"; empty if nothing was said yet. */
    public String text(Door door, LocalDate today) {
        return switch (door) {
            case Door.ClosedAtTheirWish() -> messages.say("door.closed");
            case Door.Ajar ajar when ajar.moment() != null && !season(ajar.moment().when(), today).isEmpty() ->
                messages.say("door.ajar.moment", season(ajar.moment().when(), today));
            case Door.Ajar ajar -> messages.say("door.ajar");
            case Door.Reopened reopened -> messages.say("door.reopened");
            case Door.Open open -> messages.say("door.open");
            case Door.NothingSaidYet() -> "";
        };
    }

    /** Its style class, which is also the end of its drawing's name; empty if nothing was said yet. */
    public static String style(Door door) {
        return switch (door) {
            case Door.ClosedAtTheirWish() -> "closed";
            case Door.Ajar ajar -> "ajar";
            case Door.Reopened reopened -> "reopened";
            case Door.Open open -> "open";
            case Door.NothingSaidYet() -> "";
        };
    }

    /**
     * The season of a time in words, for where there is no room for the words: "spring 2027", "this winter". Words
     * without days stand for themselves if they are short.
     */
    public String season(Vague when, LocalDate today) {
        if (when.window() == null) {
            return when.label().length() <= LONGEST_LABEL ? when.label() : "";
        }
        return Season.of(when.window(), Season.Hemisphere.NORTH, today).map(this::label)
                .orElseGet(() -> when.label().length() <= LONGEST_LABEL ? when.label() : "");
    }

    private String label(Season.Label label) {
        String season = messages.say("season." + label.season());
        if (label.isThis()) {
            return messages.say("season.this", season);
        }
        return label.year() == label.lastYear()
                ? messages.say("season.year", season, String.valueOf(label.year()))
                : messages.say("season.years", season, String.valueOf(label.year()),
                        String.valueOf(label.lastYear()).substring(2));
    }
}
