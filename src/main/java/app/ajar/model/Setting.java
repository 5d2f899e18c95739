package app.ajar.model;

/** A choice of the rep that belongs to the journal, by its name. */
public record Setting(String name, String value) implements Thing {

    @Override
    public Ref ref() {
        return new Ref(Ref.Kind.SETTING, Thing.idOf("setting:" + name));
    }
}
