package app.ajar.store;

import io.avaje.jsonb.Jsonb;

/**
 * The JSON library reads no text of more than 32,768 characters unless the buffer it begins with is larger. That is
 * said in a system property, before anything of the library is used: so whoever uses it begins here.
 */
final class LongText {

    private static final String BUFFER = "jsonb.parserCharBufferSize";

    /** In characters: more than the database takes of one change. */
    static final int LONGEST = 1_100_000;

    private LongText() {}

    static Jsonb.Builder builder() {
        System.setProperty(BUFFER, Integer.toString(LONGEST));
        return Jsonb.builder();
    }
}
