package app.ajar.capture;

import app.ajar.capture.language.Mark;
import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import app.ajar.ui.Shortens;
import app.ajar.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What can complete what is being typed, docked below the text. The keys stay in the text. */
public final class CaptureMenu extends VBox {

    private static final String AS_YOU_TYPE = Stream.of(Mark.values())
            .filter(mark -> mark.group() == Mark.Group.AS_YOU_TYPE).map(Mark::sign).collect(Collectors.joining(" "));

    private final Messages messages = Messages.of(CaptureMenu.class);
    private final MenuGrid grid = new MenuGrid();
    private final Label below = new Label();
    private final List<Entry> entries = new ArrayList<>();
    private IntConsumer take = place -> {
    };

    public CaptureMenu() {
        getStyleClass().add("capture-menu");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(messages.say("menu"));
        below.getStyleClass().add("caption");
        below.setWrapText(true);
        below.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(grid, below);
        show(MenuModel.Menu.CLOSED);
    }

    /** @param taken gets the place of what is clicked */
    void onTake(IntConsumer taken) {
        take = taken;
    }

    /** Small: in a low window the marks are chips. */
    void setSmall(boolean small) {
        grid.setChips(small);
        style(this, "small-menu", small);
    }

    /** How many stand below one another. */
    int rows() {
        return grid.rows();
    }

    void show(MenuModel.Menu menu) {
        setVisible(menu.isOpen());
        setManaged(menu.isOpen());
        while (entries.size() < menu.entries().size()) {
            Entry entry = new Entry(entries.size());
            entries.add(entry);
            grid.getChildren().add(entry);
        }
        for (int place = 0; place < entries.size(); place++) {
            boolean used = place < menu.entries().size();
            entries.get(place).setVisible(used);
            entries.get(place).setManaged(used);
            if (used) {
                entries.get(place).show(menu.entries().get(place), place == menu.at());
            }
        }
        grid.setColumns(menu.columns());
        boolean allMarks = menu.columns() && menu.entries().size() == MenuModel.ROWS * 3;
        String more = menu.none()
                ? messages.say("menu.no.scripts")
                : allMarks ? messages.say("menu.as.you.type", AS_YOU_TYPE) : "";
        below.setText(more);
        below.setVisible(!more.isEmpty());
        below.setManaged(!more.isEmpty());
    }

    /** One of them: a click takes it. */
    private final class Entry extends HBox {

        private final Icon icon = new Icon();
        private final Label name = new Label();
        private final Label hint = new Label();
        private final Label key = new Label(messages.say("keys.tab"));

        Entry(int place) {
            getStyleClass().add("entry");
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            name.getStyleClass().add("sign");
            hint.getStyleClass().add("hint");
            Shortens.on(hint);
            key.getStyleClass().add("key");
            name.setMinWidth(Region.USE_PREF_SIZE);
            key.setMinWidth(Region.USE_PREF_SIZE);
            hint.setMaxWidth(Double.MAX_VALUE);
            hint.setMinWidth(0);
            HBox.setHgrow(hint, Priority.ALWAYS);
            getChildren().addAll(icon, name, hint, key);
            setOnMouseClicked(clicked -> take.accept(place));
        }

        void show(MenuEntry entry, boolean chosen) {
            switch (entry) {
                case MenuEntry.Sign(Mark mark) -> put(mark.icon(), mark.sign(), mark.help());
                case MenuEntry.Known known -> put("fth-user", Words.name(known.name()), known.hint());
                case MenuEntry.Fresh(String fresh) ->
                    put("fth-user-plus", messages.say("menu.make", Words.name(fresh)), messages.say("preview.new"));
                case MenuEntry.Script(KnownQueries.Script script) ->
                    put("fth-file-text", script.name(), "");
            }
            boolean sign = entry instanceof MenuEntry.Sign;
            style(this, "sign-entry", sign);
            style(this, "chosen", chosen);
            key.setVisible(chosen);
            key.setManaged(chosen && !grid.isChips());
            hint.setVisible(!grid.isChips() || !sign);
            hint.setManaged(!grid.isChips() || !sign);
        }

        private void put(String drawing, String sign, String help) {
            icon.setLiteral(drawing);
            name.setText(sign);
            hint.setText(help);
            setAccessibleText(help.isEmpty() ? sign : sign + ", " + help);
        }
    }

    /** Gives something a style, or takes it away. */
    static void style(Styleable node, String name, boolean on) {
        if (!on) {
            node.getStyleClass().remove(name);
        } else if (!node.getStyleClass().contains(name)) {
            node.getStyleClass().add(name);
        }
    }
}
