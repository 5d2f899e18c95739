package app.ajar.settings;

import app.ajar.ui.Screen;
import app.ajar.ui.Views;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Cards one below the other, which scroll where there is no room for them. */
final class CardColumn implements Screen {

    private final List<Screen> screens;

    private CardColumn(List<Screen> screens) {
        this.screens = screens;
    }

    static Views.View<CardColumn> of(List<? extends Views.View<?>> cards) {
        VBox column = new VBox(16);
        column.getStyleClass().add("cards");
        column.getChildren().setAll(cards.stream().<Parent>map(Views.View::root).toList());
        ScrollPane scroll = new ScrollPane(column);
        scroll.getStyleClass().add("bare");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return new Views.View<>(scroll, new CardColumn(cards.stream().map(Views.View::controller)
                .filter(Screen.class::isInstance).map(Screen.class::cast).toList()));
    }

    @Override
    public void onShow() {
        screens.forEach(Screen::onShow);
    }

    @Override
    public void onHide() {
        screens.forEach(Screen::onHide);
    }
}
