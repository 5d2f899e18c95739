package app.ajar.timeline;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/** The chips above the rows: one kind at a time, and the rarer kinds in a menu. */
final class FilterChips {

    /** Where there is as much room, in letters, promises have a chip of their own. */
    private static final double ROOM = 40;

    private final StreamModel model;
    private final StreamTexts texts;
    private final Map<Filter, RadioMenuItem> rarer = new EnumMap<>(Filter.class);

    FilterChips(StreamModel model, StreamTexts texts) {
        this.model = model;
        this.texts = texts;
    }

    void bind(ChipRow chips, ToggleGroup kinds, MenuButton more) {
        for (Filter filter : Filter.more()) {
            RadioMenuItem item = new RadioMenuItem(texts.say("filter." + filter));
            item.setOnAction(chosen -> model.show(filter));
            rarer.put(filter, item);
            more.getItems().add(item);
        }
        kinds.getToggles().forEach(toggle -> {
            if (toggle instanceof ToggleButton chip) {
                chip.setOnAction(pressed -> {
                    chip.setSelected(true);
                    model.show(filter(chip));
                });
                if (filter(chip) == Filter.PROMISES) {
                    chips.widthProperty().addListener((width, before, now) -> {
                        boolean room = model.isEverybody()
                                || now.doubleValue() > ROOM * chip.getFont().getSize();
                        chip.setVisible(room);
                        chip.setManaged(room);
                    });
                }
            }
        });
        model.filter().addListener((filter, before, now) -> choose(now, kinds, more));
        choose(model.filter().get(), kinds, more);
    }

    private static Filter filter(Toggle toggle) {
        return Filter.valueOf(String.valueOf(toggle.getUserData()));
    }

    private void choose(Filter now, ToggleGroup kinds, MenuButton more) {
        kinds.selectToggle(null);
        kinds.getToggles().stream().filter(toggle -> filter(toggle) == now).forEach(kinds::selectToggle);
        rarer.forEach((filter, item) -> item.setSelected(filter == now));
        boolean chosen = rarer.containsKey(now) && now != Filter.PROMISES
                || now == Filter.PROMISES && kinds.getSelectedToggle() instanceof ToggleButton chip
                        && !chip.isVisible();
        more.setText(texts.say(chosen ? "filter." + now : "filter.more"));
        more.getStyleClass().remove("chosen");
        if (chosen) {
            more.getStyleClass().add("chosen");
        }
    }
}
