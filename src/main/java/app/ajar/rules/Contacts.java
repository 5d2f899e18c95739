package app.ajar.rules;

import app.ajar.model.Body.Conversation;
import app.ajar.model.Body.Side;

/** What a conversation says about who turned to whom. */
final class Contacts {

    private Contacts() {}

    /** Whether it reached anybody: all but a contact of the rep's that was not answered. */
    static boolean reached(Conversation conversation) {
        return conversation.answered() || conversation.started() == Side.THEM;
    }

    /** Whether the rep turned to them in it: she started it, they spoke with one another, or nobody said. */
    static boolean mine(Conversation conversation) {
        return conversation.started() != Side.THEM || spokeTogether(conversation);
    }

    /** Whether they turned to the rep in it: they started it, they spoke with one another, or nobody said. */
    static boolean theirs(Conversation conversation) {
        return conversation.started() != Side.ME || spokeTogether(conversation);
    }

    static boolean spokeTogether(Conversation conversation) {
        return conversation.answered() && switch (conversation.channel()) {
            case null -> true;
            case IN_PERSON, CALL, VIDEO -> true;
            case MESSAGE, MAIL, POST, SOCIAL -> false;
        };
    }
}
