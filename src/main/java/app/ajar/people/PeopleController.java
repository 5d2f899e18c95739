package app.ajar.people;

import app.ajar.ui.Navigator;
import app.ajar.ui.Navigator.Section;
import app.ajar.ui.Overlay;
import app.ajar.ui.Screen;
import app.ajar.ui.Views;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The place of people: its list, and behind the second tab the timeline of everybody. */
public final class PeopleController implements Screen {

    private static final Set<KeyCode> OTHER_TAB = Set.of(KeyCode.TAB, KeyCode.PAGE_DOWN, KeyCode.PAGE_UP);

    private final PeopleModel model;
    private final NewPersonModel newcomer;
    private final Overlay overlay;
    private final Supplier<? extends Views.View<? extends Screen>> timeline;
    private final Views.View<BulkController> bulk;
    private final Views.View<RowsController> rows;
    private final Views.View<FiltersController> filters;
    private final PeopleWords words = new PeopleWords();
    private final ChangeListener<Navigator.Place> follow = (place, before, now) -> showTab();
    private boolean isShown;
    private Views.@Nullable View<? extends Screen> shownTimeline;

    @FXML
    private VBox root;
    @FXML
    private Label count;
    @FXML
    private ToggleButton peopleTab;
    @FXML
    private ToggleButton timelineTab;
    @FXML
    private StackPane body;
    @FXML
    private VBox list;

    /** @param timeline what stands behind the second tab; asked for when it is first shown */
    public PeopleController(PeopleModel model, BulkModel bulkModel, NewPersonModel newcomer, Overlay overlay,
            Supplier<? extends Views.View<? extends Screen>> timeline) {
        this.model = model;
        this.newcomer = newcomer;
        this.overlay = overlay;
        this.timeline = timeline;
        Choosers choosers = new Choosers(overlay);
        this.bulk = Views.of(new BulkController(bulkModel, choosers));
        this.rows = Views.of(new RowsController(model, bulk));
        this.filters = Views.of(new FiltersController(new FiltersModel(model, words), choosers,
                () -> rows.controller().focus()));
    }

    @FXML
    private void initialize() {
        model.shown().addListener((ListChangeListener<Row>) change -> showCount());
        model.everybody().addListener((everybody, before, now) -> showCount());
        model.filter().addListener((filter, before, now) -> showCount());
        // Before the list hears of it, which takes some of these keys for itself.
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        showCount();
        showTab();
    }

    @Override
    public List<Runnable> parts() {
        return List.of(() -> add(filters), () -> add(rows));
    }

    private void add(Views.View<?> part) {
        if (!list.getChildren().contains(part.root())) {
            list.getChildren().add(part.root());
        }
    }

    @Override
    public void onShow() {
        isShown = true;
        add(filters);
        add(rows);
        model.navigator().place().addListener(follow);
        model.onShow();
        showTab();
        rows.controller().unroll();
        // Until it has its skins, what stands in a pane cannot be focused.
        root.applyCss();
        focus();
    }

    @Override
    public void onHide() {
        isShown = false;
        model.navigator().place().removeListener(follow);
        model.onHide();
        hideTimeline();
    }

    /** To where one goes on: the row one was at. */
    public void focus() {
        if (peopleTab.isSelected()) {
            rows.controller().focus();
        } else {
            timelineTab.requestFocus();
        }
    }

    /** To the field by which the list is filtered; from everywhere. */
    public void focusFilter() {
        go(Section.PEOPLE);
        filters.controller().focusField();
    }

    /** Asks who somebody new is; from everywhere. */
    @FXML
    public void newPerson() {
        Views.View<NewPersonController> view = Views.of(new NewPersonController(newcomer, overlay::close));
        overlay.open(view.root(), view.controller().first(), () -> {
        });
    }

    private boolean isTimeline() {
        return model.navigator().place().get() == Section.TIMELINE;
    }

    private void showTab() {
        boolean second = isTimeline();
        peopleTab.setSelected(!second);
        timelineTab.setSelected(second);
        list.setVisible(!second);
        if (second && isShown && shownTimeline == null) {
            Views.View<? extends Screen> view = timeline.get();
            shownTimeline = view;
            body.getChildren().add(view.root());
            view.controller().onShow();
        } else if (!second) {
            hideTimeline();
        }
    }

    private void hideTimeline() {
        Views.View<? extends Screen> view = shownTimeline;
        if (view != null) {
            shownTimeline = null;
            view.controller().onHide();
            body.getChildren().remove(view.root());
        }
    }

    private void showCount() {
        Listed now = model.everybody().get();
        Filter filter = model.filter().get();
        count.setText(now == null || now.rows().size() < now.all()
                ? ""
                : words.count(model.shown().size(), filter.aside() ? now.all() : model.count(), filter.isOn()));
    }

    @FXML
    private void people() {
        go(Section.PEOPLE);
    }

    @FXML
    private void timeline() {
        go(Section.TIMELINE);
    }

    /** A tab that is chosen stays so, also when it is pressed again. */
    private void go(Section tab) {
        model.navigator().go(tab);
        showTab();
    }

    private void key(KeyEvent key) {
        boolean other = key.isControlDown() && OTHER_TAB.contains(key.getCode());
        boolean arrow = (key.getTarget() == peopleTab || key.getTarget() == timelineTab)
                && (key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT);
        if (other || arrow) {
            go(isTimeline() ? Section.PEOPLE : Section.TIMELINE);
            (isTimeline() ? timelineTab : peopleTab).requestFocus();
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.F && !isTimeline()) {
            focusFilter();
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.N) {
            newPerson();
        } else if (isTimeline() || key.getTarget() instanceof TextInputControl || !bulk.controller().key(key)) {
            return;
        }
        key.consume();
    }
}
