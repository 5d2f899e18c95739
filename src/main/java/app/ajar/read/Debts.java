package app.ajar.read;

import static app.ajar.store.jooq.Tables.PERSON;

import app.ajar.model.PersonId;
import app.ajar.rules.Owed;
import app.ajar.rules.Whom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;

/** All that the rep owes anybody, whether or not a card shows it; walks through everybody. */
public final class Debts {

    private static final int AT_ONCE = 500;

    private final DSLContext db;

    public Debts(DSLContext db) {
        this.db = db;
    }

    /** By kind, within a kind the oldest first; nobody who is set aside. */
    public List<Owed.Debt> of(LocalDate day) {
        List<UUID> pages = db.select(PERSON.ID).from(PERSON).where(PERSON.ID.eq(PERSON.ROOT)).fetch(PERSON.ID);
        Dossiers dossiers = new Dossiers(db, new Recall());
        List<Owed.Debt> debts = new ArrayList<>();
        for (int from = 0; from < pages.size(); from += AT_ONCE) {
            Map<UUID, Dossier> some = dossiers.of(pages.subList(from, Math.min(pages.size(), from + AT_ONCE)));
            Predicate<PersonId> reachable = dossiers.reachable(some.values(), day);
            some.values().forEach(dossier -> {
                Whom whom = dossier.whom(reachable);
                if (!whom.subject().facts().setAside()) {
                    debts.addAll(Owed.to(whom.subject(), reachable, day));
                }
            });
        }
        debts.sort(Comparator.comparing(Owed.Debt::kind).thenComparing(Owed.Debt::since));
        return debts;
    }
}
