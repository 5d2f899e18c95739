package app.ajar.person;

import app.ajar.model.Person;
import app.ajar.ui.Icon;
import app.ajar.ui.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What is done to a page as a whole. */
final class PageMenu {

    private final PersonModel model;
    private final Messages messages;
    private final Given given;
    private final Consumer<Portrait> merge;
    private final Consumer<Portrait> held;

    /**
     * @param merge asks with whom
     * @param held shows everything that is held
     */
    PageMenu(PersonModel model, Messages messages, Consumer<Portrait> merge, Consumer<Portrait> held) {
        this.held = held;
        this.model = model;
        this.messages = messages;
        this.given = new Given(messages);
        this.merge = merge;
    }

    void fill(MenuButton button, Portrait portrait) {
        String about = messages.say("menu", given.name(portrait.person()));
        button.setAccessibleText(about);
        button.setTooltip(new Tooltip(about));
        boolean aside = portrait.person().setAside();
        List<MenuItem> items = new ArrayList<>();
        items.add(aside
                ? item("menu.back", "fth-rotate-ccw", () -> model.setAside(false))
                : item("menu.aside", "fth-moon", () -> model.setAside(true)));
        items.add(speak(portrait.person()));
        items.add(item("menu.copy", "fth-copy", () -> copy(portrait.person().name())));
        if (!portrait.isDead()) {
            items.add(item("menu.died", "fth-feather", () -> model.facts().add(FactKind.DIED)));
        }
        items.add(item("menu.held", "fth-file-text", () -> held.accept(portrait)));
        items.add(new SeparatorMenuItem());
        items.add(item("menu.merge", "fth-git-merge", () -> merge.accept(portrait)));
        portrait.joined().forEach(joined -> {
            MenuItem part = item("menu.part", "fth-git-branch", () -> model.part(joined));
            part.setText(messages.say("menu.part", joined.name()));
            items.add(part);
        });
        items.add(item("menu.trash", "fth-trash-2", model::trash));
        items.add(item("menu.erase", "fth-x-circle", model::erase));
        button.getItems().setAll(items);
    }

    private Menu speak(Person person) {
        Menu speak = new Menu(messages.say("menu.speak"), new Icon(FactKind.SPEAK.icon()));
        ToggleGroup group = new ToggleGroup();
        for (Person.Speak form : Person.Speak.values()) {
            RadioMenuItem item = new RadioMenuItem(messages.say("speak.typed." + form));
            item.setToggleGroup(group);
            item.setSelected(form == person.speak());
            item.setOnAction(chosen -> model.speak(form));
            speak.getItems().add(item);
        }
        return speak;
    }

    private MenuItem item(String key, String icon, Runnable act) {
        MenuItem item = new MenuItem(messages.say(key), new Icon(icon));
        item.setOnAction(chosen -> act.run());
        return item;
    }

    private static void copy(String name) {
        ClipboardContent content = new ClipboardContent();
        content.putString(name);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
