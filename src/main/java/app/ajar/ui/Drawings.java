package app.ajar.ui;

import java.util.Map;
import java.util.Objects;

/** Our own drawings, on a grid of 24 by 24, to be stroked and not filled. */
final class Drawings {

    private static final Map<String, String> PATHS = Map.of(
            "idea", "M9.4 17.6h5.2M10.4 21h3.2M9.4 17.6c0-1.5-.5-2.3-1.4-3.2a6 6 0 1 1 8 0c-.9.9-1.4 1.7-1.4 3.2",
            "door-open", "M8 3h8a2 2 0 0 1 2 2v16M8 21h13M8 3v18l-4.2 1.6a.8.8 0 0 1-1-.8V5.6a.8.8 0 0 1 .5-.7z",
            "door-ajar",
            "M8 3h8a2 2 0 0 1 2 2v16M18 21h3M3 21h3M6 4.2v16.2a1 1 0 0 0 .8 1l5.2 1.3a1 1 0 0 0 1.2-1V6.9a1 1 0 0 0-.7"
                    + "-1L7.3 3.2A1 1 0 0 0 6 4.2zM10.2 13.4v.1",
            "door-closed", "M6 21V5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v16M3 21h18M14.5 12.2v.1",
            "door-reopened",
            "M8 3h8a2 2 0 0 1 2 2v2M18 16.5V21M8 21h13M8 3v18l-4.2 1.6a.8.8 0 0 1-1-.8V5.6a.8.8 0 0 1 .5-.7z"
                    + "M21.5 12H12.5M15.5 9l-3 3 3 3");

    private Drawings() {}

    static boolean has(String name) {
        return PATHS.containsKey(name);
    }

    static String path(String name) {
        return Objects.requireNonNull(PATHS.get(name), name);
    }
}
