package app.ajar.app;

import app.ajar.model.Body;
import app.ajar.model.Challenge;
import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Role;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in a few words what a write holds: "Conversation and No, not now, about Ana Marques". */
final class WriteWords {

    private static final int MOST_KINDS = 3;
    private static final int MOST_NAMES = 2;

    private final Messages messages = Messages.of(WriteWords.class);
    private final Words words = new Words(messages);

    /** Whom the changes are about. */
    static List<PersonId> people(List<Change> changes, Map<Ref, Thing> binned) {
        return things(changes, binned).flatMap(thing -> people(thing).stream()).distinct().toList();
    }

    /**
     * @param binned the things that went to the trash, or came from it
     * @param about whom the changes are about
     * @param named those of them who have a name
     */
    String of(List<Change> changes, Map<Ref, Thing> binned, Collection<PersonId> about, Map<PersonId, Person> named) {
        Set<String> kinds = things(changes, binned).map(this::kind)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (changes.stream().anyMatch(change -> change instanceof Change.Join || change instanceof Change.Part)) {
            kinds.add(messages.say("write.joined"));
        }
        boolean entries = things(changes, binned).anyMatch(Entry.class::isInstance);
        if (entries && kinds.size() > 1) {
            kinds.remove(messages.say("write.PERSON"));
        }
        List<String> names = about.stream().map(named::get).filter(Objects::nonNull)
                .map(person -> Words.name(person.name())).toList();
        String what = words.list(cut(List.copyOf(kinds), MOST_KINDS), kind -> kind);
        return names.isEmpty()
                ? what
                : messages.say("write.about", what, words.list(cut(names, MOST_NAMES), name -> name));
    }

    /** That everything was put back as a backup had it. */
    String wentBack() {
        return messages.say("write.went.back");
    }

    private List<String> cut(List<String> all, int most) {
        return all.size() <= most
                ? all
                : Stream.concat(all.stream().limit(most - 1),
                        Stream.of(messages.say("write.more", all.size() - most + 1))).toList();
    }

    private static Stream<Thing> things(List<Change> changes, Map<Ref, Thing> binned) {
        return changes.stream().map(change -> switch (change) {
            case Change.Put put -> put.thing();
            case Change.Bin bin -> binned.get(bin.thing());
            case Change.Join join -> null;
            case Change.Part part -> null;
            case Change.Erase erase -> null;
        }).filter(Objects::nonNull);
    }

    private static List<PersonId> people(Thing thing) {
        return switch (thing) {
            case Person person -> List.of(person.id());
            case Entry entry -> entry.people();
            case ContactPoint point -> List.of(point.person());
            case Role role -> List.of(role.person());
            case Situation situation -> List.of(situation.person());
            case Detail detail -> List.of(detail.person());
            case Challenge challenge -> List.of(challenge.person());
            case Offer offer -> List.of(offer.person());
            default -> List.of();
        };
    }

    private String kind(Thing thing) {
        return thing instanceof Entry entry ? entry(entry.body()) : messages.say("write." + thing.ref().kind());
    }

    private String entry(Body body) {
        return messages.say(switch (body) {
            case Body.Conversation it -> "kind.conversation";
            case Body.Note it -> "kind.note";
            case Body.No it -> "kind.no." + it.kind();
            case Body.Yes it -> "kind.yes";
            case Body.Idea it -> "kind.idea";
            case Body.Promise it -> "kind.promise." + it.by();
            case Body.Referral it -> "kind.referral.SENT";
            case Body.NearMiss it -> "kind.broke";
            case Body.Purchase it -> "kind.purchase";
            case Body.Gathering it -> "kind.gathering." + it.kind();
            case Body.Meeting it -> "kind.meeting";
            case Body.LifeEvent it -> "kind.life";
            case Body.Preference it -> "kind.preference." + it.verdict();
            case Body.Guess it -> "kind.guess";
            case Body.Told it -> "kind.told";
        });
    }
}
