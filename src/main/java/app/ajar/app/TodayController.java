package app.ajar.app;

import app.ajar.ui.Navigator;
import app.ajar.ui.Screen;
import javafx.fxml.FXML;

/** What Today is for, and how to begin. */
public final class TodayController implements Screen {

    private final Navigator navigator;
    private final Runnable bringing;

    TodayController(Navigator navigator, Runnable bringing) {
        this.navigator = navigator;
        this.bringing = bringing;
    }

    @FXML
    private void write() {
        navigator.write(Navigator.Box.EMPTY);
    }

    @FXML
    private void bringIn() {
        bringing.run();
    }

    @Override
    public void onShow() {
        // What it says is always the same.
    }

    @Override
    public void onHide() {
        // What it says is always the same.
    }
}
