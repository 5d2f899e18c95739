package app.ajar.rules;

import app.ajar.model.Birthday;
import app.ajar.model.Body;
import app.ajar.model.Body.Correction;
import app.ajar.model.Body.Preference;
import app.ajar.model.Body.Preference.Ground;
import app.ajar.model.Body.Preference.SaidBy;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.Deferral;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.Role;
import app.ajar.model.When;
import app.ajar.rules.World.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.SourceDSL;

/**
 * Random histories of a few people over half a year: everything a journal can hold, by every cause, and among it stops
 * with whatever might tempt somebody to overlook them.
 */
public final class Worlds {

    public static final LocalDate FIRST = LocalDate.of(2026, 6, 15);
    static final List<PersonId> PEOPLE = List.of(Given.ANA, Given.BETH, Given.CLEO,
            new PersonId(new UUID(0, 4)));

    private static final int DAYS_A_STEP = 9;
    private static final UUID A_WRITE = new UUID(7, 7);

    private final World world = new World();
    private final Random random;
    private LocalDate now = FIRST;
    private long made;

    private Worlds(long seed) {
        random = new Random(seed);
    }

    /** A world; as many steps as there are seeds. */
    public static Gen<World> any() {
        return SourceDSL.lists().of(SourceDSL.longs().all()).ofSizeBetween(8, 26).map(Worlds::from)
                .describedAs(world -> String.join("\n", world.steps().stream().map(Step::toString).toList()));
    }

    private static World from(List<Long> seeds) {
        Worlds worlds = new Worlds(seeds.getFirst());
        worlds.begin();
        seeds.forEach(worlds::step);
        return worlds.world;
    }

    private void begin() {
        for (PersonId id : PEOPLE) {
            Person named = Person.named(id, "Person " + id.value().getLeastSignificantBits());
            Birthday birthday = random.nextInt(3) == 0
                    ? new Birthday(MonthDay.from(FIRST.plusDays(20 + random.nextInt(150))), null)
                    : null;
            put(random.nextInt(4) == 0 ? new Cause.Imported("a file") : new Cause.Kept(),
                    new Person(id, named.names(), named.speak(), birthday, null, List.of(), false, null, null, null));
        }
        put(new Cause.Kept(), new Role(new UUID(5, 0), Given.ANA, Role.Kind.CUSTOMER, null, null));
    }

    private void step(long seed) {
        random.setSeed(seed);
        now = now.plusDays(random.nextInt(DAYS_A_STEP));
        switch (random.nextInt(22)) {
            case 20 -> restore();
            case 21 -> importAndUndo();
            case 0, 1, 2 -> put(cause(), line(anybody(), stop(), null));
            case 3 -> put(cause(), line(anybody(), Verdict.WELCOME, null));
            case 4 -> put(cause(), line(anybody(), Verdict.ONLY, null));
            case 5 -> forbidden();
            case 6 -> bin();
            case 7 -> join();
            case 8 -> put(new Cause.Kept(), new Role(new UUID(5, ++made), anybody(),
                    pick(List.of(Role.Kind.values())), null, null));
            case 9 -> defer();
            default -> put(cause(), entry(anybody(), new Bodies(random, now).any()));
        }
    }

    private Verdict stop() {
        return random.nextInt(6) == 0 ? Verdict.ONLY : Verdict.STOP;
    }

    private Cause cause() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Cause.Imported("a file");
            case 2 -> new Cause.Undone(A_WRITE);
            default -> new Cause.Kept();
        };
    }

    private PersonId anybody() {
        return random.nextInt(3) > 0 ? Given.ANA : pick(PEOPLE);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void put(Cause cause, app.ajar.model.Thing thing) {
        world.take(new Step(cause, List.of(new Change.Put(thing))));
    }

    private Entry entry(PersonId person, Body body) {
        List<PersonId> people = switch (body) {
            case Body.Referral sent -> List.of(sent.giver(), sent.referred());
            default -> random.nextInt(8) == 0
                    ? List.of(person, pick(PEOPLE)).stream().distinct().toList()
                    : List.of(person);
        };
        UUID capture = random.nextInt(4) == 0 ? new UUID(3, made) : new UUID(3, ++made);
        return new Entry(new EntryId(new UUID(2, ++made)), capture, people, when(),
                pick(Bodies.THINGS), body, random.nextInt(12) == 0);
    }

    private When when() {
        LocalDate day = random.nextInt(6) == 0 ? now.minusDays(random.nextInt(20)) : now;
        return random.nextBoolean()
                ? When.day(day)
                : new When(day, LocalTime.of(9 + random.nextInt(8), 0), ZoneOffset.UTC);
    }

    private Entry line(PersonId person, Verdict verdict, @Nullable Correction correction) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        if (random.nextInt(5) < 2) {
            IntStream.range(0, 1 + random.nextInt(2)).forEach(_ -> channels.add(pick(List.of(Channel.values()))));
        }
        if (random.nextInt(5) == 0) {
            purposes.add(pick(List.of(Purpose.values())));
        }
        return entryOf(person, new Preference(channels, purposes, verdict, null,
                random.nextInt(8) == 0 ? Ground.ASSUMED : Ground.STATED, random.nextInt(8) == 0 ? null : "as I said",
                random.nextInt(6) == 0 ? SaidBy.SOMEBODY_FOR_THEM : SaidBy.THEM, false, correction));
    }

    private Entry entryOf(PersonId person, Preference said) {
        return new Entry(new EntryId(new UUID(2, ++made)), new UUID(3, ++made), List.of(person), when(), "", said,
                false);
    }

    /** Whatever does not lift a stop. */
    private void forbidden() {
        List<Entry> stops = world.all(Entry.class).stream().filter(entry -> isStop(entry)).toList();
        if (stops.isEmpty()) {
            return;
        }
        Entry stop = pick(stops);
        Preference said = (Preference) stop.body();
        Preference yes = new Preference(said.channels(), said.purposes(), Verdict.WELCOME, null, Ground.STATED, "yes",
                SaidBy.THEM, false, null);
        PersonId who = stop.people().getFirst();
        switch (random.nextInt(8)) {
            case 6 -> put(new Cause.Restored(Instant.EPOCH, 1), entryOf(who, yes));
            case 0 -> put(new Cause.Imported("a file"), entryOf(who, yes));
            case 1 -> put(new Cause.Undone(A_WRITE), entryOf(who, yes));
            case 2 -> put(new Cause.Kept(), stop.with(yes));
            case 3 -> world.take(new Step(new Cause.Kept(),
                    List.of(new Change.Bin(stop.ref(), Change.Shelf.TRASH))));
            case 4 -> world.take(new Step(new Cause.Undone(A_WRITE),
                    List.of(new Change.Bin(stop.ref(), Change.Shelf.UNDONE))));
            case 5 -> {
                PersonId other = pick(PEOPLE);
                put(new Cause.Kept(), entryOf(other, yes));
                join(other, who);
            }
            default -> put(new Cause.Kept(), new Entry(new EntryId(new UUID(2, ++made)), new UUID(3, ++made),
                    List.of(who), When.day(stop.when().date().minusDays(random.nextInt(3))), "", yes, false));
        }
    }

    private static boolean isStop(Entry entry) {
        return entry.body() instanceof Preference said && said.verdict() == Verdict.STOP
                && said.ground() == Ground.STATED && said.correction() == null;
    }

    private void bin() {
        List<Entry> all = world.all(Entry.class).stream()
                .filter(entry -> !(entry.body() instanceof Preference)).toList();
        if (!all.isEmpty()) {
            Change.Shelf shelf = pick(List.of(Change.Shelf.TRASH, Change.Shelf.UNDONE));
            Entry entry = pick(all);
            List<Change> changes = new ArrayList<>(List.of(new Change.Bin(entry.ref(), shelf)));
            if (random.nextInt(3) == 0) {
                changes.add(new Change.Bin(entry.ref(), Change.Shelf.LIVE));
            } else if (random.nextInt(3) == 0) {
                changes.add(new Change.Erase(List.of(entry.ref()), List.of(), List.of()));
            }
            world.take(new Step(changes.stream().anyMatch(Change.Erase.class::isInstance)
                    ? new Cause.Erased()
                    : new Cause.Kept(), changes));
        }
    }

    private void join() {
        PersonId one = pick(PEOPLE);
        if (random.nextInt(3) == 0) {
            world.take(new Step(new Cause.Merged(), List.of(new Change.Part(one))));
        } else {
            join(one, pick(PEOPLE));
        }
    }

    private void join(PersonId one, PersonId into) {
        if (!one.equals(into)) {
            world.take(new Step(new Cause.Merged(), List.of(new Change.Join(one, into))));
        }
    }

    /** Goes back to how it was after some earlier step. */
    private void restore() {
        int steps = world.steps().size();
        int upTo = PEOPLE.size() + 1 + random.nextInt(steps - PEOPLE.size());
        List<Change> changes = world.backTo(after(upTo));
        if (!changes.isEmpty()) {
            world.take(new Step(new Cause.Restored(Instant.EPOCH, upTo), changes));
        }
    }

    private World after(int steps) {
        World then = new World();
        world.steps().subList(0, steps).forEach(then::take);
        return then;
    }

    /** Brings in an archive of another journal, which may hold a welcome, and takes it back. */
    private void importAndUndo() {
        int before = world.steps().size();
        PersonId who = anybody();
        List<Change> archive = new ArrayList<>();
        archive.add(new Change.Put(entry(who, new Bodies(random, now).any())));
        if (random.nextBoolean()) {
            archive.add(new Change.Put(line(who, Verdict.WELCOME, null)));
        }
        PersonId same = pick(PEOPLE);
        if (!same.equals(who)) {
            archive.add(new Change.Join(same, who));
        }
        world.take(new Step(new Cause.Imported("an archive"), archive));
        world.take(new Step(new Cause.Undone(A_WRITE), world.backTo(after(before))));
    }

    private void defer() {
        List<Prompt> cards = Today.of(world.people(World.Eye.SOUND), Numbers.USUAL).on(now).all().toList();
        if (!cards.isEmpty()) {
            LocalDate until = random.nextBoolean() ? now.plusDays(1L + random.nextInt(30)) : null;
            put(new Cause.Kept(), new Deferral(pick(cards).key(), now, until));
        } else {
            world.all(Entry.class).stream().filter(entry -> entry.body() instanceof Body.Idea).findFirst()
                    .ifPresent(idea -> put(new Cause.Kept(), new Offer(idea.id(), idea.people().getFirst(),
                            pick(List.of(Offer.State.values())), now, null)));
        }
    }
}
