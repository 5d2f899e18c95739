package app.ajar.person;

import app.ajar.rules.Ledger.Line;
import app.ajar.ui.Avatar;
import app.ajar.ui.DoorPill;
import app.ajar.ui.Messages;
import app.ajar.ui.Overlay;
import app.ajar.ui.Room;
import app.ajar.ui.Room.Breadth;
import app.ajar.ui.Screen;
import app.ajar.ui.Views;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Somebody's page: facts, timeline and what to look at before a call, side by side or one over the other. */
public final class PersonController implements Screen {

    private final PersonModel model;
    private final Room room;
    private final Overlay overlay;
    private final Parent stream;
    private final Messages messages = Messages.of(PersonController.class);
    private final Views.View<FactsController> facts;
    private final Views.View<BriefController> brief;
    private final Composer composer;

    @FXML
    private StackPane root;
    @FXML
    private BorderPane page;
    @FXML
    private HBox header;
    @FXML
    private Avatar avatar;
    @FXML
    private Label name;
    @FXML
    private Label doing;
    @FXML
    private DoorPill door;
    @FXML
    private Button details;
    @FXML
    private Button before;
    @FXML
    private VBox strip;
    @FXML
    private VBox center;
    @FXML
    private ScrollPane left;
    @FXML
    private ScrollPane right;

    private @Nullable SidePanel panel;

    /** @param stream the timeline of the person whose page is open; it follows the place by itself */
    public PersonController(PersonModel model, Room room, Overlay overlay, Parent stream) {
        this.model = model;
        this.room = room;
        this.overlay = overlay;
        this.stream = stream;
        this.facts = Views.of(new FactsController(model, new PageMenu(model, messages, this::askMerge)));
        this.brief = Views.of(new BriefController(model, this::askMove));
        this.composer = new Composer(messages, model::write);
    }

    @FXML
    private void initialize() {
        SidePanel over = new SidePanel(root);
        panel = over;
        root.getChildren().add(over);
        left.setContent(facts.root());
        right.setContent(brief.root());
        VBox.setVgrow(stream, Priority.ALWAYS);
        center.getChildren().setAll(composer, stream);
        room.breadth().addListener((breadth, was, now) -> arrange());
        model.portrait().addListener((portrait, was, now) -> show(now));
        show(model.portrait().get());
        arrange();
    }

    @Override
    public void onShow() {
        model.onShow();
    }

    @Override
    public void onHide() {
        closePanel();
        model.onHide();
    }

    /** Where writing begins. */
    public void focusComposer() {
        composer.requestFocus();
    }

    private void show(@Nullable Portrait portrait) {
        page.setVisible(portrait != null);
        if (portrait == null) {
            closePanel();
            return;
        }
        HeadWords words = new HeadWords(messages, portrait);
        avatar.show(portrait.id(), portrait.person().name());
        name.setText(portrait.person().name());
        String work = new FactWords(messages, portrait).sections().getFirst().facts().stream()
                .filter(fact -> fact.kind() == FactKind.SITUATION).map(Fact::text).findFirst().orElse("");
        doing.setText(work);
        set(doing, !work.isEmpty());
        door.show(portrait.door(), portrait.today());
        before.setText(messages.say(portrait.isStopped() ? "header.stop" : "header.brief"));
        strip.getChildren().setAll(new ConsentStrip(new ConsentWords(messages, portrait).line(), messages));
        composer.show(words);
    }

    /** Three columns; where there is no room for them a header, and the facts over the right edge, then both. */
    private void arrange() {
        closePanel();
        Breadth breadth = room.breadth().get();
        set(header, breadth != Breadth.WIDE);
        set(before, breadth == Breadth.NARROW);
        set(strip, breadth == Breadth.NARROW);
        page.setLeft(breadth == Breadth.WIDE ? left : null);
        page.setRight(breadth == Breadth.NARROW ? null : right);
        root.getStyleClass().removeAll("wide", "middle", "narrow");
        root.getStyleClass().add(breadth.name().toLowerCase(messages.language()));
    }

    private static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void showDetails() {
        slide(left, details);
        facts.controller().focus();
    }

    @FXML
    private void showBrief() {
        slide(right, before);
    }

    private void slide(ScrollPane column, Button from) {
        SidePanel over = panel;
        if (over != null) {
            closePanel();
            over.open(column, from);
        }
    }

    private void closePanel() {
        if (panel != null) {
            panel.close();
        }
    }

    private void askMerge(Portrait portrait) {
        String who = new Given(messages).name(portrait.person());
        ask(portrait, new WhoController.Question(messages.say("who.merge", who), messages.say("who.merge.says"),
                messages.say("who.merge.do"), false, (other, reason) -> model.merge(other)));
    }

    private void askMove(Portrait portrait) {
        List<Line> asked = new ConsentWords(messages, portrait).asked();
        if (!asked.isEmpty()) {
            String who = new Given(messages).name(portrait.person());
            ask(portrait, new WhoController.Question(messages.say("who.move"), messages.say("who.move.says", who),
                    messages.say("who.move.do"), true,
                    (other, reason) -> model.move(asked.getFirst(), other, reason)));
        }
    }

    private void ask(Portrait portrait, WhoController.Question question) {
        closePanel();
        WhoModel others = model.others();
        others.load(portrait.id());
        Views.View<WhoController> dialog = Views.of(new WhoController(others, question, overlay::close));
        overlay.open(dialog.root(), dialog.controller().first(), () -> {
        });
    }
}
