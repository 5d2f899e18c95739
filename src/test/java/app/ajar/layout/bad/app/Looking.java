package app.ajar.layout.bad.app;

import java.time.Instant;

/** Hands no clock on, but looks at one. */
public final class Looking {

    Instant look() {
        return Instant.now();
    }
}
