package app.ajar.capture;

import app.ajar.capture.language.Choice;
import app.ajar.model.Body;
import app.ajar.model.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of "what will be kept". */
sealed interface Shown {

    /** All of it as one sentence, for whoever hears it. */
    String spoken();

    /**
     * Whose rows follow.
     *
     * @param id null for somebody new and for everybody
     * @param icon instead of an avatar; empty for a person
     * @param caption that somebody new will be made
     */
    record Whose(@Nullable PersonId id, String icon, String name, String caption) implements Shown {

        @Override
        public String spoken() {
            return said(name, caption);
        }
    }

    /** Somebody it is about asked not to be contacted. */
    record Stopped(String text) implements Shown {

        @Override
        public String spoken() {
            return text;
        }
    }

    /**
     * One record.
     *
     * @param tone the style class of its disc
     * @param text as typed
     * @param quote their words, in quotation marks
     * @param extras what else was said, in words
     * @param answer null where it is not a no
     * @param waits whether it would be left out
     * @param spot where it stands in the text
     */
    record Line(String icon, String tone, String kind, String text, String quote, String extras,
            @Nullable Answer answer, boolean waits, Spot spot) implements Shown {

        @Override
        public String spoken() {
            String moment = answer == null ? "" : said(answer.moment(), answer.days());
            return said(kind, text, quote, extras, moment);
        }
    }

    /**
     * What can still be said about a no.
     *
     * @param moment in their words; empty if there is none
     * @param days the days behind the words; empty if there are none
     * @param whose whose idea the moment was, or null if there is none
     * @param whoseText the same in words
     * @param thanked whether they were thanked there and then
     * @param key which ticks that; empty if another row has it
     */
    record Answer(String moment, String days, Body.@Nullable Side whose, String whoseText, boolean thanked,
            String key) {}

    /** A name that fits several. */
    record Which(String question, String caption, List<Option> options, Spot spot) implements Shown {

        public Which {
            options = List.copyOf(options);
        }

        @Override
        public String spoken() {
            return said(question, caption);
        }
    }

    /**
     * Something the capture could settle besides.
     *
     * @param key the digit that ticks it; empty if there is none
     */
    record Also(String key, Tick tick, String text, boolean chosen) implements Shown {

        @Override
        public String spoken() {
            return text;
        }
    }

    /** Rows that are not drawn; all of them are kept. */
    record More(String text) implements Shown {

        @Override
        public String spoken() {
            return text;
        }
    }

    /**
     * An answer to "which Ana?".
     *
     * @param key the digit that chooses it; empty if there is none
     * @param typed the name that waits
     * @param name what to type instead, if that says it all; empty if not
     */
    record Option(String key, String text, String typed, String name, Choice choice) {}

    /** Part of a text. */
    record Spot(int from, int to) {

        static final Spot NOWHERE = new Spot(0, 0);
    }

    private static String said(String... words) {
        StringBuilder all = new StringBuilder();
        for (String word : words) {
            if (!word.isEmpty()) {
                all.append(all.isEmpty() ? "" : ", ").append(word);
            }
        }
        return all.toString();
    }
}
