package app.ajar.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * "Later" or "let it go" for one prompt.
 *
 * @param prompt the prompt's stable key
 * @param until the day it may come back, or null if it was let go
 */
public record Deferral(String prompt, LocalDate on, @Nullable LocalDate until) implements Thing {

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.DEFERRAL, Thing.idOf("deferral:" + prompt));
    }
}
