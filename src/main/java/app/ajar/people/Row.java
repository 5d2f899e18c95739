package app.ajar.people;

import app.ajar.model.Body;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.rules.Door;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the list.
 *
 * @param speak how to speak of them
 * @param doing what they do, null if nothing is known
 * @param where where they do it, null if not said
 * @param roles those they have now, the oldest first
 * @param contact the latest conversation, null if there was none
 * @param sentBy who sent them
 * @param folded the name as it is sorted
 * @param found what a filter looks through: names, former ones too, work and place
 */
record Row(PersonId id, String name, Person.Speak speak, @Nullable String doing, @Nullable String where,
        List<Role.Kind> roles, List<String> tags, boolean setAside, @Nullable Contact contact, Door door,
        Set<PersonId> sentBy, String folded, String found) {

    Row {
        roles = List.copyOf(roles);
        tags = List.copyOf(tags);
        sentBy = Set.copyOf(sentBy);
    }

    /**
     * A conversation.
     *
     * @param ofSeveral whether others took part: then nobody is singled out
     */
    record Contact(LocalDate day, Body.Conversation how, boolean ofSeveral) {}
}
