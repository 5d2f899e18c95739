package app.ajar.ask;

import app.ajar.model.PersonId;
import app.ajar.ui.Dialogs;
import app.ajar.ui.Gradually;
import app.ajar.ui.Overlay;
import app.ajar.ui.Views;
import java.util.List;
import javafx.scene.Node;

/** Opens the dialog that asks about a guess, and the guess book in its place. */
public final class Asking {

    private final AskModel model;
    private final Overlay overlay;
    private final Dialogs dialogs;

    public Asking(AskModel model, Overlay overlay, Dialogs dialogs) {
        this.model = model;
        this.overlay = overlay;
        this.dialogs = dialogs;
    }

    /** Asks somebody about the guess that stands. */
    public void ask(PersonId person) {
        model.ask(person, this::show);
    }

    private void show(Asked asked) {
        Views.View<AskController> view = Views.of(new AskController(model, asked, dialogs, overlay::close,
                () -> book(() -> show(asked))));
        open(view, view.controller().first());
    }

    /** Opens the guess book. */
    public void book() {
        book(overlay::close);
    }

    private void book(Runnable leave) {
        model.book(guesses -> {
            Views.View<BookController> view = Views.of(new BookController(guesses, model.today(), leave));
            open(view, view.controller().first());
        });
    }

    /** In a frame of its own: to make it took one. */
    private void open(Views.View<?> view, Node first) {
        Gradually.go(List.of(() -> overlay.open(view.root(), first, () -> {
        })));
    }
}
