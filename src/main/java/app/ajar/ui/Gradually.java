package app.ajar.ui;

import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/** Work in pieces, one in each frame, so that the window answers in between. On the window's thread. */
public final class Gradually {

    /** So long work that is in no hurry may take in a frame, in nanoseconds. */
    public static final long FEW_NANOS = 5_000_000;

    private Gradually() {}

    /** @param piece does the next piece; false once there is no other */
    public static void go(BooleanSupplier piece) {
        new AnimationTimer() {
            private boolean isDrawn;

            @Override
            public void handle(long now) {
                // A pulse styles and draws after its timers have run: what is there already comes in the first.
                if (isDrawn && !piece.getAsBoolean()) {
                    stop();
                }
                isDrawn = true;
            }
        }.start();
    }

    /** Runs these one after the other. */
    public static void go(List<Runnable> pieces) {
        Iterator<Runnable> left = pieces.iterator();
        go(() -> {
            left.next().run();
            return left.hasNext();
        });
    }
}
