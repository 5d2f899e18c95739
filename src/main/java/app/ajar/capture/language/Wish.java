package app.ajar.capture.language;

import app.ajar.model.Channel;
import app.ajar.model.Purpose;
import java.util.Set;

/**
 * What somebody would like, read as the box reads it behind {@code /only}: "messages, after three".
 *
 * @param channels those it names; empty for any
 * @param purposes those it names; empty for any
 * @param condition what else was typed; empty if nothing was
 */
public record Wish(Set<Channel> channels, Set<Purpose> purposes, String condition) {

    public Wish {
        channels = Set.copyOf(channels);
        purposes = Set.copyOf(purposes);
    }

    /** Whatever is no channel or purpose is the condition, as typed. */
    public static Wish only(String typed) {
        Scope scope = Scope.read(typed, true);
        String rest = scope.rest().strip();
        boolean named = !scope.channels().isEmpty() || !scope.purposes().isEmpty();
        return new Wish(scope.channels(), scope.purposes(),
                named && (rest.startsWith(",") || rest.startsWith(":")) ? rest.substring(1).strip() : rest);
    }
}
