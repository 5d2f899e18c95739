package app.ajar.rules;

import app.ajar.model.Setting;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** Where the {@link Dial}s stand. What is no number counts as not set, what is beyond bounds as the bound. */
public record Numbers(Map<Dial, Integer> set) {

    public static final Numbers USUAL = new Numbers(Map.of());

    public Numbers {
        set = Map.copyOf(set);
    }

    /** As the settings of a journal say; others among them do not matter. */
    public static Numbers of(Collection<Setting> settings) {
        Map<Dial, Integer> set = new EnumMap<>(Dial.class);
        for (Dial dial : Dial.values()) {
            settings.stream().filter(setting -> setting.name().equals(dial.setting())).forEach(setting -> {
                try {
                    set.put(dial, Math.clamp(Integer.parseInt(setting.value().strip()), dial.least(), dial.most()));
                } catch (NumberFormatException e) {
                    set.remove(dial);
                }
            });
        }
        return new Numbers(set);
    }

    public int get(Dial dial) {
        return set.getOrDefault(dial, dial.usual());
    }
}
