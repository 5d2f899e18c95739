package app.ajar.app;

import app.ajar.keep.Backups;
import app.ajar.ui.Ago;
import app.ajar.ui.Background;
import app.ajar.ui.Messages;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The line about the last backup, which grows older as time passes. */
final class BackupLine {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Backups backups;
    private final Background background;
    private final Consumer<Exception> failed;
    private final Ago ago;
    private final Messages messages = Messages.of(BackupLine.class);
    private final ReadOnlyStringWrapper said;
    private Background.@Nullable Later next;

    BackupLine(Backups backups, Clock clock, Background background, Consumer<Exception> failed) {
        this.backups = backups;
        this.background = background;
        this.failed = failed;
        this.ago = new Ago(clock);
        this.said = new ReadOnlyStringWrapper(messages.say("rail.kept"));
        backups.listen(() -> background.onScreen(this::say));
    }

    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    void start() {
        background.run(backups::look, status -> say(), failed);
        again();
    }

    void stop() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    private void again() {
        next = background.after(EVERY, () -> {
            say();
            if (next != null) {
                again();
            }
        });
    }

    private void say() {
        Backups.Status status = backups.status();
        if (!status.complaint().isEmpty()) {
            said.set(messages.say("rail.kept.failed"));
        } else if (!status.known()) {
            said.set(messages.say("rail.kept"));
        } else {
            said.set(status.last() == null
                    ? messages.say("rail.kept.none")
                    : messages.say("rail.kept.last", ago.since(status.last())));
        }
    }
}
