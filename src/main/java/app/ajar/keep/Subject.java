package app.ajar.keep;

import app.ajar.model.Change;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a change is about, as its revision names it. */
record Subject(UUID thing, String kind, String action) {

    static final String ALIAS = "ALIAS";
    static final String PUT = "PUT";
    static final String BIN = "BIN";
    static final String JOIN = "JOIN";
    static final String PART = "PART";

    private static final UUID NOBODY = new UUID(0, 0);

    /** A change that cannot be read is about nothing known. */
    static Subject of(@Nullable Change change) {
        return switch (change) {
            case null -> new Subject(NOBODY, "UNKNOWN", "UNKNOWN");
            case Change.Put put -> of(put.thing().ref(), PUT);
            case Change.Bin bin -> of(bin.thing(), BIN);
            case Change.Join join -> new Subject(alias(join.duplicate()), ALIAS, JOIN);
            case Change.Part part -> new Subject(alias(part.duplicate()), ALIAS, PART);
            case Change.Erase erase -> new Subject(NOBODY, "UNKNOWN", "ERASE");
        };
    }

    /** That somebody is an alias is a small thing of its own, beside the person. */
    static UUID alias(PersonId duplicate) {
        return Thing.idOf("alias:" + duplicate);
    }

    private static Subject of(Ref ref, String action) {
        return new Subject(ref.id(), ref.kind().name(), action);
    }
}
