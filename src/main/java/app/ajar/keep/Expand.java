package app.ajar.keep;

import static app.ajar.store.jooq.Tables.ALIAS;

import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import app.ajar.read.Gate;
import app.ajar.rules.Settlement;
import app.ajar.rules.Settles;
import app.ajar.rules.StopRule;
import app.ajar.rules.Subject;
import app.ajar.store.JournalException;
import app.ajar.store.Trouble;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Makes of what somebody wants to be written what is written: the house rules applied, or refused with a reason. */
final class Expand {

    private static final int LONGEST = 500_000;

    private final DSLContext db;
    private final Last last;
    private final Gate gate;
    private final Returning returning;

    Expand(DSLContext db, Last last, Returning returning) {
        this.db = db;
        this.last = last;
        this.returning = returning;
        this.gate = new Gate(db);
    }

    /**
     * The changes to log.
     *
     * @throws JournalException {@code REFUSED}, with the reason
     */
    List<Change> of(Cause cause, List<Change> wanted, LocalDate today) {
        Map<Ref, Change> puts = new LinkedHashMap<>();
        List<Change> others = new ArrayList<>();
        List<Entry> fresh = new ArrayList<>();
        last.readFor(wanted);
        for (Change change : cause instanceof Cause.Imported ? returning.without(wanted).changes() : wanted) {
            switch (change) {
                case Change.Put put -> put(cause, put.thing(), puts, fresh);
                case Change.Bin bin -> others.add(allowed(bin));
                case Change.Join join -> others.add(allowed(join));
                case Change.Part part -> others.add(allowed(part));
                case Change.Erase erase -> others.add(erase);
            }
        }
        if (cause instanceof Cause.Kept && !fresh.isEmpty()) {
            settle(fresh, today, puts);
        }
        List<Change> all = new ArrayList<>(puts.values());
        all.addAll(others);
        return all;
    }

    private void put(Cause cause, Thing thing, Map<Ref, Change> puts, List<Entry> fresh) {
        if (last.isErased(thing.ref().id())) {
            throw refused("This was erased for good and cannot be written again.");
        }
        if (thing instanceof ContactPoint point) {
            returning.check(point, last.thing(point.id()));
        }
        Thing now = thing;
        if (thing instanceof Entry entry) {
            Thing before = last.thing(entry.id().value());
            if (before instanceof Entry old) {
                if (cause instanceof Cause.Imported && old.body() instanceof Body.Preference) {
                    return;
                }
                StopRule.mayReplace(old, entry).ifPresent(why -> {
                    throw refused("What somebody said about being in touch is not edited; write what they said since.");
                });
            } else {
                now = entry.body() instanceof Body.Preference ? forAllWhoAreOne(entry) : entry;
                fresh.add((Entry) now);
            }
            if (entry.text().length() > LONGEST) {
                throw refused("One entry holds at most 500,000 characters; split it in two.");
            }
        }
        puts.put(now.ref(), new Change.Put(now));
    }

    /** What is said while people are joined is said by each of them, also when they part. */
    private Entry forAllWhoAreOne(Entry line) {
        if (line.people().isEmpty()) {
            throw refused("What somebody said about being in touch needs to be somebody's; name the person.");
        }
        Set<PersonId> all = new LinkedHashSet<>(line.people());
        line.people().forEach(person -> {
            Set<PersonId> group = gate.group(person);
            if (group.size() > 1) {
                all.addAll(group);
            }
        });
        return line.with(List.copyOf(all));
    }

    private Change allowed(Change.Bin bin) {
        if (last.thing(bin.thing().id()) instanceof Entry entry) {
            StopRule.mayBin(entry).ifPresent(why -> {
                throw refused("What somebody said about being in touch is not deleted; write what they said since.");
            });
        }
        return bin;
    }

    private Change allowed(Change.Join join) {
        Aliases aliases = Stored.aliases(db);
        PersonId duplicate = new PersonId(aliases.root(join.duplicate()));
        PersonId into = new PersonId(aliases.root(join.into()));
        if (duplicate.equals(into)) {
            throw refused("These two are one person already.");
        }
        return new Change.Join(duplicate, into);
    }

    private Change allowed(Change.Part part) {
        if (!db.fetchExists(ALIAS, ALIAS.DUPLICATE.eq(part.duplicate().value()))) {
            throw refused("This person is not joined to anybody.");
        }
        return part;
    }

    /** What follows from the record itself is recorded with it; the rest is only proposed, before it is kept. */
    private void settle(List<Entry> fresh, LocalDate today, Map<Ref, Change> puts) {
        List<Settlement> follows = settlements(db, fresh, today).stream().filter(one -> one.what().isAutomatic())
                .toList();
        for (Change change : Settlement.changes(follows)) {
            if (change instanceof Change.Put put && !(ofPut(puts, put) instanceof Entry)) {
                puts.put(put.thing().ref(), put);
            }
        }
    }

    private static @Nullable Thing ofPut(Map<Ref, Change> puts, Change.Put put) {
        return puts.get(put.thing().ref()) instanceof Change.Put wanted ? wanted.thing() : null;
    }

    /** What these new entries could settle. */
    static List<Settlement> settlements(DSLContext db, List<Entry> fresh, LocalDate today) {
        Set<PersonId> people = new LinkedHashSet<>();
        for (Entry entry : fresh) {
            if (!(entry.body() instanceof Body.Note)) {
                people.addAll(entry.people());
            }
        }
        Gate gate = new Gate(db);
        Set<PersonId> pages = new LinkedHashSet<>();
        people.forEach(person -> pages.add(gate.root(person)));
        List<Subject> subjects = pages.stream().map(gate::open).toList();
        return subjects.isEmpty() ? List.of() : Settles.of(subjects, fresh, today);
    }

    static JournalException refused(String sentence) {
        return new JournalException(Trouble.REFUSED, sentence);
    }
}
