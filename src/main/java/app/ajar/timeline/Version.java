package app.ajar.timeline;

import app.ajar.model.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One turn in what became of an entry.
 *
 * @param when it was written, and what was done
 * @param entry as it was from then on; null where it only went to the trash or came back
 * @param said what it says; null where it only went to the trash or came back
 * @param people whose it was
 * @param day when it happened, as it was written then
 * @param mayReturn whether it can be put in the place of what stands there now
 */
record Version(String when, @Nullable Entry entry, Row.@Nullable Said said, String people, String day,
        boolean mayReturn) {}
