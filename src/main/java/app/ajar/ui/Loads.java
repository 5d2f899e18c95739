package app.ajar.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Loads one thing again and again; an answer that is older than the last question is dropped. */
public final class Loads {

    private final Background background;
    private final Consumer<Exception> failed;
    private long number;

    /** @param failed takes what went wrong with the last question */
    public Loads(Background background, Consumer<Exception> failed) {
        this.background = background;
        this.failed = failed;
    }

    public <T> void load(Callable<T> question, Consumer<? super T> show) {
        long mine = ++number;
        background.run(question, answer -> {
            if (mine == number) {
                show.accept(answer);
            }
        }, problem -> {
            if (mine == number) {
                failed.accept(problem);
            }
        });
    }

    /** Whatever was asked is not wanted any more. */
    public void drop() {
        number++;
    }
}
