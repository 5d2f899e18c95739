package app.ajar.read;

import app.ajar.model.PersonId;
import app.ajar.model.Thing;
import app.ajar.rules.Whom;
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

    /** What some five thousand people need for their cards, and some ten megabytes. */
    private static final int MOST = 20_000;

    /** How a thing was put. */
    record Put(UUID thing, long seq, int ordinal) {}

    /** Somebody, and of what they were made. */
    private record Made(Dossier of, Whom whom) {}

    private final Map<Put, Thing> things = new Latest<>(MOST);
    private final Map<PersonId, Made> people = new Latest<>(MOST / 10);

    private static final class Latest<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1;

        private final int most;

        Latest(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    synchronized @Nullable Thing get(Put put) {
        return things.get(put);
    }

    synchronized void keep(Put put, Thing thing) {
        things.put(put, thing);
    }

    /** Somebody as they were made before if all of theirs is the same: what was worked out about them is known then. */
    synchronized Whom whom(Dossier now, Predicate<PersonId> reachable) {
        Made before = people.get(now.page());
        if (before != null && before.of().isSame(now)) {
            return before.whom();
        }
        Whom whom = now.whom(reachable);
        // Of others only these look at, and they change by themselves.
        if (now.sent().findAny().isEmpty()) {
            people.put(now.page(), new Made(now, whom));
        }
        return whom;
    }
}
