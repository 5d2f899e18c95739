package app.ajar.rules;

import app.ajar.model.Body.Answer;
import app.ajar.model.Body.Conversation;
import app.ajar.model.Body.Meeting;
import app.ajar.model.Body.No;
import app.ajar.model.Body.Promise;
import app.ajar.model.Body.Referral;
import app.ajar.model.Body.Side;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.When;
import app.ajar.model.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the rep owes somebody on a day: facts, whatever card or list shows them. A debt stays until it is done or let
 * go. It is none under a stop, and one that is older than the yes that lifted the stop does not come back.
 */
public final class Owed {

    private final Subject subject;
    private final Predicate<PersonId> reachable;
    private final LocalDate day;

    private Owed(Subject subject, Predicate<PersonId> reachable, LocalDate day) {
        this.subject = subject;
        this.reachable = reachable;
        this.day = day;
    }

    /** What is owed. */
    public enum Kind {
        /** They turned to the rep, and she has not turned to them since. */
        ANSWER,
        /** They sent somebody. */
        THANKS,
        /** They were sent, agreed to be contacted, and have not been. */
        FIRST_CONTACT,
        /** They sent somebody who was not asked yet: ask them to ask. */
        ASK_TO_ASK,
        /** They said no; where they said stop, to selling alone even, silence is the acknowledgement. */
        ACKNOWLEDGEMENT,
        /** The rep promised something. */
        PROMISE,
        /** They sent somebody and may be told what became of it. */
        NEWS,
        /** A meeting is planned for the day. */
        MEETING;

        /** For which purposes there must be a way open, or a stop ends it. */
        public List<Purpose> purposes() {
            return switch (this) {
                case ANSWER, FIRST_CONTACT, ASK_TO_ASK, MEETING -> List.of(Purpose.FOLLOW_UP);
                case ACKNOWLEDGEMENT -> List.of(Purpose.FOLLOW_UP, Purpose.SELLING);
                case THANKS, NEWS -> List.of(Purpose.THANKS_AND_NEWS);
                case PROMISE -> List.of(Purpose.OWED);
            };
        }
    }

    /**
     * Something owed.
     *
     * @param person to whom
     * @param about others it is about
     * @param since the day from which it is owed
     * @param evidence the entry that says so
     */
    public record Debt(Kind kind, PersonId person, List<PersonId> about, LocalDate since, Entry evidence) {

        public Debt {
            about = List.copyOf(about);
        }

        /** The same for the same debt on any day, to let it go by. */
        public String key() {
            return kind + ":" + evidence.id() + ":" + person;
        }
    }

    /**
     * All that is owed to somebody. What is dated later than the day is not looked at.
     *
     * @param reachable whether somebody else may be followed up at all; asked of those they sent
     * @return by kind, within a kind the oldest first
     */
    public static List<Debt> to(Subject subject, Predicate<PersonId> reachable, LocalDate day) {
        return subject.facts().died() ? List.of() : new Owed(subject, reachable, day).all();
    }

    private List<Debt> all() {
        List<Entry> past = new ArrayList<>(
                subject.entries().stream().filter(entry -> !entry.when().date().isAfter(day)).toList());
        past.sort(Comparator.comparing(entry -> entry.when().local()));
        Stream<Debt> single = past.stream().flatMap(entry -> of(entry, past));
        return Stream.concat(single, answer(past)).filter(debt -> !subject.letGo().contains(debt.key()))
                .sorted(Comparator.comparing(Debt::kind).thenComparing(Debt::since)).toList();
    }

    private Stream<Debt> of(Entry entry, List<Entry> past) {
        return switch (entry.body()) {
            case No no when no.acknowledged() == null && !isSettled(entry, past) ->
                debt(Kind.ACKNOWLEDGEMENT, entry, entry.when(), List.of());
            case Promise promise when promise.by() == Side.ME && promise.state() == Promise.State.OPEN ->
                debt(Kind.PROMISE, entry, entry.when(), List.of());
            case Meeting meeting when meeting.state() == Meeting.State.PLANNED
                    && Window.of(day).equals(meeting.day().window()) ->
                debt(Kind.MEETING, entry, entry.when(), List.of());
            case Referral referral when subject.is(referral.giver()) -> toGiver(entry, referral);
            case Referral referral when subject.is(referral.referred()) -> toReferred(entry, referral, past);
            default -> Stream.empty();
        };
    }

    private static boolean isSettled(Entry entry, List<Entry> past) {
        return past.stream().anyMatch(other -> other.body() instanceof Conversation conversation
                && conversation.settled().contains(entry.id()));
    }

    private Stream<Debt> toGiver(Entry entry, Referral referral) {
        List<PersonId> about = List.of(referral.referred());
        List<Debt> debts = new ArrayList<>();
        if (referral.thanked() == null) {
            debt(Kind.THANKS, entry, entry.when(), about).forEach(debts::add);
        }
        newsFrom(entry, referral).filter(from -> !from.isAfter(day))
                .map(from -> debt(Kind.NEWS, entry,
                        referral.firstContact() == null ? entry.when() : When.day(from), about))
                .ifPresent(news -> news.forEach(debts::add));
        if (referral.agreed() == Answer.NOT_ASKED && referral.firstContact() == null
                && reachable.test(referral.referred())) {
            debt(Kind.ASK_TO_ASK, entry, entry.when(), about).forEach(debts::add);
        }
        return debts.stream();
    }

    /** The day since which there is something that the giver may be told and was not; empty if there is nothing. */
    public static Optional<LocalDate> newsFrom(Entry entry, Referral referral) {
        boolean mayBeTold = referral.tell() == Referral.Tell.THAT_WE_SPOKE
                || referral.tell() == Referral.Tell.HOW_IT_WENT;
        if (!mayBeTold || referral.told() != null) {
            return Optional.empty();
        }
        LocalDate contact = referral.firstContact();
        return contact != null || !Said.hasWords(referral.outcome())
                ? Optional.ofNullable(contact)
                : Optional.of(entry.when().date());
    }

    private Stream<Debt> toReferred(Entry entry, Referral referral, List<Entry> past) {
        boolean turnedTo = past.stream().anyMatch(other -> other.body() instanceof Conversation
                && !other.when().date().isBefore(entry.when().date()));
        return referral.agreed() == Answer.YES && referral.firstContact() == null && !turnedTo
                ? debt(Kind.FIRST_CONTACT, entry, entry.when(), List.of(referral.giver()))
                : Stream.empty();
    }

    /** One answer, to the last they wrote, owed since the first that is not answered. */
    private Stream<Debt> answer(List<Entry> past) {
        List<Debt> open = new ArrayList<>();
        for (Entry entry : past) {
            if (entry.body() instanceof Conversation conversation) {
                if (!isToAnswer(conversation)) {
                    open.clear();
                } else {
                    debt(Kind.ANSWER, entry, entry.when(), List.of()).forEach(open::add);
                }
            }
        }
        return open.isEmpty()
                ? Stream.empty()
                : Stream.of(new Debt(Kind.ANSWER, subject.person(), List.of(), open.getFirst().since(),
                        open.getLast().evidence()));
    }

    /** Whether it asks for an answer, as long as the rep has not turned to them since. */
    public static boolean isToAnswer(Conversation conversation) {
        return !Contacts.mine(conversation);
    }

    private Stream<Debt> debt(Kind kind, Entry evidence, When arisen, List<PersonId> about) {
        return isEnded(subject.ledger(), kind.purposes(), evidence, arisen, day)
                ? Stream.empty()
                : Stream.of(new Debt(kind, subject.person(), about, arisen.date(), evidence));
    }

    /**
     * Whether what they said about being in touch has ended it: one of the purposes is held back on every channel, or
     * was when this arose and a yes since has lifted it.
     *
     * @param evidence the entry it rests on
     * @param arisen when it came up
     */
    static boolean isEnded(Ledger ledger, List<Purpose> purposes, Entry evidence, When arisen, LocalDate day) {
        return purposes.stream().anyMatch(purpose -> ledger.isHeldBack(purpose, day)
                || ledger.reopening(purpose, day).filter(yes -> isOlder(evidence, arisen, yes.said())).isPresent());
    }

    /**
     * An entry of the very time of the yes was written in one go with it and is not older; else being in doubt it is.
     */
    private static boolean isOlder(Entry evidence, When arisen, When yes) {
        boolean inOneGo = arisen.equals(yes) && arisen.equals(evidence.when());
        return !inOneGo && !Said.after(arisen, yes);
    }

    /** Whether somebody may be followed up at all: alive, and nothing in the way of it on every channel. */
    public static boolean isReachable(Courtesy.Facts facts, Ledger ledger, LocalDate day) {
        return !facts.died() && !ledger.isHeldBack(Purpose.FOLLOW_UP, day);
    }
}
