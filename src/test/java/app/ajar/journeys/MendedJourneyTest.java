package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.TestWindow;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged journal is opened in the window, by keyboard alone. */
class MendedJourneyTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    private Path folder = Path.of("");
    private Path generation = Path.of("");

    @BeforeEach
    void make() throws IOException {
        folder = home.resolve("mine");
        generation = folder.resolve("g-000001");
        Journal.create(folder);
        try (Journal journal = Journal.open(folder, CLOCK)) {
            keep(journal, "Ana Marques");
            journal.backups().make();
            keep(journal, "Beth Ortiz");
            keep(journal, "Cleo Bay");
        }
        Files.delete(generation.resolve("journal.mv.db"));
        Files.delete(generation.resolve("snapshot-3.ajar"));
    }

    private static void keep(Journal journal, String name) {
        journal.keep(Ids.next(), List.of(new Change.Put(Person.named(new PersonId(Ids.next()), name))));
    }

    private TestWindow open() throws Exception {
        return TestWindow.open(home, CLOCK, new TestWindow.NoDialogs() {
            @Override
            public Optional<Path> save(String title, String name) {
                return Optional.of(home.resolve("report.txt"));
            }
        }, ColorScheme.LIGHT, 900, 700, "--journal", folder.toString());
    }

    @Test
    void whatWasDoneIsReadAndSavedAndTheJournalOpened() throws Exception {
        TestWindow window = open();
        try {
            Hands hands = new Hands(window);
            hands.untilRead("Your journal was damaged, and is whole again.");
            hands.untilRead("2 changes made after it were added from the record");
            hands.untilRead("Nothing you wrote is missing.");
            assertThat(hands.canFocus("Look in the backups")).isFalse();
            hands.focus("Save this report");
            hands.press(KeyCode.SPACE);
            hands.untilRead("The report was saved as");
            assertThat(home.resolve("report.txt")).content().contains("Changes before: 3", "Changes now: 3");
            hands.focus("Open my journal");
            hands.press(KeyCode.ENTER);
            new House(window).reads("Cleo Bay");
        } finally {
            assertThat(window.close()).isZero();
        }
        window = open();
        try {
            new House(window).reads("Cleo Bay");
        } finally {
            window.close();
        }
    }

    @Test
    void whatIsMissingIsLookedForInTheBackups() throws Exception {
        try (RandomAccessFile log = new RandomAccessFile(generation.resolve("log-000001").toFile(), "rw")) {
            log.setLength(log.length() - 20);
        }
        TestWindow window = open();
        try {
            Hands hands = new Hands(window);
            hands.untilRead("Your journal was damaged. Here is all that could be read.");
            hands.untilRead("One change is missing.");
            hands.focus("Look in the backups");
            hands.press(KeyCode.ENTER);
            hands.untilRead("Backups you can go back to");
        } finally {
            assertThat(window.close()).isZero();
        }
    }

    @Test
    void whatCannotBePutRightGoesOnFromABackup() throws Exception {
        try (RandomAccessFile log = new RandomAccessFile(generation.resolve("log-000001").toFile(), "rw")) {
            log.seek(200);
            log.write(new byte[64]);
        }
        Files.delete(generation.resolve("snapshot-1.ajar"));
        TestWindow window = open();
        try {
            Hands hands = new Hands(window);
            hands.untilRead("The journal could not be opened");
            hands.untilRead("There is a whole backup of Today");
            hands.press(KeyCode.ENTER);
            new House(window).reads("Ana Marques");
            hands.untilRead("goes on from the backup");
        } finally {
            assertThat(window.close()).isZero();
        }
    }
}
