package app.ajar.timeline;

import app.ajar.ui.Overlay;
import app.ajar.ui.Screen;
import app.ajar.ui.Views;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the stream of somebody's page, or of everybody: filters above, rows below, ribbons and a scroll bar beside. */
public final class StreamController implements Screen {

    private final StreamModel model;
    private final StreamTexts texts;
    private final ReelView reel;
    private final Overlay overlay;

    @FXML
    private VBox root;
    @FXML
    private ChipRow chips;
    @FXML
    private ToggleGroup kinds;
    @FXML
    private MenuButton more;
    @FXML
    private HBox narrowed;
    @FXML
    private HBox columns;
    @FXML
    private VBox nothing;
    @FXML
    private Label empty;
    @FXML
    private Button back;

    /** @param overlay shows what became of an entry */
    public StreamController(StreamModel model, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
        this.texts = new StreamTexts(model.words().messages());
        this.reel = new ReelView(model, texts);
    }

    @FXML
    private void initialize() {
        root.getStyleClass().add(model.isEverybody() ? "everybody" : "page-of-one");
        new FilterChips(model, texts).bind(chips, kinds, more);
        narrowed.setVisible(model.isEverybody());
        narrowed.setManaged(model.isEverybody());
        if (model.isEverybody()) {
            narrowed.getChildren().addAll(new PersonChip(model, texts), new TimeChip(model, texts));
        }
        Ribbons ribbons = new Ribbons(texts);
        model.roles().addListener((roles, before, now) -> {
            ribbons.show(now.roles());
            reel.called(now.given());
        });
        reel.onSight(seen -> ribbons.follow(seen, model.mayBeNewer(), model.mayBeOlder()));
        ribbons.show(model.roles().get().roles());
        HBox.setHgrow(reel.reel(), Priority.ALWAYS);
        columns.getChildren().addAll(ribbons, reel.reel(), reel.bar());
        model.state().addListener((state, before, now) -> say(now));
        say(model.state().get());
        model.edits().onVersions(this::show);
    }

    private void show(List<Version> versions) {
        Views.View<VersionsController> dialog = Views.of(
                new VersionsController(versions, model.edits()::putBack, overlay::close));
        overlay.open(dialog.root(), dialog.controller().first(), () -> {
        });
    }

    @Override
    public void onShow() {
        model.onShow();
    }

    @Override
    public void onHide() {
        model.onHide();
    }

    /** Goes into the rows. */
    public void focusList() {
        reel.reel().requestFocus();
    }

    @FXML
    private void showAll() {
        model.with(null);
        model.show(Filter.ALL);
        reel.reel().requestFocus();
    }

    private void say(StreamModel.State state) {
        boolean rows = state == StreamModel.State.SHOWN;
        if (!rows && columns.isVisible() && reel.reel().isFocused()
                && kinds.getSelectedToggle() instanceof ToggleButton kind) {
            // What cannot be seen has no focus, and without one no key is heard.
            kind.requestFocus();
        }
        nothing.setVisible(!rows);
        columns.setVisible(rows);
        String given = model.roles().get().given();
        empty.setText(switch (state) {
            case SHOWN -> "";
            case LOADING -> texts.say("stream.loading");
            case NONE_OF_KIND -> texts.say("stream.none.of.kind");
            case EMPTY -> model.isEverybody() || given.isEmpty()
                    ? texts.say("stream.empty")
                    : texts.say("stream.empty.of", given);
        });
        back.setVisible(state == StreamModel.State.NONE_OF_KIND);
    }
}
