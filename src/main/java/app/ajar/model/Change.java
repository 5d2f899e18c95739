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
     * @param reworded what stays and lost the words that it had before: the first that it has now are its only ones
     */
    record Erase(List<Ref> things, List<String> hashes, List<Ref> reworded) implements Change {

        public Erase {
            things = List.copyOf(things);
            // Writes of before there were these have none.
            hashes = hashes == null ? List.of() : List.copyOf(hashes);
            reworded = reworded == null ? List.of() : List.copyOf(reworded);
        }
    }

    /** Where a thing lies. */
    enum Shelf {
        LIVE, TRASH, UNDONE
    }
}
