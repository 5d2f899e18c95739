package app.ajar.timeline;

import app.ajar.model.Body;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says an entry in words. */
public final class RowWords {

    private final Messages messages = Messages.of(RowWords.class);
    private final Words words = new Words(messages);

    /** What stands beside the text. */
    private record Said(String kind, String aside, @Nullable String quote, List<String> marks, String style,
            String icon) {}

    /**
     * An entry as it is shown.
     *
     * @param above the entry above it, or null
     * @param people everybody whom it names
     */
    Row row(Entry entry, @Nullable Entry above, Map<PersonId, Person> people, LocalDate today) {
        boolean sameCapture = above != null && above.capture().equals(entry.capture());
        boolean sameMonth = above != null
                && YearMonth.from(above.when().date()).equals(YearMonth.from(entry.when().date()));
        Said said = said(entry, people, today);
        return new Row(entry.id(), sameMonth ? "" : words.month(entry.when().date()), messages.say(said.kind()),
                said.aside(), sameCapture ? "" : words.when(entry.when(), today), entry.text(),
                said.quote() == null ? "" : words.quoted(said.quote()), said.marks(), said.style(), said.icon());
    }

    private Said said(Entry entry, Map<PersonId, Person> people, LocalDate today) {
        List<String> marks = new ArrayList<>();
        return switch (entry.body()) {
            case Body.Conversation it -> {
                if (it.felt() != null) {
                    marks.add(messages.say("felt." + it.felt().basis(), it.felt().word()));
                }
                it.gave().forEach(gave -> marks.add(messages.say("gave", gave)));
                it.asked().forEach(asked -> marks.add(messages.say("asked", asked)));
                yield new Said("kind.conversation", contact(it, entry.people(), people), null, marks, "conversation",
                        icon(it.channel()));
            }
            case Body.Note() -> new Said("kind.note", "", null, marks, "note", "fth-edit-3");
            case Body.No it -> {
                add(marks, "because", it.because());
                if (it.moment() != null) {
                    marks.add(words.vague(it.moment().when(), today));
                    add(marks, messages.sayIfAny("whose." + it.moment().whose()));
                }
                if (it.acknowledged() != null) {
                    marks.add(messages.say("thanked.on", words.day(it.acknowledged().on(), today)));
                }
                yield new Said("kind.no." + it.kind(), "", it.words(), marks, "no", "fth-minus-circle");
            }
            case Body.Yes it -> new Said("kind.yes", "", it.words(), marks, "yes", "fth-check-circle");
            case Body.Idea it -> {
                it.introduces().forEach(other -> add(marks, "introduces", name(other, people)));
                yield new Said("kind.idea", "", null, marks, "idea", "fth-sun");
            }
            case Body.Promise it -> {
                if (it.due() != null) {
                    marks.add(words.vague(it.due(), today));
                }
                marks.add(messages.say("promise." + it.state()));
                yield new Said("kind.promise." + it.by(), "", null, marks, "promise",
                        it.by() == Body.Side.ME ? "fth-corner-up-right" : "fth-corner-up-left");
            }
            case Body.Referral it -> {
                marks.add(messages.say("agreed." + it.agreed()));
                if (it.thanked() != null) {
                    marks.add(messages.say("thanked.on", words.day(it.thanked(), today)));
                }
                yield new Said("kind.referral.SENT",
                        messages.say("sent", name(it.giver(), people),
                                name(it.referred(), people)),
                        null, marks, "referral", "fth-user-plus");
            }
            case Body.NearMiss it -> {
                add(marks, it.broke() == null ? "" : it.broke());
                add(marks, messages.sayIfAny("side." + it.side()));
                yield new Said("kind.broke", "", null, marks, "no", "fth-umbrella");
            }
            case Body.Purchase it -> {
                add(marks, "bought.for", it.forWhom());
                yield new Said("kind.purchase", "", null, marks, "yes", "fth-shopping-bag");
            }
            case Body.Gathering it -> {
                marks.add(messages.say("guests", it.guests().size()));
                yield new Said("kind.gathering." + it.kind(), it.where() == null ? "" : it.where(), null, marks,
                        "referral", "fth-home");
            }
            case Body.Meeting it -> {
                marks.add(messages.say("meeting." + it.state()));
                String day = words.vague(it.day(), today);
                yield new Said("kind.meeting",
                        it.time() == null ? day : messages.say("date.and.time", day, it.time()), null, marks, "promise",
                        "fth-calendar");
            }
            case Body.LifeEvent it -> new Said("kind.life", it.since() == null ? "" : words.vague(it.since(), today),
                    null, marks, "life", "fth-sunrise");
            case Body.Preference it -> preference(it, marks);
            case Body.Guess it -> {
                marks.add(messages.say("sure." + it.sure()));
                if (it.asked() != null) {
                    marks.add(messages.say("asked.on", words.day(it.asked(), today)));
                }
                add(marks, it.right() == null ? "" : messages.say(it.right() ? "guess.right" : "guess.wrong"));
                yield new Said("kind.guess", "", it.said(), marks, "note", "fth-help-circle");
            }
            case Body.Told it -> {
                add(marks, it.received() == null ? "" : it.received());
                yield new Said("kind.told", "", null, marks, "note", "fth-message-square");
            }
        };
    }

    private Said preference(Body.Preference it, List<String> marks) {
        boolean stop = it.verdict() == Body.Preference.Verdict.STOP;
        add(marks, it.condition() == null ? "" : it.condition());
        if (it.by() == Body.Preference.SaidBy.SOMEBODY_FOR_THEM) {
            marks.add(messages.say("for.them"));
        }
        if (it.ground() == Body.Preference.Ground.ASSUMED) {
            marks.add(messages.say("assumed"));
        }
        if (it.correction() != null) {
            marks.add(messages.say("correction." + it.correction().way()));
        }
        return new Said("kind.preference." + it.verdict(), words.reach(it.channels(), it.purposes()), it.words(), marks,
                "promise", stop ? "fth-bell-off" : "fth-bell");
    }

    private String contact(Body.Conversation it, List<PersonId> with, Map<PersonId, Person> people) {
        String them = them(with, people);
        List<String> parts = new ArrayList<>();
        String whole = it.channel() == null
                ? ""
                : messages.sayIfAny("started." + it.started() + "." + it.channel(), them);
        if (whole.isEmpty()) {
            add(parts, messages.sayIfAny("started." + it.started(), them));
            add(parts, it.channel() == null ? "" : messages.say("channel." + it.channel()));
        } else {
            parts.add(whole);
        }
        if (it.minutes() != null) {
            parts.add(messages.say("minutes", it.minutes()));
        }
        add(parts, it.answered() ? "" : messages.say("unanswered"));
        return String.join(messages.say("list.comma"), parts);
    }

    /** One person as the rep speaks of them; of several nobody is singled out. */
    private String them(List<PersonId> with, Map<PersonId, Person> people) {
        Person only = with.size() == 1 ? people.get(with.getFirst()) : null;
        return only == null ? messages.say("speak.THEY") : words.subject(only);
    }

    private static String name(PersonId id, Map<PersonId, Person> people) {
        Person person = people.get(id);
        return person == null ? "" : Words.name(person.name());
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

    private void add(List<String> marks, String key, @Nullable String said) {
        if (said != null) {
            marks.add(messages.say(key, said));
        }
    }

    private static void add(List<String> marks, String said) {
        if (!said.isEmpty()) {
            marks.add(said);
        }
    }
}
