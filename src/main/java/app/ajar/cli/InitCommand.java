package app.ajar.cli;

import app.ajar.keep.Journal;
import java.nio.file.Path;
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
        return made(folder, "init.made");
    }
}
