package app.ajar.read;

import app.ajar.model.PersonId;
import app.ajar.rules.Whom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * People as they were read last. Who asks again reads what was written since then, and anew only those it may be about:
 * what is remembered of anybody cannot be what is no longer so. Of one open journal.
 */
public final class Recall {

    /** Some ten megabytes. */
    private static final int MOST = 2_000;

    /** Somebody, and what was worked out about them. */
    private record Made(Dossier dossier, @Nullable Whom whom) {}

    /** Who was asked for last stands last. */
    private final Map<UUID, Made> people = new LinkedHashMap<>(16, 0.75f, true);
    private long last = -1;

    /**
     * Forgets everybody about whom something may have been written since this was called before.
     *
     * @return up to which write what is remembered is right
     */
    synchronized long forgetChanged(DSLContext db) {
        Since since = Since.of(db, last);
        if (since.last() < last) {
            // Another asked later and was quicker; this one may have seen less.
            return -1;
        }
        if (since.isAnybody()) {
            people.clear();
        } else if (!since.things().isEmpty()) {
            people.values().removeIf(made -> made.dossier().has(since.things())
                    || !Collections.disjoint(made.dossier().ids(), since.people()));
        }
        last = since.last();
        return last;
    }

    /**
     * Those of some pages who are remembered, by page.
     *
     * @param asOf what {@link #forgetChanged} said to the one who asks
     */
    synchronized Map<UUID, Dossier> known(Collection<UUID> pages, long asOf) {
        Map<UUID, Dossier> known = new HashMap<>();
        if (asOf == last) {
            pages.forEach(page -> {
                if (people.get(page) instanceof Made made) {
                    known.put(page, made.dossier());
                }
            });
        }
        return known;
    }

    /** Remembers somebody; not what was read while another learned that something was written. */
    synchronized void keep(Dossier dossier, long asOf) {
        if (asOf == last) {
            keep(new Made(dossier, null));
        }
    }

    private void keep(Made made) {
        people.put(made.dossier().page().value(), made);
        if (people.size() > MOST) {
            List<UUID> oldest = new ArrayList<>(people.keySet()).subList(0, MOST / 10);
            people.keySet().removeAll(Set.copyOf(oldest));
        }
    }

    /** Somebody as the rules look at them; as they were made before if they are remembered. */
    synchronized Whom whom(Dossier now, Predicate<PersonId> reachable) {
        Made before = people.get(now.page().value());
        boolean isRemembered = before != null && before.dossier() == now;
        if (before != null && isRemembered && before.whom() != null) {
            return before.whom();
        }
        Whom whom = now.whom(reachable);
        // Who sent somebody looks at that one too, who changes without them.
        if (isRemembered && now.sent().findAny().isEmpty()) {
            keep(new Made(now, whom));
        }
        return whom;
    }
}
