package app.ajar.timeline;

import java.util.Random;

/** Texts of very different lengths. */
final class StageWords {

    private StageWords() {}

    static String longer(Random random) {
        return "terrace permit laughed ".repeat(20 + random.nextInt(40)).strip();
    }
}
