package app.ajar.doors;

import app.ajar.doors.Shown.Card;
import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.model.Vague;
import app.ajar.model.Window;
import app.ajar.rules.DoorGroup;
import app.ajar.rules.Ledger.Line;
import app.ajar.rules.Rest;
import app.ajar.rules.Season;
import app.ajar.rules.Silence;
import app.ajar.ui.DoorWords;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says in a few words why somebody stands in a group. */
final class DoorsWords {

    private final Messages messages = Messages.of(DoorsWords.class);
    private final Words words = new Words(messages);
    private final DoorWords doors = new DoorWords();
    private final LocalDate today;

    DoorsWords(LocalDate today) {
        this.today = today;
    }

    Messages messages() {
        return messages;
    }

    String name(Card card) {
        return Words.name(card.placed().name());
    }

    String called(Card card) {
        return Words.name(words.called(card.placed().name()));
    }

    /** In the form that suits how one speaks of them. */
    String formed(String key, Card card, Object... more) {
        Object[] filling = new Object[more.length + 1];
        filling[0] = called(card);
        System.arraycopy(more, 0, filling, 1, more.length);
        return messages.say(key + "." + card.placed().speak(), filling);
    }

    /** What stands beside the name. */
    String beside(Card card) {
        DoorGroup group = card.group();
        Entry because = group.because();
        Line stop = group.stop();
        if (because == null) {
            return stop == null ? "" : brief(stop.said().date());
        }
        return switch (group.kind()) {
            case MOMENT -> because.confidential() ? brief(because) : moment(because).when().label();
            case SILENT -> silent(Objects.requireNonNull(group.silence()));
            case BROKE -> broke(card, because);
            case NEVER -> about(because);
            case REOPENED -> messages.say("reopened", brief(Objects.requireNonNull(group.before()).when().date()),
                    brief(because.when().date()));
            case ACKNOWLEDGE, RESTING, ASKED_FOR_NO_CONTACT -> brief(because);
        };
    }

    /** "not now, 24 Oct". */
    private String brief(Entry no) {
        return messages.say("no.on", kind(no), brief(no.when().date()));
    }

    private String about(Entry no) {
        return no.confidential() || no.text().isBlank()
                ? brief(no)
                : messages.say("no.about", kind(no), no.text(), brief(no.when().date()));
    }

    private String kind(Entry entry) {
        return entry.body() instanceof Body.No no ? messages.say("no." + no.kind()) : "";
    }

    /** A day of this year, or a month. */
    private String brief(LocalDate day) {
        return day.getYear() == today.getYear() ? format("day", day) : format("month", day);
    }

    private String format(String key, LocalDate day) {
        return DateTimeFormatter.ofPattern(messages.say(key), messages.language()).format(day);
    }

    private String silent(Silence silence) {
        String since = brief(silence.since());
        return silence.before().isOne()
                ? messages.say("silent.habit", since, silence.before().days())
                : messages.say("silent", since);
    }

    private String broke(Card card, Entry because) {
        Body.NearMiss broken = (Body.NearMiss) because.body();
        String side = switch (broken.side()) {
            case ME, NOBODY -> messages.say("broke.side." + broken.side());
            case THEM -> formed("broke.side.THEM", card);
            case AGREED, NOT_SAID -> "";
        };
        String about = because.confidential() ? messages.say("private") : because.text();
        String on = brief(because.when().date());
        return side.isEmpty() ? messages.say("broke.unsaid", about, on) : messages.say("broke", about, side, on);
    }

    /** What was declined, where there are no words of theirs. */
    String instead(Card card) {
        Entry because = card.group().because();
        if (because == null) {
            return "";
        }
        return because.confidential() ? messages.say("private") : because.text();
    }

    /** Until when nothing is to be offered; empty if something may be. */
    String rests(Card card) {
        return switch (card.group().rest()) {
            case Rest.Until until -> messages.say("rests.until", brief(until.day()));
            case Rest.UntilTheyTurn _ -> formed("rests.they", card);
            case Rest.None _ -> "";
        };
    }

    /** One sentence that says it all. */
    String told(Card card) {
        Silence silence = card.group().silence();
        String why = silence == null ? beside(card) : told(card, silence);
        String said = card.words().isEmpty() ? instead(card) : words.quoted(card.words());
        return said.isEmpty()
                ? messages.say("row", name(card), why)
                : messages.say("row.words", name(card), why, said);
    }

    private String told(Card card, Silence silence) {
        String on = format(silence.since().getYear() == today.getYear() ? "day" : "day.year", silence.since());
        return silence.before().isOne()
                ? formed("silent.told", card, messages.say("every", silence.before().days()), on)
                : formed("silent.told.none", card, "", on);
    }

    String quoted(Card card) {
        return words.quoted(card.words());
    }

    /** "not this, 6 Nov: a party in the music room". */
    String other(Entry no) {
        String text = no.confidential() ? messages.say("private") : no.text();
        return text.isBlank() ? brief(no) : messages.say("others.row", brief(no), text);
    }

    /** Their words in it, quoted; empty if none were kept. */
    String said(Entry no) {
        return !no.confidential() && no.body() instanceof Body.No it && it.words() != null
                ? words.quoted(it.words())
                : "";
    }

    private static Body.Moment moment(Entry no) {
        return Objects.requireNonNull(((Body.No) no.body()).moment());
    }

    private static Body.@Nullable Moment momentOf(Card card) {
        Entry because = card.group().because();
        return because != null && because.body() instanceof Body.No no && !because.confidential() ? no.moment() : null;
    }

    /** The season it rests until. */
    String season(Card card) {
        Body.Moment moment = momentOf(card);
        Window window = moment == null ? null : moment.when().window();
        if (window == null || window.to().isBefore(today)) {
            return messages.say("season.none");
        }
        String season = Season.of(window, Season.Hemisphere.NORTH, today).isPresent()
                ? doors.season(Objects.requireNonNull(moment).when(), today)
                : String.valueOf(window.from().getYear());
        return capital(season);
    }

    /** The moment as it was said; empty if none was. */
    String label(Card card) {
        Body.Moment moment = momentOf(card);
        return moment == null ? "" : capital(moment.when().label());
    }

    /** Its days, and whose idea it was. */
    String days(Card card) {
        Body.Moment moment = momentOf(card);
        if (moment == null) {
            return "";
        }
        String whose = switch (moment.whose()) {
            case THEM -> messages.say("whose.theirs", called(card));
            case ME -> messages.say("whose.ME");
            case AGREED -> messages.say("whose.AGREED", called(card));
            case NOBODY, NOT_SAID -> "";
        };
        String days = days(moment.when());
        return whose.isEmpty() ? days : messages.say("days.whose", days, whose);
    }

    private String days(Vague when) {
        Window window = when.window();
        if (window == null) {
            return messages.say("days.none");
        }
        String year = window.to().getYear() < today.getYear() ? "day.year" : "day";
        return window.isOneDay()
                ? format(year, window.from())
                : messages.say("days", format("day", window.from()), format(year, window.to()));
    }

    private String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(messages.language()) + text.substring(1);
    }
}
