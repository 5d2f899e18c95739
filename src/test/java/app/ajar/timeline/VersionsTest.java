package app.ajar.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Ref;
import app.ajar.model.When;
import app.ajar.ui.Immediate;
import app.ajar.ui.Navigator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {

    @TempDir
    Path folder;

    private final List<Version> shown = new ArrayList<>();
    private Stage stage;
    private Entry note;

    @BeforeEach
    void open() {
        stage = new Stage(folder.resolve("journal"), new Immediate());
        note = stage.entry(1, "The permit came", new Body.Note(), stage.ana);
        stage.keep(note);
        stage.navigator.go(new Navigator.Page(stage.ana));
        stage.page.onShow();
        stage.page.edits().onVersions(versions -> {
            shown.clear();
            shown.addAll(versions);
        });
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Row.Item row(EntryId id) {
        return stage.page.shown().get().rows().stream().filter(Row.Item.class::isInstance).map(Row.Item.class::cast)
                .filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private List<Version> versions(Entry entry) {
        stage.page.edits().versions(row(entry.id()));
        return List.copyOf(shown);
    }

    private static Row.Said said(Version version) {
        return Objects.requireNonNull(version.said());
    }

    private Optional<Entry> stored(Entry entry) {
        return new EditQueries(stage.journal, Stage.CLOCK).entry(entry.id());
    }

    private static Entry with(Entry entry, String text) {
        return new Entry(entry.id(), entry.capture(), entry.people(), entry.when(), text, entry.body(),
                entry.confidential());
    }

    @Test
    void anEntryThatWasWrittenOnceHasNone() {
        assertThat(row(note.id()).said().rewritten()).isFalse();
        assertThat(versions(note)).singleElement().satisfies(version -> {
            assertThat(version.when()).isEqualTo("As first written, Today, 16:40, as it is now");
            assertThat(version.mayReturn()).isFalse();
        });
    }

    @Test
    void anEditIsShownAndPutBackAndTheUndoTakesThatBack() {
        stage.keep(with(note, "The permit came at last"));
        assertThat(row(note.id()).said().rewritten()).isTrue();
        List<Version> versions = versions(note);
        assertThat(versions).extracting(Version::when).containsExactly("Changed, Today, 16:40, as it is now",
                "As first written, Today, 16:40");
        assertThat(versions).extracting(version -> said(version).text()).containsExactly("The permit came at last",
                "The permit came");
        assertThat(versions).extracting(Version::mayReturn).containsExactly(false, true);
        long before = stage.journal.last();
        stage.page.edits().putBack(Objects.requireNonNull(versions.getLast().entry()));
        assertThat(stage.journal.last()).isEqualTo(before + 1);
        assertThat(stored(note)).contains(note);
        stage.writing.undo();
        assertThat(stored(note)).contains(with(note, "The permit came at last"));
        assertThat(versions(note)).extracting(Version::when).containsExactly(
                "A change was taken back, Today, 16:40, as it is now", "Changed, Today, 16:40",
                "Changed, Today, 16:40", "As first written, Today, 16:40");
    }

    @Test
    void aMoveFromOnePersonToAnotherIsShownAndPutBack() {
        Entry both = note.with(List.of(stage.ana, stage.sue));
        stage.keep(both);
        assertThat(versions(note)).extracting(Version::people).containsExactly("Ana Marques and Sue Tanaka",
                "Ana Marques");
        stage.page.edits().putBack(note);
        assertThat(stored(note).map(Entry::people)).contains(List.of(stage.ana));
    }

    @Test
    void anotherDayIsShownToo() {
        stage.keep(new Entry(note.id(), note.capture(), note.people(), When.day(LocalDate.of(2026, 5, 3)), note.text(),
                note.body(), false));
        assertThat(versions(note)).extracting(Version::day).containsExactly("Sun 3 May", "1 Jan 2020, 14:00");
    }

    @Test
    void whatIsKnownBesideTheTextIsShownInWords() {
        Entry no = stage.entry(2, "the autumn set", new Body.No(Body.No.Kind.NOT_NOW, "new baby", "lovely, truly", null,
                null), stage.ana);
        stage.keep(no);
        stage.keep(no.with(new Body.No(Body.No.Kind.NOT_NOW, "new baby", "lovely, truly", null,
                new Body.Acknowledged(LocalDate.of(2026, 11, 10), null))));
        List<Version> versions = versions(no);
        assertThat(said(versions.getFirst()).marks()).extracting(Row.Mark::text).containsExactly("Because new baby",
                "Thanked, 10 Nov");
        assertThat(said(versions.getLast()).marks()).extracting(Row.Mark::text).containsExactly("Because new baby");
        assertThat(said(versions.getLast()).quote()).isEqualTo("“lovely, truly”");
    }

    @Test
    void thatItLayInTheTrashIsSaid() {
        for (Change.Shelf shelf : List.of(Change.Shelf.TRASH, Change.Shelf.LIVE)) {
            stage.journal.keep(Ids.next(), List.of(new Change.Bin(Ref.of(note.id()), shelf)));
        }
        assertThat(versions(note)).extracting(Version::when).containsExactly(
                "Put back from the trash, Today, 16:40", "Thrown away, Today, 16:40",
                "As first written, Today, 16:40, as it is now");
        assertThat(shown).extracting(Version::mayReturn).containsOnly(false);
    }

    @Test
    void aLongTextIsShownToItsEnd() {
        Entry longer = with(note, "word ".repeat(2000) + "the end");
        stage.keep(longer);
        assertThat(said(versions(note).getFirst()).text()).endsWith("the end");
    }

    @Test
    void whatWasSaidAboutBeingInTouchShowsWhatPutItRightAndIsNotPutBack() {
        Entry stop = stage.entry(3, "", new Body.Preference(Set.of(), Set.of(), Body.Preference.Verdict.STOP, null,
                Body.Preference.Ground.STATED, "please don’t ring me", Body.Preference.SaidBy.THEM, false, null),
                stage.ana);
        stage.keep(stop);
        assertThat(row(stop.id()).said().rewritten()).isFalse();
        stage.journal.move(stop, stage.sue, "the wrong Ana");
        stage.page.onHide();
        stage.page.onShow();
        assertThat(row(stop.id()).said().rewritten()).isTrue();
        List<Version> versions = versions(stop);
        assertThat(versions).extracting(Version::when).containsExactly("Put right, Today, 16:40",
                "As first written, Today, 16:40");
        assertThat(versions).extracting(Version::mayReturn).containsOnly(false);
        assertThat(versions.getFirst().people()).isEqualTo("Sue Tanaka");
        assertThat(said(versions.getFirst()).marks()).extracting(Row.Mark::text)
                .contains("Moved here from somebody else, the wrong Ana");
    }
}
