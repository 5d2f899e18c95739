package app.ajar.capture.language;

import app.ajar.model.Body;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Channel;
import app.ajar.model.Purpose;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of a capture will be kept, thing by thing; the preview shows it and the records are made of it. */
final class Plan {

    private final Parsed parsed;
    private final Context context;
    private final @Nullable Line partyLine;
    private final int partyPart;

    private Plan(Parsed parsed, Context context) {
        this.parsed = parsed;
        this.context = context;
        Line party = null;
        int of = Integer.MAX_VALUE;
        for (Part part : parsed.parts()) {
            for (Line line : part.lines()) {
                if (party == null && !part.waits() && said(line) instanceof Said.Party) {
                    party = line;
                    of = part.index();
                }
            }
        }
        this.partyLine = party;
        this.partyPart = of;
    }

    static List<Item> of(Parsed parsed, Context context) {
        Plan plan = new Plan(parsed, context);
        List<Item> items = new ArrayList<>();
        parsed.parts().forEach(part -> items.addAll(part.waits() ? plan.waiting(part) : plan.items(part)));
        return items;
    }

    static @Nullable Said said(Line line) {
        return line.outcome() instanceof Outcome.Says(Said said) ? said : null;
    }

    private List<Item> waiting(Part part) {
        Outcome why = new Outcome.WaitsForPerson((Who.Several) part.people().getFirst());
        List<Item> left = new ArrayList<>();
        part.lines().forEach(line -> left.add(new Item.Left(part, line, why)));
        return left.isEmpty() ? List.of(new Item.Left(part, null, why)) : left;
    }

    private List<Item> items(Part part) {
        Talks talks = new Talks(part);
        List<Item> items = new ArrayList<>(talks.silent());
        for (Line line : part.lines()) {
            Item item = switch (line.outcome()) {
                case Outcome.AsText _ -> new Item.Thought(part, line);
                case Outcome.WaitsForWords _,Outcome.WaitsForPerson _,Outcome.Nothing _ ->
                    new Item.Left(part, line, line.outcome());
                case Outcome.Says(Said said) -> talks.item(line, said);
            };
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    /** What belongs together in one part: the contacts and what was felt, given and asked in them. */
    private final class Talks {

        private final Part part;
        private final boolean party;
        private final boolean chosen;
        private final @Nullable Line firstText;
        private final List<Line> heads = new ArrayList<>();

        Talks(Part part) {
            this.part = part;
            this.party = part.index() == partyPart;
            this.chosen = context.chosen() != null && !party
                    && part.isHeader() == !parsed.header().people().isEmpty();
            this.firstText = part.lines().stream().filter(line -> said(line) instanceof Said.Text).findFirst()
                    .orElse(null);
            for (Line line : part.lines()) {
                if (opening(line) != null) {
                    heads.add(line);
                }
            }
        }

        /** The contact that a line of plain text is, or null if it is a note. */
        private @Nullable Opening opening(Line line) {
            if (party || !(said(line) instanceof Said.Text(String text, Opening told))) {
                return null;
            }
            Opening above = context.chosen();
            if (!chosen || line != firstText || above == null) {
                return told;
            }
            boolean answered = above.answered() && !Openers.isUnanswered(text) && (told == null || told.answered());
            return told == null
                    ? new Opening(above.channel(), above.started(), answered, above.minutes())
                    : new Opening(above.channel() == null ? told.channel() : above.channel(),
                            above.started() == Body.Side.NOT_SAID ? told.started() : above.started(), answered,
                            above.minutes() == null ? told.minutes() : above.minutes());
        }

        /** A chosen contact of which nothing was told. */
        List<Item> silent() {
            boolean kept = chosen && firstText == null && (part.isHeader() || !part.lines().isEmpty());
            return kept && context.chosen() != null ? List.of(talk(null, "", context.chosen())) : List.of();
        }

        @Nullable
        Item item(Line line, Said said) {
            return switch (said) {
                case Said.Text(String text, _) -> {
                    Opening opening = opening(line);
                    yield opening != null
                            ? talk(line, text, opening)
                            : party ? null : new Item.Thought(part, line);
                }
                case Said.Felt _,Said.Gave _,Said.Asked _ -> ownTalk(line, said);
                case Said.Party it -> line == partyLine ? gathering(line, it) : new Item.Thought(part, line);
                default -> new Item.Fact(part, line, said);
            };
        }

        /** What was felt, given or asked belongs to the contact of the part; where there is none it is one. */
        private @Nullable Item ownTalk(Line line, Said said) {
            if (said instanceof Said.Felt && feltBefore(line)) {
                return new Item.Thought(part, line);
            }
            boolean hasHead = !heads.isEmpty() || chosen && firstText == null;
            Line first = part.lines().stream().filter(each -> belongs(said(each))).findFirst().orElse(line);
            Channel channel = part.index() >= partyPart ? Channel.IN_PERSON : null;
            return hasHead || line != first ? null : talk(null, "", Opening.of(channel, Body.Side.NOT_SAID));
        }

        private static boolean belongs(@Nullable Said said) {
            return said instanceof Said.Felt || said instanceof Said.Gave || said instanceof Said.Asked;
        }

        /** Whether something else was felt in the same contact already. */
        private boolean feltBefore(Line line) {
            Line head = head(line);
            return part.lines().stream().takeWhile(each -> each != line)
                    .anyMatch(each -> said(each) instanceof Said.Felt && head(each) == head);
        }

        /** The contact a line belongs to: the last above it, else the first below. */
        private @Nullable Line head(Line line) {
            Line found = heads.isEmpty() ? null : heads.getFirst();
            for (Line head : heads) {
                found = head.from() < line.from() ? head : found;
            }
            return found;
        }

        private Item.Talk talk(@Nullable Line head, String text, Opening opening) {
            List<Line> lines = new ArrayList<>();
            List<String> gave = new ArrayList<>();
            List<String> asked = new ArrayList<>();
            Body.Felt felt = null;
            for (Line line : part.lines()) {
                Said said = said(line);
                boolean second = said instanceof Said.Felt && felt != null;
                if (!second && (line == head || belongs(said) && head(line) == head)) {
                    switch (said) {
                        case Said.Gave(String what) -> gave.add(what);
                        case Said.Asked(String what) -> asked.add(what);
                        case Said.Felt(Body.Felt how) -> felt = how;
                        case null, default -> {
                        }
                    }
                    lines.add(line);
                }
            }
            return new Item.Talk(part, lines, text, opening, felt, gave, asked);
        }

        private Item.Party gathering(Line line, Said.Party said) {
            List<Line> lines = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            if (!said.what().isEmpty()) {
                texts.add(said.what());
            }
            for (Line each : part.lines()) {
                if (each == line || said(each) instanceof Said.Text) {
                    lines.add(each);
                }
                if (said(each) instanceof Said.Text(String text, _)) {
                    texts.add(text);
                }
            }
            Who host = part.people().isEmpty() ? null : part.people().getFirst();
            return new Item.Party(part, lines, said, String.join("\n", texts), host, guests(host));
        }

        private List<Item.Guest> guests(@Nullable Who host) {
            Set<Who> came = new LinkedHashSet<>(part.people());
            for (Part other : parsed.parts()) {
                if (other.index() > part.index() && !other.waits()) {
                    came.addAll(other.people());
                }
            }
            if (host != null) {
                came.remove(host);
            }
            return came.stream().map(this::guest).toList();
        }

        private Item.Guest guest(Who who) {
            boolean bought = false;
            boolean may = false;
            boolean mayNot = false;
            for (Part other : parsed.parts()) {
                if (other.index() > part.index() && other.people().contains(who)) {
                    for (Line line : other.lines()) {
                        bought |= said(line) instanceof Said.Bought;
                        if (said(line) instanceof Said.Preference it && isFollowUp(it)) {
                            mayNot |= it.verdict() == Verdict.STOP && it.channels().isEmpty();
                            may |= it.verdict() == Verdict.WELCOME;
                        }
                    }
                }
            }
            return new Item.Guest(who, bought,
                    mayNot ? Body.Answer.NO : may ? Body.Answer.YES : Body.Answer.NOT_ASKED);
        }

        private static boolean isFollowUp(Said.Preference said) {
            return said.purposes().isEmpty() || said.purposes().contains(Purpose.FOLLOW_UP);
        }
    }
}
