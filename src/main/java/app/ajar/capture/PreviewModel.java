package app.ajar.capture;

import app.ajar.capture.language.Choice;
import app.ajar.capture.language.Rewrite;
import app.ajar.model.Body;
import app.ajar.ui.Background;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What will be kept, as it is typed; and what can be said about it beside the box. */
final class PreviewModel {

    private static final Duration PAUSE = Duration.ofMillis(60);

    private final CaptureQueries queries;
    private final Background background;
    private final Consumer<Exception> failed;
    private final Supplier<Asked> asked;
    private final Consumer<UnaryOperator<Asked>> change;
    private final Consumer<Edit> edit;
    private final SeenWords words = new SeenWords();
    private final ReadOnlyObjectWrapper<@Nullable Seen> seen = new ReadOnlyObjectWrapper<>();
    private Background.@Nullable Later pause;
    private boolean working;
    private boolean again;

    /**
     * @param asked what stands in the box now
     * @param change alters what was chosen beside the text
     * @param edit alters the text
     */
    PreviewModel(CaptureQueries queries, Background background, Consumer<Exception> failed, Supplier<Asked> asked,
            Consumer<UnaryOperator<Asked>> change, Consumer<Edit> edit) {
        this.queries = queries;
        this.background = background;
        this.failed = failed;
        this.asked = asked;
        this.change = change;
        this.edit = edit;
    }

    /** Null until something was looked at. */
    ReadOnlyObjectProperty<@Nullable Seen> seen() {
        return seen.getReadOnlyProperty();
    }

    SeenWords words() {
        return words;
    }

    /** Looks at it soon, however fast one types on. */
    void askSoon() {
        if (pause == null) {
            pause = background.after(PAUSE, this::ask);
        }
    }

    /** Looks at it now; while it is being looked at, once more afterwards. */
    void ask() {
        if (pause != null) {
            pause.cancel();
            pause = null;
        }
        if (working) {
            again = true;
            return;
        }
        working = true;
        Asked now = asked.get();
        background.run(() -> words.seen(now, queries.propose(now)), found -> {
            seen.set(found);
            next();
        }, problem -> {
            failed.accept(problem);
            next();
        });
    }

    private void next() {
        working = false;
        if (again) {
            again = false;
            ask();
        }
    }

    private List<Shown> rows() {
        Seen now = seen.get();
        return now == null ? List.of() : now.rows();
    }

    /** Does what this digit says on its row; false if no row has it. */
    boolean press(String key) {
        for (Shown row : rows()) {
            if (row instanceof Shown.Also also && also.key().equals(key)) {
                toggle(also.tick());
                return true;
            }
            if (row instanceof Shown.Which which) {
                for (Shown.Option option : which.options()) {
                    if (option.key().equals(key)) {
                        choose(which, option);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Answers "which Ana?": in the text where their name says it all. */
    void choose(Shown.Which which, Shown.Option option) {
        String text = asked.get().text();
        int at = inside(which.spot(), text)
                ? text.substring(0, which.spot().to()).indexOf(option.typed(), which.spot().from())
                : -1;
        if (option.name().isEmpty() || at < 0) {
            change.accept(now -> {
                Map<String, Choice> choices = new HashMap<>(now.choices());
                choices.put(option.typed(), option.choice());
                return new Asked(now.text(), now.head(), choices, now.ticked());
            });
        } else {
            edit.accept(Edit.of(at, at + option.typed().length(), option.name()));
        }
    }

    /** Ticks it, or takes the tick away. */
    void toggle(Tick tick) {
        change.accept(now -> {
            Set<Tick> ticked = new HashSet<>(now.ticked());
            if (!ticked.remove(tick)) {
                ticked.add(tick);
            }
            return new Asked(now.text(), now.head(), now.choices(), ticked);
        });
    }

    /** Says of the no whose row has the key that they were thanked, or not. */
    void thankFirst() {
        for (Shown row : rows()) {
            if (row instanceof Shown.Line line && line.answer() != null && !line.answer().key().isEmpty()) {
                thank(line);
                return;
            }
        }
    }

    void thank(Shown.Line line) {
        Shown.Answer answer = line.answer();
        if (answer != null) {
            rewrite(line.spot(), typed -> Rewrite.thanked(typed, !answer.thanked()));
        }
    }

    void whose(Shown.Line line, Body.Side side) {
        rewrite(line.spot(), typed -> Rewrite.whose(typed, side));
    }

    /** Only where the row shows what still stands there. */
    private void rewrite(Shown.Spot spot, Function<String, @Nullable String> how) {
        Seen now = seen.get();
        String text = asked.get().text();
        if (now != null && now.asked().text().equals(text) && inside(spot, text)) {
            String line = how.apply(text.substring(spot.from(), spot.to()));
            if (line != null) {
                edit.accept(Edit.of(spot.from(), spot.to(), line));
            }
        }
    }

    private static boolean inside(Shown.Spot spot, String text) {
        return spot.to() > spot.from() && spot.to() <= text.length();
    }

    /** Nobody looks any more. */
    void drop() {
        if (pause != null) {
            pause.cancel();
            pause = null;
        }
        again = false;
    }
}
