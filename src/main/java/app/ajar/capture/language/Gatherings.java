package app.ajar.capture.language;

import app.ajar.model.Body;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Purpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A party or class with its host, the plain text of its part, and the people of the parts below as its guests. */
final class Gatherings {

    /** Nobody remembers more guests than these; the parts of others are kept by themselves. */
    private static final int MOST_GUESTS = 1_000;

    private Gatherings() {}

    static Item.Party of(Parsed parsed, Part part, Line line) {
        Said.Party said = (Said.Party) ((Outcome.Says) line.outcome()).said();
        List<Line> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder(said.what());
        for (Line each : part.lines()) {
            boolean fits = Plan.said(each) instanceof Said.Text(String plain, _)
                    && text.length() + plain.length() < Typed.LONGEST_TEXT;
            if (fits) {
                text.append(text.isEmpty() ? "" : "\n").append(each.typed());
            }
            if (fits || each == line) {
                lines.add(each);
            }
        }
        Who host = part.people().isEmpty() ? null : part.people().getFirst();
        return new Item.Party(part, lines, said, text.toString(), host, guests(parsed, part, host));
    }

    private static List<Item.Guest> guests(Parsed parsed, Part part, @Nullable Who host) {
        Map<Who, List<Line>> came = new LinkedHashMap<>();
        part.people().forEach(who -> came.put(who, new ArrayList<>()));
        for (Part other : parsed.parts()) {
            if (other.index() > part.index() && !other.waits()) {
                other.people().forEach(
                        who -> came.computeIfAbsent(who, guest -> new ArrayList<>()).addAll(other.lines()));
            }
        }
        if (host != null) {
            came.remove(host);
        }
        return came.entrySet().stream().limit(MOST_GUESTS).map(guest -> guest(guest.getKey(), guest.getValue()))
                .toList();
    }

    private static Item.Guest guest(Who who, List<Line> lines) {
        boolean bought = false;
        boolean may = false;
        boolean mayNot = false;
        for (Line line : lines) {
            bought |= Plan.said(line) instanceof Said.Bought;
            if (Plan.said(line) instanceof Said.Preference it && isFollowUp(it)) {
                mayNot |= it.verdict() == Verdict.STOP && it.channels().isEmpty();
                may |= it.verdict() == Verdict.WELCOME;
            }
        }
        return new Item.Guest(who, bought, mayNot ? Body.Answer.NO : may ? Body.Answer.YES : Body.Answer.NOT_ASKED);
    }

    private static boolean isFollowUp(Said.Preference said) {
        return said.purposes().isEmpty() || said.purposes().contains(Purpose.FOLLOW_UP);
    }
}
