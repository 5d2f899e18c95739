package app.ajar.settings;

import app.ajar.keep.WentBack;
import app.ajar.ui.Ago;
import app.ajar.ui.Background;
import app.ajar.ui.Messages;
import app.ajar.ui.Writing;
import java.time.Clock;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** That everything was put back as a backup had it, until that is taken back or is to stay so. */
public final class WentBackModel {

    private final BackupsQueries queries;
    private final Background background;
    private final Writing writing;
    private final Consumer<Exception> failed;
    private final Ago ago;
    private final Messages messages = Messages.of(WentBackModel.class);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private @Nullable WentBack back;

    public WentBackModel(BackupsQueries queries, Background background, Writing writing, Clock clock) {
        this.queries = queries;
        this.background = background;
        this.writing = writing;
        this.failed = writing::failed;
        this.ago = new Ago(clock);
        writing.onUndone(write -> look());
        writing.onRedone(write -> look());
    }

    /** Empty while there is nothing to say. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /** Looks again. */
    public void look() {
        background.run(queries::wentBack, found -> {
            back = found.orElse(null);
            said.set(found.map(one -> messages.say("went.back", ago.moment(one.made()))).orElse(""));
        }, failed);
    }

    void putBack() {
        if (back != null) {
            writing.undo(back.write());
        }
    }

    void keep() {
        WentBack now = back;
        if (now != null) {
            writing.keep(messages.say("went.kept"), () -> queries.keepIt(now), this::look, failed);
        }
    }
}
