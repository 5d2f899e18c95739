package app.ajar.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Anybody in the journal.
 *
 * @param names at least one; the first is the one to show
 * @param met how we met, as typed
 * @param setAside out of Today, Doors and counts; not a stop
 * @param died ends every card for good
 * @param birthdayCard null: as their roles say
 * @param photo the attachment that shows them
 */
public record Person(PersonId id, List<Name> names, Speak speak, @Nullable Birthday birthday, @Nullable String met,
        List<String> tags, boolean setAside, @Nullable Vague died, @Nullable Boolean birthdayCard,
        @Nullable UUID photo) implements Thing {

    /** A name somebody goes by, or went by. */
    public record Name(String text, boolean former) {}

    /** How to speak of them. */
    public enum Speak {
        SHE, HE, THEY, NAME
    }

    public Person {
        names = List.copyOf(names);
        tags = List.copyOf(tags);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a person has a name");
        }
    }

    /** Somebody of whom nothing but the name is known. */
    public static Person named(PersonId id, String name) {
        return new Person(id, List.of(new Name(name, false)), Speak.NAME, null, null, List.of(), false, null, null,
                null);
    }

    public String name() {
        return names.getFirst().text();
    }

    @Override
    public Ref ref() {
        return Ref.of(id);
    }
}
