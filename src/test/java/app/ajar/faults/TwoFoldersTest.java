package app.ajar.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ajar.keep.Backups;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.store.Backup;
import app.ajar.store.JournalException;
import app.ajar.store.Journals;
import app.ajar.store.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that was put back to last week, a copy that went on by itself, an empty machine. */
class TwoFoldersTest {

    @TempDir
    Path home;

    private final Watch clock = new Watch();
    private Path folder;
    private Path copy;

    @BeforeAll
    static void quiet() {
        Quiet.warnings();
    }

    @BeforeEach
    void make() {
        folder = home.resolve("mine");
        copy = home.resolve("last week");
        Journal.create(folder);
        write(folder, "Ana Marques", "Beth Ortiz");
    }

    private void write(Path in, String... names) {
        try (Journal journal = Journal.open(in, clock)) {
            write(journal, names);
        }
    }

    private static void write(Journal journal, String... names) {
        for (String name : names) {
            journal.keep(Ids.next(), List.of(new Change.Put(Person.named(new PersonId(Ids.next()), name))));
        }
    }

    private void putBack() throws IOException {
        Journals.delete(folder);
        Journals.copy(copy, folder);
    }

    /** Written in and backed up after the copy was taken. */
    private Map<String, String> goOnAfterTheCopy() throws IOException {
        Journals.copy(folder, copy);
        try (Journal journal = Journal.open(folder, clock)) {
            write(journal, "Cleo Bay", "Dev Patel");
            journal.backups().make();
            return View.rows(journal);
        }
    }

    private JournalException refused() {
        try {
            Journal.open(folder, clock).close();
        } catch (JournalException e) {
            return e;
        }
        throw new AssertionError("it was opened");
    }

    @Test
    void aFolderPutBackToLastWeekIsNotWrittenToAndTheBackupIsNamed() throws IOException {
        goOnAfterTheCopy();
        putBack();
        Map<String, Integer> before = Journals.bytes(folder);

        JournalException refused = refused();

        assertThat(refused.trouble()).isEqualTo(Trouble.OLDER);
        assertThat(refused.backup()).isEqualTo(Backup.in(home.resolve("mine backups")).getFirst().file());
        assertThat(refused).hasMessageContaining("2 writes are missing here").hasMessageEndingWith(".");
        assertThat(Journals.bytes(folder)).isEqualTo(before);
    }

    @Test
    void itGoesOnFromTheBackupAndNothingIsLost() throws IOException {
        Map<String, String> rows = goOnAfterTheCopy();
        putBack();
        Journal.goOn(folder, Objects.requireNonNull(refused().backup()), clock, null);
        try (Journal journal = Journal.open(folder, clock)) {
            assertThat(View.rows(journal)).isEqualTo(rows);
            assertThat(journal.last()).isEqualTo(4);
            write(journal, "Nina Cole");
            assertThat(journal.verify()).isEmpty();
        }
        write(folder, "One more");
    }

    @Test
    void whatIsOnlyInTheSecondPlaceIsFoundAsWell() throws IOException {
        Path stick = Files.createDirectory(home.resolve("stick"));
        try (Journal journal = Journal.open(folder, clock)) {
            journal.keep(Ids.next(), List.of(journal.backups().choose(Optional.of(stick))));
            journal.backups().make();
        }
        goOnAfterTheCopy();
        Journals.delete(home.resolve("mine backups"));
        putBack();
        assertThat(refused().backup()).isEqualTo(Backup.in(stick.resolve("mine backups " + id())).getFirst().file());
    }

    private String id() {
        try (Journal journal = Journal.openAsItIs(folder, clock, null)) {
            return journal.id().toString().substring(0, 8);
        }
    }

    @Test
    void itCanBeOpenedAsItIsAndThenWentAnotherWay() throws IOException {
        goOnAfterTheCopy();
        putBack();
        try (Journal journal = Journal.openAsItIs(folder, clock, null)) {
            assertThat(journal.last()).isEqualTo(2);
            write(journal, "Another");
        }
        Path backup = Backup.in(home.resolve("mine backups")).getFirst().file();
        try (Journal journal = Journal.open(folder, clock)) {
            assertThat(journal.notices()).singleElement().asString().contains("went on separately");
            assertThat(journal.last()).isEqualTo(3);
        }
        Map<String, Integer> before = Journals.bytes(folder);
        assertThatThrownBy(() -> Journal.goOn(folder, backup, clock, null)).isInstanceOf(JournalException.class);
        assertThat(Journals.bytes(folder)).isEqualTo(before);
    }

    @Test
    void aBackupThatIsNotWholeOrNotAheadStandsInNobodysWay() throws IOException {
        goOnAfterTheCopy();
        write(folder, "Nina Cole");
        write(folder, "One more");
        Journals.copy(folder, home.resolve("other"));
        putBack();
        Path backup = Backup.in(home.resolve("mine backups")).getFirst().file();
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length - 30] ^= 1;
        Files.write(backup, bytes);
        try (Journal journal = Journal.open(folder, clock)) {
            assertThat(journal.notices()).isEmpty();
        }
    }

    @Test
    void twoCopiesThatGoOnEachKeepTheirOwnBackups() throws IOException {
        Path stick = Files.createDirectory(home.resolve("stick"));
        try (Journal journal = Journal.open(folder, clock)) {
            journal.keep(Ids.next(), List.of(journal.backups().choose(Optional.of(stick))));
        }
        Path laptop = home.resolve("laptop/mine");
        Files.createDirectories(laptop.getParent());
        Journals.copy(folder, laptop);
        for (int i = 0; i < 12; i++) {
            for (Path each : List.of(folder, laptop)) {
                clock.pass(Duration.ofMinutes(1));
                try (Journal journal = Journal.open(each, clock)) {
                    write(journal, (each.equals(laptop) ? "there " : "here ") + i);
                    assertThat(journal.backups().make().second()).isEmpty();
                }
            }
        }
        List<Backup> all;
        try (Journal journal = Journal.open(folder, clock)) {
            all = Backup.in(journal.backups().places().getLast().folder());
        }
        assertThat(all).hasSize(20).allMatch(Backup::isWhole);
        assertThat(all.stream().map(Backup::maker).distinct()).hasSize(2);
        try (Journal journal = Journal.open(laptop, clock)) {
            assertThat(journal.backups().all()).hasSize(30);
            Backups.Inside inside = journal.backups().inside(all.getLast().file());
            assertThat(inside.people()).isPositive();
            assertThat(journal.notices()).as("as far as the other").singleElement().asString()
                    .contains("went on separately");
            write(journal, "further than the other");
        }
        try (Journal journal = Journal.open(laptop, clock)) {
            assertThat(journal.notices()).singleElement().asString().contains("went on separately");
        }
    }

    @Test
    void aJournalThatMovedToAnotherLaptopIsNoCopyThatGoesOn() throws IOException {
        Path stick = Files.createDirectory(home.resolve("stick"));
        try (Journal journal = Journal.open(folder, clock)) {
            journal.keep(Ids.next(), List.of(journal.backups().choose(Optional.of(stick))));
            journal.backups().make();
        }
        Path laptop = home.resolve("laptop/mine");
        Files.createDirectories(laptop.getParent());
        Journals.copy(folder, laptop);
        for (int day = 0; day < 2; day++) {
            clock.pass(Duration.ofDays(1));
            try (Journal journal = Journal.open(laptop, clock)) {
                write(journal, "there " + day);
                journal.backups().make();
                assertThat(journal.notices()).isEmpty();
            }
        }
    }

    @Test
    void onAnEmptyMachineABackupBecomesTheSameJournal() throws IOException {
        Map<String, String> rows = goOnAfterTheCopy();
        Path backup = Backup.in(home.resolve("mine backups")).getFirst().file();
        Path fresh = home.resolve("new laptop");
        Journal.createFrom(fresh, backup, clock, null);
        try (Journal there = Journal.open(folder, clock); Journal here = Journal.open(fresh, clock)) {
            assertThat(here.id()).isEqualTo(there.id());
            assertThat(here.last()).isEqualTo(4);
            assertThat(View.rows(here)).isEqualTo(rows);
            assertThat(here.toUndo()).isEqualTo(there.toUndo());
            write(here, "Nina Cole");
            assertThat(here.last()).isEqualTo(5);
            assertThat(here.verify()).isEmpty();
        }
        assertThat(home.toFile().list()).noneMatch(name -> name.contains("making"));
    }

    @Test
    void whereSomethingLiesNoJournalIsMade() throws IOException {
        goOnAfterTheCopy();
        Path backup = Backup.in(home.resolve("mine backups")).getFirst().file();
        Path taken = Files.createDirectories(home.resolve("taken"));
        Files.writeString(taken.resolve("letter.txt"), "Dear Ana");
        for (Path wrong : List.of(taken, folder)) {
            Map<String, Integer> before = Journals.bytes(wrong);
            assertThatThrownBy(() -> Journal.createFrom(wrong, backup, clock, null))
                    .isInstanceOf(JournalException.class);
            assertThat(Journals.bytes(wrong)).isEqualTo(before);
        }
        Path half = home.resolve("half.ajar");
        Files.write(half, Arrays.copyOf(Files.readAllBytes(backup), 200));
        assertThatThrownBy(() -> Journal.createFrom(home.resolve("none"), half, clock, null))
                .isInstanceOf(JournalException.class);
        assertThat(home.resolve("none")).doesNotExist();
    }
}
