package app.ajar.cli;

import app.ajar.cli.Json.Item;
import java.util.List;
import java.util.concurrent.Callable;

/** A command. */
abstract class Work implements Callable<Integer> {

    final Ajar ajar;
    final Terminal terminal;

    Work(Ajar ajar) {
        this.ajar = ajar;
        this.terminal = ajar.terminal();
    }

    /** The document, where it was asked for. */
    final boolean document(String list, java.util.function.Supplier<List<Item>> items) {
        if (ajar.json) {
            terminal.out().print(Json.document(list, items.get()));
            terminal.out().print('\n');
        }
        return ajar.json;
    }
}
