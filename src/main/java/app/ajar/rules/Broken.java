package app.ajar.rules;

import app.ajar.model.Body.Conversation;
import app.ajar.model.Body.NearMiss;
import app.ajar.model.Body.Yes;
import app.ajar.model.Entry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of something agreed that broke. */
public enum Broken {

    /** Nobody has spoken with them since it broke. */
    TO_TEND,
    /** There was a conversation since, or they said yes to it after all. */
    TENDED,
    /** They took it back within the cooling-off days. That is a right used: it prompts nothing. */
    RIGHT_USED;

    /** Days after an agreement in which taking it back is a right, where the setting says nothing else. */
    public static final int COOLING_OFF_DAYS = 3;

    /**
     * The near miss of which the rep has yet to ask how it is: the latest. What is dated later than the day is not
     * looked at.
     *
     * @param entries the person's live entries in any order
     * @param coolingOff days, the day of the agreement not counted
     */
    public static Optional<Entry> toTend(List<Entry> entries, int coolingOff, LocalDate day) {
        return entries.stream().filter(entry -> entry.body() instanceof NearMiss)
                .filter(entry -> !entry.when().date().isAfter(day))
                .filter(entry -> of(entry, entries, coolingOff, day) == TO_TEND)
                .max(Comparator.comparing(entry -> entry.when().local()));
    }

    /**
     * How it stands with one near miss on a day.
     *
     * @throws IllegalArgumentException if the entry is none
     */
    public static Broken of(Entry broken, List<Entry> entries, int coolingOff, LocalDate day) {
        if (!(broken.body() instanceof NearMiss nearMiss)) {
            throw new IllegalArgumentException("nothing agreed broke there");
        }
        if (isRightUsed(broken, nearMiss, entries, coolingOff)) {
            return RIGHT_USED;
        }
        boolean tended = entries.stream().filter(entry -> !entry.when().date().isAfter(day))
                .anyMatch(entry -> tends(entry, broken));
        return tended ? TENDED : TO_TEND;
    }

    /** On whose side it broke is not always said; only the rep's own side and nobody's are surely no taking back. */
    private static boolean isRightUsed(Entry broken, NearMiss nearMiss, List<Entry> entries, int coolingOff) {
        LocalDate agreed = nearMiss.agreed() == null ? agreed(broken, entries) : nearMiss.agreed();
        return agreed != null && switch (nearMiss.side()) {
            case THEM, AGREED, NOT_SAID -> !broken.when().date().isAfter(agreed.plusDays(coolingOff));
            case ME, NOBODY -> false;
        };
    }

    /** The day of their latest yes to the same thing. */
    private static @Nullable LocalDate agreed(Entry broken, List<Entry> entries) {
        return entries.stream().filter(entry -> entry.body() instanceof Yes && Folded.isTo(entry.text(), broken.text()))
                .map(entry -> entry.when().date()).filter(day -> !day.isAfter(broken.when().date()))
                .max(Comparator.naturalOrder()).orElse(null);
    }

    private static boolean tends(Entry entry, Entry broken) {
        return switch (entry.body()) {
            case Conversation it -> Contacts.reached(it) && !entry.capture().equals(broken.capture())
                    && Said.after(entry.when(), broken.when());
            case Yes yes -> yes.answers().contains(broken.id());
            default -> false;
        };
    }
}
