package app.ajar.people;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Very many people, each with work, roles and some entries; the same each time. */
public final class Crowd {

    private static final List<String> FIRST = List.of("Ana", "Beth", "Clara", "Dev", "Grace", "Hilde", "Irène", "Jonas",
            "Lena", "Martin", "Miriam", "Noel", "Øyvind", "Priya", "Rosa", "Sue", "Tom", "Úrsula", "Yusuf", "Zoë");
    private static final List<String> LAST = List.of("Adeyemi", "Brandt", "Castell", "Fischer", "Hale", "Krogh",
            "Marques", "Nair", "Neumann", "Okafor", "Ortiz", "Patel", "Silva", "Tanaka", "Weber", "Ångström");
    private static final List<String> WORK = List.of("Baker", "Physiotherapist", "Manages a bookshop", "Cider maker",
            "Choir leader, two schools", "Architect", "Teaches music", "Runs a yarn shop", "Surveyor", "Midwife");
    private static final List<String> PLACES = List.of("Porto Street", "Leeds", "the quay", "Mill Lane");
    private static final int AT_ONCE = 1900;

    private Crowd() {}

    /** @param entries of each of them */
    public static void into(Journal journal, int people, int entries, LocalDate today) {
        List<Change> changes = new ArrayList<>();
        for (int at = 0; at < people; at++) {
            PersonId id = new PersonId(Ids.next());
            add(changes, new Person(id,
                    List.of(new Person.Name(FIRST.get(at % FIRST.size()) + " " + LAST.get(at / 7 % LAST.size()) + " "
                            + at, false)),
                    Person.Speak.values()[at % 4], null, null, at % 50 == 0 ? List.of("choir") : List.of(),
                    at % 100 == 99, null, null, null));
            add(changes, new Situation(Ids.next(), id, WORK.get(at % WORK.size()), PLACES.get(at % PLACES.size()), null,
                    null));
            for (int role = 0; role < at % 4; role++) {
                add(changes, new Role(Ids.next(), id, Role.Kind.values()[(at + role * 2) % 9], null, null));
            }
            for (int entry = 0; entry < entries; entry++) {
                add(changes, new Entry(new EntryId(Ids.next()), Ids.next(), List.of(id),
                        When.day(today.minusDays(at % 400 + entry * 3L)), "the terrace, the permit and " + at,
                        body(at + entry), false));
            }
            if (changes.size() > AT_ONCE || at == people - 1) {
                journal.keep(Ids.next(), new Cause.Imported("a file"), changes);
                changes.clear();
            }
        }
    }

    private static Body body(int number) {
        return switch (number % 5) {
            case 0 -> new Body.No(Body.No.Kind.NOT_NOW, "the baby", "lovely, truly", null, null);
            case 1 -> new Body.Note();
            default -> new Body.Conversation(number % 2 == 0 ? Channel.CALL : Channel.MESSAGE,
                    number % 3 == 0 ? Body.Side.ME : Body.Side.THEM, true, null, null, List.of(), List.of(), List.of());
        };
    }

    private static void add(List<Change> changes, Thing thing) {
        changes.add(new Change.Put(thing));
    }
}
