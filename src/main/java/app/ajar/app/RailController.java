package app.ajar.app;

import app.ajar.ui.Messages;
import app.ajar.ui.Navigator;
import app.ajar.ui.Navigator.Section;
import app.ajar.ui.Room;
import app.ajar.ui.Writing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The rail: Write, the places, Search and Settings. Where there is less room only its drawings are left. */
public final class RailController {

    private final Navigator navigator;
    private final Room room;
    private final Writing writing;
    private final Runnable searching;
    private final ReadOnlyIntegerProperty cards;
    private final ReadOnlyStringProperty backup;
    private final Messages messages = Messages.of(RailController.class);
    private final Map<Section, ToggleButton> places = new LinkedHashMap<>();

    @FXML
    private VBox root;
    @FXML
    private Label brand;
    @FXML
    private Button write;
    @FXML
    private Label writeWord;
    @FXML
    private Region writeAir;
    @FXML
    private Label writeKeys;
    @FXML
    private ToggleButton today;
    @FXML
    private Label todayCount;
    @FXML
    private ToggleButton people;
    @FXML
    private ToggleButton doors;
    @FXML
    private ToggleButton ideas;
    @FXML
    private ToggleButton referrals;
    @FXML
    private ToggleButton insights;
    @FXML
    private Button search;
    @FXML
    private Label searchWord;
    @FXML
    private Region searchAir;
    @FXML
    private Label searchKeys;
    @FXML
    private ToggleButton settings;
    @FXML
    private HBox foot;
    @FXML
    private Label kept;

    /**
     * @param cards how many people are on today's list
     * @param backup that all is kept, and when there was a backup
     */
    RailController(Navigator navigator, Room room, Writing writing, Runnable searching,
            ReadOnlyIntegerProperty cards, ReadOnlyStringProperty backup) {
        this.navigator = navigator;
        this.room = room;
        this.writing = writing;
        this.searching = searching;
        this.cards = cards;
        this.backup = backup;
    }

    @FXML
    private void initialize() {
        places.put(Section.TODAY, today);
        places.put(Section.PEOPLE, people);
        places.put(Section.DOORS, doors);
        places.put(Section.IDEAS, ideas);
        places.put(Section.REFERRALS, referrals);
        places.put(Section.INSIGHTS, insights);
        places.put(Section.SETTINGS, settings);
        places.forEach((section, button) -> button.setOnAction(pressed -> {
            button.setSelected(true);
            navigator.go(section);
        }));
        navigator.place().addListener((place, before, now) -> choose(now));
        choose(navigator.place().get());
        room.breadth().addListener((breadth, before, now) -> fit());
        room.low().addListener((low, before, now) -> fit());
        fit();
        cards.addListener((count, before, now) -> sayCards());
        sayCards();
        writing.busy().addListener((busy, before, now) -> sayKept());
        backup.addListener((line, before, now) -> sayKept());
        sayKept();
    }

    private void choose(Navigator.Place place) {
        Section shown = switch (place) {
            case Navigator.Page page -> Section.PEOPLE;
            case Section section -> section == Section.TIMELINE ? Section.PEOPLE : section;
        };
        places.forEach((section, button) -> button.setSelected(section == shown));
    }

    private void sayCards() {
        int count = cards.get();
        todayCount.setText(count == 0 ? "" : Integer.toString(count));
        today.setAccessibleText(count == 0 ? today.getText() : messages.say("rail.today.count", count));
    }

    private void sayKept() {
        kept.setText(writing.busy().get() ? messages.say("rail.keeping") : backup.get());
    }

    private void fit() {
        boolean slim = room.breadth().get() != Room.Breadth.WIDE;
        root.getStyleClass().remove("slim");
        if (slim) {
            root.getStyleClass().add("slim");
        }
        places.values().forEach(button -> {
            button.setContentDisplay(slim ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            button.setTooltip(slim ? new Tooltip(button.getText()) : null);
        });
        brand.setContentDisplay(slim ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        write.setTooltip(slim ? new Tooltip(write.getAccessibleText() + "  " + writeKeys.getText()) : null);
        search.setTooltip(slim ? new Tooltip(search.getAccessibleText() + "  " + searchKeys.getText()) : null);
        for (Region part : List.of(writeWord, writeAir, writeKeys, searchWord, searchAir, searchKeys, todayCount)) {
            show(part, !slim);
        }
        show(foot, !slim && !room.low().get());
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    @FXML
    private void write() {
        navigator.writeHere();
    }

    @FXML
    private void search() {
        searching.run();
    }
}
