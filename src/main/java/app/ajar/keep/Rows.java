package app.ajar.keep;

import static app.ajar.store.jooq.Tables.ATTACHMENT;
import static app.ajar.store.jooq.Tables.CHALLENGE;
import static app.ajar.store.jooq.Tables.CONTACT_POINT;
import static app.ajar.store.jooq.Tables.DEFERRAL;
import static app.ajar.store.jooq.Tables.DETAIL;
import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.OFFER;
import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.PREFERENCE;
import static app.ajar.store.jooq.Tables.REFERRAL;
import static app.ajar.store.jooq.Tables.ROLE;
import static app.ajar.store.jooq.Tables.SCRIPT;
import static app.ajar.store.jooq.Tables.SETTING;
import static app.ajar.store.jooq.Tables.SITUATION;
import static app.ajar.store.jooq.Tables.TAG;

import app.ajar.model.Attachment;
import app.ajar.model.Birthday;
import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Challenge;
import app.ajar.model.ContactPoint;
import app.ajar.model.Deferral;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Fold;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Role;
import app.ajar.model.Script;
import app.ajar.model.Setting;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.model.Vague;
import app.ajar.rules.Ledger;
import app.ajar.rules.Owed;
import app.ajar.rules.Prompt;
import app.ajar.store.Codec;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** The rows that a thing in sight has beside its revisions. */
final class Rows {

    /**
     * Where the state of a thing was put.
     *
     * @param cause of the write, null if this version does not know it
     */
    record Place(long seq, int ordinal, @Nullable Cause cause) {}

    private static final Map<Ref.Kind, List<Field<UUID>>> OWNED = Map.ofEntries(
            Map.entry(Ref.Kind.PERSON, List.of(PERSON.ID, TAG.PERSON)),
            Map.entry(Ref.Kind.CONTACT_POINT, List.of(CONTACT_POINT.ID)), Map.entry(Ref.Kind.ROLE, List.of(ROLE.ID)),
            Map.entry(Ref.Kind.SITUATION, List.of(SITUATION.ID)), Map.entry(Ref.Kind.DETAIL, List.of(DETAIL.ID)),
            Map.entry(Ref.Kind.ENTRY,
                    List.of(ENTRY.ID, ENTRY_PERSON.ENTRY, PREFERENCE.ENTRY, REFERRAL.ENTRY)),
            Map.entry(Ref.Kind.CHALLENGE, List.of(CHALLENGE.ID)), Map.entry(Ref.Kind.OFFER, List.of(OFFER.ID)),
            Map.entry(Ref.Kind.ATTACHMENT, List.of(ATTACHMENT.ID)), Map.entry(Ref.Kind.SCRIPT, List.of(SCRIPT.ID)),
            Map.entry(Ref.Kind.SETTING, List.of(SETTING.ID)), Map.entry(Ref.Kind.DEFERRAL, List.of(DEFERRAL.ID)));

    private Rows() {}

    static void delete(DSLContext db, Ref.Kind kind, Collection<UUID> ids) {
        for (Field<UUID> column : OWNED.getOrDefault(kind, List.of())) {
            Table<?> table = ((TableField<?, UUID>) column).getTable();
            db.deleteFrom(table).where(column.in(ids)).execute();
        }
    }

    static void insert(Inserts to, Thing thing, Place place, Function<PersonId, UUID> root) {
        switch (thing) {
            case Person p -> {
                String names = String.join("\n", p.names().stream().map(Person.Name::text).toList());
                to.add(PERSON, p.id().value(), root.apply(p.id()), p.name(), names, Fold.of(names), p.speak().name(),
                        p.setAside(), p.died() != null, p.birthday() == null ? null : day(p.birthday()),
                        p.birthdayCard());
                new LinkedHashSet<>(p.tags()).forEach(tag -> to.add(TAG, p.id().value(), tag));
            }
            case ContactPoint c -> to.add(CONTACT_POINT, c.id(), c.person().value(), c.medium().name(), c.value(),
                    Norm.contact(c));
            case Role r -> to.add(ROLE, r.id(), r.person().value(), r.kind().name(), from(r.since()), to(r.until()),
                    isOwn(place));
            case Situation s -> to.add(SITUATION, s.id(), s.person().value(), s.what(), s.where(), from(s.since()),
                    to(s.until()));
            case Detail d -> to.add(DETAIL, d.id(), d.person().value(), d.area().name(), d.text(), d.confidential(),
                    d.avoid());
            case Challenge c -> to.add(CHALLENGE, c.id(), c.person().value(), c.text(), Norm.key(c.text()),
                    c.eased() != null);
            case Entry e -> entry(to, e, place, root);
            case Offer o -> to.add(OFFER, o.ref().id(), o.idea().value(), o.person().value(), o.state().name(),
                    o.on());
            case Attachment a -> to.add(ATTACHMENT, a.id(), value(a.entry()), value(a.person()), a.name(),
                    a.mediaType(), a.size(), a.digest());
            case Script s -> to.add(SCRIPT, s.id(), s.name(), s.text());
            case Setting s -> to.add(SETTING, s.ref().id(), s.name(), s.value());
            case Deferral d -> to.add(DEFERRAL, d.ref().id(), d.prompt(), d.on(), d.until(),
                    value(Prompt.personOf(d.prompt())));
        }
    }

    private static void entry(Inserts to, Entry e, Place place, Function<PersonId, UUID> root) {
        String json = Codec.json(e);
        Facets facets = Facets.of(e);
        to.add(ENTRY, e.id().value(), e.capture(), facets.kind(), e.when().local(),
                e.when().offset() == null ? null : e.when().offset().getTotalSeconds(), e.text(), facets.words(),
                facets.state(), facets.owner(), from(facets.due()), to(facets.due()), e.confidential(), json);
        for (PersonId person : new LinkedHashSet<>(e.people())) {
            to.add(ENTRY_PERSON, e.id().value(), person.value(), root.apply(person), facets.kind(), e.when().local(),
                    place.seq(), place.ordinal(), isOwn(place));
        }
        switch (e.body()) {
            case Body.Referral r -> to.add(REFERRAL, e.id().value(), r.giver().value(), r.referred().value(),
                    r.agreed().name(), r.thanked() != null, r.firstContact() != null, r.told() != null,
                    e.when().local(), Owed.newsFrom(e, r).orElse(null));
            default -> {
            }
        }
    }

    /** Whether the rep wrote it, and it did not come with people from elsewhere; an archive is her own writing. */
    private static boolean isOwn(Place place) {
        return !(place.cause() instanceof Cause.Imported imported) || imported.source().equals(Archive.SOURCE);
    }

    /** A line of the ledger stands whatever becomes of its entry: no trash and no undo lifts a stop. */
    static void line(Inserts to, Entry e, Body.Preference p, Place place) {
        EntryId struck = p.correction() == null ? null : p.correction().line();
        boolean newlyStated = place.cause() != null && Ledger.Line.isNewlyStated(place.cause(), p);
        String json = Codec.json(e);
        for (PersonId person : new LinkedHashSet<>(e.people())) {
            to.add(PREFERENCE, e.id().value(), person.value(), place.seq(), place.ordinal(), newlyStated,
                    value(struck), json);
        }
    }

    /** The day of the year whatever the year: 29 February has its own. */
    private static int day(Birthday birthday) {
        return birthday.day().getMonthValue() * 100 + birthday.day().getDayOfMonth();
    }

    private static @Nullable LocalDate from(@Nullable Vague when) {
        return when == null || when.window() == null ? null : when.window().from();
    }

    private static @Nullable LocalDate to(@Nullable Vague when) {
        return when == null || when.window() == null ? null : when.window().to();
    }

    private static @Nullable UUID value(@Nullable EntryId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID value(@Nullable PersonId id) {
        return id == null ? null : id.value();
    }
}
