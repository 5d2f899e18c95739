package app.ajar.model;

import java.util.UUID;

/** Why a write was made. */
public sealed interface Cause {

    /** Written by the rep. */
    record Kept() implements Cause {}

    /** Brought in from elsewhere; what it says about being in touch never lifts a stop. */
    record Imported(String source) implements Cause {}

    /** Puts back what an earlier write changed; an undo of an undo is a redo. */
    record Undone(UUID write) implements Cause {}

    /** Two people who were one, or one who were two. */
    record Merged() implements Cause {}

    /** Forgets something for good. */
    record Erased() implements Cause {}
}
