package app.ajar.layout.bad.timeline;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;

/** A feature that others know, and that writes wherever it likes. */
public final class Stranger implements Serializable {

    private static final long serialVersionUID = 1L;

    void write(Path path) {
        try {
            Files.writeString(path, "anything");
            new FileOutputStream(path.toFile()).close();
        } catch (IOException e) {
            e.printStackTrace();
            System.out.println("no");
        }
    }
}
