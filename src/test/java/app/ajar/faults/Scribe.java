package app.ajar.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Thing;
import app.ajar.store.JournalException;
import app.ajar.store.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes into a journal at random: captures, edits, lines of the ledger, bins, joins, parts, undos and redos. */
final class Scribe {

    private final Random random;
    private final Steps steps;
    private final Watch clock;
    private Model model = new Model();
    private @Nullable Journal last;

    Scribe(Random random, Watch clock) {
        this.random = random;
        this.steps = new Steps(random);
        this.clock = clock;
    }

    /** Keeps this many writes more, in the same journal, which may have been opened anew. */
    void write(Journal journal, int writes) {
        if (last != journal) {
            model = model.restarted();
            last = journal;
        }
        long until = model.last() + writes;
        while (model.last() < until) {
            clock.pass(Duration.ofSeconds(20));
            step(journal);
        }
    }

    private void step(Journal journal) {
        List<Thing> things = model.things();
        int which = model.last() < 2 ? 0 : random.nextInt(20);
        if (which < 10) {
            keep(journal, which == 0 ? new Cause.Imported("a file") : new Cause.Kept(), steps.capture(things));
        } else if (which < 12) {
            keep(journal, new Cause.Kept(), steps.bin(things));
        } else if (which < 16) {
            keep(journal, new Cause.Merged(), steps.joinOrPart(things, which < 15));
        } else {
            (which < 18 ? journal.toUndo() : journal.toRedo()).ifPresent(write -> {
                Model after = model.undo(Long.parseLong(View.seq(journal, write)), clock.instant());
                if (after == null) {
                    assertThatExceptionOfType(JournalException.class).isThrownBy(() -> journal.undo(write))
                            .satisfies(e -> assertThat(e.trouble()).isEqualTo(Trouble.REFUSED));
                } else {
                    journal.undo(write);
                    model = after;
                }
            });
        }
    }

    private void keep(Journal journal, Cause cause, List<Change> changes) {
        Model after = model.keep(cause, changes, clock.instant());
        if (after != null) {
            journal.keep(Ids.next(), cause, changes);
            model = after;
        }
    }
}
