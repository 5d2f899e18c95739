package app.ajar.read;

import app.ajar.model.PersonId;
import app.ajar.rules.Whom;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * People as they were read last. Who asks again reads what was written since then, and anew only those it may be about:
 * what is remembered of anybody cannot be what is no longer so. Of one open journal.
 */
public final class Recall {

    /** So many things are some twenty megabytes. */
    private static final int MOST = 40_000;

    /** Somebody, and what was worked out about them. */
    private record Made(Dossier dossier, @Nullable Whom whom) {}

    /** Who was asked for last stands last. */
    private final Map<UUID, Made> people = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;
    private int things;
    private long last = -1;

    public Recall() {
        this(MOST);
    }

    /** @param most things are remembered */
    Recall(int most) {
        this.most = most;
    }

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
        things = people.values().stream().mapToInt(made -> made.dossier().size()).sum();
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
        Made before = people.put(made.dossier().page().value(), made);
        things += made.dossier().size() - (before == null ? 0 : before.dossier().size());
        Iterator<Made> oldest = people.values().iterator();
        while (things > most) {
            things -= oldest.next().dossier().size();
            oldest.remove();
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
