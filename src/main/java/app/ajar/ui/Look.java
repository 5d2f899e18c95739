package app.ajar.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Letters and colours. */
public final class Look {

    /** The usual size of the letters in pixels. */
    private static final double LETTERS = 14;
    private static final String INTER = "/com/formdev/flatlaf/fonts/inter/";
    private static final List<String> FONTS = List.of(INTER + "Inter-Regular.otf", INTER + "Inter-SemiBold.otf",
            "fonts/Inter-Medium.ttf", "fonts/SourceSerif4-Regular.ttf", "fonts/SourceSerif4-Medium.ttf");

    private Look() {}

    /** Makes the letters known; once before the first window. */
    public static void loadFonts() {
        FONTS.forEach(Look::font);
    }

    /** Dresses all controls, light or dark; the first one that is made undressed loads a sheet nobody uses. */
    public static void dress(ColorScheme scheme) {
        Application.setUserAgentStylesheet(scheme == ColorScheme.DARK
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
    }

    /**
     * Dresses all controls and a window, light or dark.
     *
     * @param percent of the letters' usual size
     */
    public static void dress(Scene scene, ColorScheme scheme, int percent) {
        dress(scheme);
        boolean dark = scheme == ColorScheme.DARK;
        // A sheet and not a style of the root: menus and tooltips have roots of their own.
        String letters = String.format(Locale.ROOT, "data:text/css,.root{-fx-font-size:%.2fpx;}",
                LETTERS * percent / 100);
        scene.getStylesheets().setAll(dark
                ? List.of(sheet("tokens.css"), sheet("dark.css"), sheet("all.css"), letters)
                : List.of(sheet("tokens.css"), sheet("all.css"), letters));
    }

    private static void font(String file) {
        try (InputStream in = Look.class.getResourceAsStream(file)) {
            Font.loadFont(Objects.requireNonNull(in, file), LETTERS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sheet(String file) {
        URL found = Objects.requireNonNull(Look.class.getResource(file), file);
        return found.toExternalForm();
    }
}
