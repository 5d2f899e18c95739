package app.ajar.layout.bad.people;

import app.ajar.keep.Journal;
import app.ajar.layout.bad.timeline.Stranger;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import org.h2.Driver;
import org.jooq.DSLContext;

/** A model that does everything itself. */
public final class GreedyModel {

    private static int count;

    Stranger stranger = new Stranger();
    Label label = new Label();

    boolean ask(Journal journal, DSLContext db, Path path) {
        count++;
        Driver.load();
        return journal.read(all -> db.fetch("select 1")).isNotEmpty() && Files.exists(path) && count > 0;
    }
}
