package app.ajar.person;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.Person.Speak;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.rules.Ledger.Line;
import app.ajar.ui.Navigator;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonModelTest {

    @TempDir
    Path folder;

    private Book book;
    private Person ana;
    private Person beth;
    private OpenPage page;

    @BeforeEach
    void open() {
        book = new Book(folder);
        ana = book.person("Ana Marques", Speak.SHE);
        beth = book.person("Beth Ortiz", Speak.SHE);
        page = new OpenPage(book, ana);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void settingAsideIsOneWriteAndOneUndo() {
        page.model.setAside(true);
        assertThat(page.shown().person().setAside()).isTrue();
        assertThat(page.said()).isEqualTo("Ana is set aside");
        page.writing.undo();
        assertThat(page.shown().person().setAside()).isFalse();
        page.model.setAside(true);
        page.model.setAside(false);
        assertThat(page.said()).isEqualTo("Ana is not set aside any more");
    }

    @Test
    void howToSpeakOfThemIsChosen() {
        page.model.speak(Speak.THEY);
        assertThat(page.shown().person().speak()).isEqualTo(Speak.THEY);
        long last = book.journal.last();
        page.model.speak(Speak.THEY);
        assertThat(book.journal.last()).isEqualTo(last);
    }

    @Test
    void thePageOfSomebodyInTheTrashIsLeftAndTheUndoBringsThemBack() {
        page.model.trash();
        assertThat(page.navigator.place().get()).isEqualTo(Navigator.Section.PEOPLE);
        assertThat(page.said()).isEqualTo("Ana is in the trash");
        page.navigator.go(new Navigator.Page(ana.id()));
        assertThat(page.navigator.place().get()).isEqualTo(Navigator.Section.PEOPLE);
        assertThat(page.said()).isEqualTo("Ana’s page is gone; you are back among the people.");
        page.writing.undo();
        page.navigator.go(new Navigator.Page(ana.id()));
        assertThat(page.shown().person().name()).isEqualTo("Ana Marques");
    }

    @Test
    void thePageOfSomebodyWhoseMakingWasUndoneIsLeft() {
        Person nina = Person.named(new PersonId(Ids.next()), "Nina Cole");
        UUID made = book.keep(nina);
        page.model.go(nina.id());
        book.journal.undo(made);
        assertThat(page.navigator.place().get()).isEqualTo(Navigator.Section.PEOPLE);
        assertThat(page.said()).startsWith("Nina’s page is gone");
    }

    @Test
    void twoBecomeOneAndTheStopOfEitherStandsForBoth() {
        book.write(Book.NOW.minusDays(2), "/stop \"no more\"", beth);
        page.model.merge(beth);
        assertThat(page.said()).isEqualTo("Ana and Beth are one person now");
        assertThat(page.shown().joined()).extracting(Person::name).containsExactly("Beth Ortiz");
        assertThat(page.shown().isStopped()).isTrue();

        page.writing.undo();
        assertThat(page.shown().joined()).isEmpty();
        assertThat(page.shown().isStopped()).isFalse();
        assertThat(book.portrait(beth).isStopped()).isTrue();
    }

    @Test
    void whoWasMergedStandsAloneAgain() {
        page.model.merge(beth);
        page.model.part(page.shown().joined().getFirst());
        assertThat(page.said()).isEqualTo("Beth stands alone again");
        assertThat(page.shown().joined()).isEmpty();
        assertThat(book.portrait(beth).person()).isEqualTo(beth);
    }

    @Test
    void thePageOfSomebodyMergedIsThatOfTheOther() {
        book.journal.keep(Ids.next(), new Cause.Merged(),
                List.of(new Change.Join(beth.id(), ana.id())));
        page.navigator.go(Navigator.Section.PEOPLE);
        page.navigator.go(new Navigator.Page(beth.id()));
        assertThat(page.navigator.place().get()).isEqualTo(new Navigator.Page(ana.id()));
    }

    @Test
    void aStopIsMovedToTheRightPersonAndNeverToNobody() {
        book.write(Book.NOW.minusDays(2), "/stop \"no more\"", ana);
        Line line = new ConsentWords(book.messages, page.shown()).asked().getFirst();
        page.model.move(line, beth, "");
        assertThat(page.shown().isStopped()).isTrue();
        assertThat(page.said()).contains("say why");

        page.model.move(line, beth, "it was Beth who called");
        assertThat(page.shown().isStopped()).isFalse();
        assertThat(page.said()).isEqualTo("Kept. The stop stands for Beth now.");
        Portrait other = book.portrait(beth);
        assertThat(other.isStopped()).isTrue();
        ConsentWords words = new ConsentWords(book.messages, other);
        assertThat(words.known(words.asked().getFirst())).isEqualTo("10 November. Moved here from somebody else.");
    }

    @Test
    void theBoxOpensAboutThem() {
        page.model.write("/welcome ");
        assertThat(page.boxes).containsExactly(new Navigator.Box(List.of(ana.id()), "/welcome "));
    }

    @Test
    void whatIsWrittenElsewhereAboutThemIsSeen() {
        book.keep(Renewed.met(ana, "over the hedge"));
        assertThat(page.shown().person().met()).isEqualTo("over the hedge");
        page.model.onHide();
        book.change(List.of(new Change.Bin(Ref.of(ana.id()), Change.Shelf.TRASH)));
        assertThat(page.navigator.place().get()).isEqualTo(new Navigator.Page(ana.id()));
    }

    @Test
    void anOlderAnswerIsDropped() {
        page.background.hold();
        page.model.go(beth.id());
        page.model.go(ana.id());
        page.background.release(true);
        assertThat(page.shown().id()).isEqualTo(ana.id());
    }

    @Test
    void othersAreFoundByEveryWordOfTheirNames() {
        book.keep(Renewed.name(beth, null, new Person.Name("Elisabeth Müller", true)));
        WhoModel others = page.model.others();
        others.load(ana.id());
        assertThat(others.shown()).hasSize(1);
        others.filter("muller");
        assertThat(others.shown()).extracting(one -> one.person().name()).containsExactly("Beth Ortiz");
        others.filter("ana");
        assertThat(others.shown()).isEmpty();
    }
}
