package app.ajar.keep;

import app.ajar.model.Attachment;
import app.ajar.model.Body;
import app.ajar.model.Challenge;
import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Deferral;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Role;
import app.ajar.model.Script;
import app.ajar.model.Setting;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.store.Coded;
import app.ajar.store.Projection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What goes with some things that are forgotten, learned from the whole history: what is theirs, what only they were
 * in, and whatever belongs to that.
 */
final class Scope implements Projection.Sink {

    private final Set<PersonId> people = new LinkedHashSet<>();
    private final Map<UUID, Ref> gone = new LinkedHashMap<>();
    private final Map<UUID, Entry> touched = new LinkedHashMap<>();
    private final Set<UUID> onceTheirs = new HashSet<>();
    private final Map<Ref, UUID> ideas = new HashMap<>();
    private final Map<Ref, Attachment> files = new HashMap<>();
    private final Map<Ref, Set<String>> names = new HashMap<>();
    private final Map<Ref, String> prompts = new HashMap<>();
    private final Set<ContactPoint> points = new LinkedHashSet<>();
    private final Set<String> fileNames = new HashSet<>();
    private final Named named = new Named();

    Scope(Iterable<Ref> things) {
        things.forEach(ref -> {
            gone.put(ref.id(), ref);
            if (ref.kind() == Ref.Kind.PERSON) {
                people.add(new PersonId(ref.id()));
            }
        });
    }

    @Override
    public void accept(Coded write) {
        for (Coded.Item item : write.changes()) {
            if (item.change() instanceof Change.Put(Thing thing)) {
                take(thing);
            }
        }
    }

    void take(Thing thing) {
        switch (thing) {
            case Person p when people.contains(p.id()) -> p.names().forEach(name -> named.add(name.text()));
            case Person p -> {
            }
            case ContactPoint c -> {
                own(c, c.person());
                if (people.contains(c.person())) {
                    points.add(c);
                    named.add(c);
                }
            }
            case Role r -> own(r, r.person());
            case Situation s -> own(s, s.person());
            case Detail d -> own(d, d.person());
            case Challenge c -> own(c, c.person());
            case Offer o -> {
                own(o, o.person());
                ideas.put(o.ref(), o.idea().value());
            }
            case Attachment a -> {
                files.put(a.ref(), a);
                names.computeIfAbsent(a.ref(), ref -> new HashSet<>())
                        .addAll(List.of(a.name(), a.digest(), a.id().toString()));
            }
            case Deferral d -> prompts.put(d.ref(), d.prompt());
            case Entry e -> {
                if (touched.containsKey(e.id().value()) || isAbout(e, people)) {
                    touched.put(e.id().value(), e);
                }
                if (isTheirs(e)) {
                    onceTheirs.add(e.id().value());
                }
            }
            case Script s -> {
            }
            case Setting s -> {
            }
        }
    }

    private void own(Thing thing, @Nullable PersonId owner) {
        if (owner != null && people.contains(owner)) {
            gone.put(thing.ref().id(), thing.ref());
        }
    }

    private boolean isTheirs(Entry entry) {
        return !entry.people().isEmpty() && people.containsAll(entry.people());
    }

    /** This goes too. */
    void add(Ref thing) {
        gone.put(thing.id(), thing);
    }

    /** After the whole history: what belongs to what goes. May be asked for again once more is to go. */
    Scope closed() {
        touched.values().forEach(entry -> {
            if (isTheirs(entry)) {
                gone.put(entry.id().value(), entry.ref());
            }
        });
        ideas.forEach((offer, idea) -> {
            if (gone.containsKey(idea)) {
                gone.put(offer.id(), offer);
            }
        });
        files.forEach((ref, file) -> {
            boolean ofEntry = file.entry() instanceof EntryId entry && gone.containsKey(entry.value());
            boolean ofPerson = file.person() instanceof PersonId person && people.contains(person);
            if (ofPerson || ofEntry) {
                gone.put(ref.id(), ref);
            }
        });
        prompts.forEach((ref, prompt) -> {
            if (gone.keySet().stream().anyMatch(id -> prompt.contains(id.toString()))) {
                gone.put(ref.id(), ref);
            }
        });
        fileNames.clear();
        Set<String> staying = new HashSet<>();
        names.forEach((ref, all) -> (gone.containsKey(ref.id()) ? fileNames : staying).addAll(all));
        fileNames.removeAll(staying);
        touched.keySet().removeAll(gone.keySet());
        return this;
    }

    Set<PersonId> people() {
        return people;
    }

    Map<UUID, Ref> gone() {
        return gone;
    }

    /** Entries that stay, and that some of those who go were in: as they are now. */
    Map<UUID, Entry> touched() {
        return touched;
    }

    /** Entries that stay, without them, whose earlier states were theirs alone. */
    Map<UUID, Thing> moved() {
        Map<UUID, Thing> moved = new LinkedHashMap<>();
        touched.forEach((id, entry) -> {
            if (onceTheirs.contains(id)) {
                moved.put(id, without(entry, people));
            }
        });
        return moved;
    }

    /** Every number and address that they ever had. */
    Set<ContactPoint> points() {
        return points;
    }

    /** What the files of attachments that go may be called. */
    Set<String> fileNames() {
        return fileNames;
    }

    Named named() {
        return named;
    }

    /** Whether an entry belongs to some of them, or points at them. */
    static boolean isAbout(Entry entry, Set<PersonId> people) {
        return entry.people().stream().anyMatch(people::contains) || switch (entry.body()) {
            case Body.Idea idea -> idea.introduces().stream().anyMatch(people::contains);
            case Body.Referral sent -> people.contains(sent.giver()) || people.contains(sent.referred());
            case Body.Gathering party -> party.host() instanceof PersonId host && people.contains(host)
                    || party.guests().stream().anyMatch(guest -> people.contains(guest.person()));
            default -> false;
        };
    }

    /** The entry without them. Who sent whom keeps its two ids: of one who is gone an id is all there is. */
    static Entry without(Entry entry, Set<PersonId> people) {
        Body body = switch (entry.body()) {
            case Body.Idea idea -> new Body.Idea(others(idea.introduces(), people));
            case Body.Gathering party -> new Body.Gathering(party.kind(), party.where(),
                    party.host() instanceof PersonId host && people.contains(host) ? null : party.host(),
                    party.guests().stream().filter(guest -> !people.contains(guest.person())).toList());
            default -> entry.body();
        };
        return entry.with(others(entry.people(), people)).with(body);
    }

    private static List<PersonId> others(List<PersonId> all, Set<PersonId> people) {
        return all.stream().filter(one -> !people.contains(one)).toList();
    }
}
