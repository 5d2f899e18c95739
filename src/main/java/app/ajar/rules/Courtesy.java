package app.ajar.rules;

import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Channel;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.Role;
import app.ajar.model.Window;
import app.ajar.rules.Ledger.Line;
import app.ajar.rules.Ledger.Standing;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The one gate: may I contact this person, this way, for this, on this day? */
public final class Courtesy {

    private static final Set<Role.Kind> MAY_BE_SOLD_TO = EnumSet.of(Role.Kind.CUSTOMER, Role.Kind.PROSPECT,
            Role.Kind.HOST, Role.Kind.TEAM_MEMBER);

    private Courtesy() {}

    /**
     * What the gate must know beside the ledger.
     *
     * @param person the one to name; of people who were joined the one they were joined into
     * @param died whether this person died, or any joined into them
     * @param setAside no matter to the gate: it is not a stop
     * @param roles of this person and of all joined into them
     */
    public record Facts(PersonId person, boolean died, boolean setAside, List<Role> roles) {

        public Facts {
            roles = List.copyOf(roles);
        }

        /** Of somebody who was not joined. */
        public static Facts of(Person person, List<Role> roles) {
            return new Facts(person.id(), person.died() != null, person.setAside(), roles);
        }
    }

    /** The gate's answer. */
    public sealed interface Answer permits Allowed, Held {}

    /** They may be contacted. */
    public record Allowed(Contactable contactable) implements Answer {}

    /**
     * They may not.
     *
     * @param line the line that says so, the latest if several do; null if it is not for a line
     */
    public record Held(Reason reason, @Nullable Line line) implements Answer {}

    /** Why somebody may not be contacted; the first that fits is given. */
    public enum Reason {
        DIED,
        /** They, or somebody for them, said stop. */
        STATED_STOP,
        /** They said "only" and this is not what they named. */
        STATED_ONLY,
        /** It is taken for granted that they would not like it; held back all the same, yet not their word. */
        ASSUMED,
        /** Nobody to sell to: no such role on that day, and no welcome for it. */
        NOT_FOR_SELLING
    }

    /** Somebody who may be contacted: this way, for this, on this day, as far as the ledger went. */
    public static final class Contactable {

        private final PersonId person;
        private final Cell cell;
        private final LocalDate day;
        private final long position;
        private final List<Line> conditions;

        private Contactable(PersonId person, Cell cell, LocalDate day, long position, List<Line> conditions) {
            this.person = person;
            this.cell = cell;
            this.day = day;
            this.position = position;
            this.conditions = conditions;
        }

        public PersonId person() {
            return person;
        }

        public Channel channel() {
            return cell.channel();
        }

        public Purpose purpose() {
            return cell.purpose();
        }

        public LocalDate day() {
            return day;
        }

        /** {@link Ledger#position} when the gate was asked. */
        public long position() {
            return position;
        }

        /** The "only if" lines whose condition is to be kept; empty if there is none. */
        public List<Line> conditions() {
            return conditions;
        }

        /** Two answers of the gate are the same if it said the same about the same, from as much of the ledger. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Contactable that && person.equals(that.person) && cell.equals(that.cell)
                    && day.equals(that.day) && position == that.position && conditions.equals(that.conditions);
        }

        @Override
        public int hashCode() {
            return Objects.hash(person, cell, day, position);
        }

        @Override
        public String toString() {
            return person + " " + cell + " " + day + " @" + position;
        }
    }

    /**
     * May I contact them? The house rules: somebody who was never asked may be contacted, for selling only with a
     * role of customer, prospect, host or team member on that day (or if a stated welcome covers it); a stop never
     * expires.
     *
     * @param ledger theirs
     * @throws IllegalArgumentException if it is the ledger of somebody else
     */
    public static Answer allow(Ledger ledger, Facts facts, Channel channel, Purpose purpose, LocalDate day) {
        if (!ledger.ids().contains(facts.person())) {
            throw new IllegalArgumentException("the ledger is somebody else's");
        }
        if (facts.died()) {
            return new Held(Reason.DIED, null);
        }
        Cell cell = new Cell(channel, purpose);
        Standing standing = ledger.standing(cell, day);
        return held(standing).<Answer>map(held -> held).orElseGet(() -> {
            if (purpose == Purpose.SELLING && standing.yes().isEmpty() && !hasRoleToSellTo(facts, day)) {
                return new Held(Reason.NOT_FOR_SELLING, null);
            }
            return new Allowed(
                    new Contactable(facts.person(), cell, day, ledger.position(), standing.conditions()));
        });
    }

    private static Optional<Held> held(Standing standing) {
        return latest(standing, line -> line.isStated() && line.preference().verdict() == Verdict.STOP)
                .map(line -> new Held(Reason.STATED_STOP, line))
                .or(() -> latest(standing, Line::isStated).map(line -> new Held(Reason.STATED_ONLY, line)))
                .or(() -> latest(standing, _ -> true).map(line -> new Held(Reason.ASSUMED, line)));
    }

    private static Optional<Line> latest(Standing standing, Predicate<Line> which) {
        return standing.held().stream().filter(which).reduce((_, later) -> later);
    }

    private static boolean hasRoleToSellTo(Facts facts, LocalDate day) {
        return facts.roles().stream().anyMatch(role -> MAY_BE_SOLD_TO.contains(role.kind()) && isCurrent(role, day));
    }

    /**
     * Whether somebody has the role on the day. Since a vague time: from its first day, or already if it names no
     * days. Until a vague time: through its first day, or no longer if it names no days; in doubt it has ended.
     */
    static boolean isCurrent(Role role, LocalDate day) {
        Window since = role.since() == null ? null : role.since().window();
        if (since != null && day.isBefore(since.from())) {
            return false;
        }
        if (role.until() == null) {
            return true;
        }
        Window until = role.until().window();
        return until != null && !day.isAfter(until.from());
    }
}
