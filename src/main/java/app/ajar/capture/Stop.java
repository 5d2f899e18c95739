package app.ajar.capture;

import app.ajar.model.Channel;
import app.ajar.model.Purpose;
import app.ajar.model.When;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asked not to be contacted.
 *
 * @param full whether a stated line stands in the way of everything
 * @param words theirs, or null
 * @param channels those it names; empty for any
 * @param purposes those it names; empty for any
 */
record Stop(boolean full, When said, @Nullable String words, Set<Channel> channels, Set<Purpose> purposes) {

    Stop {
        channels = Set.copyOf(channels);
        purposes = Set.copyOf(purposes);
    }
}
