package app.ajar.keep;

import app.ajar.model.PersonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is an alias of whom. */
final class Aliases {

    private final Map<UUID, UUID> into = new HashMap<>();

    void join(UUID duplicate, UUID target) {
        into.put(duplicate, target);
    }

    void part(UUID duplicate) {
        into.remove(duplicate);
    }

    boolean isEmpty() {
        return into.isEmpty();
    }

    @Nullable
    UUID target(UUID duplicate) {
        return into.get(duplicate);
    }

    /** The one at the end of the chain; of a ring, which only a foreign file can hold, the one it was asked for. */
    UUID root(UUID person) {
        UUID at = person;
        Set<UUID> seen = new HashSet<>();
        while (into.containsKey(at)) {
            if (!seen.add(at)) {
                return person;
            }
            at = into.get(at);
        }
        return at;
    }

    UUID root(PersonId person) {
        return root(person.value());
    }

    /** Everybody who is one with the given person, that person included. */
    Set<UUID> group(UUID person) {
        UUID root = root(person);
        Set<UUID> group = new LinkedHashSet<>();
        group.add(person);
        group.add(root);
        for (UUID duplicate : into.keySet()) {
            if (root(duplicate).equals(root)) {
                group.add(duplicate);
            }
        }
        return group;
    }
}
