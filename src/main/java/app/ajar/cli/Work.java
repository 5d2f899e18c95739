package app.ajar.cli;

import app.ajar.cli.Json.Item;
import app.ajar.keep.Journal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

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

    /** Says that a journal was made. */
    final int made(Journal journal, String sentence) {
        if (!document("journals", () -> List.of(new Item().with("id", journal.id().toString())
                .with("folder", journal.folder().toString())))) {
            terminal.say(Words.of(sentence, journal.folder()));
        }
        return 0;
    }
}
