package app.ajar.settings;

import app.ajar.keep.Backups;
import app.ajar.keep.Journal;
import app.ajar.keep.WentBack;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import app.ajar.read.People;
import app.ajar.store.Backup;
import app.ajar.ui.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The backups of the open journal, and going back to one. */
public final class BackupsQueries {

    private final Journal journal;

    public BackupsQueries(Journal journal) {
        this.journal = journal;
    }

    /**
     * What there is.
     *
     * @param bytes of all of them
     */
    record Found(List<Backups.Place> places, List<Backup> backups, long bytes) {}

    /**
     * What is in a backup.
     *
     * @param names of those whom what would be missing is about
     */
    record Look(Backups.Inside inside, Map<PersonId, Person> names) {}

    Found all() {
        Threads.offScreen();
        List<Backup> backups = journal.backups().all();
        return new Found(journal.backups().places(), backups, backups.stream().mapToLong(BackupsQueries::size).sum());
    }

    private static long size(Backup backup) {
        try {
            return Files.size(backup.file());
        } catch (IOException e) {
            return 0;
        }
    }

    Backups.Status status() {
        Threads.offScreen();
        return journal.backups().look();
    }

    Backups.Inside count(Path file) {
        Threads.offScreen();
        return journal.backups().count(file);
    }

    Look look(Path file) {
        Threads.offScreen();
        Backups.Inside inside = journal.backups().inside(file);
        return new Look(inside, names(inside.gone()));
    }

    private Map<PersonId, Person> names(List<Thing> things) {
        Set<Ref> people = new LinkedHashSet<>();
        things.forEach(thing -> {
            if (thing instanceof Entry entry) {
                entry.people().forEach(person -> people.add(Ref.of(person)));
            }
        });
        Map<PersonId, Person> names = new HashMap<>();
        journal.read(db -> new People(db).things(new ArrayList<>(people))).forEach(thing -> {
            if (thing instanceof Person person) {
                names.put(person.id(), person);
            }
        });
        return names;
    }

    Backups.Made make() {
        Threads.offScreen();
        return journal.backups().make();
    }

    /** The write that does it. */
    UUID restore(Path file) {
        Threads.offScreen();
        return journal.restore(file).write();
    }

    List<Change> choose(@Nullable Path folder) {
        Threads.offScreen();
        return List.of(journal.backups().choose(Optional.ofNullable(folder)));
    }

    Optional<WentBack> wentBack() {
        Threads.offScreen();
        return journal.backups().wentBack();
    }

    List<Change> keepIt(WentBack back) {
        Threads.offScreen();
        return List.of(journal.backups().keepIt(back));
    }
}
