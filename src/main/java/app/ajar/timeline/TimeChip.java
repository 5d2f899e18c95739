package app.ajar.timeline;

import app.ajar.ui.Icon;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Goes to a year or a month. */
final class TimeChip extends MenuButton {

    private final StreamModel model;
    private final StreamTexts texts;
    private final DateTimeFormatter month;

    TimeChip(StreamModel model, StreamTexts texts) {
        this.model = model;
        this.texts = texts;
        this.month = DateTimeFormatter.ofPattern(texts.say("head.month"), model.words().messages().language());
        setText(texts.say("time.any"));
        setAccessibleHelp(texts.say("time.help"));
        Icon icon = new Icon("fth-calendar");
        icon.getStyleClass().add("s14");
        setGraphic(icon);
        getStyleClass().addAll("chip", "filter");
        getItems().add(newest());
        setOnShowing(showing -> model.lookups().years(this::fill));
    }

    private MenuItem newest() {
        MenuItem newest = new MenuItem(texts.say("time.newest"));
        newest.setOnAction(chosen -> model.toNewest());
        return newest;
    }

    private void fill(LocalDate oldest, LocalDate today) {
        getItems().setAll(newest());
        for (int year = today.getYear(); year >= oldest.getYear(); year--) {
            Menu whole = new Menu(String.valueOf(year));
            YearMonth last = year == today.getYear() ? YearMonth.from(today) : YearMonth.of(year, 12);
            YearMonth first = year == oldest.getYear() ? YearMonth.from(oldest) : YearMonth.of(year, 1);
            for (YearMonth at = last; !at.isBefore(first); at = at.minusMonths(1)) {
                LocalDate end = at.atEndOfMonth();
                MenuItem item = new MenuItem(month.format(at));
                item.setOnAction(chosen -> model.toDay(end));
                whole.getItems().add(item);
            }
            getItems().add(whole);
        }
    }
}
