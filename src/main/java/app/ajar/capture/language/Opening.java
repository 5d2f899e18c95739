package app.ajar.capture.language;

import app.ajar.model.Body;
import app.ajar.model.Channel;
import org.jspecify.annotations.Nullable;

/**
 * How a contact came about, as chosen above the box or as the first words tell.
 *
 * @param channel null if not said
 * @param started {@code ME}, {@code THEM} or {@code NOT_SAID}
 * @param answered false if they could not be reached
 * @param minutes how long it lasted, or null
 */
public record Opening(@Nullable Channel channel, Body.Side started, boolean answered, @Nullable Integer minutes) {

    public static Opening of(@Nullable Channel channel, Body.Side started) {
        return new Opening(channel, started, true, null);
    }
}
