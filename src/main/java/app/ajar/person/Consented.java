package app.ajar.person;

import java.util.List;

/**
 * The consent line.
 *
 * @param sentence how they stand to being contacted
 * @param quotes their words; none where the sentence says them
 * @param evidence who said it when; empty if nobody said anything
 * @param held whether something stands in the way
 */
record Consented(String sentence, List<String> quotes, String evidence, boolean held) {

    Consented {
        quotes = List.copyOf(quotes);
    }
}
