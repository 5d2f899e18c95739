package app.ajar.today;

import app.ajar.model.Channel;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.rules.Prompt;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A card as it is read.
 *
 * @param prompt what it is made of
 * @param name whole, without marks of direction
 * @param doing what they do, or what they are to the rep; may be empty
 * @param label what the card is for, in a few words
 * @param sentence why this person and why today
 * @param said words somebody really said, without quotation marks; empty if there are none
 * @param noted what the rep wrote, where nobody's words are known; empty if there are some, or nothing to show
 * @param source how and when that came up; empty where neither is shown
 * @param action what would be kind to do
 * @param lines where they are reached, the first to be used first
 * @param mind what they asked to be kept in mind about being in touch; may be empty
 */
public record Card(Prompt prompt, String name, String doing, String label, String sentence, String said,
        String noted, String source, String action, List<Line> lines, String mind) {

    public Card {
        lines = List.copyOf(lines);
    }

    /**
     * A number or an address.
     *
     * @param value as typed
     * @param label what it is, as typed; may be empty
     * @param shared whose it is as well who is not to be contacted there, a sentence; empty if it is nobody's
     */
    public record Line(Channel channel, String value, String label, String shared) {}

    /** What colour the label's picture has. */
    public enum Tint {
        SLATE, PLUM, HONEY, CLAY, MOSS, TEAL
    }

    public PersonId person() {
        return prompt.person();
    }

    /** Names the card among all of the day, and on other days. */
    public String key() {
        return prompt.key();
    }

    /** The entries that Log it is about: what the new capture could settle. */
    public List<EntryId> evidence() {
        return Stream.of(prompt.evidence()).filter(Objects::nonNull).map(entry -> entry.id()).toList();
    }

    /** The picture of what it is for. */
    public String icon() {
        return switch (prompt.kind()) {
            case MEETING -> "fth-calendar";
            case ANSWER -> "fth-mail";
            case THANKS -> "fth-heart";
            case FIRST_CONTACT -> "fth-phone";
            case ASK_TO_ASK -> "fth-users";
            case ACKNOWLEDGEMENT -> "fth-minus-circle";
            case PROMISE -> "fth-bookmark";
            case NEWS -> "fth-share-2";
            case BIRTHDAY -> "fth-gift";
            case MOMENT -> "fth-sunrise";
            case GUESS -> "fth-help-circle";
            case SILENT -> "fth-moon";
            case NEAR_MISS -> "fth-cloud-rain";
            case CARE -> "fth-sun";
            case REORDER -> "fth-refresh-cw";
            case IDEA -> "idea";
        };
    }

    public Tint tint() {
        return switch (prompt.kind()) {
            case MEETING, ANSWER, PROMISE, GUESS -> Tint.SLATE;
            case THANKS, FIRST_CONTACT, ASK_TO_ASK, NEWS, BIRTHDAY -> Tint.PLUM;
            case ACKNOWLEDGEMENT, SILENT, NEAR_MISS -> Tint.HONEY;
            case MOMENT -> Tint.CLAY;
            case CARE, REORDER -> Tint.MOSS;
            case IDEA -> Tint.TEAL;
        };
    }

    /** The picture of what would be done: the way to do it first. */
    public String actionIcon() {
        return switch (prompt.kind()) {
            case THANKS -> "fth-heart";
            case ACKNOWLEDGEMENT -> "fth-edit-3";
            case PROMISE -> "fth-check";
            case BIRTHDAY -> "fth-gift";
            default -> switch (lines.isEmpty() ? prompt.channel() : lines.getFirst().channel()) {
                case CALL -> "fth-phone";
                case MESSAGE, SOCIAL -> "fth-message-circle";
                case MAIL, POST -> "fth-mail";
                case VIDEO -> "fth-video";
                case IN_PERSON -> "fth-user";
            };
        };
    }
}
