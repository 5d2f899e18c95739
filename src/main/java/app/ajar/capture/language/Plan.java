package app.ajar.capture.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a capture will be kept, thing by thing; the preview shows it and the records are made of it. */
final class Plan {

    private final Parsed parsed;
    private final Context context;
    private final @Nullable Line partyLine;
    private final int partyPart;
    /** How much was tagged; what one person's tags cannot hold stays a note. */
    private int tagged;

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
        boolean party = part.index() == partyPart;
        Talks talks = new Talks(part, party, part.index() >= partyPart, chosen(part));
        Item.Party gathering = party && partyLine != null ? Gatherings.of(parsed, part, partyLine) : null;
        List<Item> items = new ArrayList<>(talks.silent());
        for (Line line : part.lines()) {
            Item item = switch (line.outcome()) {
                case Outcome.AsText _ -> new Item.Thought(part, line);
                case Outcome.WaitsForWords _,Outcome.WaitsForPerson _,Outcome.Nothing _ ->
                    new Item.Left(part, line, line.outcome());
                case Outcome.Says(Said said) -> item(part, line, said, talks, gathering);
            };
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    /** Null if the line is part of another item. */
    private @Nullable Item item(Part part, Line line, Said said, Talks talks, Item.@Nullable Party gathering) {
        if (gathering != null && gathering.lines().stream().anyMatch(each -> each == line)) {
            return line == partyLine ? gathering : null;
        }
        return switch (said) {
            case Said.Text _,Said.Felt _,Said.Gave _,Said.Asked _ -> talks.item(line);
            case Said.Party _ -> new Item.Thought(part, line);
            case Said.Tags(List<String> tags) -> {
                tagged += String.join(", ", tags).length();
                yield tagged > Typed.LONGEST_TEXT ? new Item.Thought(part, line) : new Item.Fact(part, line, said);
            }
            default -> new Item.Fact(part, line, said);
        };
    }

    /** What was chosen above the box is about the people named there, or where nobody is about each part. */
    private @Nullable Opening chosen(Part part) {
        boolean here = part.index() != partyPart && part.isHeader() == !parsed.header().people().isEmpty();
        return here ? context.chosen() : null;
    }
}
