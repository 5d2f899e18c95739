package app.ajar.capture.language;

/** What came of reading a line. Every line has one: there is no text that cannot be read. */
public sealed interface Outcome {

    /** It was understood and will be kept. */
    record Says(Said said) implements Outcome {}

    /** A mark that needs words and has none; kept so, it is left out, and that is said. */
    record WaitsForWords() implements Outcome {}

    /** It names somebody who may be several people; kept so, it is left out, and that is said. */
    record WaitsForPerson(Who.Several which) implements Outcome {}

    /** It was not understood and is kept as a note, word for word with its mark. */
    record AsText(Why why) implements Outcome {}

    /** A lone slash, or a script that was not put in: nothing was said yet. */
    record Nothing() implements Outcome {}

    enum Why {
        NO_SUCH_MARK,
        /** A no that says neither "not now", "not this" nor "not ever". */
        NO_KIND,
        /** A meeting or birthday without a day. */
        NO_DAY, NOT_UNDERSTOOD,
        /** Something that belongs to a person, and nobody was named. */
        NEEDS_A_PERSON,
        /** No challenge has these words. */
        NO_SUCH_CHALLENGE, TOO_LONG
    }
}
