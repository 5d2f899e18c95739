package app.ajar.trash;

import app.ajar.model.Fold;
import app.ajar.model.Ref;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in the trash, in words.
 *
 * @param kind what it is
 * @param text its first words, or whose name it is; may be empty
 * @param below whose it is and from when; may be empty
 * @param leaves since when it lies there and until when
 * @param style of its disc
 * @param icon in its disc
 * @param searched by which it is found, folded
 */
record Row(Lying lying, String kind, String text, String below, String leaves, String style, String icon,
        String searched) {

    Ref ref() {
        return lying.ref();
    }

    /** Whether every word is in it. */
    boolean has(@Nullable String typed) {
        return typed == null || typed.isBlank()
                || List.of(Fold.of(typed).strip().split("\\s+")).stream().allMatch(searched::contains);
    }

    /** As a screen reader reads it. */
    String sentence() {
        return String.join(". ", List.of(kind, text, below, leaves).stream().filter(part -> !part.isEmpty()).toList());
    }
}
