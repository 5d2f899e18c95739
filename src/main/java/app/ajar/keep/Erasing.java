package app.ajar.keep;

import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.THING;

import app.ajar.model.Attachment;
import app.ajar.model.Body;
import app.ajar.model.Challenge;
import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Deferral;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Role;
import app.ajar.model.Script;
import app.ajar.model.Setting;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.read.Gate;
import app.ajar.read.People;
import app.ajar.rules.Consent;
import app.ajar.read.Fingerprint;
import app.ajar.store.JournalException;
import app.ajar.store.Opened;
import app.ajar.store.Projection;
import app.ajar.store.Trouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** Forgets for good: somebody at their wish, or what has lain in the trash long enough. For the writing thread. */
final class Erasing {

    /** So many in one change: a change has an end. */
    private static final int AT_ONCE = 5000;
    private static final Set<Consent.State> STOPS = Set.of(Consent.State.FULL_STOP, Consent.State.NARROW_STOP);

    private final Opened opened;
    private final Projection projection;
    private final Writer writer;
    private final Clock clock;

    Erasing(Opened opened, Projection projection, Writer writer, Clock clock) {
        this.opened = opened;
        this.projection = projection;
        this.writer = writer;
        this.clock = clock;
    }

    /** What is known of an erasure before it is decided. */
    private record Found(Scope scope, Mentions mentions, Set<PersonId> group) {}

    /** @throws JournalException REFUSED if there is nobody of that id */
    Erasure look(PersonId person) {
        return told(person, find(person));
    }

    private Found find(PersonId person) {
        DSLContext db = db();
        if (!db.fetchExists(THING, THING.ID.eq(person.value()).and(THING.KIND.eq(Ref.Kind.PERSON.name())))) {
            throw Expand.refused("There is nobody of that id in the journal.");
        }
        Set<PersonId> group = new LinkedHashSet<>(new Gate(db).group(person));
        group.add(person);
        Scope scope = history(new Scope(group.stream().map(Ref::of).toList())).closed();
        return new Found(scope, history(new Mentions(scope)), group);
    }

    private <S extends Projection.Sink> S history(S sink) {
        try {
            projection.read(opened.database().writer(), 0, sink);
            return sink;
        } catch (SQLException | IOException e) {
            throw new JournalException(Trouble.REFUSED, "The journal is closed; open it again.", e);
        }
    }

    private Erasure told(PersonId person, Found found) {
        DSLContext db = db();
        Map<Ref.Kind, Integer> held = new EnumMap<>(Ref.Kind.class);
        found.scope().gone().values().forEach(ref -> held.merge(ref.kind(), 1, Integer::sum));
        Map<UUID, Thing> all = new LinkedHashMap<>(found.mentions().things());
        found.scope().touched().forEach(all::putIfAbsent);
        Set<UUID> trash = db.select(THING.ID).from(THING)
                .where(THING.ID.in(all.keySet())).and(THING.SHELF.ne(Change.Shelf.LIVE.name())).fetchSet(THING.ID);
        List<Erasure.Mention> mentions = new ArrayList<>();
        all.forEach((id, thing) -> {
            List<String> texts = found.mentions().of(thing);
            boolean shared = found.scope().touched().containsKey(id);
            if (shared || !texts.isEmpty()) {
                mentions.add(new Erasure.Mention(thing, texts, shared, trash.contains(id)));
            }
        });
        return new Erasure(person, names(person, found.group()), found.group(), held, mentions);
    }

    private List<String> names(PersonId person, Set<PersonId> group) {
        Set<PersonId> ordered = new LinkedHashSet<>(List.of(person));
        ordered.addAll(group);
        Set<String> names = new LinkedHashSet<>();
        for (PersonId one : ordered) {
            new People(db()).things(List.of(Ref.of(one))).forEach(thing -> {
                if (thing instanceof Person somebody) {
                    somebody.names().forEach(name -> names.add(name.text()));
                }
            });
        }
        return List.copyOf(names);
    }

    /** @throws JournalException REFUSED, and nothing is done, unless all that names them is decided */
    Erasure.Done erase(PersonId person, Map<Ref, Decision> decisions) {
        Found found = find(person);
        Scope scope = found.scope();
        Map<UUID, Thing> instead = new LinkedHashMap<>();
        for (Erasure.Mention mention : told(person, found).mentions()) {
            Decision decision = decisions.get(mention.ref());
            if (decision == null && mention.isToDecide()) {
                throw Expand.refused("Something of other people's still names them; decide what becomes of it first.");
            }
            decide(mention, decision == null ? new Decision.Keep() : decision, scope, instead);
        }
        scope.closed();
        scope.moved().forEach(instead::putIfAbsent);
        // What names them only in an earlier wording keeps the one that it has now.
        found.mentions().things().forEach((id, thing) -> {
            if (found.mentions().of(thing).isEmpty()) {
                instead.putIfAbsent(id, without(thing, scope));
            }
        });
        return forget(scope, instead, true);
    }

    private void decide(Erasure.Mention mention, Decision decision, Scope scope, Map<UUID, Thing> instead) {
        Thing thing = without(mention.thing(), scope);
        switch (decision) {
            case Decision.Keep _ -> {
            }
            case Decision.Reword(Map<String, String> texts) ->
                instead.put(thing.ref().id(), Texts.with(thing, text -> texts.getOrDefault(text, text)));
            case Decision.TakeOut _ when mayGo(thing, mention.texts()) -> scope.add(thing.ref());
            case Decision.TakeOut _ ->
                instead.put(thing.ref().id(),
                        silent(Texts.with(thing, text -> mention.texts().contains(text) ? "" : text)));
        }
    }

    private static Thing without(Thing thing, Scope scope) {
        return thing instanceof Entry entry ? Scope.without(entry, scope.people()) : thing;
    }

    private static boolean mayGo(Thing thing, List<String> texts) {
        return switch (thing) {
            case Entry entry -> !(entry.body() instanceof Body.Preference);
            case ContactPoint point -> texts.contains(point.value());
            case Situation _,Detail _,Challenge _,Attachment _,Script _ -> true;
            case Person _,Role _,Offer _,Setting _,Deferral _ -> false;
        };
    }

    private static Thing silent(Thing thing) {
        return thing instanceof Person p
                ? new Person(p.id(), p.names(), p.speak(), p.birthday(),
                        p.met() instanceof String met && !met.isEmpty() ? met : null,
                        p.tags().stream().filter(tag -> !tag.isEmpty()).toList(), p.setAside(), p.died(),
                        p.birthdayCard(), p.photo())
                : thing;
    }

    /**
     * Forgets what lies in the trash, with all that belongs to it; somebody who asked not to be contacted does not come
     * back by their number either.
     *
     * @throws JournalException REFUSED for a line about being in touch, which stays for good
     */
    Erasure.Done forget(Collection<Ref> things) {
        DSLContext db = db();
        Gate gate = new Gate(db);
        Set<Ref> all = new LinkedHashSet<>(things);
        boolean stopped = false;
        for (Ref ref : things) {
            if (ref.kind() == Ref.Kind.PERSON) {
                PersonId person = new PersonId(ref.id());
                Set<PersonId> group = new LinkedHashSet<>(gate.group(person));
                stopped |= STOPS.contains(Consent.of(gate.ledger(group), LocalDate.now(clock)).state());
                if (!db.fetchExists(PERSON, PERSON.ID.eq(Stored.aliases(db).root(person)))) {
                    group.forEach(one -> all.add(Ref.of(one)));
                }
            }
        }
        new People(db).things(things).forEach(thing -> {
            if (thing instanceof Entry entry && entry.body() instanceof Body.Preference) {
                throw Expand
                        .refused("What somebody said about being in touch is not deleted; write what they said since.");
            }
        });
        Scope scope = history(new Scope(all)).closed();
        return forget(scope, scope.moved(), stopped);
    }

    private Erasure.Done forget(Scope scope, Map<UUID, Thing> instead, boolean hashed) {
        Set<String> hashes = new LinkedHashSet<>();
        if (hashed) {
            byte[] key = opened.hashKey();
            for (ContactPoint point : scope.points()) {
                hashes.addAll(Fingerprint.of(point, key));
            }
        }
        List<Ref> refs = List.copyOf(scope.gone().values());
        List<Change> changes = new ArrayList<>();
        for (int from = 0; from < refs.size(); from += AT_ONCE) {
            changes.add(new Change.Erase(refs.subList(from, Math.min(refs.size(), from + AT_ONCE)),
                    from == 0 ? List.copyOf(hashes) : List.of(),
                    from == 0 ? instead.values().stream().map(Thing::ref).toList() : List.of()));
        }
        if (changes.isEmpty()) {
            throw Expand.refused("There is nothing to forget.");
        }
        Forget forget = new Forget(scope.people(), scope.gone().keySet(), instead, scope.named(), scope.fileNames());
        Writer.Forgotten done = writer.forget(forget, changes, draft -> isAbout(draft, scope), scope.fileNames());
        return new Erasure.Done(done.kept(), refs.size(), done.isClean(),
                new Erasure.Backups(0, 0, List.of()));
    }

    /** A draft holds the ids of those it is about, as text or as bytes, and names others in its own words. */
    private static boolean isAbout(byte[] draft, Scope scope) {
        String bytes = new String(draft, StandardCharsets.ISO_8859_1);
        for (PersonId person : scope.people()) {
            UUID id = person.value();
            byte[] raw = ByteBuffer.allocate(2 * Long.BYTES).putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits()).array();
            if (bytes.contains(id.toString()) || bytes.contains(new String(raw, StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        return scope.named().in(draft);
    }

    private DSLContext db() {
        return Apply.context(opened.database().writer());
    }
}
