package app.ajar.timeline;

import static app.ajar.store.jooq.Tables.ENTRY;

import app.ajar.capture.language.Context;
import app.ajar.capture.language.Names;
import app.ajar.capture.language.Render;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.read.Gate;
import app.ajar.read.People;
import app.ajar.store.Codec;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What editing asks the journal, and the changes it makes. */
public final class EditQueries {

    private final Journal journal;
    private final Clock clock;
    private @Nullable Known known;

    public EditQueries(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Whom a name may mean, as of a write. */
    private record Known(long seq, Names names) {}

    VersionQueries versions() {
        return new VersionQueries(journal, clock);
    }

    /** The entry as it stands; empty if it is gone. */
    Optional<Entry> entry(EntryId id) {
        return journal.read(db -> db.select(ENTRY.BODY).from(ENTRY).where(ENTRY.ID.eq(id.value()))
                .fetchOptional(row -> (Entry) Codec.thing(row.value1())));
    }

    /** As it would have been typed; empty if it is gone. */
    Optional<Draft> draft(EntryId id) {
        return entry(id).map(entry -> Draft.of(id, typed(entry), Rewrite.day(entry.when())));
    }

    /** What of it may be taken along. */
    Optional<String> copy(EntryId id) {
        return entry(id).map(entry -> entry.body() instanceof Body.Note || entry.body() instanceof Body.Conversation
                ? entry.text()
                : typed(entry));
    }

    private String typed(Entry entry) {
        Render.Typing typing = Render.record(entry, context(entry));
        return typing == null ? entry.text() : typing.text();
    }

    private Context context(Entry entry) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return Context.at(now.toLocalDateTime(), now.getOffset(), names()).with(entry.when());
    }

    /**
     * What a draft makes of its entry.
     *
     * @param anyway whether it is kept as it reads now, whatever that is
     */
    Rewrite.Outcome rewrite(Draft draft, boolean anyway) {
        Entry entry = entry(draft.id()).orElse(null);
        if (entry == null) {
            return new Rewrite.Gone();
        }
        return new Rewrite(entry, context(entry), OffsetDateTime.now(clock), Ids::next).of(draft, anyway);
    }

    /** To the trash. */
    List<Change> delete(EntryId id) {
        return List.of(new Change.Bin(Ref.of(id), Change.Shelf.TRASH));
    }

    /** Off somebody's page; the others keep it. */
    List<Change> takeOff(EntryId id, PersonId page) {
        Entry entry = entry(id).orElse(null);
        if (entry == null) {
            return List.of();
        }
        Set<PersonId> group = journal.read(db -> new Gate(db).group(page));
        List<PersonId> left = entry.people().stream().filter(person -> !group.contains(person)).toList();
        return List.of(new Change.Put(entry.with(left).with(Rewrite.without(entry.body(), group))));
    }

    /** Private, or not any more. */
    List<Change> confide(EntryId id, boolean confidential) {
        return entry(id).<List<Change>>map(it -> List.of(new Change.Put(new Entry(it.id(), it.capture(), it.people(),
                it.when(), it.text(), it.body(), confidential)))).orElse(List.of());
    }

    private synchronized Names names() {
        long seq = journal.last();
        Known before = known;
        if (before != null && before.seq() == seq) {
            return before.names();
        }
        Known fresh = new Known(seq, journal.read(db -> Names.of(new People(db).known())));
        known = fresh;
        return fresh.names();
    }
}
