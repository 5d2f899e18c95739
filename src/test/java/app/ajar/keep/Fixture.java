package app.ajar.keep;

import app.ajar.model.Body;
import app.ajar.model.Channel;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.When;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** People and entries for tests, and a clock that goes when it is told to. */
final class Fixture extends Clock {

    private Instant now = Instant.parse("2026-11-12T15:00:00Z");

    void pass(Duration time) {
        now = now.plus(time);
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
        return now;
    }

    Person person(String name) {
        return Person.named(new PersonId(Ids.next()), name);
    }

    Change put(Person person) {
        return new Change.Put(person);
    }

    Entry entry(Person person, String text, Body body) {
        return new Entry(new EntryId(Ids.next()), Ids.next(), List.of(person.id()), when(), text, body, false);
    }

    Entry note(Person person, String text) {
        return entry(person, text, new Body.Note());
    }

    Entry stop(Person person) {
        return entry(person, "", new Body.Preference(Set.of(), Set.of(), Body.Preference.Verdict.STOP, null,
                Body.Preference.Ground.STATED, "please don’t ring me", Body.Preference.SaidBy.THEM, false, null));
    }

    Entry welcome(Person person) {
        return entry(person, "", new Body.Preference(Set.<Channel>of(), Set.<Purpose>of(),
                Body.Preference.Verdict.WELCOME, null, Body.Preference.Ground.STATED, "do call me again",
                Body.Preference.SaidBy.THEM, false, null));
    }

    When when() {
        return When.at(LocalDateTime.ofInstant(now, ZoneOffset.UTC), ZoneOffset.UTC);
    }
}
