package app.ajar.capture.language;

import app.ajar.model.Body;
import app.ajar.model.ContactPoint;
import app.ajar.model.Vague;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How each thing stands in the preview. */
final class Rows {

    private Rows() {}

    static Preview.Row of(Item item) {
        return switch (item) {
            case Item.Left(_, Line line, Outcome why) -> new Preview.Row(Preview.State.WAITS, waits(why),
                    line == null ? null : line.mark(), line == null ? "" : line.typed(), null, List.of(), why,
                    item.lines());
            case Item.Thought(_, Line line) -> {
                boolean note = line.outcome() instanceof Outcome.Says(Said.Text _);
                yield new Preview.Row(note ? Preview.State.KEPT : Preview.State.AS_TEXT, "note", line.mark(),
                        line.typed(), null, List.of(), line.outcome(), item.lines());
            }
            case Item.Talk talk -> kept(item, "conversation", null, talk.text(), null, extras(talk), said(talk));
            case Item.Party party -> {
                List<Preview.Extra> extras = new ArrayList<>();
                add(extras, "at", party.said().where());
                add(extras, "host", party.host() == null ? null : party.host().name());
                add(extras, "guests", Integer.toString(party.guests().size()));
                yield kept(item, "gathering." + party.said().kind(), Mark.PARTY, party.text(), null, extras,
                        new Outcome.Says(party.said()));
            }
            case Item.Fact(_, Line line, Said said) -> fact(item, line, said);
        };
    }

    private static Outcome said(Item.Talk talk) {
        return new Outcome.Says(new Said.Text(talk.text(), talk.opening()));
    }

    private static String waits(Outcome why) {
        return switch (why) {
            case Outcome.WaitsForPerson _ -> "waits.person";
            case Outcome.Nothing _ -> "nothing";
            case Outcome.WaitsForWords _,Outcome.AsText _,Outcome.Says _ -> "waits.words";
        };
    }

    private static Preview.Row kept(Item item, String kind, @Nullable Mark mark, String text, @Nullable String words,
            List<Preview.Extra> extras, Outcome outcome) {
        return new Preview.Row(Preview.State.KEPT, kind, mark, text, words, extras, outcome, item.lines());
    }

    private static List<Preview.Extra> extras(Item.Talk talk) {
        List<Preview.Extra> extras = new ArrayList<>();
        Opening opening = talk.opening();
        add(extras, "channel", opening.channel() == null ? null : opening.channel().name());
        add(extras, "started", opening.started().name());
        add(extras, "unanswered", opening.answered() ? null : "");
        add(extras, "minutes", opening.minutes() == null ? null : opening.minutes().toString());
        if (talk.felt() != null) {
            add(extras, "felt." + talk.felt().basis(), talk.felt().word());
        }
        talk.gave().forEach(gave -> add(extras, "gave", gave));
        talk.asked().forEach(asked -> add(extras, "asked", asked));
        return extras;
    }

    private static Preview.Row fact(Item item, Line line, Said said) {
        List<Preview.Extra> extras = new ArrayList<>();
        Shown shown = shown(said, extras);
        return kept(item, shown.kind(), line.mark(), shown.text(), shown.words(), extras, line.outcome());
    }

    private record Shown(String kind, String text, @Nullable String words) {

        static Shown of(String kind, String text) {
            return new Shown(kind, text, null);
        }
    }

    private static Shown shown(Said said, List<Preview.Extra> extras) {
        return switch (said) {
            case Said.No no -> {
                add(extras, "because", no.because());
                add(extras, "ask", no.ask());
                if (no.ask() != null) {
                    add(extras, "whose", no.whose().name());
                }
                add(extras, "thanked", no.thanked() ? "" : null);
                yield new Shown("no." + no.kind(), no.what(), no.words());
            }
            case Said.Yes(String to, String words) -> new Shown("yes", to, words);
            case Said.Broke broke -> {
                add(extras, "broke", broke.broke());
                add(extras, "agreed", broke.agreed() == null ? null : Vague.of(broke.agreed()));
                add(extras, "side", broke.side().name());
                yield Shown.of("broke", broke.what());
            }
            case Said.Preference it -> {
                it.channels().forEach(channel -> add(extras, "channel", channel.name()));
                it.purposes().forEach(purpose -> add(extras, "purpose", purpose.name()));
                add(extras, "everything", it.channels().isEmpty() && it.purposes().isEmpty() ? "" : null);
                add(extras, "for.them", it.by() == Body.Preference.SaidBy.SOMEBODY_FOR_THEM ? "" : null);
                add(extras, "asked.by.me", it.askedByMe() ? "" : null);
                yield new Shown("preference." + it.verdict(), it.text(), it.words());
            }
            case Said.Guess(String text, Body.Sure sure, boolean about) -> {
                add(extras, "sure", sure.name());
                add(extras, "about.contact", about ? "" : null);
                yield Shown.of("guess", text);
            }
            case Said.Idea(String text, _) -> Shown.of("idea", text);
            case Said.Promise(Body.Side by, String text, Vague due) -> {
                add(extras, "due", due);
                yield Shown.of("promise." + by, text);
            }
            case Said.Referral it -> {
                add(extras, it.who() instanceof Who.New ? "new.person" : "person", it.who().name());
                add(extras, "agreed", it.agreed().name());
                add(extras, "tell", it.tell().name());
                add(extras, "thanked", it.thanked() ? "" : null);
                yield Shown.of(it.from() ? "referral.FROM" : "referral.SENT", it.text());
            }
            case Said.Bought(String what, String forWhom, Boolean care) -> {
                add(extras, "for", forWhom);
                add(extras, care == null || care ? "care" : "no.care", care == null ? null : "");
                yield Shown.of("purchase", what);
            }
            case Said.Meet(Vague day, var time, String what) -> {
                add(extras, "day", day);
                add(extras, "time", time == null ? null : time.toString());
                yield Shown.of("meeting", what);
            }
            case Said.Life(String text, Vague since, boolean died) -> {
                add(extras, "since", since);
                add(extras, "died", died ? "" : null);
                yield Shown.of("life", text);
            }
            case Said.Told(String what, String received) -> {
                add(extras, "received", received);
                yield Shown.of("told", what);
            }
            case Said.Challenge(String text, Vague since) -> {
                add(extras, "since", since);
                yield Shown.of("challenge", text);
            }
            case Said.Eased(var challenges) -> Shown.of("eased", challenges.getFirst().text());
            case Said.Roles(var held) -> {
                for (Said.Held one : held) {
                    add(extras, "role", one.kind().name());
                    add(extras, "since", one.since());
                    add(extras, "until", one.until());
                }
                yield Shown.of("role", "");
            }
            case Said.Point(var medium, String value, String label) -> {
                add(extras, "label", label);
                yield Shown.of(medium == ContactPoint.Medium.PHONE ? "phone" : "mail", value);
            }
            case Said.Birthday(var birthday) -> Shown.of("birthday", RenderMarks.birthday(birthday));
            case Said.Detail it -> {
                add(extras, "area", it.area().name());
                add(extras, "private", it.confidential() ? "" : null);
                yield Shown.of(it.avoid() ? "avoid" : "detail", it.text());
            }
            case Said.Tags(var tags) -> Shown.of("tag", String.join(", ", tags));
            case Said.Text(String text, _) -> Shown.of("note", text);
            case Said.Felt(Body.Felt felt) -> Shown.of("felt", felt.word());
            case Said.Gave(String what) -> Shown.of("gave", what);
            case Said.Asked(String what) -> Shown.of("asked", what);
            case Said.Party party -> Shown.of("gathering." + party.kind(), party.what());
        };
    }

    private static void add(List<Preview.Extra> extras, String key, @Nullable String text) {
        if (text != null) {
            extras.add(Preview.Extra.of(key, text));
        }
    }

    private static void add(List<Preview.Extra> extras, String key, @Nullable Vague when) {
        if (when != null) {
            extras.add(new Preview.Extra(key, when.label(), when));
        }
    }
}
