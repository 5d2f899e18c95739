package app.ajar.people;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.ui.Writing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A journal that keeps and takes back what screens write; it counts its writes. */
public final class JournalKeeper implements Writing.Keeper {

    private final Journal journal;
    private int writes;

    public JournalKeeper(Journal journal) {
        this.journal = journal;
    }

    public int writes() {
        return writes;
    }

    @Override
    public void keep(UUID id, List<Change> changes) {
        journal.keep(id, changes);
        writes++;
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
        return new Writing.Back(write, false, "what was written", back.stayed(), !back.why().isEmpty());
    }
}
