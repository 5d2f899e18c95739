package app.ajar.people;

import app.ajar.model.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Some things of which one is chosen by a few letters. */
final class ChooserModel {

    /** More than these nobody reads; a letter more shows others. */
    private static final int MOST = 200;

    /**
     * One to choose.
     *
     * @param aside what tells it from others, in smaller letters; may be empty
     * @param choose takes what was typed in the second field, if there is one
     */
    record Option(String label, String aside, Consumer<String> choose) {

        Option(String label, String aside, Runnable choose) {
            this(label, aside, second -> choose.run());
        }
    }

    private final String title;
    private final String prompt;
    private final String second;
    private final List<Option> options;
    private final List<String> folded;
    private final Function<String, List<Option>> typed;
    private final ObservableList<Option> shown = FXCollections.observableArrayList();
    private final ObservableList<Option> shownToRead = FXCollections.unmodifiableObservableList(shown);

    /**
     * @param second the name of a second field; empty if there is none
     * @param typed what the typed words mean beside those that have them; asked only if there are any
     */
    ChooserModel(String title, String prompt, String second, List<Option> options,
            Function<String, List<Option>> typed) {
        this.title = title;
        this.prompt = prompt;
        this.second = second;
        this.options = List.copyOf(options);
        this.folded = options.stream().map(option -> Fold.of(option.label() + " " + option.aside())).toList();
        this.typed = typed;
        type("");
    }

    /** Of these alone. */
    ChooserModel(String title, String prompt, List<Option> options) {
        this(title, prompt, "", options, text -> List.of());
    }

    String title() {
        return title;
    }

    String prompt() {
        return prompt;
    }

    String second() {
        return second;
    }

    ObservableList<Option> shown() {
        return shownToRead;
    }

    void type(String text) {
        List<String> words = Arrays.stream(Fold.of(text).strip().split("\\s+")).filter(word -> !word.isEmpty())
                .toList();
        List<Option> fit = new ArrayList<>();
        for (int at = 0; at < options.size() && fit.size() < MOST; at++) {
            if (words.stream().allMatch(folded.get(at)::contains)) {
                fit.add(options.get(at));
            }
        }
        if (!words.isEmpty()) {
            fit.addAll(typed.apply(text.strip()));
        }
        shown.setAll(fit);
    }
}
