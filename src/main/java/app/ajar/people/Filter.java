package app.ajar.people;

import app.ajar.model.Fold;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is shown: those who have one of each thing asked for and all of the words.
 *
 * @param roles one of these; empty for any
 * @param doors one of these; empty for any
 * @param tags one of these; empty for any
 * @param since nobody with whom there was a conversation on or after this day, or null
 * @param sentBy sent by one of these; empty for anybody
 * @param wasAt was at one of these; empty for any
 * @param aside those who are set aside; else all others
 * @param words folded
 */
record Filter(Set<Role.Kind> roles, Set<DoorKind> doors, Set<String> tags, @Nullable LocalDate since,
        Set<Listed.Named> sentBy, Set<Listed.Gathering> wasAt, boolean aside, List<String> words) {

    static final Filter EVERYBODY = new Filter(Set.of(), Set.of(), Set.of(), null, Set.of(), Set.of(), false,
            List.of());

    Filter {
        roles = Set.copyOf(roles);
        doors = Set.copyOf(doors);
        tags = Set.copyOf(tags);
        sentBy = Set.copyOf(sentBy);
        wasAt = Set.copyOf(wasAt);
        words = List.copyOf(words);
    }

    boolean shows(Row row) {
        return row.setAside() == aside
                && (roles.isEmpty() || row.roles().stream().anyMatch(roles::contains))
                && (doors.isEmpty() || doors.contains(DoorKind.of(row.door())))
                && (tags.isEmpty() || row.tags().stream().anyMatch(tags::contains))
                && (since == null || row.contact() == null || row.contact().day().isBefore(since))
                && (sentBy.isEmpty() || sentBy.stream().map(Listed.Named::id).anyMatch(row.sentBy()::contains))
                && (wasAt.isEmpty() || wasAt.stream().anyMatch(gathering -> gathering.who().contains(row.id())))
                && words.stream().allMatch(row.found()::contains);
    }

    /** Whether anything is asked for. */
    boolean isOn() {
        return !equals(EVERYBODY);
    }

    Filter typed(String text) {
        return new Filter(roles, doors, tags, since, sentBy, wasAt, aside,
                Arrays.stream(Fold.of(text).strip().split("\\s+")).filter(word -> !word.isEmpty()).toList());
    }

    /** With the role, or without it if it was there. */
    Filter toggle(Role.Kind role) {
        return new Filter(toggled(roles, role), doors, tags, since, sentBy, wasAt, aside, words);
    }

    Filter anyRole() {
        return new Filter(Set.of(), doors, tags, since, sentBy, wasAt, aside, words);
    }

    Filter toggle(DoorKind door) {
        return new Filter(roles, toggled(doors, door), tags, since, sentBy, wasAt, aside, words);
    }

    Filter toggleTag(String tag) {
        return new Filter(roles, doors, toggled(tags, tag), since, sentBy, wasAt, aside, words);
    }

    Filter since(@Nullable LocalDate day) {
        return new Filter(roles, doors, tags, day, sentBy, wasAt, aside, words);
    }

    Filter toggle(Listed.Named giver) {
        return new Filter(roles, doors, tags, since, toggled(sentBy, giver), wasAt, aside, words);
    }

    Filter toggle(Listed.Gathering gathering) {
        return new Filter(roles, doors, tags, since, sentBy, toggled(wasAt, gathering), aside, words);
    }

    Filter toggleAside() {
        return new Filter(roles, doors, tags, since, sentBy, wasAt, !aside, words);
    }

    /** The same, with the gatherings as they are now; one that is gone was at nobody's. */
    Filter with(List<Listed.Gathering> now) {
        if (wasAt.isEmpty()) {
            return this;
        }
        Set<PersonId> nobody = Set.of();
        Set<Listed.Gathering> fresh = Set.copyOf(wasAt.stream()
                .map(old -> now.stream().filter(one -> one.id().equals(old.id())).findFirst()
                        .orElse(new Listed.Gathering(old.id(), old.name(), old.day(), nobody)))
                .toList());
        return new Filter(roles, doors, tags, since, sentBy, fresh, aside, words);
    }

    private static <T> Set<T> toggled(Set<T> all, T one) {
        return Set.copyOf(all.contains(one)
                ? all.stream().filter(other -> !other.equals(one)).toList()
                : Stream.concat(all.stream(), Stream.of(one)).toList());
    }
}
