package app.ajar.settings;

/** The journal that is open, and what can be done with all of it. */
public record JournalModel(String folder, String build, Runnable toAnother, Runnable toBringIn) {

    void another() {
        toAnother.run();
    }

    void bringIn() {
        toBringIn.run();
    }
}
