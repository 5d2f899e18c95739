package app.ajar.timeline;

import app.ajar.model.Body;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says an entry in words. */
final class StreamWords {

    /** What is longer is opened where it stands. */
    static final int SHOWN = 4000;
    /** What was declined or said yes to stands beside the kind if it is no longer. */
    private static final int SHORT = 60;

    private final Messages messages = Messages.of(StreamWords.class);
    private final Words words = new Words(messages);
    private final StreamDates dates = new StreamDates(messages);
    private final StreamNames names = new StreamNames(messages);
    private final StreamMarks marks = new StreamMarks(messages, dates, names);

    /** What stands beside the text. */
    private record Beside(String kind, String aside, @Nullable String quote, String style, String icon) {

        static Beside of(String kind, String aside, String style, String icon) {
            return new Beside(kind, aside, null, style, icon);
        }
    }

    Messages messages() {
        return messages;
    }

    StreamDates dates() {
        return dates;
    }

    StreamNames names() {
        return names;
    }

    /**
     * An entry as it is shown.
     *
     * @param whole whether a long text is shown to its end
     */
    Row.Said said(Entry entry, Around around, boolean whole) {
        Beside beside = beside(entry, around);
        Spoken spoken = Spoken.of(entry.text(), entry.body() instanceof Body.Conversation
                ? ways(beside.aside(), entry, around)
                : List.of());
        String text = spoken.text();
        String aside = beside.aside();
        if (isAnswer(entry) && aside.isEmpty() && text.length() <= SHORT && text.indexOf('\n') < 0) {
            aside = text;
            text = "";
        }
        if (entry.body() instanceof Body.Gathering) {
            int line = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
            if (line <= SHORT) {
                aside = joined(aside, text.substring(0, line));
                text = text.substring(line).strip();
            }
        }
        int more = whole || text.length() <= SHOWN ? 0 : text.length() - cut(text);
        String quote = beside.quote() == null ? spoken.quote() : beside.quote();
        String also = beside.quote() == null || spoken.quote().isEmpty() ? "" : " " + words.quoted(spoken.quote());
        return new Row.Said(messages.say(beside.kind()), aside,
                (more == 0 ? text : text.substring(0, cut(text))) + also,
                more, quote.isEmpty() ? "" : words.quoted(quote), marks.of(entry, around), beside.style(),
                beside.icon(), entry.confidential(), entry.people().size() > 1,
                entry.body() instanceof Body.Preference, around.rewritten().contains(entry.id()));
    }

    /** Never between the two halves of a character. */
    private static int cut(String text) {
        return Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    }

    private static boolean isAnswer(Entry entry) {
        return entry.body() instanceof Body.No || entry.body() instanceof Body.Yes;
    }

    private Beside beside(Entry entry, Around around) {
        return switch (entry.body()) {
            case Body.Conversation it ->
                Beside.of("kind.conversation", contact(it, entry, around), "conversation", icon(it.channel()));
            case Body.Note() -> Beside.of("kind.note", others(entry, around), "note", "fth-edit-3");
            case Body.No it -> new Beside("kind.no." + it.kind(), "", it.words(), "no", "fth-minus-circle");
            case Body.Yes it -> new Beside("kind.yes", "", it.words(), "yes", "fth-check-circle");
            case Body.Idea it -> Beside.of(idea(entry, around), introduced(entry, it, around), "idea", "idea");
            case Body.Promise it -> Beside.of("kind.promise", by(it, entry, around), "promise",
                    it.by() == Body.Side.ME ? "fth-bookmark" : "fth-corner-up-left");
            case Body.Referral it -> Beside.of("kind.referral",
                    messages.say("sent", names.name(it.giver(), around), names.name(it.referred(), around)), "referral",
                    "fth-user-plus");
            case Body.NearMiss it -> Beside.of("kind.broke", "", "no", "fth-umbrella");
            case Body.Purchase it -> Beside.of("kind.purchase",
                    it.forWhom() == null ? "" : messages.say("bought.for", it.forWhom()), "yes", "fth-shopping-bag");
            case Body.Gathering it ->
                Beside.of("kind.gathering." + it.kind(), gathering(it, entry, around), "referral", "fth-home");
            case Body.Meeting it -> Beside.of("kind.meeting", meeting(it, around), "promise", "fth-calendar");
            case Body.LifeEvent it -> Beside.of("kind.life",
                    it.since() == null || it.since().label().isEmpty() ? "" : dates.vague(it.since(), around.today()),
                    "life", "fth-sunrise");
            case Body.Preference it -> new Beside("kind.preference." + it.verdict(),
                    words.reach(it.channels(), it.purposes()), it.words(), "promise",
                    it.verdict() == Body.Preference.Verdict.STOP ? "fth-bell-off" : "fth-bell");
            case Body.Guess it ->
                new Beside("kind.guess", messages.say("sure." + it.sure()), it.said(), "promise", "fth-help-circle");
            case Body.Told it -> Beside.of("kind.told", "", "note", "fth-message-square");
        };
    }

    private String others(Entry entry, Around around) {
        return around.page().isEmpty() ? "" : names.others(entry.people(), around);
    }

    private static String idea(Entry entry, Around around) {
        boolean offered = around.offers(entry.id()).stream()
                .filter(offer -> around.page().isEmpty() || around.isPage(offer.person()))
                .anyMatch(offer -> offer.state() != Offer.State.THOUGHT_OF && offer.state() != Offer.State.LET_GO);
        return offered ? "kind.idea.offered" : "kind.idea";
    }

    private String introduced(Entry entry, Body.Idea idea, Around around) {
        List<PersonId> people = new ArrayList<>(entry.people());
        idea.introduces().stream().filter(id -> !people.contains(id)).forEach(people::add);
        return around.page().isEmpty() && people.size() < 2 ? "" : names.others(people, around);
    }

    private String by(Body.Promise promise, Entry entry, Around around) {
        if (promise.by() == Body.Side.ME) {
            return messages.say("promise.from.me");
        }
        Person only = names.them(entry, around);
        return only == null
                ? messages.say("promise.from.them")
                : messages.say("promise.from", names.given(only));
    }

    private String gathering(Body.Gathering it, Entry entry, Around around) {
        String where = it.where() == null ? "" : messages.say("at", it.where());
        boolean hosts = it.host() != null && around.isPage(it.host());
        int guests = Math.max(it.guests().size(), entry.people().size() - (it.host() == null ? 0 : 1));
        String who = around.page().isEmpty()
                ? ""
                : hosts || it.host() == null
                        ? messages.say("guests", guests)
                        : messages.say("hosted", names.whole(it.host(), around));
        return joined(where, who);
    }

    private String meeting(Body.Meeting it, Around around) {
        String day = it.day().window() != null && it.day().window().isOneDay()
                ? words.day(it.day().window().from(), around.today())
                : dates.vague(it.day(), around.today());
        return it.time() == null ? day : messages.say("date.and.time", day, it.time());
    }

    private String contact(Body.Conversation it, Entry entry, Around around) {
        return contact(it, names.subject(entry, around), it.started() == Body.Side.ME ? "" : others(entry, around));
    }

    private String contact(Body.Conversation it, String them, String others) {
        String whole = it.channel() == null
                ? ""
                : messages.sayIfAny("started." + it.started() + "." + it.channel(), them);
        String how = whole.isEmpty()
                ? joined(messages.sayIfAny("started." + it.started(), them),
                        it.channel() == null ? "" : messages.say("channel." + it.channel()))
                : whole;
        String with = others.isEmpty() ? "" : messages.say("with", others);
        return joined(how, it.minutes() == null ? "" : messages.say("minutes", it.minutes()),
                it.answered() ? "" : messages.say("unanswered"), with);
    }

    /** The ways in which a rep may have typed who started it and how. */
    private List<String> ways(String aside, Entry entry, Around around) {
        if (!(entry.body() instanceof Body.Conversation it)) {
            return List.of();
        }
        List<String> subjects = new ArrayList<>();
        Person only = names.only(entry, around);
        if (only != null) {
            subjects.add(names.given(only));
            subjects.add(only.name());
        }
        for (Person.Speak speak : List.of(Person.Speak.SHE, Person.Speak.HE, Person.Speak.THEY)) {
            subjects.add(messages.say("speak." + speak));
        }
        List<String> ways = new ArrayList<>();
        ways.add(aside);
        String me = messages.say("me.shown") + " ";
        if (aside.startsWith(me)) {
            ways.add(messages.say("me.typed") + " " + aside.substring(me.length()));
            ways.add(aside.substring(me.length()));
        }
        subjects.forEach(subject -> ways.add(contact(it, subject, "")));
        ways.sort(Comparator.comparingInt(String::length).reversed());
        return ways;
    }

    private String joined(String... parts) {
        return String.join(messages.say("list.comma"), List.of(parts).stream().filter(part -> !part.isEmpty())
                .toList());
    }

    private static String icon(@Nullable Channel channel) {
        return switch (channel) {
            case CALL -> "fth-phone";
            case IN_PERSON -> "fth-coffee";
            case MESSAGE -> "fth-message-square";
            case MAIL, POST -> "fth-mail";
            case VIDEO -> "fth-video";
            case SOCIAL -> "fth-globe";
            case null -> "fth-message-circle";
        };
    }
}
