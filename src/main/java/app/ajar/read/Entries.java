package app.ajar.read;

import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.THING;

import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.store.Codec;
import app.ajar.store.jooq.Indexes;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a timeline by keyset, in both directions: a page costs the same wherever it lies. In every page the newest
 * entry comes first.
 */
public final class Entries {

    /** How many entries a page has where nobody says otherwise. */
    public static final int PAGE = 50;

    private static final Field<LocalDateTime> AT = DSL.field(DSL.name("AT"), SQLDataType.LOCALDATETIME);
    private static final Field<UUID> ID = DSL.field(DSL.name("ID"), SQLDataType.UUID);
    private static final Field<String> BODY = DSL.field(DSL.name("BODY"), SQLDataType.VARCHAR);

    private final DSLContext db;

    public Entries(DSLContext db) {
        this.db = db;
    }

    /** An entry and its place. */
    public record Item(Entry entry, Cursor cursor) {}

    /**
     * The entries on somebody's page that follow the place, that is, older ones.
     *
     * @param page the id their page goes by
     * @param kinds the names of the kinds to show; empty for all
     */
    public List<Item> of(PersonId page, Set<String> kinds, Cursor after, int limit) {
        return page(kind -> theirs(page, kind), kinds, after, limit, true);
    }

    /** The entries on somebody's page that stand right before the place, that is, newer ones. */
    public List<Item> newer(PersonId page, Set<String> kinds, Cursor before, int limit) {
        return page(kind -> theirs(page, kind), kinds, before, limit, false);
    }

    /** The entries of everybody, and of nobody yet, that follow the place. */
    public List<Item> ofAll(Set<String> kinds, Cursor after, int limit) {
        return page(this::everybodys, kinds, after, limit, true);
    }

    /** The entries of everybody, and of nobody yet, that stand right before the place. */
    public List<Item> newerOfAll(Set<String> kinds, Cursor before, int limit) {
        return page(this::everybodys, kinds, before, limit, false);
    }

    /**
     * How many entries there are.
     *
     * @param page the id somebody's page goes by, or null for everybody
     */
    public int count(@Nullable PersonId page, Set<String> kinds) {
        return count(page, kinds, line -> DSL.noCondition());
    }

    /** How many entries are newer than a place. */
    public int countNewer(@Nullable PersonId page, Set<String> kinds, Cursor place) {
        return count(page, kinds, line -> line.at().gt(place.at()))
                + count(page, kinds, line -> line.at().eq(place.at()).and(line.id().gt(place.entry())));
    }

    private int count(@Nullable PersonId page, Set<String> kinds, Function<Line, Condition> which) {
        int count = 0;
        for (String kind : orAll(kinds)) {
            Line line = line(page, kind);
            count += db.fetchCount(db.selectOne().from(line.walked()).where(line.whose()).and(which.apply(line)));
        }
        return count;
    }

    /** The place of the entry before which so many stand; empty if there are fewer. */
    public Optional<Cursor> place(@Nullable PersonId page, Set<String> kinds, int before) {
        List<Select<Record2<LocalDateTime, UUID>>> each = new ArrayList<>();
        for (String kind : orAll(kinds)) {
            Line line = line(page, kind);
            each.add(db.select(line.at().as(AT), line.id().as(ID)).from(line.walked()).where(line.whose())
                    .orderBy(order(line, true)).offset(each.isEmpty() && kinds.size() < 2 ? before : 0)
                    .limit(kinds.size() < 2 ? 1 : before + 1));
        }
        if (each.size() == 1) {
            return each.getFirst().fetchOptional(row -> new Cursor(row.value1(), row.value2()));
        }
        var all = each.stream().map(one -> (Select<Record2<LocalDateTime, UUID>>) db.select(AT, ID)
                .from(one.asTable("k"))).reduce(Select::unionAll).orElseThrow();
        return db.select(AT, ID).from(all.asTable("merged")).orderBy(AT.desc(), ID.desc()).offset(before).limit(1)
                .fetchOptional(row -> new Cursor(row.value1(), row.value2()));
    }

    private Line line(@Nullable PersonId page, String kind) {
        String only = kind.isEmpty() ? null : kind;
        return page == null ? everybodys(only) : theirs(page, only);
    }

    private static Set<String> orAll(Set<String> kinds) {
        return kinds.isEmpty() ? Set.of("") : kinds;
    }

    /**
     * Rows in the order of an index.
     *
     * @param walked the table of the index
     * @param from the same, with the entries
     * @param lead the columns of the index before the time; named in the order, or the database sorts all rows
     * @param whose holds the leading columns
     */
    private record Line(Table<?> walked, Table<?> from, List<Field<?>> lead, Condition whose, Field<LocalDateTime> at,
            Field<UUID> id) {}

    private interface Timeline {
        /** Of one kind, or of all where there is none. */
        Line of(@Nullable String kind);
    }

    /** The index is named: as statistics come and go, the database would now and then choose one without the kind. */
    private static Line theirs(PersonId page, @Nullable String kind) {
        var p = ENTRY_PERSON;
        Table<?> walked = p.useIndex(kind == null
                ? Indexes.ENTRY_PERSON_PAGE.getName()
                : Indexes.ENTRY_PERSON_KIND.getName());
        Table<?> from = walked.join(ENTRY).on(ENTRY.ID.eq(p.ENTRY));
        return kind == null
                ? new Line(walked, from, List.of(p.ROOT), p.ROOT.eq(page.value()), p.AT_LOCAL, p.ENTRY)
                : new Line(walked, from, List.of(p.ROOT, p.KIND), p.ROOT.eq(page.value()).and(p.KIND.eq(kind)),
                        p.AT_LOCAL, p.ENTRY);
    }

    private Line everybodys(@Nullable String kind) {
        var e = ENTRY;
        Condition inSight = isAnybodyInTheTrash() ? ofSomebodyInSightOrNobody() : DSL.noCondition();
        Table<?> walked = e.useIndex(kind == null
                ? Indexes.ENTRY_TIMELINE.getName()
                : Indexes.ENTRY_KIND.getName());
        return kind == null
                ? new Line(walked, walked, List.of(), inSight, e.AT_LOCAL, e.ID)
                : new Line(walked, walked, List.of(e.KIND), e.KIND.eq(kind).and(inSight), e.AT_LOCAL, e.ID);
    }

    /** Asked first, for as long as nobody is there no entry needs to be looked at. */
    private boolean isAnybodyInTheTrash() {
        return db.fetchExists(DSL.selectOne().from(THING).where(THING.SHELF.eq(Change.Shelf.TRASH.name()))
                .and(THING.KIND.eq(Ref.Kind.PERSON.name())));
    }

    private static Condition ofSomebodyInSightOrNobody() {
        var p = ENTRY_PERSON;
        return DSL.exists(DSL.selectOne().from(p).join(PERSON).on(PERSON.ID.eq(p.PERSON)).where(p.ENTRY.eq(ENTRY.ID)))
                .or(DSL.notExists(DSL.selectOne().from(p).where(p.ENTRY.eq(ENTRY.ID))));
    }

    /**
     * First those of the place's own time, then those beyond it: asked for together the database walks all entries of
     * that time, and an import may have thousands on one day. Always up to a bound, never below it: the database begins
     * to walk at the bound itself either way.
     */
    private List<Item> page(Timeline timeline, Set<String> kinds, Cursor place, int limit, boolean older) {
        List<Item> items = new ArrayList<>();
        if (!place.equals(Cursor.NEWEST) && !place.equals(Cursor.OLDEST)) {
            items.addAll(run(timeline, kinds, line -> line.at().eq(place.at()).and(older
                    ? line.id().le(place.idBefore())
                    : line.id().ge(place.idAfter())), limit, older));
        }
        if (items.size() < limit) {
            items.addAll(run(timeline, kinds, line -> older
                    ? line.at().le(place.at().minusNanos(1))
                    : line.at().ge(place.at().plusNanos(1)), limit - items.size(), older));
        }
        return older ? items : items.reversed();
    }

    /** Several kinds are a page each, merged: one question for all of them would read the whole timeline. */
    private List<Item> run(Timeline timeline, Set<String> kinds, Function<Line, Condition> beyond, int limit,
            boolean older) {
        Select<Record3<LocalDateTime, UUID, String>> select;
        if (kinds.size() < 2) {
            select = one(timeline.of(kinds.isEmpty() ? null : kinds.iterator().next()), beyond, limit, older);
        } else {
            var all = kinds.stream().map(kind -> whole(one(timeline.of(kind), beyond, limit, older)))
                    .reduce(Select::unionAll).orElseThrow();
            select = db.select(AT, ID, BODY).from(all.asTable("merged"))
                    .orderBy(sorted(AT, older), sorted(ID, older)).limit(limit);
        }
        return select.fetch(row -> new Item((Entry) Codec.thing(row.value3()),
                new Cursor(row.value1(), row.value2())));
    }

    private Select<Record3<LocalDateTime, UUID, String>> one(Line line, Function<Line, Condition> beyond, int limit,
            boolean older) {
        return db.select(line.at().as(AT), line.id().as(ID), ENTRY.BODY.as(BODY)).from(line.from())
                .where(line.whose()).and(beyond.apply(line)).orderBy(order(line, older)).limit(limit);
    }

    private static List<SortField<?>> order(Line line, boolean older) {
        List<SortField<?>> order = new ArrayList<>();
        line.lead().forEach(field -> order.add(older ? field.asc() : field.desc()));
        order.add(sorted(line.at(), older));
        order.add(sorted(line.id(), older));
        return order;
    }

    /** As a table of its own, so that its order and limit stay its own in a union. */
    private Select<Record3<LocalDateTime, UUID, String>> whole(Select<Record3<LocalDateTime, UUID, String>> one) {
        return db.select(AT, ID, BODY).from(one.asTable("k"));
    }

    private static SortField<?> sorted(Field<?> field, boolean older) {
        return older ? field.desc() : field.asc();
    }
}
