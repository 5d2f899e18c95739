package app.ajar.read;

import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.ENTRY_PERSON;

import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.store.Codec;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.SelectLimitPercentStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Pages of a timeline, newest first, by keyset: a page costs the same wherever it lies. */
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
        return run(kinds, limit, kind -> {
            var p = ENTRY_PERSON;
            var e = ENTRY;
            var from = db.select(p.AT_LOCAL.as(AT), p.ENTRY.as(ID), e.BODY.as(BODY)).from(p).join(e)
                    .on(e.ID.eq(p.ENTRY));
            var rest = DSL.row(p.AT_LOCAL, p.ENTRY).lt(after.at(), after.entry());
            return kind == null
                    ? from.where(p.ROOT.eq(page.value())).and(rest)
                            .orderBy(p.ROOT, p.AT_LOCAL.desc(), p.ENTRY.desc()).limit(limit)
                    : from.where(p.ROOT.eq(page.value())).and(p.KIND.eq(kind)).and(rest)
                            .orderBy(p.ROOT, p.KIND, p.AT_LOCAL.desc(), p.ENTRY.desc()).limit(limit);
        });
    }

    /** The entries of everybody, and of nobody yet, that follow the place. */
    public List<Item> ofAll(Set<String> kinds, Cursor after, int limit) {
        return run(kinds, limit, kind -> {
            var e = ENTRY;
            var from = db.select(e.AT_LOCAL.as(AT), e.ID.as(ID), e.BODY.as(BODY)).from(e);
            var rest = DSL.row(e.AT_LOCAL, e.ID).lt(after.at(), after.entry());
            return kind == null
                    ? from.where(rest).orderBy(e.AT_LOCAL.desc(), e.ID.desc()).limit(limit)
                    : from.where(e.KIND.eq(kind)).and(rest).orderBy(e.KIND, e.AT_LOCAL.desc(), e.ID.desc())
                            .limit(limit);
        });
    }

    private interface Question {
        SelectLimitPercentStep<Record3<LocalDateTime, UUID, String>> of(@Nullable String kind);
    }

    /** Several kinds are a page each, merged: one question for all of them would read the whole timeline. */
    private List<Item> run(Set<String> kinds, int limit, Question question) {
        Select<Record3<LocalDateTime, UUID, String>> select;
        if (kinds.size() < 2) {
            select = question.of(kinds.isEmpty() ? null : kinds.iterator().next());
        } else {
            Select<Record3<LocalDateTime, UUID, String>> all = null;
            for (String kind : kinds) {
                var one = db.selectFrom(question.of(kind).asTable("k"));
                @SuppressWarnings("unchecked")
                Select<Record3<LocalDateTime, UUID, String>> same = (Select<Record3<LocalDateTime, UUID, String>>) (Select<?>) one;
                all = all == null ? same : all.unionAll(same);
            }
            select = db.select(AT, ID, BODY).from(DSL.table(all).as("merged")).orderBy(AT.desc(), ID.desc())
                    .limit(limit);
        }
        return select.fetch(row -> new Item((Entry) Codec.thing(row.value3()),
                new Cursor(row.value1(), row.value2())));
    }
}
