package app.ajar.read;

import static app.ajar.store.jooq.Tables.ALIAS;
import static app.ajar.store.jooq.Tables.DEFERRAL;
import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.OFFER;
import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.PREFERENCE;
import static app.ajar.store.jooq.Tables.REVISION;
import static app.ajar.store.jooq.Tables.ROLE;
import static app.ajar.store.jooq.Tables.THING;

import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Offer;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Thing;
import app.ajar.rules.Courtesy;
import app.ajar.rules.Ledger;
import app.ajar.rules.Subject;
import app.ajar.store.Codec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** Reads of a person what the house rules look at. */
public final class Gate {

    private final DSLContext db;

    public Gate(DSLContext db) {
        this.db = db;
    }

    /** The one whose page shows them: of people who are joined the one they were joined into. */
    public PersonId root(PersonId person) {
        UUID root = db.select(PERSON.ROOT).from(PERSON).where(PERSON.ID.eq(person.value())).fetchOne(PERSON.ROOT);
        return root == null ? person : new PersonId(root);
    }

    /** Everybody who is one with them, the one whose page it is first; also those who lie in the trash. */
    public Set<PersonId> group(PersonId person) {
        Set<PersonId> group = new LinkedHashSet<>();
        group.add(root(person));
        group.add(person);
        int before;
        do {
            before = group.size();
            Set<UUID> ids = values(group);
            db.select(ALIAS.DUPLICATE, ALIAS.TARGET).from(ALIAS)
                    .where(ALIAS.DUPLICATE.in(ids).or(ALIAS.TARGET.in(ids)))
                    .forEach(row -> {
                        group.add(new PersonId(row.value1()));
                        group.add(new PersonId(row.value2()));
                    });
        } while (group.size() > before);
        return group;
    }

    /** What they ever said about being in touch. */
    public Ledger ledger(Set<PersonId> group) {
        Map<UUID, Ledger.Line> lines = new LinkedHashMap<>();
        db.selectFrom(PREFERENCE).where(PREFERENCE.PERSON.in(values(group)).or(PREFERENCE.STRIKES.isNotNull()))
                .forEach(row -> {
                    Entry entry = (Entry) Codec.thing(row.getBody());
                    if (entry.body() instanceof Body.Preference preference) {
                        lines.put(row.getEntry(), new Ledger.Line(row.getSeq(), row.getOrdinal(), entry.id(),
                                new LinkedHashSet<>(entry.people()), entry.when(), preference, entry.text(),
                                row.getNewlyStated()));
                    }
                });
        return Ledger.of(group, lines.values());
    }

    /** Who they are, as far as the gate must know. */
    public Courtesy.Facts facts(Set<PersonId> group) {
        List<Role> roles = new ArrayList<>();
        things(ROLE.ID, ROLE.PERSON.in(values(group))).forEach(thing -> roles.add((Role) thing));
        boolean died = db.fetchExists(PERSON, PERSON.ID.in(values(group)).and(PERSON.DIED));
        boolean aside = db.fetchExists(PERSON, PERSON.ID.in(values(group)).and(PERSON.SET_ASIDE));
        return new Courtesy.Facts(group.iterator().next(), died, aside, roles);
    }

    /** Somebody with all of their entries. */
    public Subject subject(PersonId person) {
        return subject(person, DSL.noCondition());
    }

    /** Somebody with those entries that something new could settle. */
    public Subject open(PersonId person) {
        return subject(person, ENTRY.KIND.in("NO", "PROMISE", "MEETING", "GUESS")
                .and(ENTRY.STATE.in("OPEN", "PLANNED"))
                .or(ENTRY.KIND.in("NO", "NEAR_MISS", "IDEA", "REFERRAL", "YES")));
    }

    private Subject subject(PersonId person, Condition which) {
        Set<PersonId> group = group(person);
        Set<UUID> ids = values(group);
        List<Entry> entries = new ArrayList<>();
        Set<UUID> ideas = new HashSet<>();
        db.select(ENTRY.BODY).from(ENTRY_PERSON).join(ENTRY).on(ENTRY.ID.eq(ENTRY_PERSON.ENTRY))
                .join(THING).on(THING.ID.eq(ENTRY.ID))
                .where(ENTRY_PERSON.ROOT.eq(group.iterator().next().value())).and(which)
                .orderBy(THING.PUT_SEQ, THING.PUT_ORDINAL)
                .forEach(row -> {
                    Entry entry = (Entry) Codec.thing(row.value1());
                    entries.add(entry);
                    if (entry.body() instanceof Body.Idea) {
                        ideas.add(entry.id().value());
                    }
                });
        List<Offer> offers = new ArrayList<>();
        things(OFFER.ID, OFFER.PERSON.in(ids)).forEach(thing -> offers.add((Offer) thing));
        Set<String> letGo = new HashSet<>(
                db.select(DEFERRAL.PROMPT).from(DEFERRAL).where(DEFERRAL.UNTIL_DAY.isNull()).fetch(DEFERRAL.PROMPT));
        return new Subject(facts(group), ledger(group), entries, offers, letGo);
    }

    /** The last states of the things whose rows fit. */
    private List<Thing> things(Field<UUID> id, Condition which) {
        List<Thing> things = new ArrayList<>();
        var table = ((TableField<?, UUID>) id).getTable();
        db.select(REVISION.BODY).from(table).join(THING).on(THING.ID.eq(id))
                .join(REVISION).on(REVISION.SEQ.eq(THING.PUT_SEQ), REVISION.ORDINAL.eq(THING.PUT_ORDINAL))
                .where(which).orderBy(THING.PUT_SEQ, THING.PUT_ORDINAL)
                .forEach(row -> {
                    if (Codec.item(row.value1()).change() instanceof Change.Put put) {
                        things.add(put.thing());
                    }
                });
        return things;
    }

    private static Set<UUID> values(Set<PersonId> people) {
        Set<UUID> values = new LinkedHashSet<>();
        people.forEach(person -> values.add(person.value()));
        return values;
    }
}
