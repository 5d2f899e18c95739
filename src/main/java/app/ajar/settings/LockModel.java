package app.ajar.settings;

import app.ajar.ui.Background;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** When this laptop asks for the passphrase again; what is chosen holds at once and is kept. */
public final class LockModel {

    private final LockFile file;
    private final Background background;
    private final Consumer<Exception> failed;
    private final ReadOnlyObjectWrapper<LockChoice> choice = new ReadOnlyObjectWrapper<>(LockChoice.DEFAULT);

    /** @param failed is told that a choice could not be kept */
    public LockModel(LockFile file, Background background, Consumer<Exception> failed) {
        this.file = file;
        this.background = background;
        this.failed = failed;
        background.run(file::read, choice::set, failed);
    }

    public ReadOnlyObjectProperty<LockChoice> choice() {
        return choice.getReadOnlyProperty();
    }

    /** @param minutes after which nothing was touched; 0 for never */
    void askAfter(int minutes) {
        set(new LockChoice(minutes, choice.get().cover()));
    }

    void cover(boolean wished) {
        set(new LockChoice(choice.get().minutes(), wished));
    }

    private void set(LockChoice chosen) {
        if (!chosen.equals(choice.get())) {
            choice.set(chosen);
            background.run(() -> {
                file.write(chosen);
                return chosen;
            }, kept -> {
            }, failed);
        }
    }
}
