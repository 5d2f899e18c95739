package app.ajar.keep;

import app.ajar.model.ContactPoint;
import app.ajar.model.Fold;

/** The forms by which rows are found again. */
final class Norm {

    private static final int KEY = 900;

    private Norm() {}

    /** Short enough for an index; only a long text loses its end. */
    static String key(String text) {
        String folded = Fold.of(text).strip();
        return folded.length() <= KEY ? folded : folded.substring(0, KEY);
    }

    /** A number by its digits, anything else folded. */
    static String contact(ContactPoint point) {
        return switch (point.medium()) {
            case PHONE -> key(point.value().replaceAll("[^0-9+]", ""));
            case MAIL, ADDRESS, SOCIAL -> key(point.value());
        };
    }
}
