package app.ajar.ask;

import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.PERSON;

import app.ajar.ask.Asked.Counts;
import app.ajar.ask.Asked.Written;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Channel;
import app.ajar.model.ContactPoint;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.Role;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.model.When;
import app.ajar.read.Gate;
import app.ajar.read.Held;
import app.ajar.read.Points;
import app.ajar.read.Scripts;
import app.ajar.rules.Consent;
import app.ajar.rules.Courtesy;
import app.ajar.rules.Guesses;
import app.ajar.rules.Subject;
import app.ajar.store.Codec;
import app.ajar.store.jooq.Indexes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What asking about a guess asks the journal. */
public final class AskQueries {

    /** More of the book than this nobody reads. */
    private static final int MOST = 200;

    private final Journal journal;
    private final Clock clock;

    public AskQueries(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Empty where there is nothing to ask, or they may not be asked.
     *
     * @param bundled the words to ask with that come with Ajar
     */
    Optional<Asked> read(PersonId id, String bundled) {
        LocalDate today = LocalDate.now(clock);
        return journal.read(db -> {
            Subject subject = new Gate(db).open(id);
            return Guesses.standing(subject, today).flatMap(guess -> asked(db, subject, guess, bundled, today));
        });
    }

    private static Optional<Asked> asked(DSLContext db, Subject subject, Entry guess, String bundled,
            LocalDate today) {
        Gate gate = new Gate(db);
        Set<PersonId> group = gate.group(subject.person());
        List<Thing> held = new Held(db).of(group);
        List<Channel> open = Arrays.stream(Channel.values()).filter(channel -> Courtesy.allow(subject.ledger(),
                subject.facts(), channel, Purpose.FOLLOW_UP, today) instanceof Courtesy.Allowed).toList();
        return all(held, Person.class).filter(person -> person.id().equals(subject.person())).findFirst()
                .filter(person -> !open.isEmpty())
                .map(person -> new Asked(person, doing(held, today), roles(held, today), guess,
                        last(db, subject.person(), guess), Consent.of(subject.ledger(), today), open,
                        points(db, subject.person(), open, today),
                        new Scripts(db).text(Scripts.Kind.ASK, bundled), counts(db), today));
    }

    private static <T extends Thing> Stream<T> all(List<Thing> held, Class<T> kind) {
        return held.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static @Nullable String doing(List<Thing> held, LocalDate today) {
        return all(held, Situation.class).filter(one -> one.until() == null || one.until().window() == null
                || !one.until().window().to().isBefore(today)).map(Situation::what).reduce((_, later) -> later)
                .orElse(null);
    }

    private static List<Role.Kind> roles(List<Thing> held, LocalDate today) {
        return all(held, Role.class).filter(one -> one.until() == null || one.until().window() == null
                || !one.until().window().to().isBefore(today)).map(Role::kind).distinct().toList();
    }

    /** Their last word, else the last there was. */
    private static @Nullable Entry last(DSLContext db, PersonId page, Entry guess) {
        Entry theirs = last(db, page, guess, ENTRY.OWNER.eq(Body.Side.THEM.name()));
        return theirs == null ? last(db, page, guess, DSL.noCondition()) : theirs;
    }

    private static @Nullable Entry last(DSLContext db, PersonId page, Entry guess, Condition which) {
        return db.select(ENTRY.BODY).from(ENTRY_PERSON.useIndex(Indexes.ENTRY_PERSON_KIND.getName()))
                .join(ENTRY).on(ENTRY.ID.eq(ENTRY_PERSON.ENTRY))
                .where(ENTRY_PERSON.ROOT.eq(page.value())).and(ENTRY_PERSON.KIND.eq("CONVERSATION"))
                .and(ENTRY_PERSON.AT_LOCAL.le(guess.when().date().atTime(23, 59, 59)))
                .and(ENTRY.CONFIDENTIAL.isFalse()).and(which)
                .orderBy(ENTRY_PERSON.ROOT, ENTRY_PERSON.KIND, ENTRY_PERSON.AT_LOCAL.desc(), ENTRY_PERSON.ENTRY.desc())
                .limit(1).fetchOptional(row -> (Entry) Codec.thing(row.value1())).orElse(null);
    }

    /** Where they may be asked; to call them there must not be to call somebody who wants no contact. */
    private static List<ContactPoint> points(DSLContext db, PersonId page, List<Channel> open, LocalDate today) {
        Points points = Points.of(db, List.of(page));
        return points.of(page).stream().filter(point -> {
            List<Channel> ways = switch (point.medium()) {
                case PHONE, MAIL -> Points.channels(point.medium()).stream().filter(open::contains).toList();
                case ADDRESS, SOCIAL -> List.of();
            };
            return !ways.isEmpty() && ways.stream()
                    .allMatch(way -> points.stoppedAt(point, way, Purpose.FOLLOW_UP, today).isEmpty());
        }).toList();
    }

    private static Counts counts(DSLContext db) {
        List<Body.Guess> asked = guesses(db).map(entry -> (Body.Guess) entry.body())
                .filter(guess -> guess.asked() != null).toList();
        return new Counts(asked.size(), (int) asked.stream().filter(guess -> guess.right() != null).count(),
                (int) asked.stream().filter(guess -> Boolean.TRUE.equals(guess.right())).count());
    }

    private static Stream<Entry> guesses(DSLContext db) {
        return db.select(ENTRY.BODY).from(ENTRY.useIndex(Indexes.ENTRY_KIND.getName()))
                .where(ENTRY.KIND.eq("GUESS")).orderBy(ENTRY.KIND, ENTRY.AT_LOCAL.desc(), ENTRY.ID.desc())
                .fetch(row -> (Entry) Codec.thing(row.value1())).stream();
    }

    /** All guesses that were asked about or stand, the latest first; none that is private. */
    List<Written> book() {
        return journal.read(db -> guesses(db).filter(entry -> !entry.confidential() && !entry.people().isEmpty())
                .limit(MOST).map(entry -> new Written(entry, name(db, entry.people().getFirst()))).toList());
    }

    private static String name(DSLContext db, PersonId person) {
        var own = PERSON.as("own");
        String name = db.select(PERSON.NAME).from(own).join(PERSON).on(PERSON.ID.eq(own.ROOT))
                .where(own.ID.eq(person.value())).fetchAny(PERSON.NAME);
        return name == null ? "" : name;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** This moment, where the rep is. */
    When now() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return When.at(now.toLocalDateTime().withNano(0), now.getOffset());
    }
}
