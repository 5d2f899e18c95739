package app.ajar.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that work everywhere in an open journal. */
final class Keys {

    private final KeyCombination undoing = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private final KeyCombination redoing = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);

    private final Map<KeyCombination, Runnable> always = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
    private final BooleanSupplier covered;

    /** @param covered whether a dialog lies over everything: then only what works always works */
    Keys(BooleanSupplier covered) {
        this.covered = covered;
    }

    Keys on(KeyCode code, Runnable act, KeyCombination.Modifier... modifiers) {
        keys.put(new KeyCodeCombination(code, modifiers), act);
        return this;
    }

    /** Also while a dialog is open. */
    Keys always(KeyCode code, Runnable act, KeyCombination.Modifier... modifiers) {
        always.put(new KeyCodeCombination(code, modifiers), act);
        return this;
    }

    void listen(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (!isOfItsOwn(key, root)) {
                run(always, key);
                if (!covered.getAsBoolean()) {
                    run(keys, key);
                }
            }
        });
    }

    private static void run(Map<KeyCombination, Runnable> keys, KeyEvent key) {
        if (!key.isConsumed()) {
            keys.forEach((combination, act) -> {
                if (combination.match(key)) {
                    key.consume();
                    act.run();
                }
            });
        }
    }

    /** A text in which something stands or was typed has a history of its own, and it comes first. */
    private boolean isOfItsOwn(KeyEvent key, Node root) {
        boolean undo = undoing.match(key);
        boolean redo = redoing.match(key);
        return (undo || redo) && root.getScene().getFocusOwner() instanceof TextInputControl text
                && (!text.getText().isEmpty() || (redo ? text.isRedoable() : text.isUndoable()));
    }
}
