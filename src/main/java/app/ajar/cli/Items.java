package app.ajar.cli;

import app.ajar.cli.Json.Item;
import app.ajar.keep.Journal;
import app.ajar.model.Attachment;
import app.ajar.model.Body;
import app.ajar.model.Challenge;
import app.ajar.model.ContactPoint;
import app.ajar.model.Deferral;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Script;
import app.ajar.model.Setting;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.read.People;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Things as objects of a document. */
final class Items {

    private static final int AT_ONCE = 500;

    private Items() {}

    /** What was kept, an item for each person it is about. */
    static List<Item> kept(Journal journal, List<Thing> things) {
        Map<PersonId, String> names = names(journal, things);
        return things.stream().flatMap(thing -> each(thing, names).stream()).toList();
    }

    /** One item for each person it is about; one without a person if it is about nobody yet. */
    static List<Item> each(Thing thing, Map<PersonId, String> names) {
        Set<PersonId> people = whose(thing);
        List<@Nullable PersonId> owners = new ArrayList<>(people);
        if (owners.isEmpty()) {
            owners.add(null);
        }
        List<Item> items = new ArrayList<>();
        owners.forEach(person -> items.add(of(person, thing, names)));
        return items;
    }

    /** One item about this person. */
    static Item of(@Nullable PersonId person, Thing thing, Map<PersonId, String> names) {
        Item item = Item.of(person, mentioned(thing), names).with("kind", kind(thing))
                .with("id", thing.ref().id().toString());
        if (thing instanceof Entry entry) {
            item.with("at", Json.at(entry.when()));
        }
        String text = text(thing);
        return item.with("text", text.isEmpty() ? null : text);
    }

    /** The names of everybody these things are about or mention. */
    static Map<PersonId, String> names(Journal journal, List<? extends Thing> things) {
        Set<PersonId> people = new LinkedHashSet<>();
        things.forEach(thing -> people.addAll(mentioned(thing)));
        return names(journal, people);
    }

    static Map<PersonId, String> names(Journal journal, Set<PersonId> people) {
        Map<PersonId, String> names = new LinkedHashMap<>();
        List<PersonId> all = List.copyOf(people);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<PersonId> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            names.putAll(journal.read(db -> new People(db).names(some)));
        }
        return names;
    }

    /** Those whose pages it stands on. */
    static Set<PersonId> whose(Thing thing) {
        return thing instanceof Entry entry ? new LinkedHashSet<>(entry.people()) : mentioned(thing);
    }

    /** Everybody in it, those whose pages it stands on first. */
    static Set<PersonId> mentioned(Thing thing) {
        return switch (thing) {
            case Entry entry -> {
                Set<PersonId> people = new LinkedHashSet<>(entry.people());
                switch (entry.body()) {
                    case Body.Idea idea -> people.addAll(idea.introduces());
                    case Body.Gathering gathering -> {
                        if (gathering.host() != null) {
                            people.add(gathering.host());
                        }
                        gathering.guests().forEach(guest -> people.add(guest.person()));
                    }
                    case Body.Referral referral -> {
                        people.add(referral.giver());
                        people.add(referral.referred());
                    }
                    default -> {
                    }
                }
                yield people;
            }
            case Person it -> Set.of(it.id());
            case ContactPoint it -> Set.of(it.person());
            case Role it -> Set.of(it.person());
            case Situation it -> Set.of(it.person());
            case Detail it -> Set.of(it.person());
            case Challenge it -> Set.of(it.person());
            case Offer it -> Set.of(it.person());
            case Attachment it -> it.person() == null ? Set.of() : Set.of(it.person());
            case Script _,Setting _,Deferral _ -> Set.of();
        };
    }

    /** Its kind as a document names it. */
    static String kind(Thing thing) {
        return thing instanceof Entry entry ? kind(entry.body()) : Words.name(thing.ref().kind());
    }

    static String kind(Body body) {
        return switch (body) {
            case Body.Conversation _ -> "conversation";
            case Body.Note _ -> "note";
            case Body.No _ -> "no";
            case Body.Yes _ -> "yes";
            case Body.Idea _ -> "idea";
            case Body.Promise _ -> "promise";
            case Body.Referral _ -> "referral";
            case Body.NearMiss _ -> "near-miss";
            case Body.Purchase _ -> "purchase";
            case Body.Gathering _ -> "gathering";
            case Body.Meeting _ -> "meeting";
            case Body.LifeEvent _ -> "life-event";
            case Body.Preference _ -> "preference";
            case Body.Guess _ -> "guess";
            case Body.Told _ -> "told";
        };
    }

    private static String text(Thing thing) {
        return switch (thing) {
            case Entry it -> it.text();
            case Person it -> it.name();
            case ContactPoint it -> it.value();
            case Role it -> Words.name(it.kind());
            case Situation it -> it.what();
            case Detail it -> it.text();
            case Challenge it -> it.text();
            case Offer it -> Words.name(it.state());
            case Attachment it -> it.name();
            case Script it -> it.name();
            case Setting it -> it.name();
            case Deferral _ -> "";
        };
    }
}
