package app.ajar.cli;

import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.Vague;
import app.ajar.model.When;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entry as it is read: what it is, then its words, then what else was said, all as typed. */
final class EntryText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final String INDENT = "    ";

    private final Entry entry;
    private final Map<PersonId, String> names;
    private final List<String> head = new ArrayList<>();
    private final List<String> more = new ArrayList<>();

    private EntryText(Entry entry, Map<PersonId, String> names) {
        this.entry = entry;
        this.names = names;
    }

    /**
     * @param page those on whose page it is read; others are named
     */
    static List<String> lines(Entry entry, Set<PersonId> page, Map<PersonId, String> names) {
        return new EntryText(entry, names).lines(page);
    }

    static String at(When when) {
        return when.offset() == null ? when.date().toString() : TIME.format(when.local());
    }

    /** Their words, in the quotes in which they were typed; nothing if there are none. */
    static String quoted(@Nullable String words) {
        return words == null || words.isBlank() ? "" : '"' + words + '"';
    }

    /** A time as it was said, the days it stands for beside it. */
    static String vague(Vague when) {
        if (when.window() == null) {
            return when.label();
        }
        String from = when.window().from().toString();
        String days = when.window().isOneDay() ? from : from + " – " + when.window().to();
        return when.label().isEmpty() || when.label().equals(days) ? days : when.label() + " (" + days + ")";
    }

    private List<String> lines(Set<PersonId> page) {
        head.add(Words.of("kind." + Items.kind(entry.body())));
        body();
        List<PersonId> others = entry.people().stream().filter(id -> !page.contains(id)).toList();
        if (!others.isEmpty()) {
            head.add(Words.of("entry.with", names(others)));
        }
        if (entry.confidential()) {
            head.add(Words.of("entry.private"));
        }
        List<String> lines = new ArrayList<>();
        lines.add(at(entry.when()) + "  " + String.join(" · ", head));
        entry.text().strip().lines().map(line -> INDENT + line).forEach(lines::add);
        more.stream().flatMap(String::lines).map(line -> INDENT + line).forEach(lines::add);
        return lines;
    }

    private void body() {
        switch (entry.body()) {
            case Body.Note _ -> {
            }
            case Body.Conversation it -> conversation(it);
            case Body.No it -> no(it);
            case Body.Yes it -> said(it.words());
            case Body.Idea it -> ifAny(it.introduces(), "entry.introduces");
            case Body.Promise it -> promise(it);
            case Body.Referral it -> referral(it);
            case Body.NearMiss it -> {
                more("entry.broke", it.broke());
                side(it.side());
                more("entry.agreed-on", text(it.agreed()));
            }
            case Body.Purchase it -> {
                more("entry.for", it.forWhom());
                if (it.care() != null) {
                    head.add(Words.of(it.care() ? "entry.care" : "entry.no-care"));
                }
            }
            case Body.Gathering it -> gathering(it);
            case Body.Meeting it -> {
                head.add(vague(it.day()) + (it.time() == null ? "" : " " + it.time()));
                head.add(Words.of("meeting", it.state()));
            }
            case Body.LifeEvent it -> {
                if (it.died()) {
                    head.add(Words.of("entry.died"));
                }
                more("entry.since", it.since() == null ? null : vague(it.since()));
            }
            case Body.Preference it -> preference(it);
            case Body.Guess it -> {
                head.add(Words.of("sure", it.sure()));
                more("entry.asked-on", text(it.asked()));
                if (it.right() != null) {
                    head.add(Words.of(it.right() ? "entry.right" : "entry.wrong"));
                }
                said(it.said());
            }
            case Body.Told it -> more("entry.received", it.received());
        }
    }

    private void conversation(Body.Conversation it) {
        if (it.channel() != null) {
            head.add(Words.of("channel", it.channel()));
        }
        head.add(Words.of("started", it.started()));
        if (!it.answered()) {
            head.add(Words.of("entry.unanswered"));
        }
        if (it.minutes() != null) {
            head.add(Words.of("entry.minutes", it.minutes()));
        }
        if (it.felt() != null) {
            more.add(Words.of("entry.felt", it.felt().word(), Words.of("basis", it.felt().basis())));
        }
        it.gave().forEach(gave -> more("entry.gave", gave));
        it.asked().forEach(asked -> more("entry.asked", asked));
    }

    private void no(Body.No it) {
        head.add(Words.of("no", it.kind()));
        said(it.words());
        more("entry.because", it.because());
        if (it.moment() != null) {
            String whose = it.moment().whose() == Body.Side.NOT_SAID
                    ? ""
                    : ", " + Words.of("moment.whose", it.moment().whose());
            more("entry.moment", vague(it.moment().when()) + whose);
        }
        if (it.acknowledged() != null) {
            String how = it.acknowledged().channel() == null
                    ? ""
                    : ", " + Words.of("channel", it.acknowledged().channel());
            more("entry.acknowledged", it.acknowledged().on() + how);
        }
    }

    private void promise(Body.Promise it) {
        head.add(Words.of("promise.by", it.by()));
        head.add(Words.of("promise", it.state()) + (it.closed() == null ? "" : " " + it.closed()));
        more("entry.due", it.due() == null ? null : vague(it.due()));
    }

    private void referral(Body.Referral it) {
        more.add(Words.of("entry.sent", names(List.of(it.giver())), names(List.of(it.referred()))));
        head.add(Words.of("agreed", it.agreed()));
        head.add(Words.of("tell", it.tell()));
        more("entry.thanked", text(it.thanked()));
        more("entry.first-contact", text(it.firstContact()));
        more("entry.treated", it.treated());
        more("entry.told", text(it.told()));
        more("entry.outcome", it.outcome());
    }

    private void gathering(Body.Gathering it) {
        head.add(Words.of("gathering", it.kind()));
        more("entry.where", it.where());
        more("entry.host", it.host() == null ? null : names(List.of(it.host())));
        for (Body.Guest guest : it.guests()) {
            List<String> facts = new ArrayList<>();
            facts.add(names(List.of(guest.person())));
            add(facts, !guest.came(), "guest.absent");
            add(facts, guest.bought(), "guest.bought");
            add(facts, guest.booked(), "guest.booked");
            facts.add(Words.of("guest.follow-up", guest.mayFollowUp()));
            more.add(Words.of("entry.guest", String.join(", ", facts)));
        }
    }

    private void preference(Body.Preference it) {
        head.add(Words.of("verdict", it.verdict()));
        String scope = ConsentText.scope(it);
        if (!scope.isEmpty()) {
            head.add(scope);
        }
        add(head, it.ground() == Body.Preference.Ground.ASSUMED, "entry.assumed");
        add(head, it.by() == Body.Preference.SaidBy.SOMEBODY_FOR_THEM, "entry.for-them");
        add(head, it.askedByMe(), "entry.i-asked");
        more("entry.condition", it.condition());
        said(it.words());
        if (it.correction() != null) {
            head.add(Words.of("correction", it.correction().way()));
            more("entry.reason", it.correction().reason());
        }
    }

    private void side(Body.Side side) {
        if (side != Body.Side.NOT_SAID) {
            head.add(Words.of("side", side));
        }
    }

    private static void add(List<String> to, boolean really, String key) {
        if (really) {
            to.add(Words.of(key));
        }
    }

    private void said(@Nullable String words) {
        String quoted = quoted(words);
        if (!quoted.isEmpty()) {
            more.add(quoted);
        }
    }

    private void more(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            more.add(Words.of(key, value));
        }
    }

    private void ifAny(Collection<PersonId> people, String key) {
        if (!people.isEmpty()) {
            more.add(Words.of(key, names(people)));
        }
    }

    private String names(Collection<PersonId> people) {
        return Words.list(people.stream().map(id -> names.getOrDefault(id, Words.of("who.forgotten"))).toList(),
                "and");
    }

    private static @Nullable String text(java.time.@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
