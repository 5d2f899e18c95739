package app.ajar.journeys;

import app.ajar.ui.Navigator.Box;
import app.ajar.ui.Navigator.Section;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** The part of the tour that leads through the settings: trash, what comes in, backups and the passphrase. */
record SafetyTour(Tour tour, Hands hands) {

    void go() throws Exception {
        hands.press(KeyCode.ESCAPE);
        hands.window.go(Section.SETTINGS);
        hands.untilRead("Light or dark");
        section("Trash");
        hands.untilRead("Rosalind Achterberg-Whitmore");
        hands.focus("#filter");
        hands.press(KeyCode.DOWN);
        hands.press(KeyCode.DOWN);
        hands.press(KeyCode.SPACE);
        hands.untilRead("one ticked");
        tour.stop("settings-trash-ticked", hands);
        hands.focus("Delete for good …");
        hands.press(KeyCode.SPACE);
        hands.untilOverlay();
        tour.stop("settings-trash-forget", hands);
        hands.press(KeyCode.ESCAPE);
        section("Bring in, take out");
        hands.focus("Bring people in …");
        hands.press(KeyCode.SPACE);
        hands.untilRead("No file is chosen yet.");
        tour.stop("bring", hands);
        hands.press(KeyCode.ESCAPE);
        backups();
    }

    void passphrase() throws Exception {
        section("Backups, passphrase");
        hands.focus("Set a passphrase");
        hands.press(KeyCode.SPACE);
        hands.untilOverlay();
        tour.stop("passphrase-words", hands);
        hands.focus("#fresh");
        for (int field = 0; field < 2; field++) {
            hands.type("four words are good");
            hands.press(field == 0 ? KeyCode.TAB : KeyCode.ENTER);
        }
        hands.untilRead("type its group 2");
        tour.stop("passphrase-code", hands);
        String[] code = hands.on(() -> hands.all().stream().filter(node -> node.getStyleClass().contains("code"))
                .map(node -> ((TextField) node).getText()).findFirst().orElseThrow()).split("-");
        hands.focus("#twoGroups");
        hands.type(code[1] + code[4]);
        hands.press(KeyCode.ENTER);
        hands.untilRead("Locked when closed");
        hands.rest();
        tour.stop("passphrase", hands);
        hands.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        hands.untilRead("Covered");
        tour.stop("cover", hands);
        hands.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        hands.untilRead("This journal is locked");
        tour.stop("locked", hands);
    }

    private void backups() throws Exception {
        section("Backups, passphrase");
        hands.focus("Back up now");
        hands.press(KeyCode.SPACE);
        hands.untilRead("it is whole");
        hands.untilRead(" people, ");
        tour.stop("backups", hands);
        hands.window.write(new Box(List.of(tour.person("Ana Marques")), "She called. The oven is warm again."));
        hands.untilRead("What will be kept");
        hands.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        hands.untilRead("Kept:");
        hands.window.go(Section.TODAY);
        hands.window.go(Section.SETTINGS);
        hands.untilRead("Backups you can go back to");
        // What can be taken back is said for ten seconds; it would lie over the dialog.
        hands.untilGone("Kept:");
        hands.focus("Look inside");
        hands.press(KeyCode.SPACE);
        hands.untilOverlay();
        hands.untilRead("Every stop stays");
        tour.stop("backup-inside", hands);
        hands.focus("Go back to this");
        hands.press(KeyCode.SPACE);
        hands.untilRead("You went back to Today, 16:40.");
        tour.stop("backup-back", hands);
        hands.focus("Keep this");
        hands.press(KeyCode.SPACE);
        hands.untilGone("You went back to Today, 16:40.");
    }

    private void section(String name) throws Exception {
        hands.focus(name);
        hands.press(KeyCode.SPACE);
        tour.stop("settings-" + name.split("\\W")[0].toLowerCase(Locale.ROOT), hands);
    }
}
