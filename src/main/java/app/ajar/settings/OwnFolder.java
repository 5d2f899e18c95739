package app.ajar.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where the program keeps what belongs to the user and to no journal. */
public final class OwnFolder {

    /** The system property that names another folder. */
    public static final String PROPERTY = "ajar.home";

    private OwnFolder() {}

    /** The folder of whoever runs the program; it may not be there yet. */
    public static Path ofUser() {
        String chosen = System.getProperty(PROPERTY);
        return chosen != null && !chosen.isEmpty()
                ? Path.of(chosen)
                : of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")), System::getenv);
    }

    static Path of(String system, Path home, UnaryOperator<@Nullable String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String data = environment.apply("APPDATA");
            return (isGiven(data) ? Path.of(data) : home.resolve("AppData").resolve("Roaming")).resolve("Ajar");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Ajar");
        }
        String data = environment.apply("XDG_DATA_HOME");
        boolean absolute = isGiven(data) && Path.of(data).isAbsolute();
        return (absolute ? Path.of(data) : home.resolve(".local").resolve("share")).resolve("ajar");
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isEmpty();
    }
}
