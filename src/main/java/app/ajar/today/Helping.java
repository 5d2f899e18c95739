package app.ajar.today;

import app.ajar.ui.Dialogs;
import app.ajar.ui.Gradually;
import app.ajar.ui.Messages;
import app.ajar.ui.Overlay;
import app.ajar.ui.Views;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Opens what helps to do what a card is for, and asks for the day to which one is put off. */
public final class Helping {

    private final HelpModel model;
    private final Overlay overlay;
    private final Dialogs dialogs;
    private final Messages messages = Messages.of(Helping.class);

    public Helping(HelpModel model, Overlay overlay, Dialogs dialogs) {
        this.model = model;
        this.overlay = overlay;
        this.dialogs = dialogs;
    }

    /**
     * @param log opens the box about it
     * @param closed is run when it was closed without that
     */
    void help(Card card, Runnable log, Runnable closed) {
        model.read(card, help -> {
            boolean[] done = new boolean[1];
            Views.View<HelpController> view = Views.of(new HelpController(model, help, dialogs, overlay::close, () -> {
                done[0] = true;
                overlay.close();
                log.run();
            }));
            // In a frame of its own: to make it took one.
            Gradually.go(List.of(() -> overlay.open(view.root(), view.controller().first(), () -> {
                if (!done[0]) {
                    // Once the focus is back where it was.
                    Platform.runLater(closed);
                }
            })));
        });
    }

    /** It was settled, or courtesy does not allow it any more. */
    void gone() {
        model.say(messages.say("help.gone"));
    }

    void until(Card card, Consumer<LocalDate> chosen) {
        Views.View<UntilController> view = Views.of(new UntilController(model, card, overlay::close, chosen));
        overlay.open(view.root(), view.controller().first(), () -> {
        });
    }
}
