package app.ajar.rules;

import app.ajar.model.Body.Preference;
import app.ajar.model.Channel;
import app.ajar.model.Purpose;
import java.util.Arrays;
import java.util.List;

/** One way to be in touch for one purpose: what a preference is decided for. */
public record Cell(Channel channel, Purpose purpose) {

    /** Every channel with every purpose. */
    public static final List<Cell> ALL = Arrays.stream(Channel.values())
            .flatMap(channel -> Arrays.stream(Purpose.values()).map(purpose -> new Cell(channel, purpose))).toList();

    /** Whether the preference names this cell; one that names no channel or no purpose names all of them. */
    boolean isNamedBy(Preference preference) {
        return (preference.channels().isEmpty() || preference.channels().contains(channel))
                && (preference.purposes().isEmpty() || preference.purposes().contains(purpose));
    }
}
