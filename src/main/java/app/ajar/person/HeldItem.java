package app.ajar.person;

import app.ajar.rules.Handover;
import app.ajar.rules.Handover.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that is held about somebody, in words.
 *
 * @param head what it is and from when; may be empty
 * @param marks what all of it is
 * @param lines what it says
 */
record HeldItem(Part part, String head, Set<Mark> marks, List<Line> lines) {

    /** What is read one after the other. */
    enum Part {
        WHO, REACHED, ROLES, DOES, DETAILS, HARD, CONTACT, ENTRIES, FILES, DRAFTS, TRASH, OTHERS
    }

    /** A line, and what it is beside what all of the item is. */
    record Line(String text, Set<Mark> marks) {}

    HeldItem {
        lines = List.copyOf(lines);
    }

    static HeldItem of(Part part, String text) {
        return new HeldItem(part, "", EnumSet.noneOf(Mark.class), List.of(line(text)));
    }

    static Line line(String text) {
        return new Line(text, EnumSet.noneOf(Mark.class));
    }

    Set<Mark> marks(Line line) {
        Set<Mark> both = EnumSet.noneOf(Mark.class);
        both.addAll(marks);
        both.addAll(line.marks());
        return both;
    }

    /** The same with what is handed over alone; null if that is nothing. */
    @Nullable
    HeldItem only(Handover.Choice choice) {
        List<Line> left = lines.stream().filter(line -> choice.leavesOut(marks(line)).isEmpty()).toList();
        boolean hollow = left.isEmpty() && (!lines.isEmpty() || choice.leavesOut(marks).isPresent());
        return hollow ? null : left.size() == lines.size() ? this : new HeldItem(part, head, marks, left);
    }

    /** How many lines are left out for this reason. */
    static int leftOut(Collection<HeldItem> items, Handover.Choice choice, Mark why) {
        List<Mark> reasons = new ArrayList<>();
        for (HeldItem item : items) {
            if (item.lines().isEmpty()) {
                choice.leavesOut(item.marks()).ifPresent(reasons::add);
            }
            item.lines().forEach(line -> choice.leavesOut(item.marks(line)).ifPresent(reasons::add));
        }
        return (int) reasons.stream().filter(why::equals).count();
    }
}
