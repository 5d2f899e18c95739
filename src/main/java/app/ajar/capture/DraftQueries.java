package app.ajar.capture;

import static app.ajar.store.jooq.Tables.WRITE;

import app.ajar.keep.Journal;
import app.ajar.model.PersonId;
import app.ajar.read.Unkept;
import app.ajar.store.Drafts;
import app.ajar.ui.Threads;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The drafts of the box: one for each page, and one for nobody's. */
public final class DraftQueries {

    private static final String BOX = "capture";

    private final Journal journal;
    private final KnownQueries known;
    private final Clock clock;

    public DraftQueries(Journal journal, KnownQueries known, Clock clock) {
        this.journal = journal;
        this.known = known;
        this.clock = clock;
    }

    /**
     * A draft that lies somewhere.
     *
     * @param page on whose page it was typed, or null
     * @param at when it was last saved
     */
    record Saved(@Nullable PersonId page, Draft draft, Instant at) {}

    private static String box(@Nullable PersonId page) {
        return page == null ? BOX : BOX + ":" + page;
    }

    private static @Nullable PersonId page(String box) {
        return box.length() == BOX.length() ? null : new PersonId(UUID.fromString(box.substring(BOX.length() + 1)));
    }

    /** What was typed on the page and never kept. One that was kept, but not forgotten in time, is forgotten now. */
    Optional<Draft> read(@Nullable PersonId page) {
        Threads.offScreen();
        return lying(page);
    }

    private Optional<Draft> lying(@Nullable PersonId page) {
        Drafts.Draft saved = journal.drafts().read(box(page));
        if (saved == null) {
            return Optional.empty();
        }
        Draft draft = draft(page, saved);
        if (isKept(draft.id())) {
            forget(page);
            return Optional.empty();
        }
        return draft.isEmpty() ? Optional.empty() : Optional.of(draft);
    }

    /** All that lie somewhere, the last saved first. */
    List<Saved> list() {
        Threads.offScreen();
        return all();
    }

    private List<Saved> all() {
        List<Saved> all = new ArrayList<>();
        for (Drafts.Draft saved : journal.drafts().list()) {
            if (saved.box().equals(BOX) || saved.box().startsWith(BOX + ":")) {
                PersonId page = page(saved.box());
                lying(page).ifPresent(draft -> all.add(new Saved(page, draft, saved.at())));
            }
        }
        return all;
    }

    /** All that lie somewhere, as whoever only wants to know what is held reads them; a terminal, too. */
    public List<Unkept> unkept() {
        return all().stream().map(saved -> {
            Set<PersonId> people = new LinkedHashSet<>();
            if (saved.page() != null) {
                people.add(saved.page());
            }
            saved.draft().asked().head().with().forEach(token -> {
                if (token.id() != null) {
                    people.add(token.id());
                }
            });
            return new Unkept(people, saved.draft().text(), saved.at());
        }).toList();
    }

    /** Those it was about go by the names they have now; somebody who is gone stays as a name. */
    private Draft draft(@Nullable PersonId page, Drafts.Draft saved) {
        List<Token> here = page == null ? List.of() : known.tokens(List.of(page));
        Draft draft = DraftBytes.read(saved.content(), here, LocalDate.now(clock));
        Head head = draft.asked().head();
        List<Token> with = head.with().stream().map(this::now).toList();
        return new Draft(draft.id(), draft.begun(), draft.asked().with(head.with(with)));
    }

    private Token now(Token token) {
        List<Token> found = token.id() == null ? List.of() : known.tokens(List.of(token.id()));
        return found.isEmpty() ? new Token(null, token.name()) : found.getFirst();
    }

    void save(@Nullable PersonId page, Draft draft) {
        Threads.offScreen();
        if (draft.isEmpty()) {
            forget(page);
        } else {
            journal.drafts().save(box(page), DraftBytes.of(draft));
        }
    }

    private void forget(@Nullable PersonId page) {
        journal.drafts().delete(box(page));
    }

    private boolean isKept(UUID id) {
        return journal.read(db -> db.fetchExists(WRITE, WRITE.ID.eq(id)));
    }
}
