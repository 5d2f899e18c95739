package app.ajar.ui;

import app.ajar.rules.Door;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Label;

/** How a door stands: drawing, words and colour together. The style class {@code bare} leaves the tint out. */
public final class DoorPill extends Label {

    private static final List<String> STATES = List.of("closed", "ajar", "reopened", "open");

    private final DoorWords words = new DoorWords();
    private final Icon icon = new Icon();

    public DoorPill() {
        getStyleClass().add("door");
        icon.getStyleClass().add("s18");
        setGraphic(icon);
    }

    /** Shows nothing where nothing was said yet. */
    public void show(Door door, LocalDate today) {
        String style = DoorWords.style(door);
        boolean any = !style.isEmpty();
        setVisible(any);
        setManaged(any);
        getStyleClass().removeAll(STATES);
        if (any) {
            getStyleClass().add(style);
            icon.setLiteral("door-" + style);
        }
        setText(words.text(door, today));
    }
}
