package app.ajar.rules;

import app.ajar.model.PersonId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Chooses the cards of a day. People, not tasks: one a person, the first of theirs. What is owed comes before what is
 * offered; but what is offered goes first every fourth day, so that nothing is crowded out for more than three. Asking
 * about a guess, the only card of that person, goes before what else is offered. There are two ideas a day.
 *
 * <p>The list is the same all day, and is stored nowhere: it is worked out from everybody as they were when the day
 * began and as they are now. The cards of the morning keep their order and their places. One that no longer holds goes
 * and none moves up; one for something that was not there in the morning comes below, as long as there is room.
 */
public final class Today implements Surface {

    private static final int TURN = 2;

    private final List<Whom> people;
    private final Map<PersonId, Optional<Whom>> morning;
    private final Numbers numbers;

    private Today(Collection<Whom> people, Map<PersonId, Optional<Whom>> morning, Numbers numbers) {
        this.people = List.copyOf(people);
        this.morning = Map.copyOf(morning);
        this.numbers = numbers;
    }

    /** As everybody is, with no look at the morning. */
    public static Today of(Collection<Whom> people, Numbers numbers) {
        return new Today(people, Map.of(), numbers);
    }

    /**
     * With how those were in the morning about whom something was written since.
     *
     * @param morning empty for somebody who was not there; whoever is not in it was as now
     */
    public Today since(Map<PersonId, Optional<Whom>> morning) {
        return new Today(people, morning, numbers);
    }

    /** The cards of the day. */
    public Sheet on(LocalDate day) {
        Map<PersonId, List<Prompt>> now = new HashMap<>();
        people.forEach(whom -> put(now, whom, day));
        if (morning.isEmpty()) {
            return sheet(now, day);
        }
        Map<PersonId, List<Prompt>> before = new HashMap<>(now);
        morning.forEach((person, whom) -> {
            before.remove(person);
            whom.ifPresent(then -> put(before, then, day));
        });
        return during(day, sheet(before, day), before, now);
    }

    @Override
    public Stream<Courtesy.Contactable> contactables(LocalDate day) {
        return on(day).all().flatMap(prompt -> prompt.ways().stream());
    }

    private void put(Map<PersonId, List<Prompt>> to, Whom whom, LocalDate day) {
        List<Prompt> theirs = Prompts.of(whom, day, numbers);
        if (!theirs.isEmpty()) {
            to.put(whom.person(), theirs);
        }
    }

    private Sheet sheet(Map<PersonId, List<Prompt>> all, LocalDate day) {
        List<Prompt> cards = ideasOf(day, all.values().stream().map(List::getFirst).sorted(Prompt.ORDER).toList());
        int room = numbers.get(Dial.CARDS);
        if (cards.size() <= room) {
            return new Sheet(day, cards, List.of());
        }
        Set<Prompt> chosen = new HashSet<>(cards.stream()
                .sorted(Comparator.comparing((Prompt card) -> !isItsTurn(card, day))
                        .thenComparing(card -> !card.kind().isOwed())
                        .thenComparing(card -> card.kind() != Prompt.Kind.GUESS))
                .limit(room).toList());
        return new Sheet(day, cards.stream().filter(chosen::contains).toList(),
                cards.stream().filter(card -> !chosen.contains(card)).toList());
    }

    /** Every fourth day of its days, each kind on other days: what is offered waits three days at most. */
    private boolean isItsTurn(Prompt card, LocalDate day) {
        long days = ChronoUnit.DAYS.between(card.since(), day) + card.kind().ordinal();
        int every = numbers.get(Dial.CROWDED_DAYS) + 1;
        return card.kind().isOfTheDay()
                || !card.kind().isOwed() && days % every == TURN % every;
    }

    /** Of those that came up by the same round, each in its turn; those that come back wait for those that are new. */
    private List<Prompt> ideasOf(LocalDate day, List<Prompt> cards) {
        int most = numbers.get(Dial.IDEAS_A_DAY);
        Map<Long, List<Prompt>> rounds = new TreeMap<>();
        cards.stream().filter(card -> card.kind() == Prompt.Kind.IDEA)
                .forEach(card -> rounds.computeIfAbsent(IdeaCards.round(card), _ -> new ArrayList<>()).add(card));
        Set<Prompt> chosen = new LinkedHashSet<>();
        for (List<Prompt> round : rounds.values()) {
            int first = (int) Math.floorMod(day.toEpochDay() * most, (long) round.size());
            for (int n = 0; n < round.size() && chosen.size() < most; n++) {
                chosen.add(round.get((first + n) % round.size()));
            }
        }
        return cards.stream().filter(card -> card.kind() != Prompt.Kind.IDEA || chosen.contains(card)).toList();
    }

    private Sheet during(LocalDate day, Sheet began, Map<PersonId, List<Prompt>> before,
            Map<PersonId, List<Prompt>> now) {
        Set<String> known = new HashSet<>();
        before.values().forEach(all -> all.forEach(prompt -> known.addAll(prompt.keys())));
        List<Prompt> shown = left(began.shown(), now);
        List<Prompt> waiting = left(began.waiting(), now);
        Set<PersonId> there = new HashSet<>();
        Stream.concat(shown.stream(), waiting.stream()).forEach(card -> there.add(card.person()));
        List<Prompt> added = now.entrySet().stream().filter(one -> !there.contains(one.getKey()))
                .flatMap(one -> one.getValue().stream()
                        .filter(prompt -> prompt.keys().stream().noneMatch(known::contains)).limit(1))
                .filter(prompt -> prompt.kind() != Prompt.Kind.IDEA).sorted(Prompt.ORDER).toList();
        int room = Math.max(0, numbers.get(Dial.CARDS) - shown.size());
        return new Sheet(day, Stream.concat(shown.stream(), added.stream().limit(room)).toList(),
                Stream.concat(waiting.stream(), added.stream().skip(room)).toList());
    }

    /** Those of the morning that still hold, as they are now. */
    private static List<Prompt> left(List<Prompt> cards, Map<PersonId, List<Prompt>> now) {
        return cards.stream().flatMap(card -> now.getOrDefault(card.person(), List.of()).stream()
                .filter(prompt -> prompt.kind() == card.kind() && prompt.isSame(card)).limit(1)).toList();
    }
}
