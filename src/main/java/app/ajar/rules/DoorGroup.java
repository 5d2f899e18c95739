package app.ajar.rules;

import app.ajar.model.Body.No;
import app.ajar.model.Body.Yes;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.Window;
import app.ajar.rules.Courtesy.Contactable;
import app.ajar.rules.Ledger.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands in the place of doors: once, in the first group that fits.
 *
 * @param because what put them there: the no, the near miss, the yes of a reopened door; null for those who asked for
 *     no contact
 * @param before the no before the yes of a reopened door, else null
 * @param others the other noes that no yes has answered, the latest first
 * @param stop what they said, of those who asked for no contact, else null
 * @param silence of somebody to whom the rep fell silent, else null
 * @param ways to be in touch, for a word that is owed or would be kind; empty in a group that suggests none
 * @param rest how long nothing is to be offered, where the group would; what is owed is not held back
 */
public record DoorGroup(Kind kind, PersonId person, @Nullable Entry because, @Nullable Entry before,
        List<Entry> others, @Nullable Line stop, @Nullable Silence silence, List<Contactable> ways, Rest rest) {

    public DoorGroup {
        others = List.copyOf(others);
        ways = List.copyOf(ways);
    }

    /** The groups in their order. */
    public enum Kind {
        /** A kind word is owed for a no. */
        ACKNOWLEDGE,
        /** The first day of the time that was named for coming back is there, and nobody spoke since. */
        MOMENT,
        /** The rep fell silent after a no. */
        SILENT,
        /** Something agreed broke, and the rep has not asked since how it is. */
        BROKE,
        /** Their latest answer is "not now", or a time was named that is still to come. */
        RESTING,
        /** Their latest answer is "not this" or "not ever". */
        NEVER,
        /** They said yes after a no, not yet a year ago. */
        REOPENED,
        /** Their door is closed at their wish: a list to read, and nothing else. */
        ASKED_FOR_NO_CONTACT
    }

    /**
     * Where somebody stands on a day; empty for those who have no place there, have died or are set aside. What is
     * dated later than the day is not looked at.
     *
     * @param subject of the entries noes, yeses, near misses and what is a contact matter
     */
    public static Optional<DoorGroup> of(Subject subject, LocalDate day, Numbers numbers) {
        return subject.facts().died() || subject.facts().setAside()
                ? Optional.empty()
                : new Finder(subject, day, numbers).find();
    }

    /** Tries the groups in their order. */
    private static final class Finder {

        private final Subject subject;
        private final LocalDate day;
        private final Numbers numbers;
        private final List<Entry> past;

        /** Those that no yes has answered, the latest first. */
        private final List<Entry> noes;

        Finder(Subject subject, LocalDate day, Numbers numbers) {
            this.subject = subject;
            this.day = day;
            this.numbers = numbers;
            this.past = new ArrayList<>(
                    subject.entries().stream().filter(entry -> !entry.when().date().isAfter(day)).toList());
            past.sort(Comparator.comparing(entry -> entry.when().local()));
            this.noes = past.stream().filter(entry -> entry.body() instanceof No && !isAnswered(entry)).toList()
                    .reversed();
        }

        Optional<DoorGroup> find() {
            Door door = Door.of(subject.entries(), subject.ledger(), day);
            if (door instanceof Door.ClosedAtTheirWish) {
                return Optional.of(new DoorGroup(Kind.ASKED_FOR_NO_CONTACT, subject.person(), null, null, List.of(),
                        stop(), null, List.of(), new Rest.None()));
            }
            return toAcknowledge().or(this::momentCome).or(this::silent).or(this::broke)
                    .or(() -> switch (door) {
                        case Door.Ajar ajar -> Optional.of(ajar(ajar.no()));
                        case Door.Reopened again -> Optional.of(group(Kind.REOPENED, again.yes(), again.no(), null));
                        case Door.Open _,Door.NothingSaidYet _,Door.ClosedAtTheirWish _ -> Optional.empty();
                    });
        }

        private Line stop() {
            return Cell.ALL.stream().filter(cell -> cell.purpose() == Purpose.SELLING
                    || cell.purpose() == Purpose.FOLLOW_UP)
                    .flatMap(cell -> subject.ledger().standing(cell, day).held().stream()).filter(Line::isStated)
                    .max(Comparator.naturalOrder()).orElseThrow();
        }

        private boolean isAnswered(Entry no) {
            return past.stream().anyMatch(entry -> entry.body() instanceof Yes yes && (yes.answers().contains(no.id())
                    || (Said.after(entry.when(), no.when()) && Folded.isTo(entry.text(), no.text()))));
        }

        private Optional<DoorGroup> toAcknowledge() {
            return Owed.to(subject, _ -> false, day).stream().filter(debt -> debt.kind() == Owed.Kind.ACKNOWLEDGEMENT)
                    .reduce((_, later) -> later).map(debt -> suggest(Kind.ACKNOWLEDGE, debt.evidence(), null))
                    .filter(group -> !group.ways.isEmpty());
        }

        private Optional<DoorGroup> momentCome() {
            return isOpen(Prompt.Kind.MOMENT)
                    ? noes.stream().filter(no -> window(no) != null && hasCome(no))
                            .min(Comparator.comparing(no -> Objects.requireNonNull(window(no)).from()))
                            .map(no -> suggest(Kind.MOMENT, no, null)).filter(group -> !group.ways.isEmpty())
                    : Optional.empty();
        }

        private boolean hasCome(Entry no) {
            Window window = Objects.requireNonNull(window(no));
            return !day.isBefore(window.from()) && !MomentCards.isSettled(no, window, past);
        }

        /** The days of a no's moment; none of what was declined for good, or answered anew since. */
        private @Nullable Window window(Entry entry) {
            No no = (No) entry.body();
            boolean newer = noes.stream().anyMatch(other -> Folded.same(other.text(), entry.text())
                    && Said.after(other.when(), entry.when()));
            return no.moment() == null || newer || no.kind() == No.Kind.NOT_EVER
                    || NotEver.isDeclined(past, entry.text()) ? null : no.moment().when().window();
        }

        private Optional<DoorGroup> silent() {
            return Silence.of(past, day)
                    .filter(silence -> silence.whose() == Silence.Whose.MINE && isOpen(Prompt.Kind.SILENT))
                    .map(silence -> suggest(Kind.SILENT, silence.no(), silence))
                    .filter(group -> !group.ways.isEmpty());
        }

        private Optional<DoorGroup> broke() {
            return Broken.toTend(past, numbers.get(Dial.COOLING_OFF), day)
                    .filter(_ -> isOpen(Prompt.Kind.NEAR_MISS)).map(entry -> suggest(Kind.BROKE, entry, null))
                    .filter(group -> !group.ways.isEmpty());
        }

        private DoorGroup ajar(Entry latest) {
            Optional<Entry> resting = ((No) latest.body()).kind() == No.Kind.NOT_NOW
                    ? Optional.of(latest)
                    : noes.stream().filter(no -> window(no) != null
                            && !day.isAfter(Objects.requireNonNull(window(no)).to()))
                            .min(Comparator.comparing(no -> Objects.requireNonNull(window(no)).from()));
            return resting.map(no -> group(Kind.RESTING, no, null, null))
                    .orElseGet(() -> group(Kind.NEVER, latest, null, null));
        }

        private boolean isOpen(Prompt.Kind kind) {
            return kind.purposes().stream().noneMatch(purpose -> subject.ledger().isHeldBack(purpose, day));
        }

        private DoorGroup group(Kind kind, Entry because, @Nullable Entry before, @Nullable Silence silence) {
            return new DoorGroup(kind, subject.person(), because, before, others(because, before), null, silence,
                    List.of(), new Rest.None());
        }

        private DoorGroup suggest(Kind kind, Entry because, @Nullable Silence silence) {
            List<Contactable> ways = Arrays.stream(Channel.values()).flatMap(this::way).toList();
            return new DoorGroup(kind, subject.person(), because, null, others(because, null), null, silence, ways,
                    kind == Kind.ACKNOWLEDGE
                            ? new Rest.None()
                            : Rest.of(subject.ledger().ids(), past, day, numbers));
        }

        private Stream<Contactable> way(Channel channel) {
            return Courtesy.allow(subject.ledger(), subject.facts(), channel, Purpose.FOLLOW_UP,
                    day) instanceof Courtesy.Allowed allowed ? Stream.of(allowed.contactable()) : Stream.empty();
        }

        private List<Entry> others(Entry because, @Nullable Entry before) {
            return noes.stream().filter(no -> !no.equals(because) && !no.equals(before)).toList();
        }
    }
}
