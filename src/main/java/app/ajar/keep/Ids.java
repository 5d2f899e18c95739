package app.ajar.keep;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** New ids, each after the one before (RFC 9562, version 7), so that what is written later sorts later. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
