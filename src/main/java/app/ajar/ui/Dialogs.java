package app.ajar.ui;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Questions that the system asks in windows of its own. */
public interface Dialogs {

    /** A folder; empty if none was chosen. */
    Optional<Path> folder(String title);

    /** A file that is there; empty if none was chosen. */
    Optional<Path> file(String title);

    /** Opens the mail program on a mail to be sent there; false if that could not be tried. */
    boolean mail(URI to);
}
