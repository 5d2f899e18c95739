package app.ajar.cli;

import app.ajar.capture.language.Captured;
import app.ajar.capture.language.Context;
import app.ajar.capture.language.Names;
import app.ajar.capture.language.Outcome;
import app.ajar.capture.language.Preview;
import app.ajar.capture.language.Records;
import app.ajar.capture.language.Who;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Challenge;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.Thing;
import app.ajar.model.When;
import app.ajar.read.Challenges;
import app.ajar.read.People;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keeps one capture after the other, each as one write. */
final class Keeper {

    private static final int SHOWN = 80;

    private final Journal journal;
    private final Terminal terminal;
    private final Names names;

    Keeper(Journal journal, Terminal terminal) {
        this.journal = journal;
        this.terminal = terminal;
        this.names = journal.read(db -> Names.of(new People(db).known()));
    }

    /**
     * Keeps all of it, and says what was not kept as it might have been meant.
     *
     * @param when what it is about, or null for now
     * @return the things it made: entries as typed, then what else was said, then people
     * @throws Refusal if a name fits several or there is nothing to keep; nothing is written then
     */
    List<Thing> keep(String typed, @Nullable When when) {
        OffsetDateTime now = OffsetDateTime.now(terminal.clock());
        Context context = Context.at(now.toLocalDateTime(), now.getOffset(), names).withChallenges(challenges(typed));
        Captured captured = Records.of(typed, when == null ? context : context.with(when), Ids::next);
        refuseNames(captured);
        if (captured.changes().isEmpty()) {
            throw new Refusal(Refusal.NOT_DONE, captured.leftOut().isEmpty()
                    ? Words.of("keep.nothing")
                    : Words.of("keep.only-left-out", brief(captured.leftOut().getFirst().typed())));
        }
        journal.keep(Ids.next(), captured.changes());
        List<Thing> things = things(captured);
        things.forEach(thing -> {
            if (thing instanceof Person person) {
                names.learn(person);
            }
        });
        remark(captured);
        return things;
    }

    /** Only a capture that eases one asks for what is hard. */
    private List<Challenge> challenges(String typed) {
        return typed.toLowerCase(Locale.ROOT).contains("/eased")
                ? journal.read(db -> new Challenges(db).open())
                : List.of();
    }

    private void refuseNames(Captured captured) {
        List<String> reasons = captured.leftOut().stream()
                .map(left -> left.why() instanceof Outcome.WaitsForPerson(Who.Several which) ? which : null)
                .filter(java.util.Objects::nonNull).distinct()
                .map(which -> Candidates.sentence(journal, which)).toList();
        if (!reasons.isEmpty()) {
            throw new Refusal(Refusal.NOT_DONE, String.join("; ", reasons) + "; " + Words.of("keep.nothing-was"));
        }
    }

    private static List<Thing> things(Captured captured) {
        List<Thing> things = new ArrayList<>(captured.entries());
        List<Thing> people = new ArrayList<>();
        for (Change change : captured.changes()) {
            if (change instanceof Change.Put(Thing thing) && !(thing instanceof Entry)) {
                (thing instanceof Person ? people : things).add(thing);
            }
        }
        things.addAll(people);
        return things;
    }

    private void remark(Captured captured) {
        captured.newPeople().forEach(person -> terminal.remark(Words.of("keep.new-person", person.name())));
        for (Captured.LeftOut left : captured.leftOut()) {
            String key = left.why() instanceof Outcome.WaitsForWords ? "keep.left-out.words" : "keep.left-out";
            terminal.remark(Words.of(key, brief(left.typed())));
        }
        for (Preview.Group group : captured.preview().groups()) {
            for (Preview.Row row : group.rows()) {
                if (row.outcome() instanceof Outcome.AsText(Outcome.Why why)) {
                    terminal.remark(Words.of("keep.as-text", Words.of("keep.why", why), brief(row.text())));
                }
            }
        }
    }

    private static String brief(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
