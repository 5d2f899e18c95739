package app.ajar.cli;

import app.ajar.keep.Journal;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import app.ajar.read.Cursor;
import app.ajar.read.Entries;
import app.ajar.read.Gate;
import app.ajar.read.Held;
import app.ajar.rules.Consent;
import app.ajar.rules.Door;
import app.ajar.rules.Owed;
import app.ajar.rules.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything held about somebody.
 *
 * @param person whose page it is
 * @param group everybody who is one with them, they first
 * @param things beside the timeline, those of the person first
 * @param timeline newest first
 * @param names of everybody in it
 */
record Page(Person person, Set<PersonId> group, Subject subject, Consent consent, Door door, List<Owed.Debt> owed,
        List<Thing> things, List<Entry> timeline, Map<PersonId, String> names) {

    private static final int AT_ONCE = 500;

    static Page of(Journal journal, PersonId id, LocalDate today) {
        Set<PersonId> group = journal.read(db -> new Gate(db).group(id));
        Subject subject = journal.read(db -> new Gate(db).subject(id));
        List<Owed.Debt> owed = Owed.to(subject, other -> isReachable(journal, other, today), today);
        List<Thing> things = journal.read(db -> new Held(db).of(group));
        List<Entry> timeline = timeline(journal, id);
        Person person = things.stream().filter(thing -> thing.ref().equals(Ref.of(id))).map(Person.class::cast)
                .findFirst().orElseThrow(() -> new Refusal(Refusal.NOT_DONE, Words.of("who.gone")));
        Set<PersonId> mentioned = new LinkedHashSet<>(group);
        timeline.forEach(entry -> mentioned.addAll(Items.mentioned(entry)));
        owed.forEach(debt -> mentioned.addAll(debt.about()));
        return new Page(person, group, subject, Consent.of(subject.ledger().saidBy(today), today),
                Door.of(subject.entries(), subject.ledger().saidBy(today), today), owed, things, timeline,
                Items.names(journal, mentioned));
    }

    private static boolean isReachable(Journal journal, PersonId other, LocalDate today) {
        return journal.read(db -> {
            Gate gate = new Gate(db);
            Set<PersonId> group = gate.group(other);
            return Owed.isReachable(gate.facts(group), gate.ledger(group), today);
        });
    }

    private static List<Entry> timeline(Journal journal, PersonId id) {
        List<Entry> all = new ArrayList<>();
        Cursor after = Cursor.NEWEST;
        while (true) {
            Cursor from = after;
            List<Entries.Item> some = journal.read(db -> new Entries(db).of(id, Set.of(), from, AT_ONCE));
            some.forEach(item -> all.add(item.entry()));
            if (some.size() < AT_ONCE) {
                return all;
            }
            after = some.getLast().cursor();
        }
    }

    <T extends Thing> List<T> all(Class<T> kind) {
        return things.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
