package app.ajar.timeline;

import app.ajar.ui.Loads;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is being asked of a timeline just now: a new question takes the place of the one before. */
final class Question {

    /**
     * An answer.
     *
     * @param more whether it is only what stands beyond an end of what there was
     */
    record Answer(Stretch stretch, Shown.Aim aim, boolean more) {}

    private final Loads loads;
    private final Consumer<Answer> then;
    private @Nullable Callable<Answer> asked;
    private boolean more;

    Question(Loads loads, Consumer<Answer> then) {
        this.loads = loads;
        this.then = then;
    }

    boolean isOpen() {
        return asked != null;
    }

    /** @param beyond whether it asks only for what stands beyond an end of what there is */
    void ask(boolean beyond, Callable<Answer> question) {
        asked = question;
        more = beyond;
        loads.load(question, answer -> {
            asked = null;
            then.accept(answer);
        });
    }

    /** The timeline changed: asks the same again. False if nothing is being asked, or only for more of the same. */
    boolean again() {
        Callable<Answer> same = asked;
        if (same == null || more) {
            return false;
        }
        ask(false, same);
        return true;
    }

    void drop() {
        loads.drop();
        asked = null;
    }
}
