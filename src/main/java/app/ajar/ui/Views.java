package app.ajar.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Loads a view with its controller: {@code XView.fxml} in the package of {@code XController}. */
public final class Views {

    private static final String CONTROLLER = "Controller";

    private Views() {}

    /** The file of the view whose root this is; null if it is no view's. */
    public static @Nullable String file(Node root) {
        return root.hasProperties() ? (String) root.getProperties().get(Views.class) : null;
    }

    /** A view that was loaded. */
    public record View<C>(Parent root, C controller) {}

    /**
     * Loads the view of a controller that was made by the caller, with the messages of its package.
     *
     * @throws IllegalStateException if the view is missing or wants another controller
     */
    public static <C> View<C> of(C controller) {
        Class<?> type = controller.getClass();
        String name = type.getSimpleName().replace(CONTROLLER, "") + "View.fxml";
        URL file = type.getResource(name);
        if (file == null) {
            throw new IllegalStateException("no view " + name);
        }
        FXMLLoader loader = new FXMLLoader(file, Messages.of(type));
        loader.setControllerFactory(wanted -> {
            if (wanted != type) {
                throw new IllegalStateException(name + " wants " + wanted.getSimpleName());
            }
            return controller;
        });
        try {
            Parent root = loader.load();
            root.getProperties().put(Views.class, name);
            return new View<>(root, controller);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
