package app.ajar.rules;

import app.ajar.model.Body.Conversation;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import app.ajar.rules.Courtesy.Allowed;
import app.ajar.rules.Courtesy.Contactable;
import app.ajar.rules.Owed.Debt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that somebody might hear from the rep for on a day. The house rules: nobody who died, is set aside or was only
 * brought in; while a guess about being in touch stands, asking about it is the only card; nothing is offered in the
 * rest; what a stop ended does not come back; and each way to do it passed the gate.
 */
public final class Prompts {

    /** Those of which one contact settles several. */
    private static final Set<Prompt.Kind> TOGETHER = EnumSet.of(Prompt.Kind.THANKS, Prompt.Kind.ASK_TO_ASK,
            Prompt.Kind.ACKNOWLEDGEMENT, Prompt.Kind.NEWS);

    private static final List<Channel> USUAL = List.of(Channel.CALL, Channel.MESSAGE, Channel.MAIL, Channel.IN_PERSON,
            Channel.VIDEO, Channel.SOCIAL, Channel.POST);

    private final Whom whom;
    private final LocalDate day;
    private final Numbers numbers;

    private Prompts(Whom whom, LocalDate day, Numbers numbers) {
        this.whom = whom;
        this.day = day;
        this.numbers = numbers;
    }

    /** In the order in which they stand; the first is their card, the others are not shown with it. */
    public static List<Prompt> of(Whom whom, LocalDate day, Numbers numbers) {
        Courtesy.Facts facts = whom.subject().facts();
        return facts.died() || facts.setAside() || !whom.isKnown()
                ? List.of()
                : whom.prompts(day, numbers, () -> new Prompts(whom, day, numbers).all());
    }

    private List<Prompt> all() {
        Optional<Found> guess = GuessCards.standing(whom, day, numbers);
        Stream<Found> found = guess.map(Stream::of).orElseGet(() -> PromptSource.ALL.stream()
                .flatMap(source -> source.find(whom, day, numbers)));
        boolean rests = !(Rest.of(whom.ids(), whom.subject().entries(), day, numbers) instanceof Rest.None);
        List<Found> shown = found.filter(one -> one.kind().isOwed() || !rests)
                .flatMap(one -> now(one).stream()).filter(one -> !isEnded(one)).toList();
        return together(shown).flatMap(some -> prompt(some).stream()).sorted(Prompt.ORDER).toList();
    }

    /** What stands on the day, with the days that its card has after it was put off. */
    private Optional<Found> now(Found found) {
        LocalDate until = whom.putOffUntil(found.key());
        LocalDate since = until == null || until.isBefore(found.since()) ? found.since() : until;
        LocalDate lapses = lapses(found, whom, numbers);
        return whom.isLetGo(found.key()) || day.isBefore(since) || !day.isBefore(lapses)
                ? Optional.empty()
                : Optional.of(found.during(since, lapses));
    }

    /** A card that was put off has its days after the day it was put off to. */
    static LocalDate lapses(Found found, Whom whom, Numbers numbers) {
        LocalDate until = whom.putOffUntil(found.key());
        LocalDate later = until == null || found.kind().isOfTheDay()
                ? LocalDate.MIN
                : until.plusDays(numbers.get(Dial.PUT_OFF_LAPSE));
        return later.isAfter(found.lapses()) ? later : found.lapses();
    }

    private boolean isEnded(Found found) {
        Ledger ledger = whom.subject().ledger();
        Entry evidence = found.evidence();
        When arisen = found.arisen();
        return evidence == null || arisen == null
                ? found.kind().purposes().stream().anyMatch(purpose -> ledger.isHeldBack(purpose, day))
                : Owed.isEnded(ledger, found.kind().purposes(), evidence, arisen, day);
    }

    private static Stream<List<Found>> together(List<Found> found) {
        Map<Object, List<Found>> together = new LinkedHashMap<>();
        found.stream().sorted(Comparator.comparing(Found::since)).forEach(one -> together
                .computeIfAbsent(TOGETHER.contains(one.kind()) ? one.kind() : one.key(), _ -> new ArrayList<>())
                .add(one));
        return together.values().stream();
    }

    private Optional<Prompt> prompt(List<Found> found) {
        Found first = found.getFirst();
        Entry evidence = found.getLast().evidence();
        Entry talk = evidence == null ? null : talk(evidence);
        List<Contactable> ways = ways(first.kind(), first.why() instanceof Why.Guessed(_, var last) ? last : talk);
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        Set<PersonId> about = new LinkedHashSet<>();
        found.forEach(one -> about.addAll(one.about()));
        about.removeAll(whom.ids());
        LocalDate lapses = found.stream().map(Found::lapses).max(Comparator.naturalOrder()).orElseThrow();
        return Optional.of(new Prompt(whom.person(), first.kind(), List.copyOf(about),
                found.stream().map(Found::key).toList(), why(found), evidence, talk, ways, first.since(), lapses));
    }

    private static Why why(List<Found> found) {
        List<Debt> debts = found.stream()
                .flatMap(one -> one.why() instanceof Why.Due(var owed) ? owed.stream() : Stream.empty()).toList();
        return debts.size() > 1 ? new Why.Due(debts) : found.getFirst().why();
    }

    /** The conversation that was written in one go with it. */
    private @Nullable Entry talk(Entry evidence) {
        if (evidence.body() instanceof Conversation) {
            return evidence;
        }
        return whom.past(Conversation.class, day).filter(entry -> entry.capture().equals(evidence.capture()))
                .findFirst().orElse(null);
    }

    /**
     * Channels that courtesy allows, and where nothing they said stands in the way of what it is about: first those
     * they named themselves, then the one it came up by, then the one of the last time they spoke.
     */
    private List<Contactable> ways(Prompt.Kind kind, @Nullable Entry talk) {
        List<Contactable> ways = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            boolean free = kind.purposes().stream().allMatch(purpose -> whom.subject().ledger()
                    .standing(new Cell(channel, purpose), day).held().isEmpty());
            if (free && Courtesy.allow(whom.subject().ledger(), whom.subject().facts(), channel, kind.purpose(),
                    day) instanceof Allowed(var contactable)) {
                ways.add(contactable);
            }
        }
        Channel came = channel(talk);
        Channel last = channel(whom.past(Conversation.class, day)
                .filter(entry -> entry.body() instanceof Conversation it && Contacts.reached(it))
                .reduce((_, later) -> later).orElse(null));
        ways.sort(Comparator.comparing((Contactable way) -> !isNamed(way)).thenComparing(way -> way.channel() != came)
                .thenComparing(way -> way.channel() != last).thenComparing(way -> USUAL.indexOf(way.channel())));
        return ways;
    }

    private boolean isNamed(Contactable way) {
        return Stream.concat(way.conditions().stream(),
                whom.subject().ledger().standing(new Cell(way.channel(), way.purpose()), day).yes().stream())
                .anyMatch(line -> line.preference().channels().contains(way.channel()));
    }

    private static @Nullable Channel channel(@Nullable Entry talk) {
        return talk != null && talk.body() instanceof Conversation it ? it.channel() : null;
    }
}
