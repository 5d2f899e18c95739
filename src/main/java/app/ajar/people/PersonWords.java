package app.ajar.people;

import app.ajar.model.Body.Preference;
import app.ajar.model.Situation;
import app.ajar.people.PersonQueries.Portrait;
import app.ajar.rules.Consent;
import app.ajar.rules.Door;
import app.ajar.rules.Ledger.Line;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says in sentences who somebody is now. */
final class PersonWords {

    private final Messages messages;
    private final Words words;

    PersonWords(Messages messages) {
        this.messages = messages;
        this.words = new Words(messages);
    }

    /** What they do and where; empty if nothing is known. */
    String doing(Portrait portrait) {
        Situation now = portrait.situation();
        if (now == null) {
            return "";
        }
        return now.where() == null ? now.what() : messages.say("doing.where", now.what(), now.where());
    }

    String roles(Portrait portrait) {
        return portrait.roles().stream().map(role -> messages.say("role." + role.kind())).distinct()
                .collect(Collectors.joining(messages.say("list.comma")));
    }

    /** What stands on the door; empty if nothing was said yet. */
    String door(Portrait portrait) {
        return switch (portrait.door()) {
            case Door.ClosedAtTheirWish() -> messages.say("door.closed");
            case Door.Ajar ajar -> ajar.moment() == null
                    ? messages.say("door.ajar")
                    : messages.say("door.ajar.moment", words.vague(ajar.moment().when(), portrait.today()));
            case Door.Reopened reopened -> messages.say("door.reopened");
            case Door.Open open -> messages.say("door.open");
            case Door.NothingSaidYet() -> "";
        };
    }

    /** The style of the door. */
    String style(Portrait portrait) {
        return switch (portrait.door()) {
            case Door.ClosedAtTheirWish() -> "closed";
            case Door.Ajar ajar -> "ajar";
            case Door.Reopened reopened -> "reopened";
            case Door.Open open -> "open";
            case Door.NothingSaidYet() -> "none";
        };
    }

    /** Whether they asked for less contact, or none. */
    boolean isHeld(Portrait portrait) {
        return switch (portrait.consent().state()) {
            case FULL_STOP, NARROW_STOP, ONLY -> true;
            case HELD_BACK, WELCOME, NEVER_ASKED -> false;
        };
    }

    /** How they stand to being contacted: what they said, each line with its words and its day. */
    String consent(Portrait portrait) {
        Consent consent = portrait.consent();
        if (!consent.oneSentence().isEmpty()) {
            return sentence(consent.oneSentence(), portrait);
        }
        return switch (consent.state()) {
            case NEVER_ASKED -> messages.say("consent.never.asked");
            case HELD_BACK -> messages.say("consent.held.back");
            case FULL_STOP, NARROW_STOP, ONLY, WELCOME -> consent.because().stream().map(line -> line(line, portrait))
                    .collect(Collectors.joining("\n"));
        };
    }

    /** "Calls after three, messages any time. Said 3 Sep." */
    private String sentence(List<Line> lines, Portrait portrait) {
        String clauses = lines.stream().map(this::clause).collect(Collectors.joining(messages.say("list.comma")));
        String theirs = lines.stream().map(line -> line.preference().words()).filter(Objects::nonNull)
                .map(said -> " " + words.quoted(said)).collect(Collectors.joining());
        String days = words.list(lines.stream().map(line -> words.day(line.said().date(), portrait.today()))
                .distinct().toList(), day -> day);
        return messages.say("consent.sentence",
                clauses.substring(0, 1).toUpperCase(messages.language()) + clauses.substring(1), theirs, days);
    }

    private String clause(Line line) {
        Preference said = line.preference();
        String reach = words.reach(said.channels(), said.purposes());
        String key = "consent.clause." + said.verdict();
        return said.condition() == null ? messages.say(key, reach) : messages.say(key + ".if", reach, said.condition());
    }

    private String line(Line line, Portrait portrait) {
        Preference said = line.preference();
        String reach = words.reach(said.channels(), said.purposes());
        String how = said.condition() == null ? reach : messages.say("consent.condition", reach, said.condition());
        String text = line.text().isBlank() ? "" : messages.say("consent.text", line.text());
        String theirs = said.words() == null ? text : " " + words.quoted(said.words());
        return messages.say("consent." + said.verdict().name().toLowerCase(Locale.ROOT), how, theirs,
                words.when(line.said(), portrait.today()));
    }
}
