package app.ajar.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Letters and colours. */
public final class Look {

    private static final List<String> FONTS = List.of("Inter-Regular.otf", "Inter-SemiBold.otf");
    private static final String FONT_FOLDER = "/com/formdev/flatlaf/fonts/inter/";
    private static final double ANY_SIZE = 14;

    private Look() {}

    /** Dresses a window, light or dark. */
    public static void dress(Scene scene, ColorScheme scheme) {
        FONTS.forEach(Look::font);
        boolean dark = scheme == ColorScheme.DARK;
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet("tokens.css"), sheet("base.css"));
        if (dark) {
            scene.getStylesheets().add(1, sheet("dark.css"));
        }
    }

    private static void font(String file) {
        try (InputStream in = Look.class.getResourceAsStream(FONT_FOLDER + file)) {
            Font.loadFont(Objects.requireNonNull(in, file), ANY_SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sheet(String file) {
        URL found = Objects.requireNonNull(Look.class.getResource(file), file);
        return found.toExternalForm();
    }
}
