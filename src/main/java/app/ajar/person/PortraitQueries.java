package app.ajar.person;

import static app.ajar.store.jooq.Tables.CONTACT_POINT;
import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.REFERRAL;
import static app.ajar.store.jooq.Tables.THING;

import app.ajar.model.Body;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Thing;
import app.ajar.person.Portrait.Tie;
import app.ajar.read.Gate;
import app.ajar.read.Held;
import app.ajar.rules.Consent;
import app.ajar.rules.Door;
import app.ajar.rules.Ledger;
import app.ajar.store.Codec;
import app.ajar.store.jooq.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What somebody's page asks beside the timeline; of their entries only the few it needs. */
final class PortraitQueries {

    private final DSLContext db;
    private final Gate gate;
    private final LocalDate today;

    PortraitQueries(DSLContext db, LocalDate today) {
        this.db = db;
        this.gate = new Gate(db);
        this.today = today;
    }

    /** Empty if there is nobody of this id in sight. */
    Optional<Portrait> of(PersonId id) {
        Set<PersonId> group = gate.group(id);
        PersonId page = group.iterator().next();
        List<Thing> held = new Held(db).of(group);
        Optional<Person> person = held.stream().filter(Person.class::isInstance).map(Person.class::cast)
                .filter(one -> one.id().equals(page)).findFirst();
        return person.map(found -> portrait(found, group, held));
    }

    private Portrait portrait(Person person, Set<PersonId> group, List<Thing> held) {
        Ledger ledger = gate.ledger(group);
        Consent consent = Consent.of(ledger, today);
        List<Person> joined = held.stream().filter(Person.class::isInstance).map(Person.class::cast)
                .filter(one -> !one.id().equals(person.id())).toList();
        List<Thing> things = held.stream().filter(thing -> !(thing instanceof Person)).toList();
        boolean call = consent.state() != Consent.State.FULL_STOP && person.died() == null
                && joined.stream().allMatch(one -> one.died() == null);
        BriefQueries queries = new BriefQueries(db, group, ledger, today);
        List<Entry> promises = queries.openPromises();
        Brief brief = call ? queries.brief(person, promises) : Brief.EMPTY;
        List<Entry> between = promises.stream().filter(entry -> !brief.promised().contains(entry)).toList();
        return new Portrait(person, joined, things, door(person.id(), ledger), consent,
                latest(person.id(), "TOLD", DSL.noCondition()).orElse(null),
                ties(REFERRAL.GIVER, REFERRAL.REFERRED, group), ties(REFERRAL.REFERRED, REFERRAL.GIVER, group),
                shared(things, group), channels(consent), between, brief, today);
    }

    /** The door needs the latest answers, and of the conversations one that reached anybody. */
    private Door door(PersonId page, Ledger ledger) {
        List<Entry> entries = new ArrayList<>();
        latest(page, "CONVERSATION", ENTRY.STATE.eq("ANSWERED").or(ENTRY.OWNER.eq(Body.Side.THEM.name())))
                .ifPresent(entries::add);
        latest(page, "YES", DSL.noCondition()).ifPresent(entries::add);
        latest(page, "NO", DSL.noCondition()).ifPresent(entries::add);
        return Door.of(asWritten(entries), ledger, today);
    }

    /** Of a yes and a no of the same time the one written later is the answer. */
    private List<Entry> asWritten(List<Entry> entries) {
        List<Entry> written = new ArrayList<>();
        db.select(THING.ID).from(THING).where(THING.ID.in(entries.stream().map(entry -> entry.id().value()).toList()))
                .orderBy(THING.PUT_SEQ, THING.PUT_ORDINAL)
                .forEach(row -> entries.stream().filter(entry -> entry.id().value().equals(row.value1()))
                        .forEach(written::add));
        return written;
    }

    /** The latest of a kind until today; of the same time the one written last. */
    private Optional<Entry> latest(PersonId page, String kind, Condition which) {
        var walked = ENTRY_PERSON.useIndex(Indexes.ENTRY_PERSON_KIND.getName());
        Condition theirs = ENTRY_PERSON.ROOT.eq(page.value()).and(ENTRY_PERSON.KIND.eq(kind));
        var at = db.select(ENTRY_PERSON.AT_LOCAL).from(walked).join(ENTRY).on(ENTRY.ID.eq(ENTRY_PERSON.ENTRY))
                .where(theirs).and(ENTRY_PERSON.AT_LOCAL.lt(today.plusDays(1).atStartOfDay())).and(which)
                .orderBy(ENTRY_PERSON.ROOT, ENTRY_PERSON.KIND, ENTRY_PERSON.AT_LOCAL.desc()).limit(1)
                .fetchOne(ENTRY_PERSON.AT_LOCAL);
        return at == null
                ? Optional.empty()
                : db.select(ENTRY.BODY).from(walked).join(ENTRY).on(ENTRY.ID.eq(ENTRY_PERSON.ENTRY))
                        .join(THING).on(THING.ID.eq(ENTRY.ID))
                        .where(theirs).and(ENTRY_PERSON.AT_LOCAL.eq(at)).and(which)
                        .orderBy(THING.PUT_SEQ.desc(), THING.PUT_ORDINAL.desc()).limit(1)
                        .fetchOptional(row -> (Entry) Codec.thing(row.value1()));
    }

    /** Those in sight at the other end of their referrals, the earliest first. */
    private List<Tie> ties(Field<UUID> other, Field<UUID> own, Set<PersonId> group) {
        Map<PersonId, Tie> ties = new LinkedHashMap<>();
        List<UUID> ids = group.stream().map(PersonId::value).toList();
        var page = PERSON.as("page");
        db.select(page.ID, page.NAME).from(REFERRAL).join(PERSON).on(PERSON.ID.eq(other))
                .join(page).on(page.ID.eq(PERSON.ROOT)).where(own.in(ids)).orderBy(REFERRAL.AT_LOCAL)
                .forEach(row -> {
                    PersonId id = new PersonId(row.value1());
                    if (!group.contains(id)) {
                        ties.putIfAbsent(id, new Tie(id, row.value2()));
                    }
                });
        return List.copyOf(ties.values());
    }

    /** Who else has the same number or address and wants no contact: to call it may be to call them. */
    private Map<UUID, List<String>> shared(List<Thing> things, Set<PersonId> group) {
        List<UUID> points = things.stream().map(Thing::ref).map(ref -> ref.id()).toList();
        List<UUID> ids = group.stream().map(PersonId::value).toList();
        var own = CONTACT_POINT.as("own");
        Map<UUID, List<String>> shared = new HashMap<>();
        db.selectDistinct(own.ID, PERSON.ROOT).from(own).join(CONTACT_POINT)
                .on(CONTACT_POINT.NORM.eq(own.NORM), CONTACT_POINT.MEDIUM.eq(own.MEDIUM))
                .join(PERSON).on(PERSON.ID.eq(CONTACT_POINT.PERSON))
                .where(own.PERSON.in(ids)).and(own.ID.in(points)).and(own.NORM.ne("")).and(PERSON.ID.notIn(ids))
                .forEach(row -> stopped(new PersonId(row.value2())).ifPresent(
                        name -> shared.computeIfAbsent(row.value1(), id -> new ArrayList<>()).add(name)));
        return shared;
    }

    private Optional<String> stopped(PersonId other) {
        Set<PersonId> theirs = gate.group(other);
        Consent consent = Consent.of(gate.ledger(theirs), today);
        return consent.state() == Consent.State.FULL_STOP || consent.state() == Consent.State.NARROW_STOP
                ? db.select(PERSON.NAME).from(PERSON).where(PERSON.ID.eq(other.value())).fetchOptional(PERSON.NAME)
                : Optional.empty();
    }

    private Map<EntryId, Channel> channels(Consent consent) {
        Map<EntryId, Channel> channels = new HashMap<>();
        var talk = ENTRY.as("talk");
        for (Ledger.Line line : consent.because()) {
            db.select(talk.BODY).from(ENTRY).join(talk).on(talk.CAPTURE.eq(ENTRY.CAPTURE))
                    .where(ENTRY.ID.eq(line.entry().value())).and(talk.KIND.eq("CONVERSATION")).limit(1)
                    .forEach(row -> {
                        if (Codec.thing(row.value1()) instanceof Entry(_, _, _, _, _, Body.Conversation it, _)
                                && it.channel() != null) {
                            channels.put(line.entry(), it.channel());
                        }
                    });
        }
        return channels;
    }
}
