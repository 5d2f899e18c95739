package app.ajar.settings;

/**
 * How the windows look.
 *
 * @param percent of the letters' usual size
 */
public record LookChoice(Theme theme, int percent) {

    /** The letters' usual size. */
    public static final int USUAL = 100;
    static final int LEAST = 90;
    static final int MOST = 150;
    static final int STEP = 10;

    /** As the system says, in the usual size. */
    public static final LookChoice DEFAULT = new LookChoice(Theme.SYSTEM, USUAL);

    /** Light, dark, or as the system says. */
    public enum Theme {
        SYSTEM, LIGHT, DARK
    }

    /** With letters as near to the size as can be chosen: from 90 to 150 in steps of ten. */
    static LookChoice near(Theme theme, int percent) {
        return new LookChoice(theme, Math.clamp(Math.round((float) percent / STEP) * STEP, LEAST, MOST));
    }
}
