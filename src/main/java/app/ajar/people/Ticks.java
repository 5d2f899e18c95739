package app.ajar.people;

import app.ajar.model.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Who is ticked; a tick stays whatever is shown. */
final class Ticks {

    /** How many of those shown are ticked. */
    enum Share {
        NONE, SOME, ALL
    }

    private final ReadOnlyObjectWrapper<Set<PersonId>> ticked = new ReadOnlyObjectWrapper<>(Set.of());
    private Set<PersonId> beside = Set.of();
    private @Nullable PersonId anchor;

    /** A new set with every change. */
    ReadOnlyObjectProperty<Set<PersonId>> ticked() {
        return ticked.getReadOnlyProperty();
    }

    boolean has(PersonId person) {
        return ticked.get().contains(person);
    }

    void toggle(PersonId person) {
        anchor = person;
        change(List.of(person), !has(person));
    }

    /** Ticks all of them, or takes all their ticks away if all have one. */
    void toggleAll(List<Row> shown) {
        anchor = null;
        change(shown.stream().map(Row::id).toList(), share(shown) != Share.ALL);
    }

    void tickAll(List<Row> shown) {
        anchor = null;
        change(shown.stream().map(Row::id).toList(), true);
    }

    void clear() {
        anchor = null;
        set(Set.of());
    }

    /** From here on a range is drawn, and it is drawn anew until something else is ticked. */
    void begin(PersonId person) {
        beside = ticked.get();
        anchor = person;
        change(List.of(person), true);
    }

    /** Whether a range was begun. */
    boolean hasBegun(List<Row> shown) {
        return anchor != null && indexOf(shown, anchor) >= 0;
    }

    /** Ticks all from the one that was ticked last up to this one. */
    void extendFromLast(List<Row> shown, PersonId to) {
        beside = ticked.get();
        extend(shown, to);
    }

    /** Ticks all from where it was begun up to this one, and nobody else besides those who were ticked before. */
    void extend(List<Row> shown, PersonId to) {
        PersonId from = anchor;
        int first = from == null ? -1 : indexOf(shown, from);
        int last = indexOf(shown, to);
        if (first >= 0 && last >= 0) {
            List<PersonId> range = new ArrayList<>();
            shown.subList(Math.min(first, last), Math.max(first, last) + 1).forEach(row -> range.add(row.id()));
            Set<PersonId> now = new LinkedHashSet<>(beside);
            now.addAll(range);
            set(now);
        }
    }

    /** Only these are still there. */
    void retain(Collection<PersonId> there) {
        if (!there.containsAll(ticked.get())) {
            Set<PersonId> now = new LinkedHashSet<>(ticked.get());
            now.retainAll(there);
            set(now);
        }
    }

    Share share(List<Row> shown) {
        if (ticked.get().isEmpty()) {
            return Share.NONE;
        }
        long with = shown.stream().filter(row -> has(row.id())).count();
        return with == 0 ? Share.NONE : with == shown.size() ? Share.ALL : Share.SOME;
    }

    private void change(Collection<PersonId> people, boolean tick) {
        Set<PersonId> now = new LinkedHashSet<>(ticked.get());
        if (tick) {
            now.addAll(people);
        } else {
            now.removeAll(people);
        }
        set(now);
    }

    private void set(Set<PersonId> now) {
        ticked.set(now);
    }

    private static int indexOf(List<Row> shown, PersonId person) {
        for (int at = 0; at < shown.size(); at++) {
            if (shown.get(at).id().equals(person)) {
                return at;
            }
        }
        return -1;
    }
}
