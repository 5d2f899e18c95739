package app.ajar.read;

import static app.ajar.store.jooq.Tables.CHALLENGE;

import app.ajar.model.Challenge;
import app.ajar.model.Ref;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** What is hard for people. */
public final class Challenges {

    private static final int AT_ONCE = 500;

    private final DSLContext db;

    public Challenges(DSLContext db) {
        this.db = db;
    }

    /** What is hard for anybody just now. */
    public List<Challenge> open() {
        List<Ref> refs = db.select(CHALLENGE.ID).from(CHALLENGE).where(CHALLENGE.EASED.isFalse())
                .fetch(row -> new Ref(Ref.Kind.CHALLENGE, row.value1()));
        List<Challenge> open = new ArrayList<>();
        for (int from = 0; from < refs.size(); from += AT_ONCE) {
            new People(db).things(refs.subList(from, Math.min(refs.size(), from + AT_ONCE)))
                    .forEach(thing -> open.add((Challenge) thing));
        }
        return open;
    }
}
