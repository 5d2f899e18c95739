package app.ajar.people;

import app.ajar.ui.Overlay;
import app.ajar.ui.Views;

/** Asks for one of several, over everything else. */
final class Choosers {

    private final Overlay overlay;

    Choosers(Overlay overlay) {
        this.overlay = overlay;
    }

    void ask(ChooserModel model) {
        Views.View<ChooserController> view = Views.of(new ChooserController(model, overlay::close));
        overlay.open(view.root(), view.controller().first(), () -> {
        });
    }
}
