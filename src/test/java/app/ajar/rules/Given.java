package app.ajar.rules;

import app.ajar.model.Body;
import app.ajar.model.Body.Correction;
import app.ajar.model.Body.Preference;
import app.ajar.model.Body.Preference.Ground;
import app.ajar.model.Body.Preference.SaidBy;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Body.Side;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.Role;
import app.ajar.model.Vague;
import app.ajar.model.When;
import app.ajar.rules.Ledger.Line;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** People, days and small makers that the tests of the rules share. */
final class Given {

    static final PersonId ANA = new PersonId(new UUID(0, 1));
    static final PersonId BETH = new PersonId(new UUID(0, 2));
    static final PersonId CLEO = new PersonId(new UUID(0, 3));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    static final UUID CAPTURE = new UUID(1, 1);

    private static long made;

    private Given() {}

    static EntryId anId() {
        return new EntryId(new UUID(2, ++made));
    }

    /** A day of 2026. */
    static When on(int month, int day) {
        return When.day(LocalDate.of(2026, month, day));
    }

    static When at(int month, int day, int hour) {
        return When.at(LocalDateTime.of(2026, month, day, hour, 0), ZoneOffset.UTC);
    }

    static Entry entry(PersonId person, When when, String text, Body body) {
        return new Entry(anId(), new UUID(3, ++made), List.of(person), when, text, body, false);
    }

    static Body.Conversation talk(@Nullable Channel channel, Side started, boolean answered) {
        return new Body.Conversation(channel, started, answered, null, null, List.of(), List.of(), List.of());
    }

    static Body.Conversation call() {
        return talk(Channel.CALL, Side.ME, true);
    }

    static Body.Conversation theyWrote() {
        return talk(Channel.MESSAGE, Side.THEM, true);
    }

    static Body.No no() {
        return new Body.No(Body.No.Kind.NOT_NOW, null, null, null, null);
    }

    static Body.Yes yes() {
        return new Body.Yes(null, List.of());
    }

    static Said say(Verdict verdict, Enum<?>... named) {
        return new Said(verdict, named);
    }

    static Said stop(Enum<?>... named) {
        return say(Verdict.STOP, named);
    }

    static Said welcome(Enum<?>... named) {
        return say(Verdict.WELCOME, named);
    }

    static Said only(Enum<?>... named) {
        return say(Verdict.ONLY, named);
    }

    static Ledger ledger(Said... said) {
        return Ledger.of(Set.of(ANA), lines(said));
    }

    /** Each in a write of its own, from 1. */
    static List<Line> lines(Said... said) {
        return IntStream.range(0, said.length).mapToObj(i -> said[i].line(i + 1)).toList();
    }

    static Courtesy.Facts facts(PersonId person, Role.Kind... roles) {
        return new Courtesy.Facts(person, false, false,
                Arrays.stream(roles).map(kind -> role(kind, null, null)).toList());
    }

    static Role role(Role.Kind kind, @Nullable Vague since, @Nullable Vague until) {
        return new Role(new UUID(4, 1), ANA, kind, since, until);
    }

    static Subject subject(Ledger ledger, Entry... entries) {
        return new Subject(facts(ledger.ids().iterator().next()), ledger, List.of(entries), List.of(), Set.of());
    }

    static Subject ana(Entry... entries) {
        return subject(Ledger.empty(ANA), entries);
    }

    /** A line in the making: stated by Ana on 1 May in words, unless said otherwise. */
    static final class Said {

        private final EntryId id = anId();
        private final Verdict verdict;
        private final Set<Channel> channels;
        private final Set<Purpose> purposes;
        private Set<PersonId> people = Set.of(ANA);
        private When when = on(5, 1);
        private @Nullable String words = "please";
        private @Nullable String condition;
        private String text = "";
        private Ground ground = Ground.STATED;
        private @Nullable Correction correction;
        private boolean newly = true;

        private Said(Verdict verdict, Enum<?>... named) {
            this.verdict = verdict;
            this.channels = those(Channel.class, named);
            this.purposes = those(Purpose.class, named);
        }

        private static <E> Set<E> those(Class<E> kind, Enum<?>... named) {
            return Set.copyOf(Arrays.stream(named).filter(kind::isInstance).map(kind::cast).toList());
        }

        EntryId id() {
            return id;
        }

        Said of(PersonId... whose) {
            people = Set.of(whose);
            return this;
        }

        Said when(When said) {
            when = said;
            return this;
        }

        Said words(@Nullable String said) {
            words = said;
            return this;
        }

        Said text(String typed) {
            text = typed;
            return this;
        }

        Said condition(String typed) {
            condition = typed;
            return this;
        }

        Said assumed() {
            ground = Ground.ASSUMED;
            return this;
        }

        Said broughtIn() {
            newly = false;
            return this;
        }

        Said rights(Said line, Correction.Way way) {
            correction = new Correction(line.id, way, "slip");
            return this;
        }

        Line line(long seq) {
            return line(seq, 0);
        }

        Line line(long seq, int ordinal) {
            return new Line(seq, ordinal, id, people, when, new Preference(channels, purposes, verdict, condition,
                    ground, words, SaidBy.THEM, false, correction), text, newly);
        }
    }
}
