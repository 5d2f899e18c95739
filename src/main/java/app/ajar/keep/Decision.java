package app.ajar.keep;

import java.util.Map;

/** What becomes of something of other people's that names somebody who is erased. */
public sealed interface Decision {

    /** It stays as it is, and goes on naming them. */
    record Keep() implements Decision {}

    /**
     * It is deleted for good. Of what must not be deleted (a line about being in touch, somebody, a choice) only the
     * texts that name them are.
     */
    record TakeOut() implements Decision {}

    /**
     * It says something else, and always did: its earlier wordings go.
     *
     * @param texts by the text that each stands for
     */
    record Reword(Map<String, String> texts) implements Decision {

        public Reword {
            texts = Map.copyOf(texts);
        }
    }
}
