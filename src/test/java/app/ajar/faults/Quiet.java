package app.ajar.faults;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Warnings of what a test does on purpose are not shown. */
final class Quiet {

    private static final Logger LOG = Logger.getLogger("app.ajar");

    private Quiet() {}

    static void warnings() {
        LOG.setLevel(Level.OFF);
    }
}
