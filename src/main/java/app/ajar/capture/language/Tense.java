package app.ajar.capture.language;

/** Which way a day in words is looked for where the words alone leave it open ("in March", "on Friday"). */
public enum Tense {
    PAST, FUTURE
}
