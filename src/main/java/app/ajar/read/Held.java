package app.ajar.read;

import static app.ajar.store.jooq.Tables.ATTACHMENT;
import static app.ajar.store.jooq.Tables.CHALLENGE;
import static app.ajar.store.jooq.Tables.CONTACT_POINT;
import static app.ajar.store.jooq.Tables.DETAIL;
import static app.ajar.store.jooq.Tables.OFFER;
import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.ROLE;
import static app.ajar.store.jooq.Tables.SITUATION;

import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;

/** The things in sight that are somebody's, beside the timeline: who they are, where they are reached, what is hard. */
public final class Held {

    private final DSLContext db;

    public Held(DSLContext db) {
        this.db = db;
    }

    /**
     * In the order in which they were last written.
     *
     * @param group everybody who is one with them
     */
    public List<Thing> of(Set<PersonId> group) {
        List<UUID> ids = group.stream().map(PersonId::value).toList();
        List<Ref> refs = new ArrayList<>();
        find(refs, Ref.Kind.PERSON, PERSON.ID, PERSON.ID, ids);
        find(refs, Ref.Kind.CONTACT_POINT, CONTACT_POINT.ID, CONTACT_POINT.PERSON, ids);
        find(refs, Ref.Kind.ROLE, ROLE.ID, ROLE.PERSON, ids);
        find(refs, Ref.Kind.SITUATION, SITUATION.ID, SITUATION.PERSON, ids);
        find(refs, Ref.Kind.DETAIL, DETAIL.ID, DETAIL.PERSON, ids);
        find(refs, Ref.Kind.CHALLENGE, CHALLENGE.ID, CHALLENGE.PERSON, ids);
        find(refs, Ref.Kind.OFFER, OFFER.ID, OFFER.PERSON, ids);
        find(refs, Ref.Kind.ATTACHMENT, ATTACHMENT.ID, ATTACHMENT.PERSON, ids);
        return new People(db).things(refs);
    }

    private void find(List<Ref> to, Ref.Kind kind, TableField<?, UUID> id, Field<UUID> owner, List<UUID> people) {
        db.select(id).from(id.getTable()).where(owner.in(people)).forEach(row -> to.add(new Ref(kind, row.value1())));
    }
}
