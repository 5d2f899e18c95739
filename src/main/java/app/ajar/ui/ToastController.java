package app.ajar.ui;

import java.time.Duration;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Shows the toast for ten seconds, and as long as it is focused or under the pointer. */
public final class ToastController {

    private static final Duration SHOWN = Duration.ofSeconds(10);
    private static final double WIDEST = 640;

    private final Toasts toasts;
    private final Background background;
    private Background.@Nullable Later end;

    @FXML
    private HBox root;
    @FXML
    private Icon icon;
    @FXML
    private Label sentence;
    @FXML
    private Button action;
    @FXML
    private Label keys;

    public ToastController(Toasts toasts, Background background) {
        this.toasts = toasts;
        this.background = background;
    }

    @FXML
    private void initialize() {
        toasts.shown().addListener((toast, before, now) -> show(now));
        show(toasts.shown().get());
    }

    private void show(Toasts.@Nullable Toast toast) {
        if (end != null) {
            end.cancel();
        }
        root.setVisible(toast != null);
        if (toast != null) {
            icon.setLiteral(toast.icon());
            sentence.setText(toast.sentence());
            root.setAccessibleText(toast.sentence());
            boolean acts = toast.action() != null;
            action.setText(acts ? toast.action() : "");
            action.setVisible(acts);
            action.setManaged(acts);
            keys.setText(toast.keys());
            keys.setVisible(!toast.keys().isEmpty());
            keys.setManaged(!toast.keys().isEmpty());
            root.setMaxWidth(WIDEST);
            end = background.after(SHOWN, () -> end(toast));
        }
    }

    private void end(Toasts.Toast toast) {
        if (action.isFocused() || root.isHover()) {
            end = background.after(SHOWN, () -> end(toast));
        } else if (toast.equals(toasts.shown().get())) {
            toasts.clear();
        }
    }

    @FXML
    private void act() {
        Toasts.Toast toast = toasts.shown().get();
        if (toast != null) {
            toasts.clear();
            toast.act().run();
        }
    }
}
