package app.ajar.rules;

import app.ajar.model.Body.Moment;
import app.ajar.model.Entry;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why this person and why today: facts, of which the words are made elsewhere. */
public sealed interface Why {

    /**
     * Something is owed.
     *
     * @param debts all of one kind, the oldest first; several only where one contact settles them
     */
    record Due(List<Owed.Debt> debts) implements Why {

        public Due {
            debts = List.copyOf(debts);
        }
    }

    /**
     * A meeting is today.
     *
     * @param no what they said no to since it was agreed, or null
     */
    record Meets(Owed.Debt debt, @Nullable Entry no) implements Why {}

    /** When coming back would be natural has come. */
    record MomentCome(Entry no, Moment moment) implements Why {}

    /**
     * The rep guessed how they stand to being in touch.
     *
     * @param last the last time before it that they turned to the rep, else the last conversation, or null
     */
    record Guessed(Entry guess, @Nullable Entry last) implements Why {}

    /** The rep has not turned to them since they said no. */
    record FellSilent(Silence silence) implements Why {}

    /** Something agreed broke, and nobody has spoken with them since. */
    record Broke(Entry nearMiss) implements Why {}

    /** They bought something. */
    record Bought(Entry purchase, Stage stage) implements Why {}

    /**
     * There is something to offer them.
     *
     * @param round how often it came back, 0 for the first time
     */
    record Ready(Entry idea, long round) implements Why {}

    /**
     * It is their birthday.
     *
     * @param years how old they become, or null if the year is not known
     */
    record Birthday(LocalDate on, @Nullable Integer years) implements Why {}

    /** What care after a purchase asks. */
    enum Stage {
        USE, LIKING, AGAIN
    }
}
