package app.ajar.app;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.ui.Messages;
import app.ajar.ui.Writing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The journal as what writes by hand sees it. */
record Keeper(Journal journal) implements Writing.Keeper {

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
        return new Writing.Back(write, false, Messages.of(Keeper.class).say("write"), back.stayed(), false);
    }

    @Override
    public UUID next() {
        return Ids.next();
    }
}
