package app.ajar.settings;

import app.ajar.keep.Backups;
import app.ajar.store.Backup;
import app.ajar.ui.Ago;
import app.ajar.ui.Background;
import app.ajar.ui.Complaints;
import app.ajar.ui.Loads;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import app.ajar.ui.Writing;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The backups there are, and making one. */
public final class BackupsModel {

    private static final int FIRST = 6;
    private static final long MB = 1 << 20;

    private final BackupsQueries queries;
    private final Background background;
    private final Writing writing;
    private final Messages messages = Messages.of(BackupsModel.class);
    private final Ago ago;
    private final Loads loads;
    private final Map<Path, String> counted = new HashMap<>();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Second> second = new ReadOnlyObjectWrapper<>(new Second(null, "", false));
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private List<Row> all = List.of();
    private boolean more;

    /**
     * The second place.
     *
     * @param chosen null if there is none
     * @param words what is to be said of it
     * @param there whether it can be reached
     */
    record Second(@Nullable Path chosen, String words, boolean there) {}

    /**
     * A backup that can be gone back to.
     *
     * @param when it was made
     * @param place where it lies
     * @param away whether it lies in the second place
     * @param counts what is in it, once that was read
     */
    record Row(Backup backup, String when, String place, boolean away, ReadOnlyStringWrapper counts) {

        /** Whether it says the same, whatever is counted yet. */
        boolean saysTheSameAs(Row other) {
            return backup.equals(other.backup) && when.equals(other.when) && place.equals(other.place)
                    && away == other.away;
        }
    }

    public BackupsModel(BackupsQueries queries, Background background, Writing writing, Clock clock) {
        this.queries = queries;
        this.background = background;
        this.writing = writing;
        this.ago = new Ago(clock);
        this.loads = new Loads(background, problem -> said.set(Complaints.sentence(problem, messages)));
    }

    BackupsQueries queries() {
        return queries;
    }

    Ago ago() {
        return ago;
    }

    /** When the last one was made, or why there is none. */
    ReadOnlyStringProperty last() {
        return last.getReadOnlyProperty();
    }

    /** What came of what was asked for last. */
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /** How many there are, and how large. */
    ReadOnlyStringProperty kept() {
        return kept.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Second> second() {
        return second.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Those that are shown, the newest first. */
    ObservableList<Row> rows() {
        return rows;
    }

    /** How many more there are. */
    int hidden() {
        return all.size() - rows.size();
    }

    void showAll() {
        more = true;
        show();
    }

    /** Looks again at what there is. */
    void refresh() {
        loads.load(() -> new Looked(queries.status(), queries.all()), this::take);
    }

    private record Looked(Backups.Status status, BackupsQueries.Found found) {}

    private void take(Looked looked) {
        Backups.Status status = looked.status();
        last.set(!status.complaint().isEmpty()
                ? messages.say("backups.failed", status.complaint())
                : status.last() == null
                        ? messages.say("backups.none")
                        : messages.say("backups.last", ago.since(status.last())));
        BackupsQueries.Found found = looked.found();
        long size = found.bytes() / MB;
        kept.set(messages.say("backups.size", found.backups().size(), messages.say("backups.mb", size)));
        second.set(found.places().size() < 2 ? none() : second(found.places().getLast()));
        Backups.Place beside = found.places().getFirst();
        String away = found.places().size() < 2 ? "" : name(found.places().getLast().chosen());
        Map<Path, Row> known = new HashMap<>();
        all.forEach(row -> known.put(row.backup().file(), row));
        all = found.backups().stream().map(backup -> {
            boolean here = backup.file().startsWith(beside.folder());
            Row row = new Row(backup, ago.moment(backup.at()), here ? messages.say("backups.here") : away, !here,
                    new ReadOnlyStringWrapper(counted.getOrDefault(backup.file(), "")));
            Row before = known.get(backup.file());
            return before != null && before.saysTheSameAs(row) ? before : row;
        }).toList();
        show();
    }

    private Second none() {
        return new Second(null, messages.say("backups.second.none"), false);
    }

    private Second second(Backups.Place place) {
        String name = name(place.chosen());
        String key = place.reachable() ? "there" : "away";
        return new Second(place.chosen(), place.last() == null
                ? messages.say("backups.second." + key + ".never", name)
                : messages.say("backups.second." + key, name, ago.day(place.last())), place.reachable());
    }

    private static String name(@Nullable Path chosen) {
        Path name = chosen == null ? null : chosen.getFileName();
        return Words.name(String.valueOf(name == null ? chosen : name));
    }

    private void show() {
        List<Row> shown = more ? all : all.subList(0, Math.min(FIRST, all.size()));
        // Whoever stands on one of them stays there.
        if (!rows.equals(shown)) {
            rows.setAll(shown);
        }
        count(shown, 0);
    }

    /** One after the other: each is read from its first byte to its last. */
    private void count(List<Row> shown, int from) {
        Optional<Row> next = shown.stream().skip(from).filter(row -> row.counts().get().isEmpty()).findFirst();
        next.ifPresent(row -> loads.load(() -> queries.count(row.backup().file()), inside -> {
            String counts = messages.say("backups.counts", inside.people(), inside.entries());
            counted.put(row.backup().file(), counts);
            row.counts().set(counts);
            count(shown, shown.indexOf(row) + 1);
        }));
    }

    /** Makes one now. */
    void make() {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        said.set(messages.say("backups.making"));
        background.run(queries::make, made -> {
            busy.set(false);
            String done = messages.say(made.made() == null
                    ? "backups.empty"
                    : made.fresh() ? "backups.made" : "backups.same");
            said.set((done + " " + made.second()).strip());
            refresh();
        }, problem -> {
            busy.set(false);
            said.set(Complaints.sentence(problem, messages));
            refresh();
        });
    }

    /** Chooses the second place, and puts a backup there; null for none. */
    void choose(@Nullable Path folder) {
        String done = folder == null
                ? messages.say("backups.second.gone")
                : messages.say("backups.second.chosen", name(folder));
        writing.keep(done, () -> queries.choose(folder), this::make,
                problem -> said.set(Complaints.sentence(problem, messages)));
    }

    /** Forgets what was said. */
    void leave() {
        loads.drop();
        said.set("");
        more = false;
    }
}
