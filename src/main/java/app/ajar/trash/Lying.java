package app.ajar.trash;

import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that lies in the trash.
 *
 * @param since the day it was thrown away on
 * @param owners whose it is; of somebody nobody but them
 * @param entries how many entries hang on somebody; 0 for anything else
 * @param mayLeave false if it stays however long it lies there, for it would take a stop with it
 */
record Lying(Thing thing, LocalDate since, List<Owner> owners, int entries, boolean mayLeave) {

    Lying {
        owners = List.copyOf(owners);
    }

    /**
     * Somebody whose it is.
     *
     * @param name empty if they were erased
     * @param inTrash whether they lie in the trash, too
     */
    record Owner(PersonId id, String name, boolean inTrash) {}

    Ref ref() {
        return thing.ref();
    }

    /** Whether it would not be seen if it were put back alone: everybody whose it is lies in the trash, too. */
    boolean needsOwners() {
        return !owners.isEmpty() && owners.stream().allMatch(owner -> owner.inTrash() && !isOf(owner));
    }

    private boolean isOf(Owner owner) {
        return ref().equals(Ref.of(owner.id()));
    }
}
