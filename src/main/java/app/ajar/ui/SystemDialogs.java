package app.ajar.ui;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks through the system's own windows, in front of one of ours. */
public final class SystemDialogs implements Dialogs {

    private final Window window;
    private final Consumer<String> open;

    /** @param open shows an address with whatever the system has for it */
    public SystemDialogs(Window window, Consumer<String> open) {
        this.window = window;
        this.open = open;
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(window)).map(File::toPath);
    }

    @Override
    public Optional<Path> file(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showOpenDialog(window)).map(File::toPath);
    }

    @Override
    public boolean print(Node page) {
        PrinterJob job = PrinterJob.createPrinterJob();
        return job != null && job.showPrintDialog(window) && job.printPage(page) && job.endJob();
    }

    @Override
    public Optional<Path> save(String title, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
    }

    @Override
    public boolean mail(URI to) {
        try {
            open.accept(to.toString());
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
