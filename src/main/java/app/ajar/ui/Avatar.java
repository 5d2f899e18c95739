package app.ajar.ui;

import app.ajar.model.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/** Somebody's initials on a tint that is always theirs. The name stands beside it, so it says nothing by itself. */
public final class Avatar extends Label {

    private static final List<String> TINTS = List.of("teal", "moss", "honey", "slate", "plum", "clay");

    public Avatar() {
        getStyleClass().add("avatar");
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
    }

    public void show(PersonId id, String name) {
        tint(TINTS.get(Math.floorMod(id.value().hashCode(), TINTS.size())));
        setText(initials(name));
    }

    /** Of somebody who is not in the journal yet. */
    public void show(String name) {
        tint(TINTS.get(Math.floorMod(Objects.hashCode(name), TINTS.size())));
        setText(initials(name));
    }

    private void tint(String tint) {
        getStyleClass().removeAll(TINTS);
        getStyleClass().add(tint);
    }

    /** The first letters of the first and the last word; a name without letters has none. */
    static String initials(String name) {
        List<String> letters = Stream.of(name.strip().split("\\s+")).map(Avatar::first).filter(one -> !one.isEmpty())
                .toList();
        return letters.size() < 2
                ? String.join("", letters)
                : letters.getFirst() + letters.getLast();
    }

    private static String first(String word) {
        return word.codePoints().filter(Character::isLetterOrDigit).limit(1)
                .mapToObj(point -> Character.toString(point).toUpperCase(Locale.ROOT)).findFirst().orElse("");
    }
}
