package app.ajar.person;

import app.ajar.ui.Gradually;
import app.ajar.ui.Messages;
import app.ajar.ui.Overlay;
import app.ajar.ui.Room;
import app.ajar.ui.Room.Breadth;
import app.ajar.ui.Screen;
import app.ajar.ui.Views;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Somebody's page: facts, timeline and what to look at before a call, side by side or one over the other. */
public final class PersonController implements Screen {

    private final PersonModel model;
    private final Room room;
    private final Parent stream;
    private final Messages messages = Messages.of(PersonController.class);
    private final Views.View<FactsController> facts;
    private final Views.View<BriefController> brief;
    private final PageHeader header = new PageHeader(messages);
    private final Composer composer;

    @FXML
    private StackPane root;
    @FXML
    private BorderPane page;
    @FXML
    private VBox top;
    @FXML
    private VBox strip;
    @FXML
    private VBox center;
    @FXML
    private ScrollPane left;
    @FXML
    private ScrollPane right;

    private @Nullable SidePanel panel;
    private boolean isNew = true;

    /**
     * @param stream the timeline of the person whose page is open; it follows the place by itself
     * @param held shows everything that is held about them; asked for when somebody wants to see it
     */
    public PersonController(PersonModel model, Room room, Overlay overlay, Parent stream,
            Supplier<HeldController> held) {
        this.model = model;
        this.room = room;
        this.stream = stream;
        Questions questions = new Questions(model, overlay, messages);
        this.facts = Views.of(new FactsController(model, new PageMenu(model, messages, closing(questions::merge),
                closing(portrait -> held.get().open(portrait)))));
        this.brief = Views.of(new BriefController(model, closing(questions::move),
                closing(questions::history)));
        this.composer = new Composer(messages, model::write);
    }

    @FXML
    private void initialize() {
        SidePanel over = new SidePanel();
        panel = over;
        root.getChildren().add(over);
        top.getChildren().addFirst(header);
        header.details().setOnAction(asked -> {
            over.open(left, header.details());
            facts.controller().focus();
        });
        header.before().setOnAction(asked -> over.open(right, header.before()));
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
        if (isNew) {
            isNew = false;
            // All three columns, styled at once for the first time, would hold up the window.
            Gradually.go(List.of(() -> left.setContent(facts.root()), () -> right.setContent(brief.root())));
        }
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
        header.show(portrait);
        strip.getChildren().setAll(new ConsentStrip(new ConsentWords(messages, portrait).line(), messages));
        composer.show(new HeadWords(messages, portrait));
    }

    /** Three columns; where there is no room for them a header and the facts over the right edge, then both. */
    private void arrange() {
        closePanel();
        Breadth breadth = room.breadth().get();
        header.arrange(breadth);
        strip.setVisible(breadth == Breadth.NARROW);
        strip.setManaged(breadth == Breadth.NARROW);
        // One after the other: so they are walked by Tab.
        page.getChildren().removeAll(left, center, right);
        page.setLeft(breadth == Breadth.WIDE ? left : null);
        page.setCenter(center);
        page.setRight(breadth == Breadth.NARROW ? null : right);
        root.getStyleClass().removeAll("wide", "middle", "narrow");
        root.getStyleClass().add(breadth.name().toLowerCase(messages.language()));
    }

    private <T> Consumer<T> closing(Consumer<T> ask) {
        return about -> {
            closePanel();
            ask.accept(about);
        };
    }

    private void closePanel() {
        if (panel != null) {
            panel.close();
        }
    }
}
