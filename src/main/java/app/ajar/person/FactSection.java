package app.ajar.person;

import java.util.List;

/**
 * Facts under one label; one with nothing to say is not made.
 *
 * @param lines what stands there besides and is altered elsewhere
 */
record FactSection(Part part, List<Fact> facts, List<Line> lines) {

    FactSection {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
    }

    /** The parts of the column, in their order. */
    enum Part {
        HEAD, ROLES, DETAILS, CONTACT, BETWEEN, HARD, AVOID, MET, TAGS, NAMES, EARLIER;

        /** Where a fact of a kind stands. */
        static Part of(FactKind kind) {
            return switch (kind) {
                case NAME, SITUATION, DIED -> HEAD;
                case ROLE -> ROLES;
                case DETAIL, BIRTHDAY, TOLD -> DETAILS;
                case PHONE, MAIL, ADDRESS, SOCIAL -> CONTACT;
                case CHALLENGE -> HARD;
                case AVOID -> AVOID;
                case MET -> MET;
                case TAG -> TAGS;
                case ALSO, SPEAK -> NAMES;
            };
        }
    }

    /** Something to be read, and a note about it. */
    record Line(String icon, String text, String note) {}

    boolean isEmpty() {
        return facts.isEmpty() && lines.isEmpty();
    }
}
