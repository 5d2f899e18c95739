package app.ajar.capture;

import app.ajar.capture.language.Captured;
import app.ajar.capture.language.Choice;
import app.ajar.capture.language.Context;
import app.ajar.capture.language.DayChoice;
import app.ajar.capture.language.Hemisphere;
import app.ajar.capture.language.Parsed;
import app.ajar.capture.language.Parser;
import app.ajar.capture.language.Records;
import app.ajar.capture.language.Who;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import app.ajar.model.When;
import app.ajar.read.Gate;
import app.ajar.rules.Consent;
import app.ajar.rules.Ledger;
import app.ajar.rules.Settlement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the box asks the journal, and how it writes. */
public final class CaptureQueries {

    private final Journal journal;
    private final KnownQueries known;
    private final Clock clock;

    public CaptureQueries(Journal journal, KnownQueries known, Clock clock) {
        this.journal = journal;
        this.known = known;
        this.clock = clock;
    }

    /** What was kept. */
    record Done(UUID write, Proposal proposal) {}

    KnownQueries known() {
        return known;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The days to offer above the box, the likeliest first. */
    List<DayChoice> days() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return DayChoice.at(now.toLocalDateTime(), now.getOffset());
    }

    /** A day that has come, in words; empty if it is none. */
    Optional<When> day(String typed) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return Optional.ofNullable(
                DayChoice.read(typed, now.toLocalDateTime(), now.getOffset(), Hemisphere.NORTHERN));
    }

    Proposal propose(Asked asked) {
        return propose(asked, false);
    }

    /**
     * Keeps it as one write.
     *
     * @return empty if there was nothing to keep
     */
    Optional<Done> keep(UUID id, Asked asked) {
        Proposal proposal = propose(asked, true);
        if (proposal.captured().changes().isEmpty()) {
            return Optional.empty();
        }
        journal.keep(id, changes(asked, proposal));
        return Optional.of(new Done(id, proposal));
    }

    private Proposal propose(Asked asked, boolean all) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        KnownQueries.Known about = known.known();
        Head head = asked.head();
        Context context = Context.at(now.toLocalDateTime(), now.getOffset(), about.names())
                .withChallenges(about.challenges()).with(head.chosen())
                .withHeader(head.with().stream().map(token -> who(token, about)).toList());
        if (head.day() != null) {
            context = context.with(head.day().when());
        }
        for (Map.Entry<String, Choice> choice : asked.choices().entrySet()) {
            context = context.choosing(choice.getKey(), choice.getValue());
        }
        Parsed parsed = Parser.parse(asked.text(), context);
        Captured captured = Records.of(parsed, context, Ids::next);
        List<Settlement> found = captured.entries().isEmpty()
                ? List.of()
                : journal.settlements(captured.entries(), today).stream()
                        .filter(one -> all || !one.what().isAutomatic()).filter(one -> !isSaidInItsRow(one)).toList();
        return new Proposal(parsed, captured, found, stops(parsed, context, today), about.names(), context.when(),
                today);
    }

    /** Whether they were thanked for a no there and then is asked in the row of the no. */
    private static boolean isSaidInItsRow(Settlement one) {
        return one.what() == Settlement.What.ACKNOWLEDGED && one.settled().capture().equals(one.by().capture());
    }

    private static Who who(Token token, KnownQueries.Known about) {
        Person person = token.id() == null ? null : about.names().person(token.id());
        return person == null ? token.who() : new Who.Known(person.id(), person.name());
    }

    /** What was ticked goes in with what follows by itself, for both may touch one thing. */
    private static List<Change> changes(Asked asked, Proposal proposal) {
        List<Settlement> chosen = proposal.proposed().stream()
                .filter(one -> one.what().isAutomatic() || asked.ticked().contains(Tick.of(one))).toList();
        Map<Ref, Change> changes = new LinkedHashMap<>();
        proposal.captured().changes().forEach(change -> put(changes, change));
        Settlement.changes(chosen).forEach(change -> put(changes, change));
        return List.copyOf(changes.values());
    }

    private static void put(Map<Ref, Change> changes, Change change) {
        if (change instanceof Change.Put(Thing thing)) {
            changes.put(thing.ref(), change);
        }
    }

    private Map<PersonId, Stop> stops(Parsed parsed, Context context, LocalDate today) {
        Set<PersonId> people = new LinkedHashSet<>();
        context.header().forEach(who -> add(people, who));
        parsed.parts().forEach(part -> part.people().forEach(who -> add(people, who)));
        return journal.read(db -> {
            Gate gate = new Gate(db);
            Map<PersonId, Stop> stops = new HashMap<>();
            for (PersonId person : people) {
                Stop stop = stop(Consent.of(gate.ledger(gate.group(person)), today));
                if (stop != null) {
                    stops.put(person, stop);
                }
            }
            return stops;
        });
    }

    private static void add(Set<PersonId> people, Who who) {
        if (who instanceof Who.Known(PersonId id, _)) {
            people.add(id);
        }
    }

    /** The last stated line that stands in the way. */
    private static @Nullable Stop stop(Consent consent) {
        boolean full = consent.state() == Consent.State.FULL_STOP;
        if (!full && consent.state() != Consent.State.NARROW_STOP) {
            return null;
        }
        List<Ledger.Line> stated = consent.because().stream().filter(
                line -> line.isStated() && line.preference().verdict() != Body.Preference.Verdict.WELCOME).toList();
        if (stated.isEmpty()) {
            return null;
        }
        Ledger.Line last = stated.getLast();
        return new Stop(full, last.said(), last.preference().words(), last.preference().channels(),
                last.preference().purposes());
    }
}
