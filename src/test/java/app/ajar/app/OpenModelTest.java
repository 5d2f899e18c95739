package app.ajar.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.read.People;
import app.ajar.settings.LastJournal;
import app.ajar.store.Backup;
import app.ajar.store.Trouble;
import app.ajar.ui.Immediate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenModelTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Start PLAIN = new Start(Optional.empty(), false, false);

    @TempDir
    Path home;

    private LastJournal last;
    private OpenModel model;

    @BeforeEach
    void make() {
        last = new LastJournal(home.resolve("own"));
        model = new OpenModel(new Journals(CLOCK, last, (folder, on, zone) -> Journal.create(folder), home),
                new Immediate());
    }

    @AfterEach
    void close() {
        model.close(() -> {
        });
    }

    private Path made(String name) {
        Path folder = home.resolve(name);
        Journal.create(folder);
        return folder;
    }

    private Path open() {
        assertThat(model.state().get()).isInstanceOf(OpenModel.Open.class);
        return ((OpenModel.Open) model.state().get()).journal().folder();
    }

    private OpenModel.NotOpened trouble() {
        assertThat(model.state().get()).isInstanceOf(OpenModel.NotOpened.class);
        return (OpenModel.NotOpened) model.state().get();
    }

    @Test
    void whereNoneWasOpenedYetTheDoorsAreShown() {
        model.start(PLAIN);
        assertThat(model.state().get()).isEqualTo(new OpenModel.Welcome(home.resolve("Ajar"), ""));
    }

    @Test
    void oneThatCannotBeShownIsClosedAndCanBeTriedAgain() {
        Path folder = made("mine");
        model.open(folder);
        model.notShown((OpenModel.Open) model.state().get(), new IllegalStateException("no memory"));
        assertThat(trouble().trouble()).isEqualTo(Trouble.REFUSED);
        assertThat(trouble().sentence()).endsWith(".");
        assertThat(trouble().folder()).isEqualTo(folder);
        Journal.open(folder, CLOCK).close();
        model.open(folder);
        assertThat(open()).isEqualTo(folder);
    }

    @Test
    void theOneOpenedLastIsOpenedAgain() {
        last.set(made("mine"));
        model.start(PLAIN);
        assertThat(open()).isEqualTo(home.resolve("mine"));
    }

    @Test
    void whatIsBegunIsOpenAndRemembered() {
        model.begin(home.resolve("new"), "Maya", false);
        assertThat(open()).isEqualTo(home.resolve("new"));
        assertThat(last.get()).contains(home.resolve("new"));
    }

    @Test
    void aFolderThatIsTakenIsNotSuggestedAndNotTaken() throws IOException {
        Files.createDirectories(home.resolve("Ajar").resolve("photos"));
        model.begin(home.resolve("Ajar"), "", false);

        assertThat(model.state().get()).isEqualTo(new OpenModel.Welcome(home.resolve("Ajar 2"),
                "That folder is not empty; choose an empty one or a new one."));
    }

    @Test
    void aJournalThatIsGoneIsSaidInASentence() {
        model.open(home.resolve("gone"));
        assertThat(trouble().trouble()).isEqualTo(Trouble.NO_JOURNAL);
        assertThat(trouble().sentence()).startsWith("There is no journal in that folder; ");
    }

    @Test
    void aJournalInUseIsSaidInASentenceAndCanBeTriedAgain() {
        Path folder = made("mine");
        try (Journal other = Journal.open(folder, CLOCK)) {
            model.open(folder);
            assertThat(other.last()).isZero();
            assertThat(trouble().trouble()).isEqualTo(Trouble.IN_USE);
            assertThat(trouble().sentence()).contains("open in another Ajar");
        }
        model.open(trouble().folder());
        assertThat(open()).isEqualTo(folder);
    }

    @Test
    void aDamagedJournalIsSaidInASentence() throws IOException {
        Path folder = made("mine");
        Files.writeString(folder.resolve("CURRENT"), "nonsense");
        Files.createDirectories(folder.resolve("g-000009"));
        model.open(folder);
        assertThat(trouble().trouble()).isEqualTo(Trouble.DAMAGED);
        assertThat(trouble().sentence()).doesNotContain("Exception").contains("backup");
    }

    @Test
    void theSampleIsMadeOnceAndOpenedFromThenOn() {
        model.sample();
        Path first = open();
        model.close(model::sample);
        assertThat(open()).isEqualTo(first);
    }

    @Test
    void anArchiveBecomesAJournalBesideTheOthers() {
        Path folder = made("mine");
        Path archive = home.resolve("from the old laptop.zip");
        try (Journal other = Journal.open(folder, CLOCK)) {
            other.keep(Ids.next(), List.of(new Change.Put(Person.named(new PersonId(Ids.next()), "Ana Marques"))));
            other.export(archive);
        }
        model.unpack(archive);

        assertThat(open()).isEqualTo(home.resolve("from the old laptop"));
        Journal journal = ((OpenModel.Open) model.state().get()).journal();
        assertThat(journal.<List<People.Row>>read(db -> new People(db).list(LocalDate.now(CLOCK)))).hasSize(1);
    }

    @Test
    void theNewestGoodBackupOfAFolderBecomesTheSameJournal() throws IOException {
        Path folder = made("mine");
        UUID id;
        try (Journal other = Journal.open(folder, CLOCK)) {
            id = other.id();
            for (String name : List.of("Ana Marques", "Beth Ortiz", "Cleo Bay")) {
                other.keep(Ids.next(), List.of(new Change.Put(Person.named(new PersonId(Ids.next()), name))));
                other.backups().make();
            }
        }
        Path backups = Files.move(home.resolve("mine backups"), home.resolve("stick backups"));
        Path newest = Backup.in(backups).getFirst().file();
        Files.write(newest, new byte[]{1, 2, 3});
        model.openOrRestore(backups);

        assertThat(open()).isEqualTo(home.resolve("stick"));
        Journal journal = ((OpenModel.Open) model.state().get()).journal();
        assertThat(journal.id()).isEqualTo(id);
        assertThat(journal.last()).isEqualTo(2);
        model.close(() -> model.openOrRestore(folder));
        assertThat(open()).isEqualTo(folder);
    }

    @Test
    void whatWasWrittenIsBackedUpWhenItIsClosed() {
        model.begin(home.resolve("new"), "Maya", false);
        model.close(() -> {
        });
        assertThat(Backup.in(home.resolve("new backups"))).singleElement().matches(Backup::isWhole);
        model.open(home.resolve("new"));
        model.close(() -> {
        });
        assertThat(Backup.in(home.resolve("new backups"))).hasSize(1);
    }

    @Test
    void anOlderFolderIsSaidWithItsBackupAndOpensEitherWay() throws IOException {
        model.begin(home.resolve("new"), "Maya", false);
        model.close(() -> {
        });
        Path week = home.resolve("last week");
        app.ajar.store.Journals.copy(home.resolve("new"), week);
        model.open(home.resolve("new"));
        ((OpenModel.Open) model.state().get()).journal().keep(Ids.next(),
                List.of(new Change.Put(Person.named(new PersonId(Ids.next()), "Ana Marques"))));
        model.close(() -> {
        });
        app.ajar.store.Journals.delete(home.resolve("new"));
        app.ajar.store.Journals.copy(week, home.resolve("new"));

        model.open(home.resolve("new"));
        assertThat(trouble().trouble()).isEqualTo(Trouble.OLDER);
        Path backup = Objects.requireNonNull(trouble().backup());
        model.openAsItIs(home.resolve("new"));
        assertThat(((OpenModel.Open) model.state().get()).journal().last()).isEqualTo(1);
        model.close(() -> {
        });
        model.goOn(home.resolve("new"), backup);
        assertThat(((OpenModel.Open) model.state().get()).journal().last()).isEqualTo(2);
    }

    @Test
    void whatIsNoArchiveIsSaidAtTheDoors() throws IOException {
        Path file = Files.writeString(home.resolve("letter.txt"), "Dear Ana");
        model.unpack(file);

        assertThat(model.state().get()).isInstanceOfSatisfying(OpenModel.Welcome.class,
                welcome -> assertThat(welcome.complaint()).isNotBlank().doesNotContain("Exception"));
    }
}
