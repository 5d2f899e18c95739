package app.ajar.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ajar.model.Person;
import app.ajar.store.Backup;
import app.ajar.store.JournalException;
import app.ajar.store.Places;
import app.ajar.store.Snapshot;
import app.ajar.store.Key;
import app.ajar.store.Sealer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When backups are made, where they lie, and which of them count. */
class BackupsTest {

    @TempDir
    Path home;

    private final Fixture clock = new Fixture();
    private Journal journal;
    private Path beside;

    @BeforeEach
    void open() {
        Path folder = home.resolve("mine");
        Journal.create(folder);
        journal = Journal.open(folder, clock);
        beside = home.resolve("mine backups");
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private Person write(String name) {
        Person person = clock.person(name);
        journal.keep(Ids.next(), List.of(clock.put(person)));
        return person;
    }

    private Backup backUp() {
        return Objects.requireNonNull(journal.backups().make().made());
    }

    private List<Backup> there() {
        return Backup.in(beside);
    }

    @Test
    void anEmptyJournalHasNothingToBackUp() {
        assertThat(journal.backups().make()).isEqualTo(new Backups.Made(null, null, false, ""));
        journal.backups().before();
        assertThat(beside).doesNotExist();
        assertThat(journal.backups().look()).isEqualTo(new Backups.Status(true, null, ""));
    }

    @Test
    void oneLiesBesideTheJournalAndCanBeReadWhole() {
        write("Ana Marques");
        Backups.Made made = journal.backups().make();

        assertThat(made.fresh()).isTrue();
        assertThat(there()).containsExactly(made.made());
        Backup backup = there().getFirst();
        assertThat(backup.at()).isEqualTo(clock.instant());
        assertThat(Snapshot.verify(backup.file(), new Key(journal.id(), Sealer.NONE)).seq()).isEqualTo(1);
        assertThat(journal.backups().status()).isEqualTo(new Backups.Status(true, clock.instant(), ""));
    }

    @Test
    void nothingIsWrittenWhereNothingChanged() {
        write("Ana Marques");
        Backup first = backUp();
        clock.pass(Duration.ofHours(3));
        assertThat(journal.backups().make()).isEqualTo(new Backups.Made(first, null, false, ""));
        assertThat(there()).hasSize(1);
    }

    @Test
    void afterHalfAnHourWithChangesOneIsDue() {
        write("Ana Marques");
        clock.pass(Duration.ofMinutes(29));
        journal.backups().ifDue();
        assertThat(there()).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        journal.backups().ifDue();
        assertThat(there()).hasSize(1);
        clock.pass(Duration.ofMinutes(31));
        journal.backups().ifDue();
        assertThat(there()).hasSize(1);
        write("Beth Ortiz");
        journal.backups().ifDue();
        assertThat(there()).hasSize(1);
        clock.pass(Duration.ofMinutes(30));
        journal.backups().ifDue();
        assertThat(there()).hasSize(2);
    }

    @Test
    void anImportIsPrecededByOne() {
        write("Ana Marques");
        Path archive = home.resolve("all.ajar");
        journal.export(archive);
        journal.importArchive(archive);
        assertThat(there()).extracting(Backup::seq).containsExactly(1L);
    }

    @Test
    void theOldestStaysWhileItIsGoneBackTo() {
        for (int i = 0; i < 10; i++) {
            write("Person " + i);
            clock.pass(Duration.ofMinutes(1));
            journal.backups().make();
        }
        Path oldest = there().getLast().file();
        write("One more");
        journal.restore(oldest);
        assertThat(journal.backups().wentBack()).isPresent();
        write("And one more");
        journal.importArchive(there().getLast().file());
    }

    @Test
    void aFileThatIsNotWhatWasReadNeverCountsAndPushesNoneOut() throws IOException {
        List<Backup> good = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            write("Person " + i);
            clock.pass(Duration.ofMinutes(1));
            journal.backups().make();
        }
        assertThat(there()).hasSize(10);
        good.addAll(there());
        for (Backup backup : good.subList(0, 3)) {
            byte[] bytes = Files.readAllBytes(backup.file());
            bytes[bytes.length / 2] ^= 1;
            Files.write(backup.file(), bytes);
        }
        Files.writeString(beside.resolve(Backup.in(beside).getFirst().file().getFileName() + ".part"), "half");
        assertThat(journal.backups().all()).containsExactlyElementsOf(good.subList(3, 10));
        assertThat(journal.backups().look().last()).isEqualTo(good.get(3).at());

        write("One more");
        Backup next = backUp();
        assertThat(journal.backups().all()).hasSize(8).startsWith(next).containsAll(good.subList(3, 10));
    }

    @Test
    void inTheSecondPlaceTheyLieInAFolderOfTheirOwn() throws IOException {
        Path stick = Files.createDirectory(home.resolve("BLUE STICK"));
        write("Ana Marques");
        journal.keep(Ids.next(), List.of(journal.backups().choose(Optional.of(stick))));
        Backups.Made made = journal.backups().make();

        assertThat(made.second()).isEmpty();
        Path folder = stick.resolve("mine backups " + journal.id().toString().substring(0, 8));
        assertThat(Backup.in(folder)).hasSize(1);
        assertThat(journal.backups().places()).containsExactly(
                new Backups.Place(beside, null, true, clock.instant()),
                new Backups.Place(folder, stick, true, clock.instant()));
        assertThat(journal.backups().all()).hasSize(2);
        assertThat(Places.nameOf(folder)).contains("mine");
    }

    @Test
    void aSecondPlaceThatIsNotThereIsNamedWithItsDayAndUsedAgainWhenItIs() throws IOException {
        Path stick = Files.createDirectory(home.resolve("BLUE STICK"));
        journal.keep(Ids.next(), List.of(journal.backups().choose(Optional.of(stick))));
        journal.backups().make();
        Instant sunday = clock.instant();
        Files.move(stick, home.resolve("pulled out"));
        clock.pass(Duration.ofDays(3));
        write("Ana Marques");

        assertThat(journal.backups().make().second()).startsWith("The second place is not there");
        assertThat(stick).doesNotExist();
        Backups.Place second = journal.backups().places().getLast();
        assertThat(second.reachable()).isFalse();
        assertThat(second.last()).isEqualTo(sunday);
        Files.move(home.resolve("pulled out"), stick);
        clock.pass(Duration.ofMinutes(31));
        journal.backups().ifDue();
        assertThat(journal.backups().places().getLast().last()).isEqualTo(clock.instant());
    }

    @Test
    void theSecondPlaceIsNotTheJournalItself() {
        for (Path wrong : List.of(home.resolve("mine"), home.resolve("mine/drafts"), beside)) {
            assertThatThrownBy(() -> journal.backups().choose(Optional.of(wrong)))
                    .isInstanceOf(JournalException.class);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidAndNothingIsLost() throws IOException {
        write("Ana Marques");
        journal.backups().make();
        Instant last = clock.instant();
        Files.move(beside, home.resolve("away"));
        Files.writeString(beside, "a file where the folder was");
        clock.pass(Duration.ofHours(1));
        write("Beth Ortiz");
        journal.backups().ifChanged();

        assertThat(journal.backups().status().complaint()).endsWith(".");
        assertThatThrownBy(() -> journal.backups().before()).isInstanceOf(JournalException.class);
        Files.delete(beside);
        Files.move(home.resolve("away"), beside);
        assertThat(journal.backups().look().last()).isEqualTo(last);
        journal.backups().make();
        assertThat(journal.backups().status()).isEqualTo(new Backups.Status(true, clock.instant(), ""));
    }

    @Test
    void ofADamagedSnapshotNoneIsMadeButOfTheDatabase() throws IOException {
        write("Ana Marques");
        clock.pass(Duration.ofMinutes(31));
        journal.snapshotIfDue();
        Path snapshot = home.resolve("mine/g-000001/snapshot-1.ajar");
        byte[] bytes = Files.readAllBytes(snapshot);
        bytes[bytes.length / 3] ^= 1;
        Files.write(snapshot, bytes);

        Backup made = backUp();
        assertThat(Snapshot.verify(made.file(), new Key(journal.id(), Sealer.NONE)).seq()).isEqualTo(1);
        Files.delete(made.file());
        Files.delete(snapshot);
        made = backUp();
        assertThat(Snapshot.verify(made.file(), new Key(journal.id(), Sealer.NONE)).seq()).isEqualTo(1);
    }

    @Test
    void itIsMadeWhileOthersWrite() throws Exception {
        for (int i = 0; i < 50; i++) {
            write("Person " + i);
        }
        Thread other = new Thread(() -> {
            for (int i = 0; i < 50; i++) {
                write("Other " + i);
            }
        });
        other.start();
        while (other.isAlive()) {
            journal.backups().make();
        }
        other.join();
        journal.backups().make();
        assertThat(journal.last()).isEqualTo(100);
        assertThat(journal.backups().all()).isNotEmpty().allSatisfy(backup -> assertThat(
                Snapshot.verify(backup.file(), new Key(journal.id(), Sealer.NONE)).seq()).isEqualTo(backup.seq()));
        assertThat(journal.backups().all().getFirst().seq()).isEqualTo(100);
    }
}
