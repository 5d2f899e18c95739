package app.ajar.app;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.ui.Writing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps in a journal what is changed by hand. */
final class KeeperQueries implements Writing.Keeper {

    private final Journal journal;

    KeeperQueries(Journal journal) {
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
    public Writing.Back undo(UUID write) {
        Journal.PutBack back = journal.undo(write);
        return new Writing.Back(write, false, "", back.stayed(), !back.why().isEmpty());
    }

    @Override
    public UUID next() {
        return Ids.next();
    }
}
