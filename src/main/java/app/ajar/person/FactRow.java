package app.ajar.person;

import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A fact where it stands; Enter, F2 or a click opens it. */
final class FactRow extends HBox {

    private final FactsModel model;
    private final Messages messages;
    private final Icon icon = new Icon();
    private final Region swatch = new Region();
    private final Text text = new Text();
    private final Text aside = new Text();
    private final Label note = new Label();
    private final Label confidential = new Label();
    private final TextFlow words = new TextFlow(text, aside);
    private final HBox hint;
    private Fact fact;

    FactRow(FactsModel model, Messages messages, Fact fact) {
        this.model = model;
        this.messages = messages;
        this.fact = fact;
        getStyleClass().addAll("fact", "fact-" + fact.kind().name().toLowerCase(java.util.Locale.ROOT));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleHelp(messages.say("fact.edit"));
        text.getStyleClass().add("fact-text");
        aside.getStyleClass().add("fact-aside");
        icon.getStyleClass().addAll("s14", "faint");
        note.getStyleClass().addAll("caption", "fact-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        confidential.setText(messages.say("private"));
        confidential.getStyleClass().addAll("caption", "private");
        confidential.setMinWidth(Region.USE_PREF_SIZE);
        Icon lock = new Icon("fth-lock");
        lock.getStyleClass().addAll("s12", "faint");
        confidential.setGraphic(lock);
        Label key = new Label(messages.say("fact.enter"));
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        Icon pencil = new Icon("fth-edit-3");
        pencil.getStyleClass().addAll("s14");
        hint = new HBox(4, key, pencil);
        hint.getStyleClass().add("fact-hint");
        hint.setAlignment(Pos.CENTER_RIGHT);
        hint.setMouseTransparent(true);
        hint.setManaged(false);
        words.getStyleClass().add("fact-words");
        VBox lines = new VBox(words, note);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        if (!fact.icon().isEmpty() || !fact.swatch().isEmpty()) {
            HBox mark = new HBox(mark());
            mark.getStyleClass().add("mark");
            getChildren().add(mark);
        }
        getChildren().addAll(lines, confidential, hint);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                edit();
            }
        });
        focusedProperty().addListener((focus, before, now) -> requestLayout());
        hoverProperty().addListener((hover, before, now) -> requestLayout());
        setOnContextMenuRequested(asked -> menu().show(this, asked.getScreenX(), asked.getScreenY()));
        show(fact);
    }

    /** The hint takes no room, or the words would move when they are looked at; beside long words it stays away. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double width = hint.prefWidth(-1);
        double free = words.getWidth() - words.prefWidth(-1);
        double right = getWidth() - getInsets().getRight() - (confidential.isManaged() ? confidential.getWidth() : 0);
        hint.resizeRelocate(right - width, getInsets().getTop(), width, hint.prefHeight(-1));
        hint.setVisible(free >= width && (isFocused() || isHover()));
    }

    private Node mark() {
        if (fact.swatch().isEmpty()) {
            return icon;
        }
        swatch.getStyleClass().addAll("swatch", fact.swatch());
        return swatch;
    }

    Fact fact() {
        return fact;
    }

    void show(Fact now) {
        fact = now;
        boolean below = now.kind() == FactKind.SITUATION;
        icon.setLiteral(now.icon());
        text.setText(now.text());
        aside.setText(now.aside().isEmpty() ? "" : (below ? "\n" : " ") + now.aside());
        note.setText(now.note());
        note.setVisible(!now.note().isEmpty());
        note.setManaged(!now.note().isEmpty());
        confidential.setVisible(now.confidential());
        confidential.setManaged(now.confidential());
        String said = now.aside().isEmpty()
                ? now.text()
                : messages.say("list.two", now.text(), now.aside());
        String whole = now.note().isEmpty() ? said : messages.say("list.two", said, now.note());
        String named = messages.say("fact.named", messages.say("kind." + now.kind()), whole);
        setAccessibleText(now.confidential() ? messages.say("fact.private", named) : named);
    }

    private void edit() {
        model.edit(fact);
    }

    private void key(KeyEvent key) {
        boolean taken = true;
        if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.F2) {
            edit();
        } else if (key.getCode() == KeyCode.DELETE) {
            model.remove(fact);
        } else if (key.getCode() == KeyCode.E && fact.kind() == FactKind.CHALLENGE && !key.isShortcutDown()) {
            model.ease(fact);
        } else if (key.getCode() == KeyCode.C && key.isShortcutDown()) {
            copy();
        } else {
            taken = false;
        }
        if (taken) {
            key.consume();
        }
    }

    /** A number of somebody who wants no call is there to be recognised, not to be taken along. */
    private boolean mayCopy() {
        return fact.note().isEmpty();
    }

    private void copy() {
        if (mayCopy()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(fact.text());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu(item("fact.menu.edit", this::edit));
        if (fact.kind() == FactKind.CHALLENGE) {
            menu.getItems().add(item("fact.menu.ease", () -> model.ease(fact)));
        }
        if (mayCopy()) {
            menu.getItems().add(item("fact.menu.copy", this::copy));
        }
        menu.getItems().add(item("fact.menu.remove", () -> model.remove(fact)));
        return menu;
    }

    private MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem(messages.say(key));
        item.setOnAction(chosen -> act.run());
        return item;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            edit();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
