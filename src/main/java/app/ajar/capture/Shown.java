package app.ajar.capture;

import app.ajar.capture.language.Choice;
import java.util.List;

/** A line of "what will be kept". */
sealed interface Shown {

    /**
     * Whose lines follow.
     *
     * @param text the names, and that somebody new will be made
     * @param stop that they asked for no contact; empty if they did not
     */
    record Whose(String text, String stop) implements Shown {}

    /**
     * One record.
     *
     * @param extras what else was said, in words
     * @param waits whether it would be left out
     * @param options the answers to a name that fits several; empty if none is wanted
     */
    record Line(String kind, String text, String quote, String extras, boolean waits, List<Option> options)
            implements
                Shown {

        public Line {
            options = List.copyOf(options);
        }
    }

    /**
     * An answer to "which Ana?".
     *
     * @param typed the name that waits
     */
    record Option(String text, String typed, Choice choice) {}
}
