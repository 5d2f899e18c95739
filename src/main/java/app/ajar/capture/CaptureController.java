package app.ajar.capture;

import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import app.ajar.ui.Navigator;
import app.ajar.ui.Overlay;
import app.ajar.ui.Screen;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The panel in which everything is written: typing shows what will be kept, Ctrl+Enter keeps it. */
public final class CaptureController implements Screen {

    /** Below this height, in letters, there is no room for the marks in columns. */
    private static final double LOW = 47.7;
    /** The same where the box is narrow, for what will be kept stands beside it. */
    private static final double LOW_BESIDE = 52;
    /** Below this width, in letters, what will be kept stands below the box even if it is about many. */
    private static final double NARROW = 52;

    private final CaptureModel model;
    private final Messages messages = Messages.of(CaptureController.class);

    @FXML
    private StackPane root;
    @FXML
    private CaptureHead head;
    @FXML
    private CaptureBody body;
    @FXML
    private WritingBox writing;
    @FXML
    private CaptureMenu menu;
    @FXML
    private VBox rowsSide;
    @FXML
    private Label count;
    @FXML
    private ScrollPane scroll;
    @FXML
    private CaptureRows rows;
    @FXML
    private VBox asideSide;
    @FXML
    private CaptureAside aside;
    @FXML
    private Icon savedIcon;
    @FXML
    private Label saved;
    @FXML
    private Label status;
    @FXML
    private Button put;
    @FXML
    private Button keep;

    public CaptureController(CaptureModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        new CaptureText(model, writing).follow();
        new CaptureKeys(model, this).follow(root);
        head.follow(model.head(), model::unreadDay);
        head.adder().textProperty().addListener((typed, before, now) -> model.typedAbove(now));
        head.adder().focusedProperty().addListener((focused, before, now) -> model.typedAbove(head.adder().getText()));
        model.head().shown().addListener((chips, before, now) -> {
            if (!before.with().equals(now.with())) {
                head.adder().clear();
            }
        });
        rows.follow(model.preview());
        aside.follow(model.aside(), this::leaveInner);
        menu.onTake(model::take);
        model.menu().shown().addListener((shown, before, now) -> menu.show(now));
        model.preview().seen().addListener((seen, before, now) -> show(now));
        model.aside().shown().addListener((shown, before, now) -> showPut(now));
        status.textProperty().bind(model.status());
        saved.textProperty().bind(Bindings.when(model.saved()).then(messages.say("saved"))
                .otherwise(messages.say("saved.not.yet")));
        savedIcon.visibleProperty().bind(model.saved());
        saved.visibleProperty().bind(model.status().isEmpty());
        saved.managedProperty().bind(saved.visibleProperty());
        keep.disableProperty().bind(model.keeping());
        root.heightProperty().addListener((height, before, now) -> fit());
        root.widthProperty().addListener((width, before, now) -> fit());
        showPut(model.aside().shown().get());
        showAside(false);
    }

    @Override
    public void onShow() {
        model.warm();
    }

    @Override
    public void onHide() {
        model.close();
    }

    /** Whoever opens the box, it is shown here; once, by the one who owns the window. */
    public void showIn(Overlay overlay, Parent view) {
        model.open().addListener((open, before, now) -> {
            if (now) {
                showAside(false);
                overlay.open(view, writing.area(), model::close);
            } else {
                overlay.close();
            }
        });
    }

    /** Opens the box, or goes to it where it is open. */
    public void open(Navigator.Box box) {
        if (model.open().get()) {
            writing.area().requestFocus();
        } else {
            model.open(box);
        }
    }

    private void show(@Nullable Seen seen) {
        if (seen != null) {
            rows.show(seen.rows());
            writing.ink().colour(seen.coloured(), seen.asked().text());
            count.setText(seen.count());
            rows.setAccessibleText(messages.say("preview.spoken", seen.count()));
            CaptureMenu.style(root, "wide", seen.wide());
            fit();
            CaptureMenu.style(rows, "grouped", seen.wide());
        }
    }

    private void fit() {
        Seen seen = model.preview().seen().get();
        boolean beside = seen != null && seen.wide() && letters(root.getWidth()) >= NARROW;
        body.wideProperty().set(beside);
        menu.setSmall(letters(root.getHeight()) < (beside ? LOW_BESIDE : LOW));
    }

    /** A length on the screen in letters of the text. */
    private double letters(double pixels) {
        return pixels * CaptureText.CAPTION / saved.getFont().getSize();
    }

    private void showPut(AsideModel.Aside now) {
        put.setText(now.count());
        put.setVisible(!now.count().isEmpty());
        put.setManaged(!now.count().isEmpty());
        if (now.rows().isEmpty()) {
            showAside(false);
        }
    }

    private void showAside(boolean show) {
        asideSide.setVisible(show);
        rowsSide.setVisible(!show);
    }

    @FXML
    private void aside() {
        toggleAside();
    }

    /** Shows the drafts that were put aside where the rows stand, if there are any; or the rows again. */
    void toggleAside() {
        showAside(!asideSide.isVisible() && put.isVisible());
        if (asideSide.isVisible()) {
            aside.focusFirst();
        }
    }

    /** Leaves what lies over the box; false if nothing does. */
    boolean leaveInner() {
        if (head.leaveOther()) {
            return true;
        }
        boolean was = asideSide.isVisible();
        showAside(false);
        if (was) {
            writing.area().requestFocus();
        }
        return was;
    }

    @FXML
    private void toRows() {
        (asideSide.isVisible() ? aside : rows).requestFocus();
    }

    @FXML
    private void leave() {
        model.close();
    }

    @FXML
    private void keep() {
        model.keep();
    }

    /** Where F6 goes to, in turn. */
    Node zone(int number) {
        return switch (Math.floorMod(number, 3)) {
            case 0 -> writing.area();
            case 1 -> asideSide.isVisible() ? aside : rows;
            default -> keep;
        };
    }

    CaptureHead head() {
        return head;
    }

    CaptureRows rows() {
        return rows;
    }

    CaptureMenu menu() {
        return menu;
    }

    WritingBox writing() {
        return writing;
    }

    /** Shows more of the rows: by so many pages. */
    void scroll(double pages) {
        double hidden = Math.max(1, rows.getHeight() - scroll.getViewportBounds().getHeight());
        scroll.setVvalue(scroll.getVvalue() + pages * scroll.getViewportBounds().getHeight() / hidden);
    }
}
