package app.ajar.rules;

import app.ajar.model.Body;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What of all that is held about somebody is marked before it is handed over to them. The house rules: the person may
 * read it, and what others said about them is left out unless the rep says otherwise.
 */
public final class Handover {

    private Handover() {}

    /** Why a line is marked; in the order in which it is asked why it is left out. */
    public enum Mark {
        /** What somebody else said about them. */
        OTHERS,
        /** What the rep keeps private, or does not mention. */
        PRIVATE,
        /** What the rep thinks or takes for granted, and nobody said. */
        GUESS
    }

    /** What an entry is as a whole. */
    public static Set<Mark> of(Entry entry) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (entry.confidential()) {
            marks.add(Mark.PRIVATE);
        }
        switch (entry.body()) {
            case Body.Guess _ -> marks.add(Mark.GUESS);
            case Body.Preference it -> {
                if (it.ground() == Body.Preference.Ground.ASSUMED) {
                    marks.add(Mark.GUESS);
                }
                if (it.by() == Body.Preference.SaidBy.SOMEBODY_FOR_THEM) {
                    marks.add(Mark.OTHERS);
                }
            }
            default -> {
            }
        }
        return marks;
    }

    public static Set<Mark> of(Detail detail) {
        return detail.confidential() || detail.avoid() ? EnumSet.of(Mark.PRIVATE) : EnumSet.noneOf(Mark.class);
    }

    public static Set<Mark> of(Body.Felt felt) {
        return felt.basis() == Body.Basis.GUESS ? EnumSet.of(Mark.GUESS) : EnumSet.noneOf(Mark.class);
    }

    /**
     * Whether the text of an entry is what others said: it is other people's, or what the giver of a referral said
     * about the one they sent.
     *
     * @param ids of the person, and of everybody who is one with them
     */
    public static boolean isOthers(Entry entry, Set<PersonId> ids) {
        if (entry.body() instanceof Body.Referral sent) {
            return !ids.contains(sent.giver());
        }
        return !entry.people().isEmpty() && entry.people().stream().noneMatch(ids::contains);
    }

    /**
     * What is handed over.
     *
     * @param others whether what others said goes with it
     * @param confidential whether what is private does
     * @param guesses whether the rep's guesses do
     */
    public record Choice(boolean others, boolean confidential, boolean guesses) {

        public static final Choice USUAL = new Choice(false, true, true);
        public static final Choice ALL = new Choice(true, true, true);

        /** Why something with these marks is left out; empty if it is not. */
        public Optional<Mark> leavesOut(Collection<Mark> marks) {
            return EnumSet.allOf(Mark.class).stream().filter(marks::contains).filter(mark -> switch (mark) {
                case OTHERS -> !others;
                case PRIVATE -> !confidential;
                case GUESS -> !guesses;
            }).findFirst();
        }
    }
}
