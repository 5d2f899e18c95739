package app.ajar.doors;

import app.ajar.model.PersonId;
import app.ajar.rules.DoorGroup;
import app.ajar.ui.Dealer;
import app.ajar.ui.Room;
import app.ajar.ui.Room.Breadth;
import app.ajar.ui.Screen;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The place of doors: its groups, two side by side where there is room, and those who asked for no contact. */
public final class DoorsController implements Screen {

    private static final Set<DoorGroup.Kind> WHOLE = EnumSet.of(DoorGroup.Kind.RESTING,
            DoorGroup.Kind.ASKED_FOR_NO_CONTACT);

    private final DoorsModel model;
    private final Room room;
    private final Dealer dealer = new Dealer();
    private final List<DoorRow> rows = new ArrayList<>();
    private boolean isNew = true;

    @FXML
    private ScrollPane root;
    @FXML
    private Hyperlink toStopped;
    @FXML
    private VBox empty;
    @FXML
    private VBox groups;

    public DoorsController(DoorsModel model, Room room) {
        this.model = model;
        this.room = room;
    }

    @FXML
    private void initialize() {
        toStopped.managedProperty().bind(toStopped.visibleProperty());
        empty.managedProperty().bind(empty.visibleProperty());
        model.shown().addListener((shown, before, now) -> show());
        room.breadth().addListener((breadth, before, now) -> show());
        groups.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show();
    }

    @Override
    public void onShow() {
        isNew = true;
        model.onShow();
    }

    @Override
    public void onHide() {
        model.onHide();
    }

    private void show() {
        Shown now = model.shown().get();
        Spot at = focused();
        List<Node> shown = new ArrayList<>();
        rows.clear();
        empty.setVisible(now != null && now.isEmpty());
        toStopped.setVisible(model.count(DoorGroup.Kind.ASKED_FOR_NO_CONTACT) > 0);
        if (now == null) {
            dealer.show(groups.getChildren(), List.of());
            return;
        }
        DoorsWords words = new DoorsWords(now.today());
        boolean narrow = room.breadth().get() == Breadth.NARROW;
        List<GroupCard> waiting = new ArrayList<>();
        for (DoorGroup.Kind kind : DoorGroup.Kind.values()) {
            if (model.count(kind) == 0) {
                continue;
            }
            GroupCard card = new GroupCard(kind, model, words, narrow, this::show);
            rows.addAll(card.rows());
            if (narrow || WHOLE.contains(kind)) {
                pair(waiting, shown);
                shown.add(card);
            } else {
                waiting.add(card);
                if (waiting.size() == 2) {
                    pair(waiting, shown);
                }
            }
        }
        pair(waiting, shown);
        if (isNew && at == null) {
            dealer.deal(groups.getChildren(), shown);
        } else {
            dealer.show(groups.getChildren(), shown);
        }
        focus(at);
    }

    private static void pair(List<GroupCard> cards, List<Node> shown) {
        if (cards.isEmpty()) {
            return;
        }
        GridPane pair = new GridPane();
        pair.getStyleClass().add("pair");
        for (int at = 0; at < 2; at++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            pair.getColumnConstraints().add(half);
        }
        for (int at = 0; at < cards.size(); at++) {
            pair.add(cards.get(at), at, 0);
        }
        cards.clear();
        shown.add(pair);
    }

    /** Where the focus is: in whose row, and on the how manieth of what can be focused there. */
    private record Spot(PersonId person, int at) {}

    /** Null if it is in no row. */
    private @Nullable Spot focused() {
        Node owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at instanceof DoorRow row && rows.contains(row)) {
                return new Spot(row.person(), row.stops().indexOf(owner));
            }
        }
        return null;
    }

    /** Where it was, however much has changed around it; at first in the first row. */
    private void focus(@Nullable Spot at) {
        // Until it has its skins, what stands in it cannot be focused.
        root.applyCss();
        rows.stream().filter(row -> at == null ? isNew : row.person().equals(at.person())).findFirst()
                .ifPresent(row -> {
                    if (at != null) {
                        focus(row);
                    }
                    List<Node> stops = row.stops();
                    stops.get(at == null ? 0 : Math.clamp(at.at(), 0, stops.size() - 1)).requestFocus();
                });
        isNew &= rows.isEmpty();
    }

    private void focus(DoorRow row) {
        row.requestFocus();
        root.layout();
        Bounds content = root.getContent().getLayoutBounds();
        Bounds there = root.getContent().sceneToLocal(row.localToScene(row.getLayoutBounds()));
        double seen = root.getViewportBounds().getHeight();
        double top = root.getVvalue() * Math.max(0, content.getHeight() - seen);
        double to = there.getMinY() < top ? there.getMinY() : Math.max(top, there.getMaxY() - seen);
        if (to != top && content.getHeight() > seen) {
            root.setVvalue(to / (content.getHeight() - seen));
        }
    }

    @FXML
    private void toStopped() {
        rows.stream().skip(rows.size() - model.of(DoorGroup.Kind.ASKED_FOR_NO_CONTACT).size()).findFirst()
                .ifPresent(this::focus);
    }

    private void key(KeyEvent key) {
        int step = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        Spot at = focused();
        if (step == 0 || at == null || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        key.consume();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).person().equals(at.person())) {
                focus(rows.get(Math.clamp(i + step, 0, rows.size() - 1)));
                return;
            }
        }
    }
}
