package app.ajar.capture;

import app.ajar.capture.CaptureQueries.Proposal;
import app.ajar.capture.language.Choice;
import app.ajar.capture.language.Outcome;
import app.ajar.capture.language.Preview;
import app.ajar.capture.language.Who;
import app.ajar.model.Channel;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.rules.Settlement;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in words what will be kept. */
public final class ShownWords {

    /** How much of a text stands in its row; all of it is kept. */
    private static final int LONGEST = 240;
    private static final int MOST_ROWS = 60;

    private final Messages messages = Messages.of(ShownWords.class);
    private final Words words = new Words(messages);

    List<Shown> rows(Proposal proposal) {
        List<Shown> rows = new ArrayList<>();
        for (Preview.Group group : proposal.captured().preview().groups()) {
            whose(group, proposal).ifPresent(rows::add);
            group.rows().forEach(row -> rows.add(line(row, them(group, proposal), proposal.today())));
        }
        if (rows.size() > MOST_ROWS) {
            int more = rows.size() - MOST_ROWS;
            rows.subList(MOST_ROWS, rows.size()).clear();
            rows.add(new Shown.Line("", messages.say("preview.more", more), "", "", false, List.of()));
        }
        return rows;
    }

    /** How many are ready, how many wait; empty if there is nothing. */
    String count(Proposal proposal) {
        Preview preview = proposal.captured().preview();
        return preview.ready() + preview.waiting() == 0
                ? ""
                : messages.say("preview.count", preview.ready(), preview.waiting());
    }

    /** What was kept, in one sentence. */
    String kept(Proposal proposal) {
        List<String> kinds = proposal.captured().preview().groups().stream().flatMap(group -> group.rows().stream())
                .filter(row -> row.state() != Preview.State.WAITS).map(row -> messages.say("kind." + row.kind()))
                .distinct().toList();
        Set<String> names = proposal.captured().preview().groups().stream()
                .filter(group -> !group.part().waits()).flatMap(group -> group.part().people().stream())
                .map(who -> Words.name(who.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String what = words.list(kinds, kind -> kind);
        int left = proposal.captured().preview().waiting();
        String sentence = names.isEmpty()
                ? messages.say("kept.about.nobody", what)
                : messages.say("kept.about", what, words.list(names, name -> name));
        return left == 0 ? sentence : sentence + " " + messages.say("kept.left.out", left);
    }

    /** What a capture could settle besides. */
    String also(Settlement settlement, LocalDate today) {
        String text = settlement.settled().text().isBlank()
                ? messages.say("also.from", words.day(settlement.settled().when().date(), today))
                : messages.say("also.named", brief(settlement.settled().text()),
                        words.day(settlement.settled().when().date(), today));
        return messages.say("also." + settlement.what(), text);
    }

    private Optional<Shown> whose(Preview.Group group, Proposal proposal) {
        List<Who> people = group.part().people();
        if (people.isEmpty()) {
            return Optional.empty();
        }
        String names = words.list(people, who -> who instanceof Who.New
                ? messages.say("preview.new", Words.name(who.name()))
                : Words.name(who.name()));
        boolean stopped = people.stream()
                .anyMatch(who -> who instanceof Who.Known known && proposal.stopped().contains(known.id()));
        return Optional.of(new Shown.Whose(names, stopped ? messages.say("preview.stopped") : ""));
    }

    /** How the rep speaks of those a part is about. */
    private String them(Preview.Group group, Proposal proposal) {
        List<Who> people = group.part().people();
        if (people.size() != 1) {
            return messages.say("speak.THEY");
        }
        Person known = people.getFirst() instanceof Who.Known(PersonId id, String name)
                ? proposal.names().person(id)
                : null;
        return known == null ? Words.name(people.getFirst().name()) : words.subject(known);
    }

    private Shown.Line line(Preview.Row row, String them, LocalDate today) {
        boolean waits = row.state() == Preview.State.WAITS;
        String kind = waits ? messages.say(row.kind()) : messages.say("kind." + row.kind());
        String extras = row.state() == Preview.State.AS_TEXT && row.outcome() instanceof Outcome.AsText(Outcome.Why why)
                ? messages.say("as.text." + why)
                : extras(row, them, today);
        List<Shown.Option> options = row.outcome() instanceof Outcome.WaitsForPerson(Who.Several which)
                ? options(which)
                : List.of();
        String theirs = row.words() == null ? "" : words.quoted(row.words());
        String asks = options.isEmpty() ? kind : messages.say("which", Words.name(options.getFirst().typed()));
        return new Shown.Line(asks, brief(row.text()), theirs, extras, waits, options);
    }

    private List<Shown.Option> options(Who.Several which) {
        List<Shown.Option> options = new ArrayList<>();
        for (Who.Candidate candidate : which.candidates()) {
            String text = candidate.hint().isEmpty()
                    ? candidate.name()
                    : messages.say("which.with.hint", candidate.name(), candidate.hint());
            options.add(new Shown.Option(text, which.name(), new Choice.This(candidate.id())));
        }
        options.add(new Shown.Option(messages.say("which.new"), which.name(), new Choice.NewPerson()));
        return options;
    }

    private String extras(Preview.Row row, String them, LocalDate today) {
        List<String> said = new ArrayList<>();
        if (row.kind().startsWith("preference.")) {
            said.add(reach(row));
        }
        if (row.kind().equals("conversation")) {
            said.add(contact(row, them));
        }
        for (Preview.Extra extra : row.extras()) {
            said.add(extra(extra, today));
        }
        return said.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining("  ·  "));
    }

    private String reach(Preview.Row row) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        for (Preview.Extra extra : row.extras()) {
            if (extra.key().equals("channel")) {
                channels.add(Channel.valueOf(extra.text()));
            } else if (extra.key().equals("purpose")) {
                purposes.add(Purpose.valueOf(extra.text()));
            }
        }
        return words.reach(channels, purposes);
    }

    private String contact(Preview.Row row, String them) {
        String channel = value(row, "channel");
        String started = value(row, "started");
        String both = messages.sayIfAny("started." + started + "." + channel, them);
        return both.isEmpty()
                ? List.of(messages.sayIfAny("started." + started, them), messages.sayIfAny("channel." + channel))
                        .stream()
                        .filter(one -> !one.isEmpty()).collect(Collectors.joining(messages.say("list.comma")))
                : both;
    }

    private static String value(Preview.Row row, String key) {
        return row.extras().stream().filter(extra -> extra.key().equals(key)).map(Preview.Extra::text).findFirst()
                .orElse("");
    }

    private String extra(Preview.Extra extra, LocalDate today) {
        String key = extra.key();
        if (key.equals("channel") || key.equals("purpose") || key.equals("started") || key.equals("everything")) {
            return "";
        }
        if (extra.when() != null) {
            return messages.say("extra." + key, words.vague(extra.when(), today));
        }
        String constant = key + "." + extra.text();
        if (messages.containsKey(constant)) {
            return messages.say(constant);
        }
        String own = "extra." + key;
        return messages.say(messages.containsKey(own) ? own : key, extra.text());
    }

    private static String brief(String text) {
        String line = text.strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
