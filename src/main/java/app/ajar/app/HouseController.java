package app.ajar.app;

import app.ajar.ui.Navigator;
import app.ajar.ui.Screen;
import app.ajar.ui.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** An open journal: the rail, and beside it the place where the window is. */
public final class HouseController implements Screen {

    private final Parent rail;
    private final Function<Navigator.Place, Views.View<? extends Screen>> views;
    private final Navigator navigator;
    private final Keys keys;
    private final Housekeeping housekeeping;
    private final Guard guard;
    private final BackupLine backup;
    private final Parent bar;
    private final List<String> notices;
    private final ChangeListener<Navigator.Place> follow = (place, before, now) -> show(now);
    private @Nullable Screen shown;

    @FXML
    private HBox root;
    @FXML
    private VBox side;
    @FXML
    private StackPane place;
    @FXML
    private Label notice;

    /**
     * @param views what is shown where; the same view for the same kind of place
     * @param bar what stands above every place
     * @param notices what is to be known about the journal, a sentence each
     */
    HouseController(Parent rail, Function<Navigator.Place, Views.View<? extends Screen>> views, Navigator navigator,
            Keys keys, Housekeeping housekeeping, Guard guard, BackupLine backup, Parent bar, List<String> notices) {
        this.rail = rail;
        this.views = views;
        this.navigator = navigator;
        this.keys = keys;
        this.housekeeping = housekeeping;
        this.guard = guard;
        this.backup = backup;
        this.bar = bar;
        this.notices = notices;
    }

    @FXML
    private void initialize() {
        root.getChildren().addFirst(rail);
        side.getChildren().addFirst(bar);
        notice.setText(String.join("\n", notices));
        notice.setVisible(!notices.isEmpty());
        notice.setManaged(!notices.isEmpty());
        keys.listen(root);
    }

    /** What puts the place where the window is beside the rail, out of sight still, one after the other. */
    @Override
    public List<Runnable> parts() {
        Views.View<? extends Screen> first = views.apply(navigator.place().get());
        List<Runnable> parts = new ArrayList<>(first.controller().parts());
        parts.addFirst(() -> place.getChildren().setAll(first.root()));
        return parts;
    }

    @Override
    public void onShow() {
        navigator.place().addListener(follow);
        show(navigator.place().get());
        housekeeping.start();
        guard.start();
        backup.start();
    }

    @Override
    public void onHide() {
        guard.stop();
        housekeeping.stop();
        backup.stop();
        navigator.place().removeListener(follow);
        if (shown != null) {
            shown.onHide();
            shown = null;
        }
    }

    private void show(Navigator.Place now) {
        Views.View<? extends Screen> view = views.apply(now);
        if (view.controller() != shown) {
            if (shown != null) {
                shown.onHide();
            }
            shown = view.controller();
            if (!place.getChildren().equals(List.of(view.root()))) {
                place.getChildren().setAll(view.root());
            }
            shown.onShow();
        }
    }
}
