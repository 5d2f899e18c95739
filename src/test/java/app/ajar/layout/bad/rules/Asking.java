package app.ajar.layout.bad.rules;

import java.time.LocalDate;
import org.jooq.DSLContext;

/** A rule that asks the database, and the clock. */
public final class Asking {

    boolean isAllowed(DSLContext db) {
        return db.fetchExists(db.selectOne()) && LocalDate.now().getYear() > 2000;
    }
}
