package app.ajar.ui;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;

/** Questions that the system asks in windows of its own. */
public interface Dialogs {

    /** A folder; empty if none was chosen. */
    Optional<Path> folder(String title);

    /** A file that is there; empty if none was chosen. */
    Optional<Path> file(String title);

    /** Prints a page; false if there is no printer, or it was called off. */
    boolean print(Node page);

    /**
     * Where a new file is to be; empty if that was not chosen. Whether one that is there is replaced has been asked.
     *
     * @param name that is suggested for it
     */
    default Optional<Path> save(String title, String name) {
        return Optional.empty();
    }

    /** Opens the mail program on a mail to be sent there; false if that could not be tried. */
    boolean mail(URI to);

    /** The same with a text in it. */
    default boolean mail(String address, String text) {
        String to = encoded(address.strip()).replace("%40", "@");
        return mail(URI.create("mailto:" + to + "?body=" + encoded(text)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
