package app.ajar.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which build this is, as the build wrote it down. */
public record Build(String version, String hash) {

    public static Build current() {
        var properties = new Properties();
        try (var in = Build.class.getResourceAsStream("/app/ajar/build.properties")) {
            properties.load(Objects.requireNonNull(in, "build.properties is missing"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Build(properties.getProperty("version", "?"), properties.getProperty("hash", "?"));
    }

    @Override
    public String toString() {
        return "ajar " + version + " (" + hash + ")";
    }
}
