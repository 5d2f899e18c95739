package app.ajar.faults;

import app.ajar.keep.Ids;
import app.ajar.model.Body;
import app.ajar.model.Body.Correction;
import app.ajar.model.Body.Preference;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Setting;
import app.ajar.model.Thing;
import app.ajar.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes at random, about what is there. */
final class Steps {

    private static final List<String> NAMES = List.of("Ana Marques", "Beth Ortiz", "Çelik", "עדי", "Nina 👩‍👧 Cole");

    private final Random random;
    private int number;

    Steps(Random random) {
        this.random = random;
    }

    /** A line of the ledger about everything. */
    static Entry line(Collection<UUID> people, Verdict says, Correction.@Nullable Way way, @Nullable UUID of) {
        Correction correction = way == null || of == null ? null : new Correction(new EntryId(of), way, "a reason");
        return entry(people.stream().map(PersonId::new).toList(), "", new Preference(Set.of(), Set.of(), says, null,
                Preference.Ground.STATED, "please", Preference.SaidBy.THEM, false, correction));
    }

    private static Entry entry(List<PersonId> people, String text, Body body) {
        return new Entry(new EntryId(Ids.next()), Ids.next(), people, When.day(LocalDate.of(2026, 11, 12)), text, body,
                false);
    }

    Person person() {
        return Person.named(new PersonId(Ids.next()), NAMES.get(random.nextInt(NAMES.size())) + " " + number++);
    }

    private String words() {
        return "what was said " + number++ + " “ü漢☺”".repeat(random.nextInt(20) == 0 ? 300 : random.nextInt(4));
    }

    private List<PersonId> some(List<Person> people) {
        List<PersonId> some = new ArrayList<>();
        for (int i = random.nextInt(10) < 7 ? 1 : 3; i > 0; i--) {
            PersonId person = people.get(random.nextInt(people.size())).id();
            if (!some.contains(person)) {
                some.add(person);
            }
        }
        return some;
    }

    /** What a capture may hold: one to three new or changed things. */
    List<Change> capture(List<Thing> things) {
        List<Change> changes = new ArrayList<>();
        List<Person> people = new ArrayList<>(of(things, Person.class));
        if (people.size() < 2 || people.size() < 6 && random.nextInt(4) == 0) {
            Person person = person();
            people.add(person);
            changes.add(new Change.Put(person));
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            Thing thing = thing(things, people);
            if (changes.stream()
                    .noneMatch(is -> is instanceof Change.Put put && put.thing().ref().equals(thing.ref()))) {
                changes.add(new Change.Put(thing));
            }
        }
        return changes;
    }

    private Thing thing(List<Thing> things, List<Person> people) {
        PersonId person = people.get(random.nextInt(people.size())).id();
        return switch (random.nextInt(13)) {
            case 0, 1, 2 -> entry(some(people), words(), new Body.Note());
            case 3 -> entry(some(people), words(), new Body.No(Body.No.Kind.NOT_NOW, "new baby", null, null, null));
            case 4, 5 -> line(some(people).stream().map(PersonId::value).toList(),
                    random.nextInt(3) == 0 ? Verdict.WELCOME : Verdict.STOP, null, null);
            case 6 -> new Detail(Ids.next(), person, Detail.Area.WORK, words(), null, false, true);
            case 7 -> new ContactPoint(Ids.next(), person, ContactPoint.Medium.PHONE, "0151 " + number++, null);
            case 8 -> new Setting("setting " + random.nextInt(3), words());
            default -> edited(things);
        };
    }

    private Thing edited(List<Thing> things) {
        return things.isEmpty() ? person() : switch (things.get(random.nextInt(things.size()))) {
            case Person p -> new Person(p.id(), List.of(new Person.Name(words(), false)), Person.Speak.SHE, null, null,
                    List.of("choir", "choir"), false, null, null, null);
            case Entry e when e.body() instanceof Preference -> new Entry(e.id(), e.capture(), e.people(), e.when(),
                    random.nextInt(4) == 0 ? words() : e.text(), e.body(), !e.confidential());
            case Entry e -> new Entry(e.id(), e.capture(), e.people(), e.when(), words(), e.body(), e.confidential());
            case Detail d -> new Detail(d.id(), d.person(), d.area(), words(), d.said(), true, d.avoid());
            default -> new Setting("setting " + random.nextInt(3), words());
        };
    }

    /** More than go into one transaction. */
    List<Change> large() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i <= 2000; i++) {
            changes.add(new Change.Put(new Setting("large " + i, words())));
        }
        return changes;
    }

    List<Change> bin(List<Thing> things) {
        return List.of(new Change.Bin(things.get(random.nextInt(things.size())).ref(),
                random.nextInt(3) == 0 ? Change.Shelf.LIVE : Change.Shelf.TRASH));
    }

    List<Change> joinOrPart(List<Thing> things, boolean join) {
        List<Person> people = of(things, Person.class);
        PersonId one = people.get(random.nextInt(people.size())).id();
        return List.of(join
                ? new Change.Join(one, people.get(random.nextInt(people.size())).id())
                : new Change.Part(one));
    }

    static <T extends Thing> List<T> of(List<Thing> things, Class<T> kind) {
        return things.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
