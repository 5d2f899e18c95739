package app.ajar.app;

import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that cover and lock, which work whatever lies over what, and the watchman who hears of every touch. */
final class Guard {

    private final KeyCombination covering = new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);
    private final KeyCombination locking = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);

    private final Frame frame;
    private final Watchman watchman;
    private final Runnable cover;
    private final Runnable lock;
    private final EventHandler<InputEvent> touch;
    private final EventHandler<KeyEvent> keys = this::key;

    Guard(Frame frame, Watchman watchman, Runnable cover, Runnable lock) {
        this.frame = frame;
        this.watchman = watchman;
        this.cover = cover;
        this.lock = lock;
        this.touch = touched -> watchman.touched();
    }

    void start() {
        frame.hear(InputEvent.ANY, touch);
        frame.hear(KeyEvent.KEY_PRESSED, keys);
        watchman.start();
    }

    void stop() {
        watchman.stop();
        frame.ignore(KeyEvent.KEY_PRESSED, keys);
        frame.ignore(InputEvent.ANY, touch);
    }

    private void key(KeyEvent key) {
        if (covering.match(key)) {
            key.consume();
            cover.run();
        } else if (locking.match(key)) {
            key.consume();
            lock.run();
        }
    }
}
