package app.ajar.timeline;

import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.read.Cursor;
import app.ajar.read.Entries;
import app.ajar.read.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/** What a timeline asks the journal. */
public final class TimelineQueries {

    private final Journal journal;
    private final Clock clock;

    public TimelineQueries(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A stretch of somebody's timeline.
     *
     * @param people everybody whom its entries name; somebody who was erased is missing
     * @param next the place after its last entry
     * @param more whether there may be older ones
     */
    record Page(List<Entry> entries, Map<PersonId, Person> people, Cursor next, boolean more, LocalDate today) {}

    /** The entries that follow the place, newest first. */
    Page page(PersonId person, Cursor after, int limit) {
        return journal.read(db -> {
            List<Entries.Item> items = new Entries(db).of(person, Set.of(), after, limit);
            List<Entry> entries = items.stream().map(Entries.Item::entry).toList();
            Set<PersonId> named = new LinkedHashSet<>();
            entries.forEach(entry -> name(entry, named));
            return new Page(entries, people(db, named), items.isEmpty() ? after : items.getLast().cursor(),
                    items.size() == limit, LocalDate.now(clock));
        });
    }

    private static Map<PersonId, Person> people(DSLContext db, Set<PersonId> named) {
        Map<PersonId, Person> people = new HashMap<>();
        new People(db).things(named.stream().map(Ref::of).toList()).forEach(thing -> {
            if (thing instanceof Person person) {
                people.put(person.id(), person);
            }
        });
        return people;
    }

    private static void name(Entry entry, Set<PersonId> named) {
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
}
