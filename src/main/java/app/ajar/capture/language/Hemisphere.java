package app.ajar.capture.language;

/** Where the seasons are those of the rep; a setting. */
public enum Hemisphere {
    NORTHERN, SOUTHERN
}
