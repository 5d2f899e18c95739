package app.ajar.keep;

import app.ajar.model.Change;
import app.ajar.rules.World;
import app.ajar.store.Codec;
import app.ajar.store.JournalException;
import java.util.Objects;

/** Keeps the steps of many worlds in one journal, where each world has ids of its own. */
public final class Steps {

    private Steps() {}

    /** What the journal refuses is not kept: what may not be done to a line about being in touch. */
    public static void keep(Journal journal, World.Step step, int world) {
        try {
            journal.keep(Ids.next(), step.cause(), step.changes().stream().map(change -> of(change, world)).toList());
        } catch (JournalException e) {
            // Nothing of it is done.
        }
    }

    private static Change of(Change change, int world) {
        String json = Codec.json(change).replaceAll("00000000-0000-000(\\d)-",
                String.format("%08x-0000-000$1-", world));
        return Objects.requireNonNull(Codec.item(json).change());
    }
}
