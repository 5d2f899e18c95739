package app.ajar.capture;

import app.ajar.capture.language.DayChoice;
import app.ajar.capture.language.Opening;
import app.ajar.capture.language.Preview;
import app.ajar.capture.language.Who;
import app.ajar.model.Body;
import app.ajar.model.Channel;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what stands on the chips above the box, and what they offer. */
final class HeadWords {

    private final Messages messages;
    private final Words words;
    private final DateTimeFormatter time;

    HeadWords(Messages messages, Words words) {
        this.messages = messages;
        this.words = words;
        this.time = DateTimeFormatter.ofPattern(messages.say("date.time"), messages.language());
    }

    /**
     * A contact that can be chosen.
     *
     * @param opening null for whatever the text begins with
     */
    record KindChoice(@Nullable Opening opening, String icon, String text) {}

    static String icon(Channel channel) {
        return switch (channel) {
            case IN_PERSON -> "fth-coffee";
            case CALL -> "fth-phone";
            case MESSAGE -> "fth-message-square";
            case MAIL, POST -> "fth-mail";
            case VIDEO -> "fth-video";
            case SOCIAL -> "fth-share-2";
        };
    }

    /** The contact chosen, else what the text begins with. */
    Seen.Kind kind(Head head, Proposal proposal) {
        String them = them(head, proposal);
        if (head.chosen() != null) {
            return kind(head.chosen().channel(), head.chosen().started(), them);
        }
        for (Preview.Group group : proposal.captured().preview().groups()) {
            for (Preview.Row row : group.rows()) {
                if (RowWords.isParty(row)) {
                    String where = value(row, "at");
                    String kind = messages.say("kind." + row.kind());
                    return new Seen.Kind("fth-home",
                            where.isEmpty() ? kind : messages.say("kind.party.at", kind, Words.name(where)), true);
                }
                if (row.kind().equals("conversation") && (group.part().isHeader() || head.with().isEmpty())) {
                    String channel = value(row, "channel");
                    return kind(channel.isEmpty() ? null : Channel.valueOf(channel),
                            Body.Side.valueOf(value(row, "started")), them);
                }
            }
        }
        return note();
    }

    private Seen.Kind note() {
        return new Seen.Kind("fth-edit-3", messages.say("kind.note"), false);
    }

    private Seen.Kind kind(@Nullable Channel channel, Body.Side started, String them) {
        String text = messages.sayIfAny("started." + started + "." + channel, them);
        if (text.isEmpty()) {
            text = channel == null
                    ? messages.sayIfAny("started." + started, them)
                    : messages.say("channel." + channel);
        }
        String icon = channel == null ? "fth-message-circle" : icon(channel);
        return new Seen.Kind(icon, text.isEmpty() ? messages.say("kind.conversation") : capital(text), true);
    }

    static String capital(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    private static String value(Preview.Row row, String key) {
        return row.extras().stream().filter(extra -> extra.key().equals(key)).map(Preview.Extra::text).findFirst()
                .orElse("");
    }

    private String them(Head head, Proposal proposal) {
        List<Who> header = proposal.parsed().header().people();
        if (header.isEmpty()) {
            header = proposal.parsed().parts().stream().flatMap(part -> part.people().stream()).distinct().toList();
        }
        if (header.size() != 1) {
            return messages.say("speak.THEY");
        }
        Person person = header.getFirst() instanceof Who.Known(PersonId id, _) ? proposal.names().person(id) : null;
        return person == null ? Words.name(header.getFirst().name()) : words.subject(person);
    }

    /** All that can be chosen: nothing, which leaves it to the text, and every channel with who started it. */
    List<KindChoice> kinds(Seen seen) {
        String them = them(seen.asked().head(), seen.proposal());
        List<KindChoice> choices = new ArrayList<>();
        Seen.Kind bare = kind(seen.asked().head().choosing(null), seen.proposal());
        choices.add(new KindChoice(null, bare.icon(),
                bare.contact() ? messages.say("kind.as.text", bare.text()) : bare.text()));
        for (Channel channel : List.of(Channel.CALL, Channel.MESSAGE, Channel.IN_PERSON, Channel.MAIL, Channel.VIDEO,
                Channel.POST, Channel.SOCIAL)) {
            List<Body.Side> sides = channel == Channel.IN_PERSON
                    ? List.of(Body.Side.NOT_SAID, Body.Side.THEM, Body.Side.ME)
                    : List.of(Body.Side.THEM, Body.Side.ME);
            for (Body.Side side : sides) {
                choices.add(new KindChoice(Opening.of(channel, side), icon(channel),
                        kind(channel, side, them).text()));
            }
        }
        return choices;
    }

    /** The day on its chip. */
    String day(Head.@Nullable Day day, List<DayChoice> offered, LocalDate today) {
        if (day == null) {
            return offered.stream().filter(one -> one.kind() == DayChoice.Kind.NOW).findFirst()
                    .map(now -> day(now, today)).orElse("");
        }
        return day.kind() == null ? other(day.when(), today) : day(new DayChoice(day.kind(), day.when()), today);
    }

    /** A day that is offered, as long as its words still fit the day it was. */
    String day(DayChoice choice, LocalDate today) {
        When when = choice.when();
        boolean still = when.date().equals(switch (choice.kind()) {
            case NOW, TODAY -> today;
            case YESTERDAY, YESTERDAY_EVENING -> today.minusDays(1);
        });
        if (!still) {
            return other(when, today);
        }
        return choice.kind() == DayChoice.Kind.NOW
                ? messages.say("day.NOW", when.time() == null ? "" : time.format(when.time()))
                : messages.say("day." + choice.kind(), words.day(when.date(), today));
    }

    private String other(When when, LocalDate today) {
        return words.when(when, today);
    }
}
