package app.ajar.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Goes through the window by its keys, for an AOT cache to learn from: a key a step, as {@code Ctrl+K} or
 * {@code ESCAPE} by the name of {@link KeyCode}, or a text to be typed, as {@code "terrace"}.
 */
final class Walk {

    private static final String CONTROL = "Ctrl+";
    /** Pulses for a step; what it shows is drawn by then. */
    private static final int PULSES = 30;

    private final Scene scene;
    private final Deque<String> steps;
    private final Runnable then;

    /** @param then what to do at the end */
    Walk(Scene scene, List<String> steps, Runnable then) {
        this.scene = scene;
        this.steps = new ArrayDeque<>(steps);
        this.then = then;
    }

    void begin() {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (pulses++ % PULSES != 0) {
                    return;
                }
                String step = steps.poll();
                if (step == null) {
                    stop();
                    then.run();
                } else if (step.startsWith("\"")) {
                    step.chars().filter(letter -> letter != '"').forEach(letter -> fire(KeyEvent.KEY_TYPED,
                            Character.toString(letter), KeyCode.UNDEFINED, false));
                } else {
                    press(step);
                }
            }
        }.start();
    }

    private void press(String step) {
        boolean control = step.startsWith(CONTROL);
        KeyCode code = KeyCode.valueOf(control ? step.substring(CONTROL.length()) : step);
        fire(KeyEvent.KEY_PRESSED, "", code, control);
        fire(KeyEvent.KEY_RELEASED, "", code, control);
    }

    private void fire(EventType<KeyEvent> type, String letter, KeyCode code, boolean control) {
        EventTarget target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        Event.fireEvent(target, new KeyEvent(type, letter, letter, code, false, control, false, false));
    }
}
