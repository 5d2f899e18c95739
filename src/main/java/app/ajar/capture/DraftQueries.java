package app.ajar.capture;

import static app.ajar.store.jooq.Tables.WRITE;

import app.ajar.keep.Journal;
import app.ajar.model.PersonId;
import app.ajar.store.Drafts;
import app.ajar.ui.Threads;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The drafts of the box: one for each page, and one for nobody's. */
public final class DraftQueries {

    private static final String BOX = "capture";

    private final Journal journal;

    public DraftQueries(Journal journal) {
        this.journal = journal;
    }

    private static String box(@Nullable PersonId page) {
        return page == null ? BOX : BOX + ":" + page;
    }

    /** What was typed on the page and never kept. One that was kept, but not forgotten in time, is forgotten now. */
    Optional<Draft> read(@Nullable PersonId page) {
        Threads.offScreen();
        Drafts.Draft saved = journal.drafts().read(box(page));
        if (saved == null) {
            return Optional.empty();
        }
        Draft draft = Draft.of(saved.content());
        if (isKept(draft.id())) {
            forget(page);
            return Optional.empty();
        }
        return draft.text().isBlank() ? Optional.empty() : Optional.of(draft);
    }

    /** The page of the draft that was typed last; empty if that was nobody's, or there is none. */
    Optional<PersonId> lastPage() {
        Threads.offScreen();
        return journal.drafts().list().stream().map(Drafts.Draft::box).filter(box -> box.startsWith(BOX)).findFirst()
                .filter(box -> box.length() > BOX.length())
                .map(box -> new PersonId(UUID.fromString(box.substring(BOX.length() + 1))))
                .filter(page -> read(page).isPresent());
    }

    void save(@Nullable PersonId page, Draft draft) {
        Threads.offScreen();
        if (draft.text().isEmpty()) {
            forget(page);
        } else {
            journal.drafts().save(box(page), draft.bytes());
        }
    }

    void forget(@Nullable PersonId page) {
        Threads.offScreen();
        journal.drafts().delete(box(page));
    }

    private boolean isKept(UUID id) {
        return journal.read(db -> db.fetchExists(WRITE, WRITE.ID.eq(id)));
    }
}
