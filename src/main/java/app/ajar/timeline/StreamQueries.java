package app.ajar.timeline;

import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.OFFER;

import app.ajar.keep.Changed;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Role;
import app.ajar.read.Cursor;
import app.ajar.read.Entries;
import app.ajar.read.Find;
import app.ajar.read.Gate;
import app.ajar.read.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/** What the stream asks the journal. */
public final class StreamQueries {

    private final Journal journal;
    private final Clock clock;
    private final StreamWords words = new StreamWords();

    public StreamQueries(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param opened the entries whose long texts are shown to their ends
     */
    record Asked(Scope scope, Filter filter, Set<EntryId> opened) {

        Asked {
            opened = Set.copyOf(opened);
        }
    }

    StreamWords words() {
        return words;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Where an entry stands; empty if it is not in sight. */
    Optional<Cursor> place(EntryId id) {
        return journal.read(db -> db.select(ENTRY.AT_LOCAL, ENTRY.ID).from(ENTRY).where(ENTRY.ID.eq(id.value()))
                .fetchOptional(row -> new Cursor(row.value1(), row.value2())));
    }

    /**
     * What stands around a place.
     *
     * @param newer at most so many before it
     * @param older at most so many from it on, an entry that stands there first
     */
    Stretch around(Asked asked, Cursor place, int newer, int older) {
        return journal.read(db -> {
            List<Entries.Item> before = newer == 0 ? List.of() : newer(db, asked, place, newer);
            List<Entries.Item> after = older == 0 ? List.of() : older(db, asked, inFront(place), older);
            List<Entries.Item> all = new ArrayList<>(before);
            all.addAll(after);
            return stretch(db, asked, all, newer == 0 ? !place.equals(Cursor.NEWEST) : before.size() == newer,
                    older == 0 ? !place.equals(Cursor.OLDEST) : after.size() == older);
        });
    }

    /** What is newer than a place. */
    Stretch newer(Asked asked, Cursor place, int limit) {
        return journal.read(db -> {
            List<Entries.Item> items = newer(db, asked, place, limit);
            return stretch(db, asked, items, items.size() == limit, true);
        });
    }

    /** What is older than a place. */
    Stretch older(Asked asked, Cursor place, int limit) {
        return journal.read(db -> {
            List<Entries.Item> items = older(db, asked, place, limit);
            return stretch(db, asked, items, true, items.size() == limit);
        });
    }

    private static Cursor inFront(Cursor place) {
        return place.equals(Cursor.NEWEST) || place.equals(Cursor.OLDEST) ? place : place.inFront();
    }

    private static List<Entries.Item> newer(DSLContext db, Asked asked, Cursor place, int limit) {
        Entries entries = new Entries(db);
        PersonId person = asked.scope().person();
        return person == null
                ? entries.newerOfAll(asked.filter().kinds(), place, limit)
                : entries.newer(person, asked.filter().kinds(), place, limit);
    }

    private static List<Entries.Item> older(DSLContext db, Asked asked, Cursor place, int limit) {
        Entries entries = new Entries(db);
        PersonId person = asked.scope().person();
        return person == null
                ? entries.ofAll(asked.filter().kinds(), place, limit)
                : entries.of(person, asked.filter().kinds(), place, limit);
    }

    private Stretch stretch(DSLContext db, Asked asked, List<Entries.Item> items, boolean newer, boolean older) {
        boolean page = asked.scope() instanceof Scope.Page;
        Set<PersonId> group = page && asked.scope().person() != null
                ? new Gate(db).group(asked.scope().person())
                : Set.of();
        Around around = around(db, items, group);
        List<Told> told = new ArrayList<>();
        for (Entries.Item item : items) {
            Entry entry = item.entry();
            told.add(new Told(entry.id(), entry.capture(), entry.people(), entry.when(), item.cursor(),
                    words.said(entry, around, asked.opened().contains(entry.id())), isNamed(entry),
                    page ? null : whose(entry, around)));
        }
        return new Stretch(told, newer, older, around.today());
    }

    private static boolean isNamed(Entry entry) {
        return entry.body() instanceof Body.Referral || entry.body() instanceof Body.Idea && entry.people().size() > 1;
    }

    private Row.Whose whose(Entry entry, Around around) {
        PersonId first = entry.body() instanceof Body.Gathering party && party.host() != null
                ? party.host()
                : entry.people().isEmpty() ? null : entry.people().getFirst();
        String name = first == null ? "" : words.names().whole(first, around);
        return new Row.Whose(first, name, words.names().everybody(entry, around), true);
    }

    private Around around(DSLContext db, List<Entries.Item> items, Set<PersonId> page) {
        Set<PersonId> named = new LinkedHashSet<>();
        Set<UUID> ideas = new LinkedHashSet<>();
        for (Entries.Item item : items) {
            name(item.entry(), named);
            if (item.entry().body() instanceof Body.Idea) {
                ideas.add(item.entry().id().value());
            }
        }
        Map<PersonId, Person> people = new HashMap<>();
        new People(db).things(named.stream().map(Ref::of).toList()).forEach(thing -> {
            if (thing instanceof Person person) {
                people.put(person.id(), person);
            }
        });
        return new Around(people, ideas.isEmpty() ? Map.of() : offers(db, ideas),
                VersionQueries.rewritten(db, items.stream().map(item -> item.entry().id().value()).toList()), page,
                today());
    }

    private static Map<EntryId, List<Offer>> offers(DSLContext db, Set<UUID> ideas) {
        List<Ref> refs = db.select(OFFER.ID).from(OFFER).where(OFFER.IDEA.in(ideas))
                .fetch(row -> new Ref(Ref.Kind.OFFER, row.value1()));
        Map<EntryId, List<Offer>> offers = new HashMap<>();
        new People(db).things(refs).forEach(thing -> {
            if (thing instanceof Offer offer) {
                offers.computeIfAbsent(offer.idea(), id -> new ArrayList<>()).add(offer);
            }
        });
        return offers;
    }

    /** Everybody whom an entry names. */
    static void name(Entry entry, Set<PersonId> named) {
        named.addAll(entry.people());
        switch (entry.body()) {
            case Body.Referral referral -> {
                named.add(referral.giver());
                named.add(referral.referred());
            }
            case Body.Gathering gathering when gathering.host() != null -> named.add(gathering.host());
            case Body.Idea idea -> named.addAll(idea.introduces());
            default -> {
            }
        }
    }

    /**
     * Who somebody is to the rep, for how long; and the first name by which the stream is called.
     *
     * @param given empty for somebody who is not in sight
     */
    record Roles(List<Role> roles, String given) {

        static final Roles NONE = new Roles(List.of(), "");

        Roles {
            roles = List.copyOf(roles);
        }
    }

    Roles roles(PersonId page) {
        return journal.read(db -> {
            Gate gate = new Gate(db);
            Set<PersonId> group = gate.group(page);
            String given = new People(db).things(List.of(Ref.of(page))).stream()
                    .map(thing -> thing instanceof Person person ? words.names().given(person) : "").findFirst()
                    .orElse("");
            return new Roles(gate.facts(group).roles(), given);
        });
    }

    /** How many entries stand before a place, and how many there are. */
    record Extent(int before, int all) {}

    Extent extent(Asked asked, Cursor place) {
        return journal.read(db -> {
            Entries entries = new Entries(db);
            PersonId person = asked.scope().person();
            return new Extent(place.equals(Cursor.NEWEST)
                    ? 0
                    : entries.countNewer(person, asked.filter().kinds(), place),
                    entries.count(person, asked.filter().kinds()));
        });
    }

    /** The place before which so many entries stand. */
    Optional<Cursor> place(Asked asked, int before) {
        return journal.read(db -> new Entries(db).place(asked.scope().person(), asked.filter().kinds(), before));
    }

    /** The day of the oldest entry. */
    Optional<LocalDate> oldest(Asked asked) {
        return journal.read(db -> newer(db, asked, Cursor.OLDEST, 1)).stream().findFirst()
                .map(item -> item.cursor().at().toLocalDate());
    }

    /** Those whose names fit what was typed. */
    List<Person> people(String typed, int limit) {
        return journal.read(db -> {
            List<Ref> refs = new Find(db).people(typed, limit).stream().map(Ref::of).toList();
            List<Person> found = new ArrayList<>();
            new People(db).things(refs).forEach(thing -> {
                if (thing instanceof Person person) {
                    found.add(person);
                }
            });
            return found;
        });
    }

    void listen(Consumer<Changed> listener) {
        journal.listen(listener);
    }

    void ignore(Consumer<Changed> listener) {
        journal.ignore(listener);
    }
}
