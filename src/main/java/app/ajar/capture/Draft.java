package app.ajar.capture;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is typed and not yet kept, with all that was chosen beside it.
 *
 * @param id the id of the write that will keep it: kept twice, it is one write
 * @param begun the day it was begun on
 */
record Draft(UUID id, LocalDate begun, Asked asked) {

    String text() {
        return asked.text();
    }

    /** Choices without a word are nothing to save. */
    boolean isEmpty() {
        return asked.text().isBlank();
    }
}
