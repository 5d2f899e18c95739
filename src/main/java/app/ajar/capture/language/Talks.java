package app.ajar.capture.language;

import app.ajar.model.Body;
import app.ajar.model.Channel;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contacts of one part, and what was felt, given and asked in each: in the last above the line that says it, else
 * in the first below; where there is none it is a contact of its own.
 */
final class Talks {

    private final Part part;
    private final boolean party;
    private final boolean atParty;
    private final @Nullable Opening chosen;
    private final Map<Line, Talk> byLine = new IdentityHashMap<>();
    /** The contact that no text tells of. */
    private @Nullable Talk own;

    /** One contact as it is gathered. */
    private static final class Talk {

        private final Opening opening;
        private final String text;
        private final List<Line> lines = new ArrayList<>();
        private final List<String> gave = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();
        private Body.@Nullable Felt felt;
        private int length;

        Talk(Opening opening, String text) {
            this.opening = opening;
            this.text = text;
        }

        /** False if it has no room: something else was felt already, or it would be longer than a text may be. */
        boolean take(Line line, Said said) {
            if (said instanceof Said.Felt && felt != null || length + line.typed().length() > Typed.LONGEST_TEXT) {
                return false;
            }
            length += line.typed().length();
            lines.add(line);
            switch (said) {
                case Said.Gave(String what) -> gave.add(what);
                case Said.Asked(String what) -> asked.add(what);
                case Said.Felt(Body.Felt how) -> felt = how;
                default -> {
                }
            }
            return true;
        }
    }

    /**
     * @param party whether it is the part of a gathering, whose text is the gathering's
     * @param atParty whether it is the part of the host or a guest
     * @param chosen the contact chosen above the box, if it is about this part
     */
    Talks(Part part, boolean party, boolean atParty, @Nullable Opening chosen) {
        this.part = part;
        this.party = party;
        this.atParty = atParty;
        this.chosen = chosen;
        Talk first = heads();
        if (first == null && chosen != null && (part.isHeader() || !part.lines().isEmpty())) {
            own = new Talk(chosen, "");
        }
        Talk current = first == null ? own : first;
        for (Line line : part.lines()) {
            Said said = Plan.said(line);
            Talk head = byLine.get(line);
            if (head != null) {
                current = head;
            } else if (said instanceof Said.Felt || said instanceof Said.Gave || said instanceof Said.Asked) {
                current = current == null ? alone() : current;
                if (current.take(line, said)) {
                    byLine.put(line, current);
                }
            }
        }
        sortLines();
    }

    private Talk alone() {
        own = new Talk(Opening.of(atParty ? Channel.IN_PERSON : null, Body.Side.NOT_SAID), "");
        return own;
    }

    /** Finds the texts that are contacts; the first of them, or null. */
    private @Nullable Talk heads() {
        Talk first = null;
        boolean text = false;
        for (Line line : part.lines()) {
            if (!party && Plan.said(line) instanceof Said.Text(String said, Opening told)) {
                Opening opening = text || chosen == null ? told : both(chosen, told, said);
                text = true;
                if (opening != null) {
                    Talk talk = new Talk(opening, said);
                    talk.lines.add(line);
                    byLine.put(line, talk);
                    first = first == null ? talk : first;
                }
            }
        }
        return first;
    }

    private static Opening both(Opening above, @Nullable Opening told, String text) {
        boolean answered = above.answered() && !Openers.isUnanswered(text, above.started())
                && (told == null || told.answered());
        return told == null
                ? new Opening(above.channel(), above.started(), answered, above.minutes())
                : new Opening(above.channel() == null ? told.channel() : above.channel(),
                        above.started() == Body.Side.NOT_SAID ? told.started() : above.started(), answered,
                        above.minutes() == null ? told.minutes() : above.minutes());
    }

    private void sortLines() {
        byLine.values().stream().distinct()
                .forEach(talk -> talk.lines.sort((a, b) -> Integer.compare(a.from(), b.from())));
    }

    /** A chosen contact of which nothing was told. */
    List<Item> silent() {
        return own != null && own.opening.equals(chosen) ? List.of(item(own)) : List.of();
    }

    /** The contact where its text stands, or where its first line does; null for its other lines. */
    @Nullable
    Item item(Line line) {
        Talk talk = byLine.get(line);
        if (talk == null) {
            return new Item.Thought(part, line);
        }
        boolean tells = Plan.said(line) instanceof Said.Text;
        boolean alone = talk == own && chosen == null && talk.lines.getFirst() == line;
        return tells || alone ? item(talk) : null;
    }

    private Item item(Talk talk) {
        return new Item.Talk(part, talk.lines, talk.text, talk.opening, talk.felt, talk.gave, talk.asked);
    }
}
