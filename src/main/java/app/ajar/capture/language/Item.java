package app.ajar.capture.language;

import app.ajar.model.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that will be kept, or left out, with the lines that say it. */
sealed interface Item {

    Part part();

    /** The lines that say it; none if a chosen contact or a bare name says it. */
    List<Line> lines();

    /** A contact, with what was given, asked and felt in it. */
    record Talk(Part part, List<Line> lines, String text, Opening opening, Body.@Nullable Felt felt, List<String> gave,
            List<String> asked) implements Item {

        public Talk {
            lines = List.copyOf(lines);
            gave = List.copyOf(gave);
            asked = List.copyOf(asked);
        }
    }

    /** A note: plain text, or a line that was not understood. */
    record Thought(Part part, Line line) implements Item {

        @Override
        public List<Line> lines() {
            return List.of(line);
        }
    }

    /** A party or class with those whose parts follow. */
    record Party(Part part, List<Line> lines, Said.Party said, String text, @Nullable Who host, List<Guest> guests)
            implements
                Item {

        public Party {
            lines = List.copyOf(lines);
            guests = List.copyOf(guests);
        }
    }

    record Guest(Who who, boolean bought, Body.Answer mayFollowUp) {}

    /** Anything else that was said with a mark. */
    record Fact(Part part, Line line, Said said) implements Item {

        @Override
        public List<Line> lines() {
            return List.of(line);
        }
    }

    /** @param line null if the part has nothing but the name that waits */
    record Left(Part part, @Nullable Line line, Outcome why) implements Item {

        @Override
        public List<Line> lines() {
            return line == null ? List.of() : List.of(line);
        }
    }
}
