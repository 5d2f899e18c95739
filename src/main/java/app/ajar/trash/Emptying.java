package app.ajar.trash;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/** Lets go for good of what has lain in the trash for its days. */
public final class Emptying {

    private final TrashQueries queries;
    private @Nullable LocalDate looked;

    public Emptying(TrashQueries queries) {
        this.queries = queries;
    }

    /** Looks once a day, for it takes long; from one thread at a time, which may wait. */
    public void ifDue() {
        LocalDate today = queries.today();
        if (!today.equals(looked)) {
            looked = today;
            queries.forget(new LinkedHashSet<>(queries.due()));
        }
    }
}
