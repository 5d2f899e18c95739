package app.ajar.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be known after an opening: a sentence each, and what was put right. */
final class Notices {

    private final List<String> sentences = new ArrayList<>();
    private @Nullable Mended mended;

    void add(String sentence) {
        sentences.add(sentence);
    }

    void add(String sentence, Mended how) {
        sentences.add(sentence);
        mended = how;
    }

    /** What was put right, though the sentence about it is said elsewhere. */
    void add(Mended how) {
        mended = how;
    }

    List<String> sentences() {
        return sentences;
    }

    @Nullable
    Mended mended() {
        return mended;
    }
}
