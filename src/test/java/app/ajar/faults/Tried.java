package app.ajar.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.store.JournalException;

/** What may be refused, but then in a sentence. */
final class Tried {

    private Tried() {}

    /** Whether it was done. */
    static boolean does(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (JournalException e) {
            assertThat(e.getMessage()).endsWith(".").doesNotContain("\n");
            return false;
        }
    }
}
