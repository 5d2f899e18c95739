package app.ajar.person;

import app.ajar.rules.Ledger.Line;
import app.ajar.ui.Messages;
import app.ajar.ui.Overlay;
import app.ajar.ui.Views;
import java.util.List;

/** Asks, over the page, for somebody else. */
final class Questions {

    private final PersonModel model;
    private final Overlay overlay;
    private final Messages messages;
    private final Given given;

    Questions(PersonModel model, Overlay overlay, Messages messages) {
        this.model = model;
        this.overlay = overlay;
        this.messages = messages;
        this.given = new Given(messages);
    }

    /** Who is the same person. */
    void merge(Portrait portrait) {
        ask(portrait, new WhoController.Question(messages.say("who.merge", given.name(portrait.person())),
                messages.say("who.merge.says"), messages.say("who.merge.do"), false,
                (other, reason) -> model.merge(other)));
    }

    /** For whom the stop stands. */
    void move(Portrait portrait) {
        List<Line> asked = new ConsentWords(messages, portrait).asked();
        if (!asked.isEmpty()) {
            ask(portrait, new WhoController.Question(messages.say("who.move"),
                    messages.say("who.move.says", given.name(portrait.person())), messages.say("who.move.do"), true,
                    (other, reason) -> model.move(asked.getFirst(), other, reason)));
        }
    }

    /** What was ever said about being in touch, and how that stood on a day. */
    void history(Portrait portrait) {
        model.ledger(portrait.id(), ledger -> {
            Views.View<LedgerController> dialog = Views.of(new LedgerController(portrait, ledger, overlay::close));
            overlay.open(dialog.root(), dialog.controller().first(), () -> {
            });
        });
    }

    private void ask(Portrait portrait, WhoController.Question question) {
        WhoModel others = model.others();
        others.load(portrait.id());
        Views.View<WhoController> dialog = Views.of(new WhoController(others, question, overlay::close));
        overlay.open(dialog.root(), dialog.controller().first(), () -> {
        });
    }
}
