package app.ajar.today;

import app.ajar.model.Birthday;
import app.ajar.model.Body;
import app.ajar.model.Body.Answer;
import app.ajar.model.Body.Side;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Thing;
import app.ajar.model.Vague;
import app.ajar.model.When;
import app.ajar.model.Window;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Many people and what a busy rep writes about them, twenty-seven entries a day until a day: of more entries the first
 * lie further back. The same for the same numbers.
 */
public final class Crowd {

    private static final int A_DAY = 27;
    private static final int AT_ONCE = 400;
    private static final int YEAR = 365;

    private final int people;
    private final int entries;
    private final LocalDate last;
    private final Random random = new Random(4);

    public Crowd(int people, int entries, LocalDate last) {
        this.people = people;
        this.entries = entries;
        this.last = last;
    }

    /** All of it, write by write. */
    public void writes(Consumer<List<Change>> keep) {
        List<Change> changes = new ArrayList<>();
        for (int n = 0; n < people; n++) {
            MonthDay birthday = MonthDay.from(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(YEAR)));
            add(changes, new Person(person(n), List.of(new Person.Name("Person " + n, false)), Person.Speak.SHE,
                    n % 3 == 0 ? new Birthday(birthday, null) : null, null, List.of(), false, null, null, null), keep);
            if (n % 2 == 0) {
                Role.Kind kind = Role.Kind.values()[n / 2 % Role.Kind.values().length];
                add(changes, new Role(id("role", n), person(n), kind, null, null), keep);
            }
        }
        for (int n = 0; n < entries; n++) {
            add(changes, entry(n), keep);
        }
        if (!changes.isEmpty()) {
            keep.accept(List.copyOf(changes));
        }
    }

    private static void add(List<Change> changes, Thing thing, Consumer<List<Change>> keep) {
        changes.add(new Change.Put(thing));
        if (changes.size() == AT_ONCE) {
            keep.accept(List.copyOf(changes));
            changes.clear();
        }
    }

    private static UUID id(String kind, int n) {
        return Thing.idOf(kind + n);
    }

    private static PersonId person(int n) {
        return new PersonId(id("person", n));
    }

    private Entry entry(int n) {
        LocalDateTime at = last.minusDays((entries - n) / A_DAY).atTime(8 + n % 10, n % 60);
        int whose = random.nextInt(people);
        Body body = body(n, at.toLocalDate(), whose);
        List<PersonId> about = body instanceof Body.Referral sent
                ? List.of(sent.giver(), sent.referred())
                : List.of(person(whose));
        return new Entry(new EntryId(id("entry", n)), id("capture", n), about, When.at(at, ZoneOffset.UTC),
                "The terrace permit came through in spring, and she would love the autumn set. " + n % 50, body, false);
    }

    private Body body(int n, LocalDate day, int whose) {
        int kind = random.nextInt(100);
        if (kind < 35) {
            return new Body.Note();
        }
        if (kind < 75) {
            return new Body.Conversation(Channel.values()[n % 3], n % 3 == 0 ? Side.THEM : Side.ME, n % 5 > 0, null,
                    null, List.of(), List.of(), List.of());
        }
        if (kind < 80) {
            Vague spring = new Vague("in spring", new Window(day.plusDays(100), day.plusDays(160)));
            return new Body.No(Body.No.Kind.values()[n % 3], null, "lovely, truly",
                    n % 2 == 0 ? new Body.Moment(spring, Side.THEM) : null,
                    n % 4 == 0 ? null : new Body.Acknowledged(day, null));
        }
        if (kind < 83) {
            return new Body.Promise(n % 3 == 0 ? Side.THEM : Side.ME, Vague.of(day.plusDays(n % 20)),
                    n % 10 == 0 ? Body.Promise.State.OPEN : Body.Promise.State.KEPT, day);
        }
        if (kind < 88) {
            return new Body.Idea(List.of());
        }
        if (kind < 92) {
            return new Body.Purchase(null, null, null);
        }
        if (kind < 94) {
            int other = (whose + 1 + random.nextInt(people - 1)) % people;
            return new Body.Referral(person(whose), person(other), Answer.values()[n % 3],
                    Body.Referral.Tell.values()[n % 5], n % 2 == 0 ? day : null, n % 3 == 0 ? day : null, null, null,
                    null);
        }
        if (kind < 95) {
            return new Body.Guess(Body.Sure.FAIRLY, n % 2 == 0, n % 4 == 0 ? day : null, null, null);
        }
        if (kind < 97) {
            return new Body.Meeting(Vague.of(day.plusDays(n % 10)), null,
                    n % 5 == 0 ? Body.Meeting.State.PLANNED : Body.Meeting.State.KEPT, null);
        }
        if (kind < 98) {
            return new Body.NearMiss(null, Side.THEM, null);
        }
        return new Body.Preference(Set.of(), Set.of(),
                n % 4 == 0 ? Body.Preference.Verdict.STOP : Body.Preference.Verdict.WELCOME, null,
                Body.Preference.Ground.STATED, "as she said", Body.Preference.SaidBy.THEM, false, null);
    }
}
