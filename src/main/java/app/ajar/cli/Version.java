package app.ajar.cli;

import java.util.function.Supplier;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
record Version(Supplier<String> build) implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[]{build.get()};
    }
}
