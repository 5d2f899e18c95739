package app.ajar.person;

import app.ajar.model.PersonId;
import app.ajar.person.FactsModel.Editing;
import app.ajar.ui.Gradually;
import app.ajar.ui.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows what to look at before a call; of somebody who asked for no contact what they asked for instead. */
public final class BriefController {

    private final PersonModel model;
    private final Consumer<Portrait> move;
    private final Consumer<Portrait> history;
    private final Messages messages = Messages.of(BriefController.class);
    private final FactRows rows;
    private final VBox hard = new VBox();
    private final VBox avoid = new VBox();
    /** Of what is edited in place: they stay, or the field in them would lose the focus. */
    private final VBox hardSection = kept("brief.HARD", "", hard);
    private final VBox avoidSection = kept("brief.AVOID", "never.printed", avoid);

    private @Nullable PersonId shown;

    @FXML
    private VBox root;

    /**
     * @param move asks for whom the stop stands
     * @param history shows what was ever said about being in touch
     */
    BriefController(PersonModel model, Consumer<Portrait> move, Consumer<Portrait> history) {
        this.model = model;
        this.move = move;
        this.history = history;
        this.rows = new FactRows(model.facts(), messages);
    }

    @FXML
    private void initialize() {
        model.portrait().addListener((portrait, before, now) -> show(now));
        model.facts().editing().addListener((field, before, now) -> turn(before, now));
        show(model.portrait().get());
    }

    /** What stands over the panel. */
    static String title(Messages messages, Portrait portrait) {
        return portrait.isStopped()
                ? messages.say("stop.title", new Given(messages).name(portrait.person()))
                : messages.say("brief");
    }

    private void show(@Nullable Portrait portrait) {
        root.setVisible(portrait != null);
        PersonId before = shown;
        shown = portrait == null ? null : portrait.id();
        if (portrait == null) {
            rows.forget();
        } else if (portrait.id().equals(before)) {
            fill();
        } else {
            root.getChildren().clear();
            // A frame after the facts: both at once would hold up the window.
            Gradually.go(List.of(this::fill));
        }
    }

    private void fill() {
        Portrait portrait = model.portrait().get();
        if (portrait != null) {
            FactRows.keepingFocus(root, () -> fill(portrait));
        }
    }

    private void fill(Portrait portrait) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Panels.label(title(messages, portrait), "heading"));
        if (portrait.isStopped()) {
            nodes.addAll(new StopPanel(messages, portrait, model::write, () -> move.accept(portrait)).nodes());
            nodes.add(history(portrait));
        } else if (portrait.isDead()) {
            nodes.add(Panels.label(messages.say("dead.says", new Given(messages).name(portrait.person())), "small",
                    "dead"));
        } else {
            brief(portrait, nodes);
        }
        FactRows.set(root.getChildren(), nodes);
    }

    private void brief(Portrait portrait, List<Node> to) {
        BriefWords words = new BriefWords(messages, portrait);
        FactWords facts = new FactWords(messages, portrait);
        to.add(new VBox(new ConsentBox(new ConsentWords(messages, portrait).line(), messages), history(portrait)));
        if (words.guess() instanceof BriefWords.Item guess) {
            to.add(Panels.section(messages.say("brief.GUESS"), List.of(Panels.item(guess), ask(portrait))));
        }
        add(to, "brief.OFFER", words.offers());
        add(to, "brief.PROMISED", words.promised());
        rows.show(hard, facts.hard());
        if (!hard.getChildren().isEmpty()) {
            to.add(hardSection);
        }
        if (!words.gifts().isEmpty()) {
            add(to, "brief.GAVE", List.of(new BriefWords.Item("fth-gift", "", words.gifts(), "")));
        }
        add(to, "brief.LAST", words.contacts());
        rows.show(avoid, facts.avoid());
        if (!avoid.getChildren().isEmpty()) {
            to.add(avoidSection);
        }
    }

    private Hyperlink history(Portrait portrait) {
        Hyperlink link = new Hyperlink(messages.say("ledger.open"));
        link.getStyleClass().addAll("small", "ask-guess");
        link.setAccessibleHelp(messages.say("ledger.says"));
        link.setOnAction(chosen -> history.accept(portrait));
        return link;
    }

    /** Asking is better than going by it. */
    private Hyperlink ask(Portrait portrait) {
        Hyperlink ask = new Hyperlink(messages.say("brief.ask", new Given(messages).name(portrait.person())));
        ask.getStyleClass().addAll("small", "ask-guess");
        ask.setAccessibleHelp(messages.say("brief.ask.help"));
        ask.setOnAction(chosen -> model.ask());
        return ask;
    }

    private VBox kept(String title, String beside, VBox box) {
        HBox head = new HBox(Panels.label(messages.say(title), "section-label"));
        head.getStyleClass().add("section-head");
        if (!beside.isEmpty()) {
            head.getChildren().add(Panels.label(messages.say(beside), "caption"));
        }
        VBox section = new VBox(head, box);
        section.getStyleClass().add("section");
        return section;
    }

    private void add(List<Node> to, String title, List<BriefWords.Item> items) {
        if (!items.isEmpty()) {
            to.add(Panels.section(messages.say(title), items.stream().map(Panels::item).toList()));
        }
    }

    private void turn(@Nullable Editing before, @Nullable Editing now) {
        FactEditor had = rows.open();
        boolean mine = had != null && FactsController.isInside(had.getScene().getFocusOwner(), had);
        show(model.portrait().get());
        FactEditor open = rows.open();
        if (now != null && open != null && open != had) {
            open.begin();
        }
        if (now == null && before != null) {
            FactRow row = rows.of(before.key());
            if (mine && row != null) {
                row.requestFocus();
            }
            rows.closed();
        }
    }
}
