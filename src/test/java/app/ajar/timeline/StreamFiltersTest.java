package app.ajar.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Body;
import app.ajar.ui.Navigator;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chips above everybody's entries, by keys alone. */
class StreamFiltersTest {

    @TempDir
    Path folder;

    private StreamWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new StreamWindow(folder, true, 880, 620);
        Stage stage = window.stage;
        stage.notes(0, 120);
        stage.keep(stage.entry(130, "about Sue", new Body.Note(), stage.sue),
                stage.entry(131, "a chart", new Body.Promise(Body.Side.ME, null, Body.Promise.State.OPEN, null),
                        stage.ana));
        window.act(() -> stage.navigator.go(Navigator.Section.TIMELINE));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private ButtonBase chip(String text) throws Exception {
        return StreamWindow.onScreen(() -> window.scene().getRoot().lookupAll(".chip").stream()
                .map(ButtonBase.class::cast).filter(chip -> chip.isVisible() && chip.getText().equals(text))
                .findFirst().orElseThrow());
    }

    private List<String> texts() throws Exception {
        return StreamWindow.onScreen(() -> window.reel().rows().stream().filter(Row.Item.class::isInstance)
                .map(row -> ((Row.Item) row).said().text()).toList());
    }

    private void press(String chip) throws Exception {
        ButtonBase found = chip(chip);
        window.act(found::requestFocus);
        window.press(KeyCode.SPACE);
    }

    @Test
    void aChipShowsOneKindAndAllBringsTheOthersBack() throws Exception {
        press("Promises");
        assertThat(texts()).containsExactly("a chart");
        press("Promises");
        assertThat(texts()).as("pressed again it stays chosen").containsExactly("a chart");
        press("All");
        assertThat(texts()).contains("about Sue", "note 119");
    }

    @Test
    void aRarerKindIsInAMenuWhichThenSaysIt() throws Exception {
        MenuButton more = (MenuButton) chip("More");
        window.act(() -> more.getItems().stream().filter(item -> item.getText().equals("Parties")).findFirst()
                .orElseThrow().fire());
        assertThat(more.getText()).isEqualTo("Parties");
        assertThat(window.model.state().get()).isEqualTo(StreamModel.State.NONE_OF_KIND);

        Node back = window.scene().lookup("#back");
        assertThat(back.isVisible()).isTrue();
        window.act(((Button) back)::fire);
        assertThat(texts()).contains("about Sue");
        assertThat(more.getText()).isEqualTo("More");
    }

    @Test
    void oneIsChosenByAFewLettersAndLeftAgain() throws Exception {
        press("With anybody");
        assertThat(window.scene().getFocusOwner()).isInstanceOf(TextField.class);
        window.type("sue");
        window.press(KeyCode.ENTER);
        assertThat(texts()).containsExactly("about Sue");

        press("With Sue Tanaka");
        assertThat(texts()).contains("about Sue", "a chart");
        assertThat(chip("With anybody")).isNotNull();
    }

    @Test
    void aMonthIsGoneToFromItsMenu() throws Exception {
        MenuButton time = (MenuButton) chip("Any time");
        window.act(time::show);
        List<String> years = StreamWindow.onScreen(() -> time.getItems().stream().map(item -> item.getText())
                .toList());
        assertThat(years).startsWith("The newest", "2026").endsWith("2020");
        window.act(() -> {
            time.hide();
            ((Menu) time.getItems().getLast()).getItems().stream()
                    .filter(item -> item.getText().equals("January")).findFirst().orElseThrow().fire();
        });
        StreamWindow.First first = window.first();
        Row.Item row = (Row.Item) window.reel().rows().stream().filter(one -> one.key().equals(first.id())).findFirst()
                .orElseThrow();
        assertThat(row.date().toString()).startsWith("2020-01");
    }
}
