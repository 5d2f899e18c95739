package app.ajar.capture.language;

/** Which way a day in words is looked for where the words alone leave it open ("in March", "on Friday"). */
public enum Tense {
    PAST, FUTURE,
    /**
     * Either way: the one that is running or has been for at most a month, else one that is yet to begin this year,
     * else the nearer of the last and the next.
     */
    EITHER
}
