package app.ajar.capture;

import app.ajar.capture.language.Mark;
import app.ajar.capture.language.Outcome;
import app.ajar.capture.language.Part;
import app.ajar.capture.language.Preview;
import app.ajar.capture.language.Who;
import app.ajar.model.Body;
import app.ajar.model.Channel;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.Vague;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says one record in its row: the text as typed, their words, and what else was said. */
final class LineWords {

    /** How much of a text stands in its row; all of it is kept. */
    private static final int LONGEST = 240;
    /** What goes on with the text itself, as it was typed. */
    private static final Set<String> IN_THE_TEXT = Set.of("because", "due", "day", "time", "since", "until", "broke",
            "at", "for", "role", "person", "new.person", "label");
    /** What is said elsewhere in the row. */
    private static final Set<String> ELSEWHERE = Set.of("channel", "purpose", "started", "everything", "ask", "whose",
            "thanked");

    private final Messages messages;
    private final Words words;

    LineWords(Messages messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    Shown.Line of(Preview.Row row, Part part, @Nullable Person person, Proposal proposal, String thankedKey) {
        Shown.Spot spot = row.lines().isEmpty()
                ? Shown.Spot.NOWHERE
                : new Shown.Spot(row.lines().getFirst().from(), row.lines().getFirst().to());
        if (row.state() == Preview.State.WAITS) {
            boolean nothing = row.outcome() instanceof Outcome.Nothing || row.mark() == null;
            String kind = nothing ? row.text() : messages.say("mark." + row.mark());
            return new Shown.Line(icon(row), "waits", kind, "", "", messages.say(row.kind()), null, true, spot);
        }
        if (row.state() == Preview.State.AS_TEXT && row.outcome() instanceof Outcome.AsText(Outcome.Why why)) {
            String sign = row.text().split("\\s", 2)[0];
            String rest = row.text().substring(sign.length()).strip();
            return new Shown.Line("fth-edit-3", "note", sign, brief(rest), "", messages.say("as.text." + why), null,
                    false, spot);
        }
        List<String> said = new ArrayList<>();
        List<String> extras = new ArrayList<>();
        if (row.kind().startsWith("preference.")) {
            said.add(reach(row, part, proposal));
        }
        boolean where = find(row, "at") != null;
        if (!row.text().isEmpty() && !where) {
            said.add(brief(row.text()));
        }
        if (row.kind().equals("conversation")) {
            extras.add(contact(row, part, person));
        }
        for (Preview.Extra extra : row.extras()) {
            if (!ELSEWHERE.contains(extra.key()) || extra.key().equals("thanked") && !row.kind().startsWith("no.")) {
                (IN_THE_TEXT.contains(extra.key()) ? said : extras).add(extra(extra, row, proposal.today()));
                if (extra.key().equals("at") && !row.text().isEmpty()) {
                    said.add(brief(row.text()));
                }
            }
        }
        return new Shown.Line(icon(row), tone(row.kind()), messages.say("kind." + row.kind()), join(said, ", "),
                row.words() == null ? "" : words.quoted(row.words()), join(extras, "  ·  "),
                answer(row, proposal.today(), thankedKey), false, spot);
    }

    private static String join(List<String> words, String by) {
        return String.join(by, words.stream().filter(one -> !one.isEmpty()).toList());
    }

    private Shown.@Nullable Answer answer(Preview.Row row, LocalDate today, String thankedKey) {
        if (!row.kind().startsWith("no.")) {
            return null;
        }
        Preview.Extra ask = find(row, "ask");
        String whose = value(row, "whose");
        String moment = ask == null || ask.when() == null ? "" : ask.when().label();
        String days = ask == null || ask.when() == null || ask.when().window() == null
                ? ""
                : messages.say("moment.days", words.vague(new Vague("", ask.when().window()), today));
        return new Shown.Answer(moment, days, whose.isEmpty() ? null : Body.Side.valueOf(whose),
                whose.isEmpty() ? "" : messages.say("whose." + whose), find(row, "thanked") != null, thankedKey);
    }

    private static Preview.@Nullable Extra find(Preview.Row row, String key) {
        return row.extras().stream().filter(extra -> extra.key().equals(key)).findFirst().orElse(null);
    }

    private static String value(Preview.Row row, String key) {
        Preview.Extra found = find(row, key);
        return found == null ? "" : found.text();
    }

    private static String icon(Preview.Row row) {
        if (row.kind().equals("conversation")) {
            String channel = value(row, "channel");
            return channel.isEmpty() ? "fth-message-circle" : HeadWords.icon(Channel.valueOf(channel));
        }
        Mark mark = row.mark();
        return mark == null ? "fth-edit-3" : mark.icon();
    }

    private static String tone(String kind) {
        String first = kind.contains(".") ? kind.substring(0, kind.indexOf('.')) : kind;
        return switch (first) {
            case "no", "yes", "idea", "promise", "referral", "life" -> first;
            case "broke" -> "no";
            case "purchase", "gave" -> "yes";
            case "gathering" -> "referral";
            case "preference" -> "promise";
            default -> "note";
        };
    }

    /** How far a wish about being in touch reaches; of a stop also what it leaves, where nothing else is known. */
    private String reach(Preview.Row row, Part part, Proposal proposal) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        for (Preview.Extra extra : row.extras()) {
            if (extra.key().equals("channel")) {
                channels.add(Channel.valueOf(extra.text()));
            } else if (extra.key().equals("purpose")) {
                purposes.add(Purpose.valueOf(extra.text()));
            }
        }
        if (!row.kind().equals("preference.STOP")) {
            return words.reach(channels, purposes);
        }
        boolean first = part.people().stream()
                .noneMatch(who -> who instanceof Who.Known(PersonId id, _) && proposal.stops().containsKey(id));
        boolean alone = proposal.captured().preview().groups().stream().filter(group -> group.part() == part)
                .flatMap(group -> group.rows().stream()).filter(each -> each.kind().equals(row.kind())).count() == 1;
        String stays = !first || !alone || channels.isEmpty() || !purposes.isEmpty()
                ? ""
                : messages.say(channels.contains(Channel.MESSAGE) ? "stays.else" : "stays.messages");
        return reach(channels, purposes) + stays;
    }

    /** "No calls", "everything, every channel". */
    String reach(Set<Channel> channels, Set<Purpose> purposes) {
        return channels.isEmpty() && purposes.isEmpty()
                ? words.reach(channels, purposes)
                : messages.say("reach.no", words.reach(channels, purposes));
    }

    private String contact(Preview.Row row, Part part, @Nullable Person person) {
        String channel = value(row, "channel");
        String started = value(row, "started");
        String them = person != null
                ? words.subject(person)
                : part.people().size() == 1
                        ? Words.name(part.people().getFirst().name())
                        : messages.say("speak.THEY");
        String both = messages.sayIfAny("started." + started + "." + channel, them);
        return both.isEmpty()
                ? join(List.of(messages.sayIfAny("started." + started, them), messages.sayIfAny("channel." + channel)),
                        messages.say("list.comma"))
                : both;
    }

    private String extra(Preview.Extra extra, Preview.Row row, LocalDate today) {
        String key = extra.key();
        if (key.equals("person") || key.equals("new.person")) {
            return messages.say("extra." + row.kind() + (key.equals("person") ? "" : ".new"),
                    Words.name(extra.text()));
        }
        if (extra.when() != null) {
            return messages.say("extra." + key, words.vague(extra.when(), today));
        }
        if (key.equals("guests")) {
            return messages.say("extra.guests", Integer.valueOf(extra.text()));
        }
        String constant = key + "." + extra.text();
        if (messages.containsKey(constant)) {
            return messages.say(constant);
        }
        String own = "extra." + key;
        return messages.say(messages.containsKey(own) ? own : key, extra.text());
    }

    /** A line without the slash of its mark. */
    static String bare(String typed) {
        return typed.startsWith("/") ? typed.substring(1) : typed;
    }

    /** On one line, and not too much of it. */
    String brief(String text) {
        String line = text.substring(0, Math.min(text.length(), 2 * LONGEST)).strip()
                .replaceAll("\\s*\n\\s*", " · ").replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
