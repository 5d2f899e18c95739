import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.css.Stylesheet;

/** Writes the style sheets as JavaFX reads them fastest, beside each its own: it looks for these by itself. */
class Sheets {

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (String sheet : List.of("tokens", "dark", "all")) {
            Path made = folder.resolve(sheet + ".bss");
            Stylesheet.convertToBinary(folder.resolve(sheet + ".css").toFile(), made.toFile());
        }
    }
}
