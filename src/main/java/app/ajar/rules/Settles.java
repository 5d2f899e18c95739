package app.ajar.rules;

import app.ajar.model.Body.Conversation;
import app.ajar.model.Body.Guess;
import app.ajar.model.Body.Idea;
import app.ajar.model.Body.Meeting;
import app.ajar.model.Body.NearMiss;
import app.ajar.model.Body.No;
import app.ajar.model.Body.Preference;
import app.ajar.model.Body.Preference.Ground;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Body.Promise;
import app.ajar.model.Body.Referral;
import app.ajar.model.Body.Yes;
import app.ajar.model.Entry;
import app.ajar.model.Offer;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.rules.Owed.Debt;
import app.ajar.rules.Settlement.What;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the new entries of a capture could settle. What would never be owed because of a stop is not proposed; what
 * follows from the record itself is. Nothing later than the new entry is settled by it.
 */
public final class Settles {

    private final Subject subject;
    private final List<Entry> fresh;
    private final LocalDate day;
    private final Map<Object, Settlement> found = new LinkedHashMap<>();

    private Settles(Subject subject, List<Entry> fresh, LocalDate day) {
        this.subject = subject;
        this.fresh = fresh;
        this.day = day;
    }

    /**
     * All that the capture could settle, each at most once.
     *
     * @param subjects the people of the capture as they were before it; somebody who is missing is new
     * @param fresh the entries of the capture
     * @param day today
     */
    public static List<Settlement> of(Collection<Subject> subjects, List<Entry> fresh, LocalDate day) {
        Map<Object, Settlement> all = new LinkedHashMap<>();
        for (Subject subject : everybody(subjects, fresh)) {
            List<Entry> theirs = fresh.stream().filter(entry -> subject.isAmong(entry.people())).toList();
            new Settles(subject, theirs, day).find().forEach(all::putIfAbsent);
        }
        return List.copyOf(all.values());
    }

    private static List<Subject> everybody(Collection<Subject> known, List<Entry> fresh) {
        Set<PersonId> people = new LinkedHashSet<>();
        fresh.forEach(entry -> people.addAll(entry.people()));
        List<Subject> all = new ArrayList<>(known);
        people.stream().filter(id -> known.stream().noneMatch(subject -> subject.is(id))).map(Subject::unknown)
                .forEach(all::add);
        return all;
    }

    private Map<Object, Settlement> find() {
        for (Entry by : fresh) {
            switch (by.body()) {
                case Conversation conversation -> conversation(by, conversation);
                case Yes _ -> yes(by);
                case No _ -> ideas(by).filter(idea -> Folded.same(idea.text(), by.text()))
                        .forEach(idea -> add(What.DECLINED, idea, by));
                case Preference preference when isStatement(preference) -> open(by, Guess.class,
                        guess -> guess.aboutContact() && guess.asked() == null)
                        .forEach(guess -> add(What.GUESS_ENDED, guess, by));
                default -> {
                }
            }
        }
        return found;
    }

    private static boolean isStatement(Preference preference) {
        return preference.ground() == Ground.STATED && preference.correction() == null;
    }

    private void conversation(Entry by, Conversation conversation) {
        if (Contacts.reached(conversation)) {
            open(by, Referral.class, sent -> subject.is(sent.referred()) && sent.firstContact() == null)
                    .forEach(sent -> add(What.FIRST_CONTACT, sent, by));
        }
        if (!Contacts.mine(conversation)) {
            return;
        }
        boolean quiet = saidStopJustNow();
        if (!quiet) {
            owed(by).forEach(debt -> settles(debt, conversation).ifPresent(what -> add(what, debt.evidence(), by)));
        }
        if (!Contacts.reached(conversation)) {
            return;
        }
        open(by, Promise.class, promise -> promise.state() == Promise.State.OPEN)
                .forEach(promise -> add(What.KEPT, promise, by));
        open(by, Meeting.class, meeting -> isOn(meeting, by.when().date()))
                .forEach(meeting -> add(What.MET, meeting, by));
        if (!quiet && !subject.ledger().isHeldBack(Purpose.FOLLOW_UP, day)) {
            ideas(by).filter(idea -> state(idea) == Offer.State.THOUGHT_OF)
                    .filter(idea -> !NotEver.isDeclined(subject.entries(), idea.text()))
                    .forEach(idea -> add(What.OFFERED, idea, by));
        }
    }

    private boolean saidStopJustNow() {
        return fresh.stream().anyMatch(entry -> entry.body() instanceof Preference preference
                && isStatement(preference) && preference.verdict() != Verdict.WELCOME);
    }

    private Stream<Debt> owed(Entry by) {
        Stream<Entry> noes = fresh.stream().filter(entry -> entry.body() instanceof No);
        return Owed.to(subject.with(noes), _ -> false, day).stream()
                .filter(debt -> isNotLater(debt.evidence(), by));
    }

    /** An attempt that nobody answered answers what they wrote, and does nothing else. */
    private static Optional<What> settles(Debt debt, Conversation conversation) {
        boolean reached = Contacts.reached(conversation);
        return switch (debt.kind()) {
            case ACKNOWLEDGEMENT -> Optional.of(What.ACKNOWLEDGED).filter(_ -> reached);
            case THANKS -> Optional.of(What.THANKED).filter(_ -> reached);
            case NEWS -> Optional.of(What.TOLD).filter(_ -> reached);
            case ANSWER -> Optional.of(What.ANSWERED);
            case FIRST_CONTACT, ASK_TO_ASK, PROMISE, MEETING -> Optional.empty();
        };
    }

    private static boolean isOn(Meeting meeting, LocalDate date) {
        return meeting.state() == Meeting.State.PLANNED && meeting.day().window() != null
                && meeting.day().window().contains(date);
    }

    private void yes(Entry by) {
        Set<Object> answered = new LinkedHashSet<>();
        subject.entries().forEach(entry -> {
            if (entry.body() instanceof Yes earlier) {
                answered.addAll(earlier.answers());
            }
        });
        live(by).filter(entry -> entry.body() instanceof No || entry.body() instanceof NearMiss)
                .filter(entry -> !answered.contains(entry.id()) && Folded.isTo(by.text(), entry.text()))
                .forEach(entry -> add(What.SAID_YES_AFTER, entry, by));
        ideas(by).filter(idea -> Folded.isTo(by.text(), idea.text())).forEach(idea -> add(What.LANDED, idea, by));
    }

    private Stream<Entry> ideas(Entry by) {
        return live(by).filter(entry -> entry.body() instanceof Idea)
                .filter(idea -> state(idea) == Offer.State.THOUGHT_OF || state(idea) == Offer.State.OFFERED);
    }

    private Offer.State state(Entry idea) {
        return subject.offers().stream().filter(offer -> offer.idea().equals(idea.id())).map(Offer::state)
                .reduce((_, later) -> later).orElse(Offer.State.THOUGHT_OF);
    }

    private <B> Stream<Entry> open(Entry by, Class<B> kind, Predicate<B> isOpen) {
        return live(by).filter(entry -> kind.isInstance(entry.body()) && isOpen.test(kind.cast(entry.body())));
    }

    private Stream<Entry> live(Entry by) {
        Stream<Entry> referrals = fresh.stream().filter(entry -> entry.body() instanceof Referral);
        return Stream.concat(subject.entries().stream(), referrals).filter(entry -> isNotLater(entry, by));
    }

    private static boolean isNotLater(Entry open, Entry by) {
        return !open.when().date().isAfter(by.when().date());
    }

    private void add(What what, Entry settled, Entry by) {
        Object whose = switch (what) {
            case OFFERED, LANDED, DECLINED -> subject.person();
            default -> "all";
        };
        found.putIfAbsent(List.of(what, settled.id(), whose), new Settlement(what, subject.person(), settled, by));
    }
}
