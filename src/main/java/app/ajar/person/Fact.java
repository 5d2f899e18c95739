package app.ajar.person;

import app.ajar.model.Thing;

/**
 * One line among the facts.
 *
 * @param of what it is, or of whom it is a part
 * @param value what tells it from others of the same kind and thing: a tag, a name; empty where there is one
 * @param icon the literal of its icon
 * @param swatch the style of its ribbon's colour; empty if it has none
 * @param text as shown
 * @param aside what stands behind it, less loud; may be empty
 * @param note what is to be known about it, below it; may be empty
 * @param confidential private
 */
record Fact(FactKind kind, Thing of, String value, String icon, String swatch, String text, String aside, String note,
        boolean confidential) {

    static Fact of(FactKind kind, Thing of, String text) {
        return new Fact(kind, of, "", kind.icon(), "", text, "", "", false);
    }

    /** The same as long as it is the same fact, whatever it says. */
    String key() {
        return kind + ":" + of.ref().id() + ":" + value;
    }

    Fact withValue(String newValue) {
        return new Fact(kind, of, newValue, icon, swatch, text, aside, note, confidential);
    }

    Fact withIcon(String newIcon, String newSwatch) {
        return new Fact(kind, of, value, newIcon, newSwatch, text, aside, note, confidential);
    }

    Fact withAside(String newAside) {
        return new Fact(kind, of, value, icon, swatch, text, newAside, note, confidential);
    }

    Fact withNote(String newNote) {
        return new Fact(kind, of, value, icon, swatch, text, aside, newNote, confidential);
    }

    Fact withConfidential(boolean isPrivate) {
        return new Fact(kind, of, value, icon, swatch, text, aside, note, isPrivate);
    }
}
