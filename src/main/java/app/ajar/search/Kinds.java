package app.ajar.search;

import app.ajar.model.Body;
import app.ajar.model.Channel;
import org.jspecify.annotations.Nullable;

/** How a kind of entry looks and what it is called in a list of what was found. */
final class Kinds {

    private Kinds() {}

    /**
     * A kind.
     *
     * @param key of its word
     * @param style of its disc
     * @param icon the literal of its drawing
     */
    record Kind(String key, String style, String icon) {}

    static Kind of(Body body) {
        return switch (body) {
            case Body.Conversation it -> new Kind("conversation", "conversation", icon(it.channel()));
            case Body.Note() -> new Kind("note", "note", "fth-edit-3");
            case Body.No _ -> new Kind("no", "no", "fth-minus-circle");
            case Body.Yes _ -> new Kind("yes", "yes", "fth-check-circle");
            case Body.Idea _ -> new Kind("idea", "idea", "idea");
            case Body.Promise _ -> new Kind("promise", "promise", "fth-bookmark");
            case Body.Referral _ -> new Kind("referral", "referral", "fth-user-plus");
            case Body.NearMiss _ -> new Kind("broke", "no", "fth-umbrella");
            case Body.Purchase _ -> new Kind("purchase", "yes", "fth-shopping-bag");
            case Body.Gathering it -> new Kind("gathering." + it.kind(), "referral", "fth-home");
            case Body.Meeting _ -> new Kind("meeting", "promise", "fth-calendar");
            case Body.LifeEvent _ -> new Kind("life", "life", "fth-sunrise");
            case Body.Preference it -> new Kind("preference." + it.verdict(), "promise",
                    it.verdict() == Body.Preference.Verdict.STOP ? "fth-bell-off" : "fth-bell");
            case Body.Guess _ -> new Kind("guess", "note", "fth-help-circle");
            case Body.Told _ -> new Kind("told", "note", "fth-message-square");
        };
    }

    private static String icon(@Nullable Channel channel) {
        return switch (channel) {
            case CALL -> "fth-phone";
            case IN_PERSON -> "fth-coffee";
            case MESSAGE -> "fth-message-square";
            case MAIL, POST -> "fth-mail";
            case VIDEO -> "fth-video";
            case SOCIAL -> "fth-globe";
            case null -> "fth-message-circle";
        };
    }
}
