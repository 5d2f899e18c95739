package app.ajar.read;

import app.ajar.model.Body;
import app.ajar.model.Deferral;
import app.ajar.model.Entry;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Thing;
import app.ajar.rules.Courtesy;
import app.ajar.rules.Ledger;
import app.ajar.rules.Prompt;
import app.ajar.rules.Subject;
import app.ajar.rules.Whom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The things of somebody that the rules look at, each with its place; and so how somebody was before some of them. */
final class Dossier {

    /**
     * A thing, or only that there is one: what no rule reads is not read.
     *
     * @param thing null if no rule reads it
     * @param broughtIn whether it came with people from elsewhere, and the rep has not touched it
     */
    record Item(UUID id, @Nullable Thing thing, long seq, int ordinal, boolean broughtIn) {}

    private static final Comparator<Item> WRITTEN = Comparator.comparingLong(Item::seq)
            .thenComparingInt(Item::ordinal);

    private final PersonId page;
    private final Set<PersonId> ids;
    private final Map<UUID, Item> items = new HashMap<>();
    private Ledger ledger;

    /** @param ids everybody who is one with them, the one whose page it is first */
    Dossier(Set<PersonId> ids) {
        this.page = ids.iterator().next();
        this.ids = new LinkedHashSet<>(ids);
        this.ledger = Ledger.of(ids, List.of());
    }

    PersonId page() {
        return page;
    }

    Set<PersonId> ids() {
        return ids;
    }

    void take(Item item) {
        items.put(item.id(), item);
    }

    void take(Ledger said) {
        ledger = said;
    }

    Ledger ledger() {
        return ledger;
    }

    <T extends Thing> Stream<T> all(Class<T> kind) {
        return items.values().stream().filter(item -> kind.isInstance(item.thing())).sorted(WRITTEN).map(Item::thing)
                .map(kind::cast);
    }

    /** Of the one whose page it is. */
    @Nullable
    Person person() {
        return items.get(page.value()) instanceof Item item && item.thing() instanceof Person person ? person : null;
    }

    /**
     * As they were after an earlier write.
     *
     * @param then how the things that changed since were; null for those that were not there
     * @param last that write
     */
    Dossier before(Map<UUID, @Nullable Item> then, long last) {
        Dossier before = new Dossier(ids);
        items.forEach((id, item) -> {
            if (!then.containsKey(id)) {
                before.take(item);
            }
        });
        then.values().stream().filter(item -> item != null && isTheirs(item.thing()))
                .forEach(item -> before.take(Objects.requireNonNull(item)));
        before.take(Ledger.of(ids, ledger.lines().stream().filter(line -> line.seq() <= last).toList()));
        return before;
    }

    /** Whether it is a thing of theirs that the rules look at. */
    boolean isTheirs(@Nullable Thing thing) {
        return thing != null && owners(thing).stream().anyMatch(ids::contains);
    }

    /** On whose pages it counts. */
    static Set<PersonId> owners(Thing thing) {
        return switch (thing) {
            case Entry entry -> Set.copyOf(entry.people());
            case Person person -> Set.of(person.id());
            case Role role -> Set.of(role.person());
            case Offer offer -> Set.of(offer.person());
            case Deferral deferral -> {
                PersonId whose = Prompt.personOf(deferral.prompt());
                yield whose == null ? Set.of() : Set.of(whose);
            }
            default -> Set.of();
        };
    }

    /** @param reachable whether somebody else may be followed up at all */
    Whom whom(Predicate<PersonId> reachable) {
        List<Person> people = all(Person.class).toList();
        List<Role> roles = all(Role.class).toList();
        Map<String, Deferral> deferrals = Whom.byKey(all(Deferral.class).toList(), page);
        Subject subject = new Subject(
                new Courtesy.Facts(page, hasDied(),
                        people.stream().anyMatch(Person::setAside), roles),
                ledger, all(Entry.class).toList(), all(Offer.class).toList(),
                deferrals.entrySet().stream().filter(one -> one.getValue().until() == null).map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
        return new Whom(subject, first(people, Person::birthday), first(people, Person::birthdayCard), isKnown(),
                deferrals, reachable);
    }

    boolean hasDied() {
        return all(Person.class).anyMatch(person -> person.died() != null);
    }

    /** How many things there are of theirs. */
    int size() {
        return items.size();
    }

    /** Whether one of some things is of theirs. */
    boolean has(Set<UUID> some) {
        return some.stream().anyMatch(items::containsKey);
    }

    /** Whether the rep wrote about them or gave them a role. */
    boolean isKnown() {
        return items.values().stream().anyMatch(item -> !item.broughtIn() && isWriting(item));
    }

    private static boolean isWriting(Item item) {
        return item.thing() == null || item.thing() instanceof Entry || item.thing() instanceof Role;
    }

    /** What is known of the one whose page it is, else of who was joined into them. */
    private <T> @Nullable T first(List<Person> people, Function<Person, @Nullable T> what) {
        List<Person> ordered = new ArrayList<>(people);
        ordered.sort(Comparator.comparing(person -> !person.id().equals(page)));
        return ordered.stream().map(what).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Those sent whom somebody might be asked to ask. */
    Stream<PersonId> sent() {
        return all(Entry.class).flatMap(entry -> entry.body() instanceof Body.Referral referral
                && referral.agreed() == Body.Answer.NOT_ASKED && referral.firstContact() == null
                && ids.contains(referral.giver()) ? Stream.of(referral.referred()) : Stream.empty());
    }
}
