package app.ajar.search;

import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.rules.Door;
import app.ajar.ui.EntryKinds;
import java.util.List;

/** A line of what was found. */
sealed interface Item {

    /** Whether it can be chosen. */
    default boolean isChoice() {
        return true;
    }

    /** What it says to those who hear it. */
    String sentence();

    /** What stands below it is of one sort. */
    record Heading(String text) implements Item {

        @Override
        public boolean isChoice() {
            return false;
        }

        @Override
        public String sentence() {
            return text;
        }
    }

    /** That there is nothing, and why. */
    record Nothing(String text) implements Item {

        @Override
        public boolean isChoice() {
            return false;
        }

        @Override
        public String sentence() {
            return text;
        }
    }

    /** @param below what they do, or the former name by which they were found */
    record Somebody(PersonId id, Marked name, Marked below, Door door, String sentence) implements Item {}

    /**
     * An entry.
     *
     * @param pages of those to whom it belongs; empty if it is nobody's yet
     * @param theirs whether the line is what somebody said
     * @param below whose it is and of which kind
     */
    record Written(EntryId id, List<PersonId> pages, Marked line, boolean theirs, String below, String day,
            boolean confidential, EntryKinds.Kind kind, String sentence) implements Item {

        public Written {
            pages = List.copyOf(pages);
        }
    }

    record Act(Marked label, String icon, String keys, Runnable run) implements Item {

        @Override
        public String sentence() {
            return label.text();
        }
    }
}
