package app.ajar.person;

import app.ajar.model.PersonId;
import app.ajar.person.HeldItem.Part;
import app.ajar.rules.Handover;
import app.ajar.rules.Handover.Mark;
import app.ajar.ui.Messages;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything held about somebody, as a text to be handed over: Markdown that is plain to read as it is. */
public final class HeldText {

    private final Messages messages = Messages.of(HeldText.class);

    /**
     * The text with what is usually handed over, for a reader of a terminal; empty if there is nobody of that id.
     *
     * @param person by the id their page goes by
     */
    public static Optional<String> of(HeldQueries queries, PersonId person) {
        return queries.of(person).map(page -> new HeldText().of(page, Handover.Choice.USUAL));
    }

    String of(HeldPage page, Handover.Choice choice) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + messages.say("held.title", page.name()));
        lines.add("");
        lines.add(messages.say("held.written", DateTimeFormatter.ofPattern(messages.say("day.full.year"),
                messages.language()).format(page.today())));
        lines.addAll(leftOut(page, choice));
        Part part = null;
        for (HeldItem item : page.only(choice)) {
            if (item.part() != part) {
                part = item.part();
                lines.add("");
                lines.add("## " + messages.say("held.part." + part));
                lines.add("");
            }
            add(lines, item);
        }
        return String.join("\n", lines) + "\n";
    }

    /** A sentence for each kind of which something is left out. */
    List<String> leftOut(HeldPage page, Handover.Choice choice) {
        List<String> said = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            int many = page.leftOut(choice, mark);
            if (many > 0) {
                said.add(messages.say("held.left.out." + mark, many));
            }
        }
        return said;
    }

    private void add(List<String> lines, HeldItem item) {
        boolean headed = !item.head().isEmpty();
        if (headed) {
            lines.add("- " + marked(item.head(), item.marks()));
        }
        for (HeldItem.Line line : item.lines()) {
            String text = headed ? marked(line.text(), line.marks()) : marked(line.text(), item.marks(line));
            String indent = headed ? "  " : "";
            List<String> parts = text.lines().toList();
            for (int at = 0; at < parts.size(); at++) {
                lines.add(indent + (at == 0 ? "- " : "  ") + parts.get(at));
            }
        }
    }

    /** What something is, behind it. */
    String marked(String text, Set<Mark> marks) {
        String said = String.join(messages.say("list.comma"),
                marks.stream().sorted().map(mark -> messages.say("held.mark." + mark)).toList());
        return said.isEmpty() ? text : messages.say("held.marked", text, said);
    }
}
