package app.ajar.cli;

import app.ajar.cli.Json.Item;
import app.ajar.keep.Journal;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** Makes a new, empty journal. */
@Command(name = "init")
final class InitCommand extends Work {

    InitCommand(Ajar ajar) {
        super(ajar);
    }

    @Override
    public Integer call() {
        Path folder = ajar.fresh();
        Journal.create(folder);
        return ajar.with(journal -> {
            if (!document("journals", () -> List.of(new Item().with("id", journal.id().toString())
                    .with("folder", journal.folder().toString())))) {
                terminal.say(Words.of("init.made", journal.folder()));
            }
            return 0;
        });
    }
}
