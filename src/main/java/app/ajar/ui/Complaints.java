package app.ajar.ui;

import app.ajar.store.JournalException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Says in one sentence what went wrong; never a stack trace. */
public final class Complaints {

    private static final Logger LOG = System.getLogger(Complaints.class.getName());

    private Complaints() {}

    /** What a journal says of itself is a sentence already; of a fault of ours only its kind and place are logged. */
    public static String sentence(Exception problem, Messages messages) {
        if (problem instanceof JournalException known && known.getMessage() != null) {
            return known.getMessage();
        }
        StackTraceElement[] trace = problem.getStackTrace();
        LOG.log(Level.WARNING, "{0} at {1}", problem.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
        return messages.say("trouble.unknown");
    }
}
