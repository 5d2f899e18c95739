package app.ajar.settings;

import app.ajar.ui.Once;
import app.ajar.ui.Screen;
import app.ajar.ui.Views;
import java.util.List;
import java.util.function.Supplier;

/**
 * One section of the settings.
 *
 * @param key of its name in the messages, behind {@code section.}
 * @param isEmpty whether there is nothing in it: then it is left out
 * @param view what it shows
 */
public record SettingsSection(String key, boolean isEmpty, Once<Views.View<? extends Screen>> view) {

    /** How the window looks. */
    public static final String LOOK = "look";
    /** Backups and the passphrase. */
    public static final String SAFETY = "safety";
    /** What comes in and goes out. */
    public static final String TRANSFER = "transfer";
    /** What was thrown away. */
    public static final String TRASH = "trash";

    public SettingsSection(String key, Supplier<Views.View<? extends Screen>> view) {
        this(key, false, new Once<>(view));
    }

    /**
     * A section of cards, one below the other. A card whose controller is a {@link Screen} hears when it is shown.
     *
     * @param cards asked for once, when the section is first opened
     */
    public static SettingsSection ofCards(String key, List<? extends Supplier<? extends Views.View<?>>> cards) {
        return new SettingsSection(key, cards.isEmpty(),
                new Once<>(() -> CardColumn.of(cards.stream().map(Supplier::get).toList())));
    }
}
