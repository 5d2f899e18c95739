package app.ajar.app;

import static app.ajar.store.jooq.Tables.REVISION;
import static app.ajar.store.jooq.Tables.WRITE;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import app.ajar.read.People;
import app.ajar.store.Codec;
import app.ajar.ui.Writing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The journal, for what is written and taken back by hand. */
final class WritingQueries implements Writing.Keeper {

    private static final int ENOUGH = 200;
    private static final String RESTORED = Cause.Restored.class.getSimpleName();

    private final Journal journal;
    private final WriteWords words = new WriteWords();

    WritingQueries(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void keep(UUID id, List<Change> changes) {
        journal.keep(id, changes);
    }

    @Override
    public Optional<UUID> toUndo() {
        return journal.toUndo();
    }

    @Override
    public Optional<UUID> toRedo() {
        return journal.toRedo();
    }

    @Override
    public UUID next() {
        return Ids.next();
    }

    @Override
    public Writing.Back undo(UUID write) {
        Journal.PutBack back = journal.undo(write);
        UUID first = write;
        boolean redo = false;
        for (UUID undone = undoneBy(first); undone != null; undone = undoneBy(first)) {
            first = undone;
            redo = !redo;
        }
        return new Writing.Back(first, redo, what(first), back.stayed(), !back.why().isEmpty());
    }

    private @Nullable UUID undoneBy(UUID undo) {
        return journal.read(db -> db.select(WRITE.UNDOES).from(WRITE).where(WRITE.ID.eq(undo))
                .fetchOptional(WRITE.UNDOES)).orElse(null);
    }

    /** What was written, in a few words. */
    private String what(UUID write) {
        return journal.read(db -> {
            if (db.fetchExists(WRITE, WRITE.ID.eq(write), WRITE.CAUSE.eq(RESTORED))) {
                return words.wentBack();
            }
            List<Change> changes = new ArrayList<>();
            db.select(REVISION.BODY).from(REVISION).join(WRITE).on(WRITE.SEQ.eq(REVISION.SEQ))
                    .where(WRITE.ID.eq(write)).orderBy(REVISION.ORDINAL).limit(ENOUGH)
                    .forEach(row -> {
                        Change change = Codec.item(row.value1()).change();
                        if (change != null) {
                            changes.add(change);
                        }
                    });
            Map<Ref, Thing> binned = new HashMap<>();
            List<Ref> refs = changes.stream().filter(Change.Bin.class::isInstance)
                    .map(change -> ((Change.Bin) change).thing()).toList();
            People people = new People(db);
            people.things(refs).forEach(thing -> binned.put(thing.ref(), thing));
            Set<PersonId> about = new LinkedHashSet<>(WriteWords.people(changes, binned));
            Map<PersonId, Person> named = new HashMap<>();
            people.things(about.stream().map(Ref::of).toList()).forEach(thing -> {
                if (thing instanceof Person person) {
                    named.put(person.id(), person);
                }
            });
            return words.of(changes, binned, about, named);
        });
    }
}
