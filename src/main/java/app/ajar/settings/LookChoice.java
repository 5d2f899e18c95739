package app.ajar.settings;

/**
 * How the windows look.
 *
 * @param percent of the letters' usual size, from 90 to 150 in steps of ten
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

    public LookChoice {
        percent = Math.clamp(Math.round((float) percent / STEP) * STEP, LEAST, MOST);
    }
}
