package app.ajar.model;

import java.util.List;

/** The whole new state of one small thing; never a difference, never a command. */
public sealed interface Change {

    /** Creates or replaces. */
    record Put(Thing thing) implements Change {}

    /** To the trash, back from it, or out of sight because its making was undone. */
    record Bin(Ref thing, Shelf shelf) implements Change {}

    /** From now on {@code duplicate} is an alias of {@code into}; nothing is copied. */
    record Join(PersonId duplicate, PersonId into) implements Change {}

    /** From now on {@code duplicate} stands alone again. */
    record Part(PersonId duplicate) implements Change {}

    /**
     * Forgets these things for good.
     *
     * @param hashes of numbers and addresses that must not come back; what they were cannot be read from them
     */
    record Erase(List<Ref> things, List<String> hashes) implements Change {

        public Erase {
            things = List.copyOf(things);
            // Writes of before there were hashes have none.
            hashes = hashes == null ? List.of() : List.copyOf(hashes);
        }
    }

    /** Where a thing lies. */
    enum Shelf {
        LIVE, TRASH, UNDONE
    }
}
