package app.ajar.today;

import java.util.List;

/**
 * What helps to do what a card is for.
 *
 * @param script words to begin with, not yet filled in; empty where nothing is to be said first
 * @param avoid what is better not mentioned
 */
record Help(Card card, String script, List<String> avoid) {

    Help {
        avoid = List.copyOf(avoid);
    }
}
