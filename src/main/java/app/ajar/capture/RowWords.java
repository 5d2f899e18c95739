package app.ajar.capture;

import app.ajar.capture.language.Choice;
import app.ajar.capture.language.Outcome;
import app.ajar.capture.language.Part;
import app.ajar.capture.language.Preview;
import app.ajar.capture.language.Who;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.rules.Settlement;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what will be kept, row by row. */
final class RowWords {

    private static final int MOST_ROWS = 120;
    private static final int MOST_KEYS = 9;

    private final Messages messages;
    private final Words words;
    private final LineWords lines;

    RowWords(Messages messages, Words words) {
        this.messages = messages;
        this.words = words;
        this.lines = new LineWords(messages, words);
    }

    static boolean isParty(Preview.Row row) {
        return row.kind().startsWith("gathering.");
    }

    List<Shown> of(Proposal proposal, Set<Tick> ticked) {
        Rows rows = new Rows(proposal);
        List<Preview.Group> groups = proposal.captured().preview().groups();
        boolean grouped = groups.stream().anyMatch(group -> !group.part().isHeader());
        proposal.parsed().header().people().forEach(rows::stop);
        for (Preview.Group group : groups) {
            if (group.part().waits()) {
                rows.all.add(which(group, rows));
                continue;
            }
            boolean above = group.part().isHeader() && !group.part().people().isEmpty();
            if (grouped && (!above || group.rows().stream().anyMatch(RowWords::isParty))) {
                rows.all.addAll(whose(group));
            }
            if (!group.part().isHeader()) {
                group.part().people().forEach(rows::stop);
            }
            Person person = them(group.part(), proposal);
            for (Preview.Row row : group.rows()) {
                rows.all.add(row.outcome() instanceof Outcome.WaitsForPerson(Who.Several who)
                        ? new Shown.Which(question(who), lines.brief(row.text()), options(who, rows), spot(row))
                        : lines.of(row, group.part(), person, proposal, rows.thankedKey(row)));
            }
        }
        for (Settlement one : proposal.proposed()) {
            Tick tick = Tick.of(one);
            rows.all.add(new Shown.Also(rows.key(), tick, also(one, proposal), ticked.contains(tick)));
        }
        return cut(rows.all);
    }

    /** Rows as they are gathered, with the keys that are still free. */
    private final class Rows {

        private final List<Shown> all = new ArrayList<>();
        private final Proposal proposal;
        private int keys;
        private boolean asked;
        private boolean thanks;

        Rows(Proposal proposal) {
            this.proposal = proposal;
        }

        String key() {
            return keys < MOST_KEYS ? Integer.toString(++keys) : "";
        }

        /** Only the first question can be answered by a digit. */
        boolean mayAsk() {
            boolean first = !asked;
            asked = true;
            return first;
        }

        String thankedKey(Preview.Row row) {
            boolean first = row.kind().startsWith("no.") && !thanks;
            thanks |= first;
            return first ? messages.say("keys.thanked") : "";
        }

        void stop(Who who) {
            Stop stop = who instanceof Who.Known(PersonId id, _) ? proposal.stops().get(id) : null;
            if (stop != null) {
                all.add(new Shown.Stopped(stopped(who, stop, proposal)));
            }
        }
    }

    private String stopped(Who who, Stop stop, Proposal proposal) {
        String day = words.day(stop.said().date(), proposal.today());
        String said = stop.full()
                ? messages.say("stopped.full", Words.name(who.name()), day)
                : messages.say("stopped.narrow", Words.name(who.name()), day,
                        lines.reach(stop.channels(), stop.purposes()));
        String quote = stop.words() == null ? "" : " " + words.quoted(stop.words());
        return said + quote + " " + messages.say("stopped.may.be.written");
    }

    private List<Shown> whose(Preview.Group group) {
        List<Who> people = group.part().people();
        if (group.rows().stream().anyMatch(RowWords::isParty)) {
            return List.of(new Shown.Whose(null, "fth-home", messages.say("preview.everybody"),
                    messages.say("preview.everybody.entry")));
        }
        if (people.isEmpty()) {
            return group.rows().isEmpty()
                    ? List.of()
                    : List.of(new Shown.Whose(null, "fth-edit-3", messages.say("preview.nobody"), ""));
        }
        if (people.size() > 1) {
            return List.of(new Shown.Whose(null, "fth-users", words.list(people, who -> Words.name(who.name())), ""));
        }
        return List.of(switch (people.getFirst()) {
            case Who.Known(PersonId id, String name) -> new Shown.Whose(id, "", name, "");
            case Who.New(String name) -> new Shown.Whose(null, "", name, messages.say("preview.new"));
            case Who.Several several -> throw new IllegalArgumentException(several.name());
        });
    }

    private Shown.Which which(Preview.Group group, Rows rows) {
        Who.Several who = (Who.Several) group.part().people().getFirst();
        String waiting = lines.brief(String.join("; ", group.rows().stream().map(Preview.Row::text)
                .filter(text -> !text.isEmpty()).map(LineWords::bare).toList()));
        String caption = waiting.isEmpty() ? "" : messages.say("which.waits", waiting);
        return new Shown.Which(question(who), caption, options(who, rows),
                new Shown.Spot(group.part().from() + 1, group.part().nameEnds()));
    }

    private String question(Who.Several who) {
        return messages.say("which", Words.name(who.name()));
    }

    private List<Shown.Option> options(Who.Several which, Rows rows) {
        boolean keys = rows.mayAsk();
        List<Shown.Option> options = new ArrayList<>();
        for (Who.Candidate candidate : which.candidates()) {
            String name = Words.name(candidate.name());
            String text = candidate.hint().isEmpty() ? name : messages.say("which.with.hint", name, candidate.hint());
            boolean plain = rows.proposal.names().namesakes(candidate.name()) == 1;
            options.add(new Shown.Option(keys ? rows.key() : "", text, which.name(), plain ? candidate.name() : "",
                    new Choice.This(candidate.id())));
        }
        options.add(new Shown.Option(keys ? rows.key() : "", messages.say("which.new"), which.name(), "",
                new Choice.NewPerson()));
        return options;
    }

    private static Shown.Spot spot(Preview.Row row) {
        return row.lines().isEmpty()
                ? Shown.Spot.NOWHERE
                : new Shown.Spot(row.lines().getFirst().from(), row.lines().getFirst().to());
    }

    /** The one a part is about; null for several, nobody or somebody new. */
    private static @Nullable Person them(Part part, Proposal proposal) {
        return part.people().size() == 1 && part.people().getFirst() instanceof Who.Known(PersonId id, _)
                ? proposal.names().person(id)
                : null;
    }

    /** What a capture could settle besides. */
    String also(Settlement settlement, Proposal proposal) {
        String day = words.day(settlement.settled().when().date(), proposal.today());
        String text = settlement.settled().text().isBlank()
                ? messages.say("also.from", day)
                : messages.say("also.named", lines.brief(settlement.settled().text()), day);
        Person person = proposal.names().person(settlement.person());
        String form = person == null ? Person.Speak.THEY.name() : person.speak().name();
        String name = person == null ? "" : Words.name(person.name());
        return messages.say("also." + settlement.what() + "." + form, text, name);
    }

    private List<Shown> cut(List<Shown> rows) {
        if (rows.size() <= MOST_ROWS) {
            return rows;
        }
        List<Shown> some = new ArrayList<>(rows.subList(0, MOST_ROWS));
        some.add(new Shown.More(messages.say("preview.more", rows.size() - MOST_ROWS)));
        return some;
    }
}
