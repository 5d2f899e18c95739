package app.ajar.capture;

import static app.ajar.store.jooq.Tables.REVISION;
import static app.ajar.store.jooq.Tables.WRITE;

import app.ajar.capture.language.Context;
import app.ajar.capture.language.Names;
import app.ajar.capture.language.Opening;
import app.ajar.capture.language.Render;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Thing;
import app.ajar.model.When;
import app.ajar.read.People;
import app.ajar.store.Codec;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Finds the words of a capture again that was taken back, of an earlier run too. */
public final class UndoneQueries {

    private final Journal journal;
    private final Clock clock;

    public UndoneQueries(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** A capture in words; null where it was none, or cannot be said in words again. */
    sealed interface Found {

        record Words(Draft draft) implements Found {}

        /** It was a capture, and the box has no words for something in it. */
        record Unsaid() implements Found {}

        record NoCapture() implements Found {}
    }

    Found words(UUID write) {
        List<Thing> made = journal.read(db -> {
            var row = db.select(WRITE.SEQ, WRITE.CAUSE_JSON).from(WRITE).where(WRITE.ID.eq(write)).fetchOne();
            return row == null || !(Codec.cause(row.value2()) instanceof Cause.Kept)
                    ? List.<Thing>of()
                    : made(db, row.value1());
        });
        List<Entry> entries = made.stream().filter(Entry.class::isInstance).map(Entry.class::cast).toList();
        boolean capture = !entries.isEmpty() && entries.stream().map(Entry::capture).distinct().count() == 1;
        return capture ? words(made, entries.getFirst().when()) : new Found.NoCapture();
    }

    /** What the write made and not only changed: the entries first, then what was said about people; as typed. */
    private static List<Thing> made(DSLContext db, long seq) {
        Map<UUID, Thing> entries = new LinkedHashMap<>();
        Map<UUID, Thing> others = new LinkedHashMap<>();
        db.select(REVISION.THING, REVISION.BODY).from(REVISION).where(REVISION.SEQ.eq(seq)).orderBy(REVISION.ORDINAL)
                .fetch().forEach(row -> {
                    boolean before = db.fetchExists(REVISION,
                            REVISION.THING.eq(row.value1()).and(REVISION.SEQ.lt(seq)));
                    if (!before && Codec.item(row.value2()).change() instanceof Change.Put(Thing thing)) {
                        (thing instanceof Entry ? entries : others).put(row.value1(), thing);
                    }
                });
        List<Thing> made = new ArrayList<>(entries.values());
        made.addAll(others.values());
        return made;
    }

    private Found words(List<Thing> made, When when) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Person> all = new ArrayList<>(journal.read(db -> new People(db).known()));
        Set<PersonId> known = new LinkedHashSet<>();
        all.forEach(person -> known.add(person.id()));
        made.forEach(thing -> {
            if (thing instanceof Person person && !known.contains(person.id())) {
                all.add(person);
            }
        });
        Names names = Names.of(all);
        Context context = Context.at(now.toLocalDateTime(), now.getOffset(), names).with(when);
        Parts parts = new Parts(names, known);
        for (Thing thing : made) {
            Render.Typing typing = Render.record(thing, context);
            if (typing == null || !parts.take(thing, typing)) {
                return new Found.Unsaid();
            }
        }
        LocalDate today = now.toLocalDate();
        Head.Day day = when.date().equals(today) ? null : new Head.Day(null, when);
        Asked asked = Asked.NOTHING.with(new Head(parts.above(), parts.chosen, day)).with(parts.text());
        return new Found.Words(new Draft(Ids.next(), today, asked));
    }

    /** The people of the first record stand above the box, the others have a part each. */
    private static final class Parts {

        private final Names names;
        private final Set<PersonId> known;
        private final Map<List<PersonId>, List<String>> lines = new LinkedHashMap<>();
        /** A party with its guests, whose parts follow it. */
        private final List<String> party = new ArrayList<>();
        private @Nullable Opening chosen;

        Parts(Names names, Set<PersonId> known) {
            this.names = names;
            this.known = known;
        }

        /** False if the box has no words for it beside the others. */
        boolean take(Thing thing, Render.Typing typing) {
            boolean first = lines.isEmpty();
            List<String> theirs = lines.computeIfAbsent(typing.people(), people -> new ArrayList<>());
            boolean above = theirs == lines.values().iterator().next();
            if (!above && typing.people().size() != 1 || typing.chosen() != null && (chosen != null || !first)) {
                return false;
            }
            chosen = typing.chosen() == null ? chosen : typing.chosen();
            boolean gathering = thing instanceof Entry entry && entry.body() instanceof Body.Gathering;
            if (gathering && (!above || !party.isEmpty())) {
                return false;
            }
            if (!typing.text().isEmpty()) {
                (gathering ? party : theirs).add(typing.text());
            }
            return true;
        }

        List<Token> above() {
            return lines.keySet().iterator().next().stream()
                    .map(id -> new Token(known.contains(id) ? id : null, name(id))).toList();
        }

        String text() {
            List<String> all = new ArrayList<>();
            lines.forEach((people, theirs) -> {
                boolean above = all.isEmpty() && theirs == lines.values().iterator().next();
                if (!above) {
                    all.add("@" + name(people.getFirst()));
                }
                all.addAll(theirs);
                if (above) {
                    all.addAll(party);
                }
            });
            return String.join("\n", all);
        }

        private String name(PersonId id) {
            Person person = names.person(id);
            return person == null ? "" : person.name();
        }
    }
}
