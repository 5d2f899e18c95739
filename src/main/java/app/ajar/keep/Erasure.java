package app.ajar.keep;

import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What erasing somebody would do.
 *
 * @param names all that they are or were called, the one shown first
 * @param group everybody who is one with them; they go together
 * @param held how many things of each kind go
 * @param mentions what stays and names them, or was theirs and somebody else's, in the order in which it was written
 */
public record Erasure(PersonId person, List<String> names, Set<PersonId> group, Map<Ref.Kind, Integer> held,
        List<Mention> mentions) {

    /**
     * Something of other people's, or of nobody's.
     *
     * @param texts those that name them; to be decided if there is any
     * @param shared whether it belongs to them too; they are taken off it
     * @param inTrash whether it lies in the trash
     */
    public record Mention(Thing thing, List<String> texts, boolean shared, boolean inTrash) {

        public Mention {
            texts = List.copyOf(texts);
        }

        public Ref ref() {
            return thing.ref();
        }

        public boolean isToDecide() {
            return !texts.isEmpty();
        }
    }

    /**
     * What was done.
     *
     * @param things how many things are gone
     * @param isClean whether nothing is left in the folder; what could not be taken away goes at the next opening
     */
    public record Done(Journal.Kept kept, int things, boolean isClean) {}

    public Erasure {
        names = List.copyOf(names);
        group = Set.copyOf(group);
        held = held.isEmpty() ? Map.of() : new EnumMap<>(held);
        mentions = List.copyOf(mentions);
    }

    public String name() {
        return names.getFirst();
    }

    /** Those about which somebody has to say what becomes of them. */
    public List<Mention> toDecide() {
        return mentions.stream().filter(Mention::isToDecide).toList();
    }
}
