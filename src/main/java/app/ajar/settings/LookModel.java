package app.ajar.settings;

import app.ajar.settings.LookChoice.Theme;
import app.ajar.ui.Background;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How the windows look; what is chosen shows at once and is kept. */
public final class LookModel {

    private final LookFile file;
    private final Background background;
    private final ReadOnlyObjectWrapper<LookChoice> choice;
    private Consumer<Exception> failed = problem -> {
    };

    /** @param read what was chosen before */
    public LookModel(LookFile file, LookChoice read, Background background) {
        this.file = file;
        this.background = background;
        this.choice = new ReadOnlyObjectWrapper<>(read);
    }

    public ReadOnlyObjectProperty<LookChoice> choice() {
        return choice.getReadOnlyProperty();
    }

    /** Who is told that a choice could not be kept. */
    public void onFailed(Consumer<Exception> listener) {
        failed = listener;
    }

    public void choose(Theme theme) {
        set(new LookChoice(theme, choice.get().percent()));
    }

    public void larger() {
        resize(choice.get().percent() + LookChoice.STEP);
    }

    public void smaller() {
        resize(choice.get().percent() - LookChoice.STEP);
    }

    public void usual() {
        resize(LookChoice.USUAL);
    }

    void resize(int percent) {
        set(LookChoice.near(choice.get().theme(), percent));
    }

    private void set(LookChoice chosen) {
        if (!chosen.equals(choice.get())) {
            choice.set(chosen);
            background.run(() -> {
                file.write(chosen);
                return chosen;
            }, kept -> {
            }, problem -> failed.accept(problem));
        }
    }
}
