package app.ajar.people;

import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.REFERRAL;
import static app.ajar.store.jooq.Tables.ROLE;
import static app.ajar.store.jooq.Tables.SITUATION;
import static app.ajar.store.jooq.Tables.TAG;

import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.model.Fold;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.read.Doors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads rows of the list: a few questions, whether for one or for everybody. */
final class RowQueries {

    private final DSLContext db;
    private final LocalDate today;
    private Table<?> people = PERSON;

    RowQueries(DSLContext db, LocalDate today) {
        this.db = db;
        this.today = today;
    }

    List<Row> all() {
        return rows(new Doors(db).of(today));
    }

    /** Of those of them who are in sight, by the ids of their pages. */
    List<Row> of(Collection<PersonId> pages) {
        Table<?> wanted = DSL.unnest(pages.stream().map(PersonId::value).toArray(UUID[]::new)).as("wanted", "id");
        people = wanted.join(PERSON).on(PERSON.ROOT.eq(wanted.field(0, UUID.class)));
        return rows(new Doors(db).of(today, pages));
    }

    /** What somebody does, and where. */
    private record Work(String what, @Nullable String where) {}

    private List<Row> rows(Map<PersonId, Doors.Standing> standings) {
        Map<UUID, List<Role.Kind>> roles = roles();
        Map<UUID, Work> work = work();
        Map<UUID, List<String>> tags = tags();
        Map<UUID, Set<PersonId>> givers = givers();
        Map<UUID, String> otherNames = new HashMap<>();
        Set<UUID> aside = new HashSet<>();
        others(otherNames, aside);
        return db.select(PERSON.ID, PERSON.NAME, PERSON.SPEAK, PERSON.SET_ASIDE, PERSON.FOLDED).from(people)
                .where(PERSON.ID.eq(PERSON.ROOT))
                .fetch(row -> {
                    UUID id = row.value1();
                    PersonId person = new PersonId(id);
                    Doors.Standing standing = standings.getOrDefault(person, Doors.Standing.UNKNOWN);
                    Work now = work.get(id);
                    String doing = now == null ? null : now.what();
                    String where = now == null ? null : now.where();
                    return new Row(person, row.value2(), Person.Speak.valueOf(row.value3()), doing, where,
                            roles.getOrDefault(id, List.of()), tags.getOrDefault(id, List.of()),
                            row.value4() || aside.contains(id), contact(standing.lastTry()), standing.door(),
                            givers.getOrDefault(id, Set.of()),
                            Fold.of(row.value2()), found(row.value5(), otherNames.get(id), doing, where));
                });
    }

    private static String found(String names, @Nullable String others, @Nullable String doing, @Nullable String where) {
        StringBuilder found = new StringBuilder(names);
        for (String more : new @Nullable String[]{others, doing == null ? null : Fold.of(doing),
                where == null ? null : Fold.of(where)}) {
            if (more != null) {
                found.append('\n').append(more);
            }
        }
        return found.toString();
    }

    private static Row.@Nullable Contact contact(@Nullable Entry entry) {
        return entry != null && entry.body() instanceof Body.Conversation how
                ? new Row.Contact(entry.when().date(), how, entry.people().size() > 1)
                : null;
    }

    private Map<UUID, List<Role.Kind>> roles() {
        Map<UUID, List<Role.Kind>> roles = new HashMap<>();
        db.select(PERSON.ROOT, ROLE.KIND).from(people).join(ROLE).on(ROLE.PERSON.eq(PERSON.ID))
                .where(ROLE.UNTIL_TO.isNull().or(ROLE.UNTIL_TO.ge(today)))
                .orderBy(ROLE.SINCE_FROM, ROLE.KIND)
                .forEach(row -> {
                    List<Role.Kind> theirs = roles.computeIfAbsent(row.value1(), id -> new ArrayList<>());
                    Role.Kind kind = Role.Kind.valueOf(row.value2());
                    if (!theirs.contains(kind)) {
                        theirs.add(kind);
                    }
                });
        return roles;
    }

    /** What they began last stands. */
    private Map<UUID, Work> work() {
        Map<UUID, Work> work = new HashMap<>();
        db.select(PERSON.ROOT, SITUATION.WHAT, SITUATION.PLACE).from(people)
                .join(SITUATION).on(SITUATION.PERSON.eq(PERSON.ID))
                .where(SITUATION.UNTIL_TO.isNull().or(SITUATION.UNTIL_TO.ge(today)))
                .orderBy(SITUATION.SINCE_FROM.asc().nullsFirst())
                .forEach(row -> work.put(row.value1(), new Work(row.value2(), row.value3())));
        return work;
    }

    private Map<UUID, List<String>> tags() {
        Map<UUID, List<String>> tags = new HashMap<>();
        db.selectDistinct(PERSON.ROOT, TAG.NAME).from(people).join(TAG).on(TAG.PERSON.eq(PERSON.ID))
                .orderBy(TAG.NAME)
                .forEach(row -> tags.computeIfAbsent(row.value1(), id -> new ArrayList<>()).add(row.value2()));
        return tags;
    }

    private Map<UUID, Set<PersonId>> givers() {
        var giver = PERSON.as("giver");
        Map<UUID, Set<PersonId>> givers = new HashMap<>();
        db.select(PERSON.ROOT, giver.ROOT).from(people).join(REFERRAL).on(REFERRAL.REFERRED.eq(PERSON.ID))
                .join(giver).on(giver.ID.eq(REFERRAL.GIVER))
                .forEach(row -> givers.computeIfAbsent(row.value1(), id -> new LinkedHashSet<>())
                        .add(new PersonId(row.value2())));
        return givers;
    }

    /** What those say of somebody who were joined to them. */
    private void others(Map<UUID, String> names, Set<UUID> aside) {
        db.select(PERSON.ROOT, PERSON.FOLDED, PERSON.SET_ASIDE).from(people).where(PERSON.ID.ne(PERSON.ROOT))

                .forEach(row -> {
                    names.merge(row.value1(), row.value2(), (one, other) -> one + "\n" + other);
                    if (row.value3()) {
                        aside.add(row.value1());
                    }
                });
    }
}
