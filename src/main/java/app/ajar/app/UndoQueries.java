package app.ajar.app;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.store.Codec;
import app.ajar.store.jooq.Tables;
import app.ajar.ui.Writing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps and takes back in the journal. */
record UndoQueries(Journal journal) implements Writing.Keeper {

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
    public Writing.Back undo(UUID write) {
        Journal.PutBack back = journal.undo(write);
        UUID first = write;
        boolean redo = false;
        while (cause(first) instanceof Cause.Undone(UUID undone)) {
            first = undone;
            redo = !redo;
        }
        return new Writing.Back(first, redo, "", back.stayed(), !back.why().isEmpty());
    }

    private Cause cause(UUID write) {
        return Codec.cause(journal.read(db -> db.select(Tables.WRITE.CAUSE_JSON).from(Tables.WRITE)
                .where(Tables.WRITE.ID.eq(write)).fetchOne(Tables.WRITE.CAUSE_JSON)));
    }

    @Override
    public UUID next() {
        return Ids.next();
    }
}
