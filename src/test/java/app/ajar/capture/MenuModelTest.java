package app.ajar.capture;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.capture.language.Mark;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Script;
import app.ajar.store.Disk;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MenuModelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("Europe/London"));

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        Journal.create(folder);
        desk = new Desk(folder, Disk.REAL, CLOCK);
        desk.person("Ana Marques");
        desk.person("Ana Lopes");
        desk.person("Beth Ortiz");
        desk.open();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private MenuModel.Menu menu() {
        return desk.model.menu().shown().get();
    }

    private List<String> names() {
        return menu().entries().stream().map(entry -> switch (entry) {
            case MenuEntry.Sign(Mark mark) -> mark.sign();
            case MenuEntry.Known known -> known.name();
            case MenuEntry.Fresh(String name) -> "make " + name;
            case MenuEntry.Script(KnownQueries.Script script) -> script.name();
        }).toList();
    }

    private void take() {
        desk.model.take(menu().at());
    }

    private String text() {
        return desk.model.text().get();
    }

    @Test
    void aSlashAtTheBeginningOfALineOpensTheMarks() {
        desk.write("hello\n/");
        assertThat(names()).hasSize(15).startsWith("/idea", "/no").endsWith("@Name");
        desk.write("hello\n/f");
        assertThat(names()).containsExactly("/felt", "/from");
        desk.write("hello\n/felt ");
        assertThat(menu().isOpen()).isFalse();
        desk.write("hello /");
        assertThat(menu().isOpen()).isFalse();
    }

    @Test
    void whoeverIsTypedBeforeTheyAreKnownIsOfferedOnceTheyAre() {
        openBeforeTheyAreKnown("@an");
        assertThat(menu().isOpen()).isFalse();
        desk.background.release(false);
        assertThat(names()).containsExactly("Ana Lopes", "Ana Marques", "make an");
        desk.model.menu().close();
        desk.write("@an");
        assertThat(menu().isOpen()).as("what was closed by hand stays closed").isFalse();
    }

    @Test
    void aScriptThatIsTypedBeforeItIsKnownIsOfferedOnceItIs() {
        desk.journal.keep(Ids.next(),
                List.of(new Change.Put(new Script(Ids.next(), "Thanks", "Thank you, {name}."))));
        openBeforeTheyAreKnown("/script th");
        assertThat(menu().none()).isTrue();
        desk.background.release(false);
        assertThat(names()).containsExactly("Thanks");
    }

    private void openBeforeTheyAreKnown(String typed) {
        desk.close();
        desk = new Desk(folder, Disk.REAL, CLOCK);
        desk.background.hold();
        desk.open();
        desk.write(typed);
    }

    @Test
    void whatIsChosenIsTaken() {
        desk.write("hello\n/");
        desk.model.menu().move(1);
        assertThat(menu().moved()).isTrue();
        take();
        assertThat(text()).isEqualTo("hello\n/no ");
        assertThat(menu().isOpen()).isFalse();
    }

    @Test
    void thePersonInTheMenuIsTheSignThatBeginsAPart() {
        desk.write("/");
        desk.model.take(14);
        assertThat(text()).isEqualTo("@");
    }

    @Test
    void peopleAreOfferedAtTheBeginningOfALineWithSomebodyNewLast() {
        desk.write("@an");
        assertThat(names()).containsExactly("Ana Lopes", "Ana Marques", "make an");
        desk.write("@ana m");
        assertThat(names()).containsExactly("Ana Marques", "make ana m");
        take();
        assertThat(text()).isEqualTo("@Ana Marques ");
        assertThat(menu().isOpen()).isFalse();
        desk.write("@Ana Marques she laughed");
        assertThat(menu().isOpen()).isFalse();
    }

    @Test
    void somebodyNewIsNewEvenWhereTheLettersFitSomebody() {
        desk.write("@ana");
        desk.model.take(2);
        assertThat(text()).isEqualTo("@ana: ");
        desk.write("@ana: waved");
        assertThat(desk.rows().getFirst()).isEqualTo(new Shown.Whose(null, "", "ana", "a new person will be made"));
    }

    @Test
    void peopleAreOfferedBehindAMarkAndInsideALine() {
        desk.write("/from be");
        assertThat(names()).containsExactly("Beth Ortiz", "make be");
        take();
        assertThat(text()).isEqualTo("/from Beth Ortiz");
        desk.write("/idea introduce her to @be");
        assertThat(names()).containsExactly("Beth Ortiz");
        take();
        assertThat(text()).isEqualTo("/idea introduce her to @Beth Ortiz");
        desk.write("mail me at some@where");
        assertThat(menu().isOpen()).isFalse();
    }

    @Test
    void whatWasClosedStaysClosedUntilSomethingElseIsTyped() {
        desk.write("/");
        desk.model.menu().close();
        desk.write("/f");
        assertThat(menu().isOpen()).isFalse();
        desk.write("/f\n/");
        assertThat(menu().isOpen()).isTrue();
    }

    @Test
    void scriptsArePutInFilled() {
        desk.write("/script ");
        assertThat(menu().none()).isTrue();
        desk.journal.keep(Ids.next(),
                List.of(new Change.Put(new Script(Ids.next(), "Thanks", "Thank you, {name}."))));
        desk.model.close();
        desk.open(desk.named("Beth Ortiz").orElseThrow());
        desk.write("/script th");
        assertThat(names()).containsExactly("Thanks");
        take();
        assertThat(text()).isEqualTo("Thank you, Beth Ortiz.");
    }

    @Test
    void aboveTheBoxPeopleAreAdded() {
        desk.model.typedAbove("be");
        assertThat(names()).containsExactly("Beth Ortiz", "make be");
        take();
        assertThat(desk.model.head().shown().get().with()).extracting(Token::name).containsExactly("Beth Ortiz");
        desk.model.typedAbove("Nina Cole");
        take();
        assertThat(desk.model.head().shown().get().with()).extracting(Token::name)
                .containsExactly("Beth Ortiz", "Nina Cole");
    }
}
