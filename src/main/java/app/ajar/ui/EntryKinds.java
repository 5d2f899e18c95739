package app.ajar.ui;

import app.ajar.model.Body;
import app.ajar.model.Channel;
import org.jspecify.annotations.Nullable;

/** How a kind of entry is called and drawn where it stands in a list. */
public final class EntryKinds {

    private EntryKinds() {}

    /**
     * A kind.
     *
     * @param key of its word in the messages that all screens share
     * @param style of its disc
     * @param icon the literal of its drawing
     */
    public record Kind(String key, String style, String icon) {}

    public static Kind of(Body body) {
        return switch (body) {
            case Body.Conversation it -> new Kind("kind.conversation", "conversation", icon(it.channel()));
            case Body.Note() -> new Kind("kind.note", "note", "fth-edit-3");
            case Body.No it -> new Kind("kind.no." + it.kind(), "no", "fth-minus-circle");
            case Body.Yes _ -> new Kind("kind.yes", "yes", "fth-check-circle");
            case Body.Idea _ -> new Kind("kind.idea", "idea", "idea");
            case Body.Promise it -> new Kind("kind.promise." + (it.by() == Body.Side.THEM ? it.by() : Body.Side.ME),
                    "promise", "fth-bookmark");
            case Body.Referral _ -> new Kind("kind.referral.SENT", "referral", "fth-user-plus");
            case Body.NearMiss _ -> new Kind("kind.broke", "no", "fth-umbrella");
            case Body.Purchase _ -> new Kind("kind.purchase", "yes", "fth-shopping-bag");
            case Body.Gathering it -> new Kind("kind.gathering." + it.kind(), "referral", "fth-home");
            case Body.Meeting _ -> new Kind("kind.meeting", "promise", "fth-calendar");
            case Body.LifeEvent _ -> new Kind("kind.life", "life", "fth-sunrise");
            case Body.Preference it -> new Kind("kind.preference." + it.verdict(), "promise",
                    it.verdict() == Body.Preference.Verdict.STOP ? "fth-bell-off" : "fth-bell");
            case Body.Guess _ -> new Kind("kind.guess", "promise", "fth-help-circle");
            case Body.Told _ -> new Kind("kind.told", "note", "fth-message-square");
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
