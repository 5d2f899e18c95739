package app.ajar.settings;

import app.ajar.ui.Navigator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which sections the settings have, and which of them is open. */
public final class SettingsModel {

    private final Navigator navigator;
    private final List<SettingsSection> sections;
    private final ReadOnlyObjectWrapper<SettingsSection> open;

    /** @param sections in their order; the first that is not empty is open until another is chosen */
    public SettingsModel(Navigator navigator, List<SettingsSection> sections) {
        this.navigator = navigator;
        this.sections = sections.stream().filter(section -> !section.isEmpty()).toList();
        this.open = new ReadOnlyObjectWrapper<>(this.sections.getFirst());
    }

    /** In their order. */
    public List<SettingsSection> sections() {
        return sections;
    }

    ReadOnlyObjectProperty<SettingsSection> open() {
        return open.getReadOnlyProperty();
    }

    void choose(SettingsSection section) {
        open.set(section);
    }

    /**
     * Goes to the settings, where a section is open then.
     *
     * @throws IllegalArgumentException if there is no section of this key, or it is empty
     */
    public void go(String key) {
        open.set(sections.stream().filter(section -> section.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no section " + key)));
        navigator.go(Navigator.Section.SETTINGS);
    }
}
