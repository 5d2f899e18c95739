package app.ajar.mended;

import app.ajar.ui.Background;
import app.ajar.ui.Complaints;
import app.ajar.ui.Messages;
import app.ajar.ui.Navigator.Section;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** A journal that was put right, before it is shown. */
public final class MendedModel {

    private final Report report;
    private final MendedWords words;
    private final Background background;
    private final Consumer<Section> openAt;
    private final Runnable open;
    private final Messages messages = Messages.of(MendedModel.class);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /**
     * @param open opens the journal
     * @param openAt opens it at a place
     */
    public MendedModel(Report report, Clock clock, Background background, Runnable open, Consumer<Section> openAt) {
        this.report = report;
        this.words = new MendedWords(report, clock);
        this.background = background;
        this.open = open;
        this.openAt = openAt;
    }

    boolean isWhole() {
        return report.isWhole();
    }

    MendedWords words() {
        return words;
    }

    /** What became of saving the report; empty before. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    void open() {
        open.run();
    }

    void openAt(Section place) {
        openAt.accept(place);
    }

    void save(Path file) {
        String text = words.text();
        background.run(() -> {
            MendedQueries.save(file, text);
            return file;
        }, saved -> said.set(messages.say("mended.saved", saved.toString())),
                problem -> said.set(Complaints.sentence(problem, messages)));
    }
}
