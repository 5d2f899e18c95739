package app.ajar.keep;

import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import app.ajar.read.Erased;
import app.ajar.store.JournalException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps those who were erased from coming back by a number or an address of theirs. */
final class Returning {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Erased erased;
    private final ZoneId zone;

    Returning(Erased erased, ZoneId zone) {
        this.erased = erased;
        this.zone = zone;
    }

    /**
     * What is left of what would be brought in.
     *
     * @param people how many new people were left out
     * @param points how many numbers and addresses of others were
     */
    record Left(List<Change> changes, int people, int points) {}

    /**
     * Refuses a number or an address of somebody who was erased; one that somebody else had before stays theirs.
     *
     * @param before what it was until now, or null
     */
    void check(ContactPoint point, @Nullable Thing before) {
        if (before instanceof ContactPoint old && old.value().equals(point.value())) {
            return;
        }
        erased.matches(point).ifPresent(at -> {
            throw refused(point, at);
        });
    }

    private JournalException refused(ContactPoint point, Instant at) {
        String what = point.medium() == ContactPoint.Medium.MAIL ? "address" : "number";
        return Expand.refused("Somebody with this " + what + " was erased on " + DAY.format(at.atZone(zone))
                + " at their wish, so it is not kept; leave it out to keep the rest.");
    }

    /** Leaves out what would bring them back: such a number or address, and whoever is new and has no other. */
    Left without(List<Change> changes) {
        Map<PersonId, List<ContactPoint>> points = new HashMap<>();
        Set<UUID> matching = new LinkedHashSet<>();
        Set<PersonId> fresh = new LinkedHashSet<>();
        for (Change change : changes) {
            if (change instanceof Change.Put(ContactPoint point)) {
                points.computeIfAbsent(point.person(), id -> new ArrayList<>()).add(point);
                if (erased.matches(point).isPresent()) {
                    matching.add(point.id());
                }
            } else if (change instanceof Change.Put(Person person)) {
                fresh.add(person.id());
            }
        }
        if (matching.isEmpty()) {
            return new Left(changes, 0, 0);
        }
        fresh.removeIf(person -> !hasNoOther(points.getOrDefault(person, List.of()), matching));
        Scope scope = new Scope(fresh.stream().map(Ref::of).toList());
        changes.forEach(change -> {
            if (change instanceof Change.Put(Thing thing)) {
                scope.take(thing);
            }
        });
        scope.closed();
        int theirs = (int) matching.stream().filter(scope.gone()::containsKey).count();
        Set<UUID> gone = new LinkedHashSet<>(scope.gone().keySet());
        gone.addAll(matching);
        Forget forget = new Forget(scope.people(), gone, Map.of(), scope.named());
        List<Change> left = new ArrayList<>();
        for (Change change : changes) {
            Change rest = forget.of(change);
            if (rest != null) {
                left.add(rest);
            }
        }
        return new Left(left, fresh.size(), matching.size() - theirs);
    }

    private static boolean hasNoOther(List<ContactPoint> points, Set<UUID> matching) {
        return points.stream().anyMatch(point -> matching.contains(point.id()))
                && points.stream().allMatch(point -> matching.contains(point.id())
                        || point.medium() == ContactPoint.Medium.ADDRESS
                        || point.medium() == ContactPoint.Medium.SOCIAL);
    }
}
