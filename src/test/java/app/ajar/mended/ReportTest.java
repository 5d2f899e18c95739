package app.ajar.mended;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import app.ajar.read.People;
import app.ajar.store.Backup;
import app.ajar.store.JournalException;
import app.ajar.store.Journals;
import app.ajar.store.Mended.Part;
import app.ajar.store.Trouble;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a journal that was damaged, by what was done to its files. */
class ReportTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T15:00:00Z"), ZoneOffset.UTC);
    private static final int FLIPPED = 64;

    @TempDir
    Path home;

    private final Person ana = Person.named(new PersonId(Ids.next()), "Ana Marques");
    private final Person beth = Person.named(new PersonId(Ids.next()), "Beth Ortiz");
    private Path folder = Path.of("");
    private Path generation = Path.of("");
    private Part part = Part.DATABASE;

    @BeforeEach
    void make() {
        folder = home.resolve("mine");
        generation = folder.resolve("g-000001");
        Journal.create(folder);
        try (Journal journal = Journal.open(folder, CLOCK)) {
            keep(journal, new Change.Put(ana), new Change.Put(beth), note(ana, "the oven is warm"));
            keep(journal, new Change.Put(entry(beth, "", new Body.Preference(Set.of(), Set.of(),
                    Body.Preference.Verdict.STOP, null, Body.Preference.Ground.STATED, "no more, please",
                    Body.Preference.SaidBy.THEM, false, null))));
            journal.backups().make();
            keep(journal, note(beth, "waved from the garden"));
            keep(journal, note(ana, "the oven is cold"), note(ana, "and the bread is sold"));
        }
    }

    private static void keep(Journal journal, Change... changes) {
        journal.keep(Ids.next(), List.of(changes));
    }

    private static Change note(Person person, String text) {
        return new Change.Put(entry(person, text, new Body.Note()));
    }

    private static Entry entry(Person person, String text, Body body) {
        return new Entry(new EntryId(Ids.next()), Ids.next(), List.of(person.id()),
                When.day(LocalDate.of(2026, 11, 9)), text, body, false);
    }

    private MendedWords said() {
        try (Journal journal = Journal.open(folder, CLOCK)) {
            Report report = new MendedQueries(journal).report().orElseThrow();
            part = report.how().part();
            assertThat(report.damages()).isEmpty();
            assertThat(journal.verify()).isEmpty();
            assertThat(Backup.in(journal.backups().places().getFirst().folder())).hasSizeGreaterThan(1);
            return new MendedWords(report, CLOCK);
        }
    }

    private static List<Long> counts(MendedWords words) {
        return words.counts().stream().map(MendedWords.Count::number).toList();
    }

    private Path database() {
        return generation.resolve("journal.mv.db");
    }

    private void cutTheLog(long bytes) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(generation.resolve("log-000001").toFile(), "rw")) {
            log.setLength(log.length() - bytes);
        }
    }

    private void withoutTheLastSnapshot() throws IOException {
        Files.delete(generation.resolve("snapshot-4.ajar"));
    }

    private static void spoil(Path file, long at) throws IOException {
        try (RandomAccessFile raf = new RandomAccessFile(file.toFile(), "rw")) {
            raf.seek(at);
            for (int i = 0; i < FLIPPED; i++) {
                raf.write(0x5A);
            }
        }
    }

    @Test
    void nothingIsSaidOfAJournalThatIsAsItWasLeft() {
        try (Journal journal = Journal.open(folder, CLOCK)) {
            assertThat(new MendedQueries(journal).report()).isEmpty();
        }
    }

    @Test
    void aDatabaseThatIsGoneIsFilledFromSnapshotAndLog() throws IOException {
        Files.delete(database());
        withoutTheLastSnapshot();
        MendedWords words = said();
        assertThat(part).isEqualTo(Part.DATABASE);
        assertThat(words.title()).isEqualTo("Your journal was damaged, and is whole again.");
        assertThat(words.sum()).isEqualTo("Nothing you wrote is missing.");
        assertThat(counts(words)).containsExactly(4L, 4L, 2L, 5L, 1L);
        assertThat(words.steps()).allMatch(MendedWords.Step::well).extracting(MendedWords.Step::title).containsExactly(
                "The file was no longer there", "The snapshot of Today, 15:00 was opened and read through",
                "2 changes made after it were added from the record, with 3 entries",
                "Everything was read again and compared");
        assertThat(words.steps().get(1).text()).isEqualTo("2 people, 2 entries, whole.");
        assertThat(words.steps().get(2).text()).isEqualTo("The last one is about Ana Marques, made Today, 15:00.");
        assertThat(words.show()).isNotEmpty();
        assertThat(words.text()).contains("Stops, all standing: 1").contains(folder.toString());
        try (Journal journal = Journal.open(folder, CLOCK)) {
            assertThat(new MendedQueries(journal).report()).as("said once").isEmpty();
        }
    }

    @Test
    void aSpoiledDatabaseIsPutAside() throws IOException {
        spoil(database(), Files.size(database()) / 2);
        MendedWords words = said();
        assertThat(part).isEqualTo(Part.DATABASE);
        assertThat(words.steps().getFirst().text())
                .isEqualTo("It lies in the journal's folder, named g-000001/aside-000001.mv.db.");
        assertThat(generation.resolve("aside-000001.mv.db")).exists();
        assertThat(counts(words)).containsExactly(4L, 4L, 2L, 5L, 1L);
    }

    @Test
    void aLogWithoutItsEndGoesOnFromTheDatabase() throws IOException {
        cutTheLog(20);
        MendedWords words = said();
        assertThat(part).isEqualTo(Part.LOG);
        assertThat(words.sum()).isEqualTo("Nothing you wrote is missing.");
        assertThat(words.steps().getFirst().text()).isEqualTo("It lies in the journal's folder, named g-000001.");
        assertThat(words.show()).isEmpty();
        assertThat(counts(words)).containsExactly(4L, 4L, 2L, 5L, 1L);
    }

    @Test
    void aLogWithoutItsEndGoesOnFromTheSnapshotIfThereIsNoDatabase() throws IOException {
        cutTheLog(20);
        Files.delete(database());
        MendedWords words = said();
        assertThat(part).isEqualTo(Part.BOTH);
        assertThat(words.sum()).isEqualTo("Nothing you wrote is missing.");
        assertThat(words.steps().get(1).text()).isEqualTo("2 people, 5 entries, whole.");
        assertThat(counts(words)).containsExactly(4L, 4L, 2L, 5L, 1L);
    }

    @Test
    void whatIsMissingIsCountedAndTheOldFilesStay() throws IOException {
        cutTheLog(20);
        Files.delete(database());
        withoutTheLastSnapshot();
        MendedWords words = said();
        assertThat(part).isEqualTo(Part.BOTH);
        assertThat(words.title()).isEqualTo("Your journal was damaged. Here is all that could be read.");
        assertThat(words.sum()).isEqualTo("One change is missing.");
        assertThat(words.steps()).filteredOn(step -> !step.well()).singleElement()
                .satisfies(step -> assertThat(step.text()).isEqualTo("Look for it in a backup. Nothing was deleted."));
        assertThat(words.steps().getFirst().text()).isEqualTo("It stays in the journal's folder, named g-000001.");
        assertThat(counts(words)).containsExactly(4L, 3L, 2L, 3L, 1L);
        Journal.open(folder, CLOCK).close();
        assertThat(generation.resolve("log-000001")).exists();
    }

    @Test
    void whereNothingElseHelpsItGoesOnFromABackupAndWhatOfTheLogCanBeRead() throws IOException {
        Path backup = Backup.in(home.resolve("mine backups")).getFirst().file();
        spoil(generation.resolve("log-000001"), 200);
        Files.delete(database());
        Files.delete(generation.resolve("snapshot-2.ajar"));
        withoutTheLastSnapshot();
        JournalException refused = catchThrowableOfType(JournalException.class,
                () -> Journal.open(folder, CLOCK).close());
        assertThat(refused.trouble()).isEqualTo(Trouble.DAMAGED);
        assertThat(refused.backup()).isEqualTo(backup);
        Journal.goOn(folder, Objects.requireNonNull(refused.backup()), CLOCK, null);
        try (Journal journal = Journal.open(folder, CLOCK)) {
            assertThat(journal.notices()).singleElement().asString().contains("goes on from the backup")
                    .contains("the old files stay in g-000001");
            assertThat(journal.<Boolean>read(db -> new People(db).any())).isTrue();
            assertThat(journal.last()).isEqualTo(2);
            keep(journal, note(beth, "after all that"));
            assertThat(journal.verify()).isEmpty();
        }
        assertThat(generation.resolve("log-000001")).exists();
    }

    @Test
    void aBackupThatMayStillHoldSomebodyErasedIsNotGoneOnFrom() throws IOException {
        Path stick = Files.createDirectory(home.resolve("stick"));
        Path away = home.resolve("away");
        try (Journal journal = Journal.open(folder, CLOCK)) {
            keep(journal, journal.backups().choose(Optional.of(stick)));
            journal.backups().make();
            Files.move(stick, away);
            journal.erase(beth.id(), Map.of(), (done, all) -> {
            });
        }
        Files.move(away, stick);
        Path live = folder.resolve("g-000002");
        Journals.delete(home.resolve("mine backups"));
        Files.delete(live.resolve("journal.mv.db"));
        try (var snapshots = Files.newDirectoryStream(live, "snapshot-*")) {
            for (Path snapshot : snapshots) {
                Files.delete(snapshot);
            }
        }
        JournalException refused = catchThrowableOfType(JournalException.class,
                () -> Journal.open(folder, CLOCK).close());
        assertThat(refused.trouble()).isEqualTo(Trouble.DAMAGED);
        assertThat(refused.backup()).isNull();
    }
}
