package app.ajar.capture;

import app.ajar.capture.language.Captured;
import app.ajar.capture.language.Line;
import app.ajar.capture.language.Outcome;
import app.ajar.capture.language.Part;
import app.ajar.capture.language.Preview;
import app.ajar.capture.language.Who;
import app.ajar.model.Body;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.PersonId;
import app.ajar.rules.Settlement;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of a proposal all that stands around the box. */
final class SeenWords {

    /** A party has its own width however few came; else so many parts have. */
    private static final int MANY_PARTS = 2;

    private final Messages messages = Messages.of(SeenWords.class);
    private final Words words = new Words(messages);
    private final RowWords rows = new RowWords(messages, words);
    private final HeadWords head = new HeadWords(messages, words);

    Seen seen(Asked asked, Proposal proposal) {
        Preview preview = proposal.captured().preview();
        List<Part> parts = proposal.parsed().parts().stream().filter(part -> !part.isHeader()).toList();
        boolean party = preview.groups().stream().flatMap(group -> group.rows().stream()).anyMatch(RowWords::isParty);
        boolean wide = parts.size() >= MANY_PARTS || party && !parts.isEmpty();
        return new Seen(asked, proposal, rows.of(proposal, asked.ticked()), count(preview), coloured(proposal),
                head.kind(asked.head(), proposal), more(asked.head(), parts), party, wide);
    }

    HeadWords head() {
        return head;
    }

    /** How many are ready, how many wait; empty if there is nothing. */
    private String count(Preview preview) {
        int wordless = 0;
        int which = 0;
        for (Preview.Group group : preview.groups()) {
            for (Preview.Row row : group.rows()) {
                if (row.state() == Preview.State.WAITS) {
                    boolean name = row.outcome() instanceof Outcome.WaitsForPerson;
                    which += name ? 1 : 0;
                    wordless += name ? 0 : 1;
                }
            }
        }
        if (preview.ready() + which + wordless == 0) {
            return "";
        }
        String count = preview.ready() == 0
                ? messages.say("count.nothing")
                : messages.say("count.ready", number(preview.ready()));
        count += which == 0 ? "" : messages.say(which == 1 ? "count.waits" : "count.wait", number(which));
        return wordless == 0
                ? count
                : count + messages.say(wordless == 1 ? "count.wordless" : "count.wordless.many", number(wordless));
    }

    private String number(int number) {
        String key = "number." + number;
        return messages.containsKey(key) ? messages.say(key) : Integer.toString(number);
    }

    /** Those named in the text and not above it. */
    private String more(Head head, List<Part> parts) {
        Set<String> above = head.with().stream().map(Token::name).collect(Collectors.toSet());
        long more = parts.stream().flatMap(part -> part.people().stream()).map(Who::name)
                .filter(name -> !above.contains(name)).distinct().count();
        String key = above.isEmpty() ? "head.from.text" : "head.more";
        return more == 0 ? "" : messages.say(key, number((int) more));
    }

    private static List<Shown.Spot> coloured(Proposal proposal) {
        List<Shown.Spot> spots = new ArrayList<>();
        String text = proposal.parsed().text();
        for (Part part : proposal.parsed().parts()) {
            if (!part.isHeader()) {
                spots.add(new Shown.Spot(part.from(), part.nameEnds()));
            }
            for (Line line : part.lines()) {
                boolean bare = line.to() == line.from() + 1 && text.charAt(line.from()) == '/';
                if (line.mark() != null || bare) {
                    int length = line.mark() == null ? 1 : line.mark().sign().length();
                    spots.add(new Shown.Spot(line.from(), Math.min(line.to(), line.from() + length)));
                }
            }
        }
        return spots;
    }

    /** What was kept, in one sentence. */
    String kept(Proposal proposal) {
        Captured captured = proposal.captured();
        String stopped = stopped(proposal);
        Set<String> kinds = captured.preview().groups().stream().flatMap(group -> group.rows().stream())
                .filter(row -> row.state() != Preview.State.WAITS)
                .map(row -> messages.say("kind." + row.kind()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> names = captured.preview().groups().stream()
                .filter(group -> !group.part().waits()).flatMap(group -> group.part().people().stream())
                .map(who -> Words.name(who.name())).collect(Collectors.toCollection(LinkedHashSet::new));
        String what = words.list(kinds, kind -> kind);
        String sentence = !stopped.isEmpty()
                ? messages.say("kept.stop", Words.name(stopped))
                : names.isEmpty()
                        ? messages.say("kept.about.nobody", what)
                        : messages.say("kept.about", what, words.list(names, name -> name));
        int left = captured.preview().waiting();
        String key = left == 1 ? "kept.left.one" : "kept.left.many";
        return left == 0 ? sentence : sentence + " " + messages.say(key, HeadWords.capital(number(left)));
    }

    /** Who asked for no contact at all in this capture; empty if nobody or several did. */
    String stopped(Proposal proposal) {
        List<PersonId> whose = proposal.captured().entries().stream()
                .filter(entry -> entry.body() instanceof Body.Preference it
                        && it.verdict() == Verdict.STOP && it.channels().isEmpty() && it.purposes().isEmpty())
                .flatMap(entry -> entry.people().stream()).distinct().toList();
        return whose.size() != 1
                ? ""
                : proposal.captured().preview().groups().stream().flatMap(group -> group.part().people().stream())
                        .filter(who -> !(who instanceof Who.Known(PersonId id, _)) || id.equals(whose.getFirst()))
                        .map(Who::name).findFirst().orElse("");
    }

    /** What it would settle besides. */
    String also(Settlement settlement, Proposal proposal) {
        return rows.also(settlement, proposal);
    }
}
