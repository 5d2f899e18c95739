package app.ajar.model;

import java.util.UUID;

/** Words to begin with; {@code {name}} stands for the person's name. */
public record Script(UUID id, String name, String text) implements Thing {

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.SCRIPT, id);
    }
}
