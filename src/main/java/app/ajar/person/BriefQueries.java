package app.ajar.person;

import static app.ajar.store.jooq.Tables.DEFERRAL;
import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.OFFER;

import app.ajar.model.Body;
import app.ajar.model.Channel;
import app.ajar.model.Deferral;
import app.ajar.model.Entry;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.person.Brief.Gifts;
import app.ajar.person.Brief.Offerable;
import app.ajar.person.Brief.Passed;
import app.ajar.read.Gate;
import app.ajar.read.People;
import app.ajar.rules.Courtesy;
import app.ajar.rules.Guesses;
import app.ajar.rules.Ledger;
import app.ajar.rules.NotEver;
import app.ajar.rules.Owed;
import app.ajar.rules.Subject;
import app.ajar.store.Codec;
import app.ajar.store.jooq.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What "Before you call" asks: kind by kind, so that a page of many thousand entries costs no more than another. */
final class BriefQueries {

    /** More ideas than this nobody reads before a call. */
    private static final int MOST_OFFERS = 12;
    private static final int CONTACTS = 3;
    /** So far back it is looked for the last gift. */
    private static final int MOST_TALKS = 60;
    private static final int MOST_PROMISES = 100;
    private static final int MOST_NEVER = 200;
    private static final int MOST_GUESSES = 20;

    private final DSLContext db;
    private final Gate gate;
    private final Set<PersonId> group;
    private final Ledger ledger;
    private final LocalDate today;

    /** @param group everybody who is one with them, the one whose page it is first */
    BriefQueries(DSLContext db, Set<PersonId> group, Ledger ledger, LocalDate today) {
        this.db = db;
        this.gate = new Gate(db);
        this.group = group;
        this.ledger = ledger;
        this.today = today;
    }

    Brief brief(Person person, List<Entry> openPromises) {
        List<Entry> talks = conversations();
        return new Brief(offers(), owed(openPromises), gifts(talks), talks.stream().limit(CONTACTS)
                .map(entry -> new Brief.Talk(entry.when().date(), FirstSentence.of(entry, person))).toList(), guess());
    }

    private PersonId page() {
        return group.iterator().next();
    }

    private Condition theirs(String kind) {
        return ENTRY_PERSON.ROOT.eq(page().value()).and(ENTRY_PERSON.KIND.eq(kind));
    }

    private List<Entry> of(String kind, Condition which, int most) {
        var walked = ENTRY_PERSON.useIndex(Indexes.ENTRY_PERSON_KIND.getName());
        return db.select(ENTRY.BODY).from(walked).join(ENTRY).on(ENTRY.ID.eq(ENTRY_PERSON.ENTRY))
                .where(theirs(kind)).and(which)
                .orderBy(ENTRY_PERSON.ROOT, ENTRY_PERSON.KIND, ENTRY_PERSON.AT_LOCAL.desc(), ENTRY_PERSON.ENTRY.desc())
                .limit(most).fetch(row -> (Entry) Codec.thing(row.value1()));
    }

    /** All promises that are open, the newest first. */
    List<Entry> openPromises() {
        return of("PROMISE", ENTRY.STATE.eq(Body.Promise.State.OPEN.name()), MOST_PROMISES);
    }

    /** Theirs, and of the rep's what is owed still: none of what a stop ended comes back with the yes after it. */
    private List<Entry> owed(List<Entry> open) {
        Subject subject = new Subject(new Courtesy.Facts(page(), false, false, List.of()), ledger, open, List.of(),
                letGoOf(open));
        Set<UUID> mine = new LinkedHashSet<>();
        Owed.to(subject, one -> false, today).forEach(debt -> mine.add(debt.evidence().id().value()));
        return open.stream().filter(entry -> mine.contains(entry.id().value())
                || entry.body() instanceof Body.Promise promise && promise.by() == Body.Side.THEM).toList();
    }

    private @Nullable Entry guess() {
        List<Entry> guesses = of("GUESS", ENTRY.STATE.eq("OPEN"), MOST_GUESSES);
        List<String> keys = guesses.stream().flatMap(
                entry -> ledger.ids().stream().map(id -> Guesses.key(entry, id))).toList();
        return Guesses.standing(new Subject(gate.facts(group), ledger, guesses, List.of(), letGo(keys)), today)
                .orElse(null);
    }

    private Set<String> letGoOf(List<Entry> promises) {
        return letGo(promises.stream().map(entry -> Owed.Kind.PROMISE + ":" + entry.id() + ":" + page()).toList());
    }

    private Set<String> letGo(List<String> keys) {
        List<UUID> ids = keys.stream().map(key -> new Deferral(key, today, null).ref().id()).toList();
        return new LinkedHashSet<>(db.select(DEFERRAL.PROMPT).from(DEFERRAL).where(DEFERRAL.ID.in(ids))
                .and(DEFERRAL.UNTIL_DAY.isNull()).fetch(DEFERRAL.PROMPT));
    }

    /** None of it where nothing may be offered, or of what they declined for good. */
    private List<Offerable> offers() {
        if (!mayFollowUp(ledger, gate.facts(group))) {
            return List.of();
        }
        List<UUID> ids = group.stream().map(PersonId::value).toList();
        List<String> open = List.of(Offer.State.THOUGHT_OF.name());
        Condition untouched = DSL.notExists(db.selectOne().from(OFFER).where(OFFER.IDEA.eq(ENTRY_PERSON.ENTRY))
                .and(OFFER.PERSON.in(ids)).and(OFFER.STATE.notIn(open)));
        List<Entry> never = of("NO", ENTRY.OWNER.eq(Body.No.Kind.NOT_EVER.name()), MOST_NEVER);
        List<Offerable> offers = new ArrayList<>();
        for (Entry idea : of("IDEA", untouched, MOST_OFFERS)) {
            Set<PersonId> others = others(idea);
            if (!NotEver.isDeclined(never, idea.text()) && others.stream().allMatch(this::mayBeAsked)) {
                offers.add(new Offerable(idea, names(notAgreed(idea, others))));
            }
        }
        return offers;
    }

    /** Whom it would name to them: those it introduces, and the other one where it is for two. */
    private Set<PersonId> others(Entry idea) {
        Set<PersonId> others = new LinkedHashSet<>();
        if (idea.body() instanceof Body.Idea(List<PersonId> introduces)) {
            others.addAll(introduces);
        }
        if (idea.people().size() == 2) {
            others.addAll(idea.people());
        }
        others.removeAll(group);
        return others;
    }

    private boolean mayBeAsked(PersonId other) {
        Set<PersonId> theirs = gate.group(other);
        return mayFollowUp(gate.ledger(theirs), gate.facts(theirs));
    }

    private boolean mayFollowUp(Ledger asked, Courtesy.Facts facts) {
        return Arrays.stream(Channel.values()).anyMatch(channel -> Courtesy.allow(asked, facts, channel,
                Purpose.FOLLOW_UP, today) instanceof Courtesy.Allowed);
    }

    private List<PersonId> notAgreed(Entry idea, Set<PersonId> others) {
        return others.stream().filter(other -> !db.fetchExists(OFFER, OFFER.IDEA.eq(idea.id().value())
                .and(OFFER.PERSON.eq(other.value())).and(OFFER.STATE.eq(Offer.State.LANDED.name())))).toList();
    }

    private List<String> names(List<PersonId> people) {
        Map<PersonId, String> names = people.isEmpty() ? Map.of() : new People(db).names(people);
        return people.stream().map(names::get).filter(name -> name != null).toList();
    }

    /** The latest conversations until today: what is dated later has not happened. */
    private List<Entry> conversations() {
        return of("CONVERSATION", ENTRY_PERSON.AT_LOCAL.lt(today.plusDays(1).atStartOfDay()), MOST_TALKS);
    }

    private static @Nullable Gifts gifts(List<Entry> talks) {
        List<Passed> asked = new ArrayList<>();
        for (Entry entry : talks) {
            LocalDate day = entry.when().date();
            if (entry.body() instanceof Body.Conversation talk) {
                talk.asked().forEach(what -> asked.add(new Passed(what, day)));
                if (!talk.gave().isEmpty()) {
                    return new Gifts(talk.gave().stream().map(what -> new Passed(what, day)).toList(), asked, null);
                }
            }
        }
        return asked.isEmpty()
                ? null
                : new Gifts(List.of(), asked, talks.size() < MOST_TALKS ? null : talks.getLast().when().date());
    }
}
