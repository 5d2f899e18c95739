package app.ajar.read;

import app.ajar.model.PersonId;
import app.ajar.model.Thing;
import app.ajar.rules.Whom;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Things as they were read last, each by the place of the change that put it so. Who asks again need not read them
 * again, and cannot be told what is no longer so: how a thing was put at a place never changes. Of one open journal.
 */
public final class Recall {

    /** Some ten megabytes. */
    private static final int MOST_THINGS = 20_000;
    private static final int MOST_PEOPLE = 2_000;

    /** How a thing was put. */
    record Put(UUID thing, long seq, int ordinal) {}

    /** Somebody, and of what they were made. */
    private record Made(Dossier of, Whom whom) {}

    private final Map<Put, Thing> things = latest();
    private final Map<PersonId, Made> people = latest();

    /** Who was asked for last stands last. */
    private static <K, V> Map<K, V> latest() {
        return new LinkedHashMap<>(16, 0.75f, true);
    }

    private static <K, V> void keep(Map<K, V> in, K key, V value, int most) {
        in.put(key, value);
        if (in.size() > most) {
            Iterator<K> oldest = in.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    synchronized @Nullable Thing get(Put put) {
        return things.get(put);
    }

    synchronized void keep(Put put, Thing thing) {
        keep(things, put, thing, MOST_THINGS);
    }

    /** Somebody as they were made before if all of theirs is the same: what was worked out about them is known then. */
    synchronized Whom whom(Dossier now, Predicate<PersonId> reachable) {
        Made before = people.get(now.page());
        if (before != null && before.of().isSame(now)) {
            return before.whom();
        }
        Whom whom = now.whom(reachable);
        // Who sent somebody looks at that one too, who changes without them.
        if (now.sent().findAny().isEmpty()) {
            keep(people, now.page(), new Made(now, whom), MOST_PEOPLE);
        }
        return whom;
    }
}
