package app.ajar.doors;

import app.ajar.read.DoorGroups.Placed;
import app.ajar.rules.DoorGroup;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The place as it was read.
 *
 * @param groups those that are not empty, in their order
 */
record Shown(LocalDate today, Map<DoorGroup.Kind, List<Card>> groups) {

    /**
     * Somebody in a group.
     *
     * @param words what they said, empty if nothing was kept in their words
     */
    record Card(Placed placed, String words) {

        DoorGroup group() {
            return placed.group();
        }
    }

    Shown {
        groups = new EnumMap<>(groups.isEmpty() ? new EnumMap<>(DoorGroup.Kind.class) : groups);
    }

    List<Card> of(DoorGroup.Kind kind) {
        return groups.getOrDefault(kind, List.of());
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }
}
