package app.ajar.cli;

import app.ajar.cli.Json.Item;
import app.ajar.keep.Journal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A command. */
abstract class Work implements Callable<Integer> {

    final Ajar ajar;
    final Terminal terminal;

    Work(Ajar ajar) {
        this.ajar = ajar;
        this.terminal = ajar.terminal();
    }

    /** Prints the document where it was asked for; false where it was not. */
    final boolean document(String list, Supplier<List<Item>> items) {
        if (ajar.json) {
            terminal.out().print(Json.document(list, items.get()));
            terminal.out().print('\n');
        }
        return ajar.json;
    }

    /** The day that was asked for; without one, today. */
    final LocalDate day(@Nullable String typed) {
        if (typed == null) {
            return LocalDate.now(terminal.clock());
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() > 1900 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException e) {
            // As if it were out of bounds.
        }
        throw new Refusal(Refusal.USAGE, Words.of("no-day", typed));
    }

    /** Says that a journal was made. */
    final int made(Path folder, String sentence) {
        String code;
        try (Journal made = Journal.open(folder, terminal.clock())) {
            code = ajar.lock(made);
        }
        return ajar.with(journal -> {
            if (!document("journals", () -> List.of(new Item().with("id", journal.id().toString())
                    .with("folder", journal.folder().toString()).with("recoveryCode", code)))) {
                terminal.say(Words.of(sentence, journal.folder()));
                if (code != null) {
                    terminal.say(Words.of("made.code", code));
                }
            }
            return 0;
        });
    }
}
