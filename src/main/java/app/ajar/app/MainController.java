package app.ajar.app;

import app.ajar.capture.CaptureController;
import app.ajar.people.PeopleController;
import app.ajar.people.PersonController;
import app.ajar.timeline.TimelineController;
import app.ajar.ui.Navigator;
import app.ajar.ui.Screen;
import app.ajar.ui.Views;
import app.ajar.ui.Writing;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The house: people on the left, somebody's page beside them with the box; and the keys that work everywhere. */
public final class MainController implements Screen {

    private final Views.View<PeopleController> people;
    private final Views.View<PersonController> person;
    private final CaptureController capture;
    private final Views.View<TimelineController> timeline;
    private final Writing undo;
    private final Navigator navigator;
    private final Housekeeping housekeeping;
    private final Runnable another;
    private final List<String> notices;

    @FXML
    private SplitPane root;
    @FXML
    private VBox left;
    @FXML
    private VBox page;
    @FXML
    private Label notice;

    /**
     * @param another leaves this journal for another one
     * @param notices what is to be known about the journal, a sentence each
     */
    MainController(Views.View<PeopleController> people, Views.View<PersonController> person,
            CaptureController capture, Views.View<TimelineController> timeline, Writing undo,
            Navigator navigator, Housekeeping housekeeping, Runnable another, List<String> notices) {
        this.people = people;
        this.person = person;
        this.capture = capture;
        this.timeline = timeline;
        this.undo = undo;
        this.navigator = navigator;
        this.housekeeping = housekeeping;
        this.another = another;
        this.notices = notices;
    }

    @FXML
    private void initialize() {
        left.getChildren().addFirst(people.root());
        page.getChildren().addAll(person.root(), timeline.root());
        notice.setText(String.join("\n", notices));
        notice.setVisible(!notices.isEmpty());
        notice.setManaged(!notices.isEmpty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @Override
    public void onShow() {
        screens().forEach(Screen::onShow);
        housekeeping.start();
    }

    @Override
    public void onHide() {
        housekeeping.stop();
        screens().forEach(Screen::onHide);
    }

    /** Does something once all that was typed is saved. */
    void whenSaved(Runnable then) {
        capture.whenSaved(then);
    }

    @FXML
    private void another() {
        another.run();
    }

    private List<Screen> screens() {
        return List.of(people.controller(), person.controller(), timeline.controller());
    }

    private void key(KeyEvent key) {
        if (!key.isShortcutDown()) {
            return;
        }
        if (key.getCode() == KeyCode.L) {
            navigator.write(navigator.place().get() instanceof Navigator.Page page
                    ? new Navigator.Box(List.of(page.person()), "")
                    : Navigator.Box.EMPTY);
            key.consume();
        } else if (key.getCode() == KeyCode.F) {
            people.controller().focusFilter();
            key.consume();
        } else if (key.getCode() == KeyCode.Z) {
            takeBack(key);
        }
    }

    /** A text in which something was typed has a history of its own, and it comes first. */
    private void takeBack(KeyEvent key) {
        boolean redo = key.isShiftDown();
        boolean own = root.getScene().getFocusOwner() instanceof TextInputControl text
                && (redo ? text.isRedoable() : text.isUndoable());
        if (!own) {
            key.consume();
            if (redo) {
                undo.redo();
            } else {
                undo.undo();
            }
        }
    }
}
