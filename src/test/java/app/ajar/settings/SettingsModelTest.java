package app.ajar.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ajar.ui.Navigator;
import app.ajar.ui.Navigator.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsModelTest {

    private final Navigator navigator = new Navigator();
    private final SettingsSection look = section("look");
    private final SettingsSection trash = section("trash");
    private final SettingsModel model = new SettingsModel(navigator,
            List.of(SettingsSection.ofCards("safety", List.of()), look, trash));

    private static SettingsSection section(String key) {
        return new SettingsSection(key, () -> {
            throw new AssertionError("nobody opened it");
        });
    }

    @Test
    void aSectionWithoutACardIsLeftOut() {
        assertThat(model.sections()).containsExactly(look, trash);
        assertThat(model.open().get()).isEqualTo(look);
    }

    @Test
    void isGoneToAtASection() {
        model.go("trash");

        assertThat(model.open().get()).isEqualTo(trash);
        assertThat(navigator.place().get()).isEqualTo(Section.SETTINGS);
        navigator.back();
        assertThat(navigator.place().get()).isEqualTo(Section.TODAY);
    }

    @Test
    void goesNowhereForASectionThatIsNotThere() {
        assertThatThrownBy(() -> model.go("safety")).isInstanceOf(IllegalArgumentException.class);
        assertThat(navigator.place().get()).isEqualTo(Section.TODAY);
    }
}
