package app.ajar.read;

import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.rules.Whom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Some people as the rules of a day look at them: as they are now, and as they were when the day began. */
public final class Cast {

    private final Dossiers dossiers;
    private final Recall recall;
    private final LocalDate day;
    private final @Nullable Morning morning;
    private final Map<UUID, Dossier> read = new LinkedHashMap<>();
    private final Map<PersonId, Whom> now = new LinkedHashMap<>();
    private final Map<PersonId, Optional<Whom>> before = new HashMap<>();

    /** @param began when the day began, or null if it does not matter how it was then */
    public Cast(DSLContext db, Recall recall, LocalDate day, @Nullable Instant began) {
        this.dossiers = new Dossiers(db, recall);
        this.recall = recall;
        this.day = day;
        this.morning = began == null ? null : Morning.of(db, began);
        if (morning != null && !morning.isNow()) {
            add(dossiers.pages(morning.people()).values());
        }
    }

    /** Reads more people, by the ids of their pages; whoever was read is not read again. */
    public void add(Collection<UUID> pages) {
        Set<UUID> more = new LinkedHashSet<>(pages);
        more.removeAll(read.keySet());
        Map<UUID, Dossier> found = dossiers.of(more);
        read.putAll(found);
        Predicate<PersonId> reachable = dossiers.reachable(found.values(), day);
        Set<UUID> changed = morning == null ? Set.of() : Set.copyOf(dossiers.pages(morning.people()).values());
        found.forEach((page, dossier) -> {
            now.put(dossier.page(), recall.whom(dossier, reachable));
            if (morning != null && changed.contains(page)) {
                before.put(dossier.page(), morning.before(dossier).map(then -> then.whom(reachable)));
            }
        });
    }

    /** As they are now. */
    public Collection<Whom> now() {
        return now.values();
    }

    /** As those were about whom something was written since the day began. */
    public Map<PersonId, Optional<Whom>> before() {
        return before;
    }

    /**
     * The one whose page it is.
     *
     * @throws IllegalArgumentException if they were not read
     */
    public Person person(PersonId page) {
        Person person = read.get(page.value()) instanceof Dossier dossier ? dossier.person() : null;
        if (person == null) {
            throw new IllegalArgumentException("nobody read them");
        }
        return person;
    }
}
