package app.ajar.capture;

import app.ajar.capture.language.Captured;
import app.ajar.capture.language.Choice;
import app.ajar.capture.language.Context;
import app.ajar.capture.language.Names;
import app.ajar.capture.language.Parsed;
import app.ajar.capture.language.Parser;
import app.ajar.capture.language.Preview;
import app.ajar.capture.language.Records;
import app.ajar.capture.language.Who;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Challenge;
import app.ajar.model.Change;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import app.ajar.read.Challenges;
import app.ajar.read.Gate;
import app.ajar.read.People;
import app.ajar.rules.Consent;
import app.ajar.rules.Settlement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the box asks the journal, and how it writes. */
public final class CaptureQueries {

    private final Journal journal;
    private final Clock clock;
    private @Nullable Known known;

    public CaptureQueries(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Whom a name may mean, as of a write. */
    private record Known(long seq, Names names, List<Challenge> challenges) {}

    /**
     * What would be kept.
     *
     * @param proposed what it could settle besides, if the rep says so
     * @param stopped those it is about who asked for no contact
     * @param names whom it may be about
     */
    record Proposal(Parsed parsed, Captured captured, List<Settlement> proposed, List<PersonId> stopped,
            Names names, LocalDate today) {}

    /** What was kept. */
    record Done(UUID write, Proposal proposal) {}

    /** The name of somebody, if they are in sight. */
    Optional<String> name(PersonId person) {
        return Optional.ofNullable(journal.read(db -> new People(db).names(List.of(person))).get(person));
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

    Optional<UUID> toUndo() {
        return journal.toUndo();
    }

    Optional<UUID> toRedo() {
        return journal.toRedo();
    }

    Journal.PutBack undo(UUID write) {
        return journal.undo(write);
    }

    private Proposal propose(Asked asked, boolean all) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Known about = known();
        Context context = Context.at(now.toLocalDateTime(), now.getOffset(), about.names())
                .withChallenges(about.challenges());
        if (asked.page() != null) {
            context = context.about(asked.page());
        }
        for (Map.Entry<String, Choice> choice : asked.choices().entrySet()) {
            context = context.choosing(choice.getKey(), choice.getValue());
        }
        Parsed parsed = Parser.parse(asked.text(), context);
        Captured captured = Records.of(parsed, context, Ids::next);
        LocalDate today = now.toLocalDate();
        List<Settlement> found = journal.settlements(captured.entries(), today).stream()
                .filter(one -> all || !one.what().isAutomatic()).toList();
        return new Proposal(parsed, captured, found, stopped(captured.preview(), today), about.names(), today);
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

    private List<PersonId> stopped(Preview preview, LocalDate today) {
        List<PersonId> people = preview.groups().stream().flatMap(group -> group.part().people().stream())
                .filter(Who.Known.class::isInstance).map(who -> ((Who.Known) who).id()).distinct().toList();
        return journal.read(db -> {
            Gate gate = new Gate(db);
            List<PersonId> stopped = new ArrayList<>();
            for (PersonId person : people) {
                Consent consent = Consent.of(gate.ledger(gate.group(person)), today);
                if (consent.state() == Consent.State.FULL_STOP) {
                    stopped.add(person);
                }
            }
            return stopped;
        });
    }

    private synchronized Known known() {
        long seq = journal.last();
        Known before = known;
        if (before != null && before.seq() == seq) {
            return before;
        }
        Known fresh = journal.read(db -> {
            Map<PersonId, String> doing = new HashMap<>();
            new People(db).list(LocalDate.now(clock)).forEach(row -> {
                if (row.doing() != null) {
                    doing.put(row.id(), row.doing());
                }
            });
            return new Known(seq, Names.of(new People(db).known(), person -> doing.getOrDefault(person.id(), "")),
                    new Challenges(db).open());
        });
        known = fresh;
        return fresh;
    }
}
