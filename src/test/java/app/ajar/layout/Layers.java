package app.ajar.layout;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which package may know which; whatever is not named here may know nothing of the house. */
final class Layers {

    static final Set<String> FEATURES = Set.of("capture", "today", "people", "person", "timeline", "doors", "ask",
            "ideas",
            "referrals", "insights", "search", "transfer", "settings", "trash", "erase", "mended", "help");

    private static final String LANGUAGE = "language";
    private static final String FEATURE = "feature";
    private static final String LAUNCHER = "launcher";

    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry(LAUNCHER, Set.of("app", "cli", "settings", "store")),
            Map.entry("app", Set.of(FEATURE, LANGUAGE, "ui", "keep", "read", "store", "rules", "model")),
            Map.entry("cli", Set.of(FEATURE, LANGUAGE, "keep", "read", "store", "rules", "model", "app")),
            Map.entry(FEATURE, Set.of(LANGUAGE, "ui", "keep", "read", "store", "rules", "model")),
            Map.entry(LANGUAGE, Set.of("model")),
            Map.entry("ui", Set.of("store", "rules", "model")),
            Map.entry("keep", Set.of("read", "store", "rules", "model")),
            Map.entry("read", Set.of("store", "rules", "model")),
            Map.entry("store", Set.of("model")),
            Map.entry("rules", Set.of("model")),
            Map.entry("model", Set.of()));

    private final String root;

    Layers(String root) {
        this.root = root;
    }

    boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    /** The first part of the package below the root; the root itself is the launcher's. */
    String part(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(root) ? LAUNCHER : name.substring(root.length() + 1).split("\\.")[0];
    }

    private String layer(JavaClass type) {
        if (type.getPackageName().equals(root + ".capture.language")) {
            return LANGUAGE;
        }
        return FEATURES.contains(part(type)) ? FEATURE : part(type);
    }

    private boolean isFeature(JavaClass type) {
        return layer(type).equals(FEATURE);
    }

    /** What the class knows and must not, a sentence each. */
    List<String> breaches(JavaClass type) {
        List<String> breaches = new ArrayList<>();
        Set<String> known = MAY_KNOW.getOrDefault(layer(type), Set.of());
        type.getDirectDependenciesFromSelf().forEach(dependency -> {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (isOurs(target) && !layer(target).equals(layer(type)) && !known.contains(layer(target))) {
                breaches.add(dependency.getDescription());
            }
        });
        return breaches;
    }

    /** Whether one feature knows another. */
    List<String> strangers(JavaClass type) {
        List<String> breaches = new ArrayList<>();
        type.getDirectDependenciesFromSelf().forEach(dependency -> {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (isOurs(target) && isFeature(type) && isFeature(target)
                    && !part(type).equals(part(target))) {
                breaches.add(dependency.getDescription());
            }
        });
        return breaches;
    }
}
