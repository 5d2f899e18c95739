package app.ajar.today;

import app.ajar.ui.Dealer;
import app.ajar.ui.Messages;
import app.ajar.ui.Navigator;
import app.ajar.ui.Room;
import app.ajar.ui.Screen;
import app.ajar.ui.Views;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The people of today, each on a card with the reason why. */
public final class TodayController implements Screen {

    private final TodayModel model;
    private final Room room;
    private final Views.View<QuietController> quiet;
    private final CardBox.Deeds deeds;
    private final Messages messages = Messages.of(TodayController.class);
    private final Dealer dealer = new Dealer();
    private final ChangeListener<Room.Breadth> fit = (breadth, before, now) -> fit(now);
    /** Whether the first card gets the focus as soon as there is one: for nothing else here could have it. */
    private boolean waits;
    private boolean isNew = true;

    @FXML
    private StackPane root;
    @FXML
    private ScrollPane scroll;
    @FXML
    private Label title;
    @FXML
    private Label summary;
    @FXML
    private HBox keys;
    @FXML
    private CardGrid cards;

    /**
     * @param quiet what stands here when nobody is on the list
     * @param helping opens what helps to do what a card is for, and what puts it off to a day
     */
    public TodayController(TodayModel model, Navigator navigator, Room room, Runnable bringing, Helping helping) {
        this.model = model;
        this.room = room;
        this.quiet = Views.of(new QuietController(navigator, bringing));
        this.deeds = new DeedsOfCards(model, navigator, helping, this::box);
    }

    @FXML
    private void initialize() {
        cards.addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        cards.setAccessibleText(messages.say("cards"));
        model.day().addListener((day, before, now) -> show(now));
        show(model.day().get());
    }

    @Override
    public void onShow() {
        room.breadth().addListener(fit);
        fit(room.breadth().get());
        if (isNew) {
            isNew = false;
            dealer.deal(cards.getChildren(), cards.getChildren());
        }
        model.onShow();
        // Until it has its skins, what stands in a pane cannot be focused.
        root.applyCss();
        focusFirst();
    }

    @Override
    public void onHide() {
        waits = false;
        room.breadth().removeListener(fit);
    }

    private void fit(Room.Breadth breadth) {
        cards.fit(breadth);
        keys.setVisible(breadth != Room.Breadth.NARROW);
        keys.setManaged(keys.isVisible());
    }

    private void show(TodayModel.@Nullable Day day) {
        boolean any = day != null && (!day.shown().isEmpty() || !day.more().isEmpty());
        scroll.setVisible(any);
        quiet.root().setVisible(day != null && !any);
        if (day == null) {
            return;
        }
        if (!any && quiet.root().getParent() == null) {
            root.getChildren().add(quiet.root());
        }
        title.setText(day.title());
        summary.setText(day.summary());
        quiet.controller().show(day);
        List<Node> boxes = new ArrayList<>();
        day.shown().forEach(card -> boxes.add(box(card)));
        day.waiting().forEach(card -> boxes.add(box(card)));
        if (!day.more().isEmpty()) {
            boxes.add(new WaitingBox(day, messages, model::toggle));
        }
        int focused = focused();
        String at = focused < 0 || !(cards.getChildren().get(focused) instanceof CardBox box) ? "" : box.card().key();
        // Before it is shown all are put there at once, for it to deal: this may be beside the window then.
        if (!isNew && cards.getChildren().isEmpty()) {
            dealer.deal(cards.getChildren(), boxes);
        } else {
            dealer.show(cards.getChildren(), boxes);
        }
        if (waits) {
            cards.applyCss();
            focusFirst();
        } else if (focused >= 0 && boxes.isEmpty()) {
            quiet.controller().focus();
        } else if (focused >= 0) {
            cards.applyCss();
            Node next = boxes.stream().filter(box -> box instanceof CardBox one && one.card().key().equals(at))
                    .findFirst().orElse(boxes.get(Math.min(focused, boxes.size() - 1)));
            next.requestFocus();
        }
    }

    private Node box(Card card) {
        return cards.getChildren().stream().filter(box -> box instanceof CardBox one && one.card().equals(card))
                .findFirst().orElseGet(() -> new CardBox(card, deeds, messages));
    }

    private @Nullable CardBox box(String key) {
        return cards.getChildren().stream().filter(CardBox.class::isInstance).map(CardBox.class::cast)
                .filter(box -> box.card().key().equals(key)).findFirst().orElse(null);
    }

    private void focusFirst() {
        waits = cards.getChildren().isEmpty();
        if (!waits && focused() < 0) {
            cards.getChildren().getFirst().requestFocus();
        }
    }

    /** The place of the card in which the focus is; -1 if it is in none. */
    private int focused() {
        for (int at = 0; at < cards.getChildren().size(); at++) {
            if (cards.getChildren().get(at).isFocusWithin()) {
                return at;
            }
        }
        return -1;
    }

    private void move(KeyEvent key) {
        int by = switch (key.getCode()) {
            case UP -> -cards.columns();
            case DOWN -> cards.columns();
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        int at = focused();
        if (by == 0 || at < 0) {
            return;
        }
        key.consume();
        int to = at + by;
        if (to >= 0 && to < cards.getChildren().size()) {
            Node box = cards.getChildren().get(to);
            box.requestFocus();
            reveal(box);
        }
    }

    private void reveal(Node box) {
        Bounds at = box.getBoundsInParent();
        double above = cards.localToScene(0, at.getMinY()).getY() - scroll.localToScene(0, 0).getY();
        double over = above + at.getHeight() - scroll.getViewportBounds().getHeight();
        double by = above < 0 ? above : Math.max(0, over);
        double hidden = scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        if (by != 0 && hidden > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + by / hidden, 0, 1));
        }
    }
}
