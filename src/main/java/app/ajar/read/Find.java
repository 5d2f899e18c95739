package app.ajar.read;

import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.PERSON;

import app.ajar.model.Entry;
import app.ajar.model.Fold;
import app.ajar.model.PersonId;
import app.ajar.store.Codec;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Looks for words by walking through everything; case and accents do not matter, every word must be there. */
public final class Find {

    private final DSLContext db;

    public Find(DSLContext db) {
        this.db = db;
    }

    /** People by any of their names. */
    public List<PersonId> people(String query, int limit) {
        return db.select(PERSON.ROOT, DSL.min(PERSON.FOLDED)).from(PERSON).where(has(PERSON.FOLDED, query))
                .groupBy(PERSON.ROOT).orderBy(DSL.min(PERSON.FOLDED)).limit(limit)
                .fetch(row -> new PersonId(row.value1()));
    }

    /** Entries, newest first. */
    public List<Entry> entries(String query, int limit) {
        return db.select(ENTRY.BODY).from(ENTRY).where(has(ENTRY.WORDS, query))
                .orderBy(ENTRY.AT_LOCAL.desc(), ENTRY.ID.desc()).limit(limit)
                .fetch(row -> (Entry) Codec.thing(row.value1()));
    }

    private static Condition has(Field<String> text, String query) {
        Condition all = DSL.trueCondition();
        for (String word : Fold.of(query).strip().split("\\s+")) {
            all = all.and(text.contains(word));
        }
        return all;
    }
}
