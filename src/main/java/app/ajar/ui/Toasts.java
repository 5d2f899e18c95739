package app.ajar.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One sentence at the foot of the window about what was just done; the next takes its place. */
public final class Toasts {

    private final Messages messages = Messages.of(Toasts.class);
    private final ReadOnlyObjectWrapper<@Nullable Toast> shown = new ReadOnlyObjectWrapper<>();

    /**
     * A sentence, and what can be done about it.
     *
     * @param icon the literal of its icon
     * @param action what the button says; null if there is none
     * @param keys that do the same, to be shown beside the button; empty if there are none
     * @param act what the button does
     */
    public record Toast(String icon, String sentence, @Nullable String action, String keys, Runnable act) {

        /** A sentence about which nothing can be done. */
        public static Toast of(String icon, String sentence) {
            return new Toast(icon, sentence, null, "", () -> {
            });
        }
    }

    /** Null while there is nothing to say. */
    public ReadOnlyObjectProperty<@Nullable Toast> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Says something; an empty sentence says nothing. */
    public void say(String sentence) {
        if (!sentence.isEmpty()) {
            show(Toast.of("fth-check", sentence));
        }
    }

    /** Says something that may as well not be said: what can still be acted upon stays. */
    public void mention(String sentence) {
        Toast now = shown.get();
        if (now == null || now.action() == null) {
            say(sentence);
        }
    }

    /** Says why something could not be read or written. */
    public void failed(Exception problem) {
        show(Toast.of("fth-alert-circle", Complaints.sentence(problem, messages)));
    }

    public void show(Toast toast) {
        shown.set(toast);
    }

    public void clear() {
        shown.set(null);
    }
}
