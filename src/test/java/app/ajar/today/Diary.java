package app.ajar.today;

import app.ajar.capture.language.Context;
import app.ajar.capture.language.Names;
import app.ajar.capture.language.Records;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Thing;
import app.ajar.read.People;
import app.ajar.rules.Settlement;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A journal for tests, written in the language of the box at times of its own. */
final class Diary implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    final Hands clock = new Hands(TODAY.minusYears(2).atStartOfDay());
    final Journal journal;
    final TodayQueries queries;

    Diary(Path folder) {
        Journal.create(folder);
        journal = Journal.open(folder, clock);
        queries = new TodayQueries(journal, clock);
        clock.set(TODAY.atTime(LocalTime.of(8, 0)));
    }

    /** A clock whose hands are set. */
    static final class Hands extends Clock {

        private volatile LocalDateTime now;

        Hands(LocalDateTime now) {
            this.now = now;
        }

        void set(LocalDateTime time) {
            now = time;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.toInstant(ZoneOffset.UTC);
        }
    }

    /** What the box would keep at ten in the morning of the day, written then. */
    List<Entry> on(LocalDate day, String capture) {
        return at(day.atTime(10, 0), capture);
    }

    /** The same, with all that it could settle ticked. */
    List<Entry> settling(LocalDate day, String capture) {
        return at(day.atTime(10, 0), capture, true);
    }

    List<Entry> at(LocalDateTime time, String capture) {
        return at(time, capture, false);
    }

    private List<Entry> at(LocalDateTime time, String capture, boolean ticked) {
        LocalDateTime before = clock.now;
        clock.set(time);
        Context context = Context.at(time, ZoneOffset.UTC, Names.of(journal.read(db -> new People(db).known())));
        List<Change> changes = Records.of(capture, context, Ids::next).changes();
        List<Entry> entries = new ArrayList<>();
        Map<Object, Change> all = new LinkedHashMap<>();
        for (Change change : changes) {
            Thing thing = ((Change.Put) change).thing();
            all.put(thing.ref(), change);
            if (thing instanceof Entry entry) {
                entries.add(entry);
            }
        }
        if (!entries.isEmpty()) {
            Settlement.changes(journal.settlements(entries, time.toLocalDate()).stream()
                    .filter(one -> ticked || one.what().isAutomatic()).toList())
                    .forEach(change -> all.put(((Change.Put) change).thing().ref(), change));
        }
        keep(new Cause.Kept(), List.copyOf(all.values()));
        clock.set(before);
        return entries;
    }

    UUID keep(Cause cause, List<Change> changes) {
        UUID id = Ids.next();
        journal.keep(id, cause, changes);
        return id;
    }

    UUID keep(Thing... things) {
        return keep(new Cause.Kept(), List.of(things).stream().<Change>map(Change.Put::new).toList());
    }

    Person person(String name) {
        return journal.read(db -> new People(db).known()).stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow();
    }

    /** Somebody new with a role. */
    Person person(String name, Role.Kind role) {
        Person person = Person.named(new PersonId(Ids.next()), name);
        keep(person, new Role(Ids.next(), person.id(), role, null, null));
        return person;
    }

    Board board() {
        return queries.board(true);
    }

    List<Card> cards() {
        return new CardWords(board()).shown();
    }

    /** "Ana Marques ANSWER" for each card. */
    List<String> shown() {
        return cards().stream().map(card -> card.name() + " " + card.prompt().kind()).toList();
    }

    List<String> sentences() {
        return cards().stream().map(Card::sentence).toList();
    }

    @Override
    public void close() {
        journal.close();
    }
}
