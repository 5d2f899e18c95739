package app.ajar.app;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Setting;
import app.ajar.settings.LastJournal;
import app.ajar.store.Backup;
import app.ajar.store.Disk;
import app.ajar.store.JournalException;
import app.ajar.store.Places;
import app.ajar.store.Trouble;
import app.ajar.ui.Threads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens and makes journals, and remembers the one opened last. */
final class Journals {

    /** The setting that says what people call the rep. */
    private static final String NAME = "my.name";

    private final Clock clock;
    private final LastJournal remembered;
    private final SampleMaker maker;
    private final Path home;

    /** @param home where new journals are suggested to be */
    Journals(Clock clock, LastJournal remembered, SampleMaker maker, Path home) {
        this.clock = clock;
        this.remembered = remembered;
        this.maker = maker;
        this.home = home;
    }

    /** Makes a new journal that holds the sample. */
    @FunctionalInterface
    interface SampleMaker {

        void into(Path folder, LocalDate on, ZoneId zone);
    }

    Optional<Path> last() {
        Threads.offScreen();
        return remembered.get();
    }

    /** A folder for a new journal that is not there yet. */
    Path suggested() {
        Threads.offScreen();
        return free("Ajar");
    }

    Journal open(Path folder) {
        return open(folder, null);
    }

    /** @param words the passphrase, or the code on paper; null if none was given */
    Journal open(Path folder, @Nullable String words) {
        Threads.offScreen();
        return opened(Journal.open(folder, clock, words));
    }

    /** Although a backup of it goes on where its folder ends. */
    Journal openAsItIs(Path folder, @Nullable String words) {
        Threads.offScreen();
        return opened(Journal.openAsItIs(folder, clock, words));
    }

    /** First brings the folder to where its backup ends. */
    Journal goOn(Path folder, Path backup, @Nullable String words) {
        Threads.offScreen();
        Journal.goOn(folder, backup, clock, words);
        return open(folder, words);
    }

    private Journal opened(Journal journal) {
        journal.guard(Threads::offScreen);
        remembered.set(journal.folder());
        return journal;
    }

    /** The newest good backup in a folder of backups; empty if it holds none. */
    Optional<Path> newestBackup(Path folder) {
        Threads.offScreen();
        return Backup.in(folder).stream().filter(Backup::isWhole).findFirst().map(Backup::file);
    }

    /** @param name what people call the rep; empty if they would not say */
    Journal begin(Path folder, String name) {
        Threads.offScreen();
        Journal.create(folder);
        Journal journal = open(folder);
        if (!name.isEmpty()) {
            journal.keep(Ids.next(), List.of(new Change.Put(new Setting(NAME, name))));
        }
        return journal;
    }

    Journal sample() {
        Threads.offScreen();
        Path folder = home.resolve("Ajar sample");
        if (!Files.exists(folder)) {
            // Under another name until it is whole: half a sample would be taken for the sample ever after.
            Path making = free("Ajar sample in the making");
            maker.into(making, LocalDate.now(clock), clock.getZone());
            try {
                Disk.REAL.move(making, folder);
            } catch (IOException e) {
                throw new JournalException(Trouble.REFUSED, "The sample could not be put into " + home + ".", e);
            }
        }
        return open(folder);
    }

    /** The journal of which this is an archive or a backup is made again beside the others. */
    Journal unpack(Path archive, @Nullable String words) {
        Threads.offScreen();
        if (!Files.isRegularFile(archive)) {
            throw new JournalException(Trouble.REFUSED, "There is no such file; choose an archive that Ajar wrote.");
        }
        Path folder = free(name(archive));
        Journal.createFrom(folder, archive, clock, words);
        return open(folder, words);
    }

    /** A backup goes by the journal whose it is. */
    private static String name(Path archive) {
        Optional<String> journal = Optional.ofNullable(archive.toAbsolutePath().getParent()).flatMap(Places::nameOf);
        if (journal.isPresent() && Backup.of(archive).isPresent()) {
            return journal.get();
        }
        String name = archive.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return name.isBlank() || Backup.of(archive).isPresent() ? "Ajar" : name;
    }

    private Path free(String name) {
        Path folder = home.resolve(name);
        for (int number = 2; Files.exists(folder); number++) {
            folder = home.resolve(name + " " + number);
        }
        return folder;
    }
}
