package app.ajar.keep;

import app.ajar.model.Attachment;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What some changes are about: which things, and whose. */
final class Touched {

    private final Last last;
    private final Set<Ref> things = new LinkedHashSet<>();
    private final Set<PersonId> people = new LinkedHashSet<>();

    Touched(Last last) {
        this.last = last;
    }

    Touched add(List<Change> changes) {
        last.readFor(changes);
        for (Change change : changes) {
            switch (change) {
                case Change.Put put -> {
                    add(put.thing());
                    Thing before = last.thing(put.thing().ref().id());
                    if (before != null) {
                        add(before);
                    }
                }
                case Change.Bin bin -> add(bin.thing());
                case Change.Join join -> {
                    people.add(join.duplicate());
                    people.add(join.into());
                }
                case Change.Part part -> people.add(part.duplicate());
                case Change.Erase erase -> erase.things().forEach(this::add);
            }
        }
        return this;
    }

    Set<Ref> things() {
        return things;
    }

    Set<PersonId> people() {
        return people;
    }

    private void add(Ref ref) {
        things.add(ref);
        Thing thing = last.thing(ref.id());
        if (thing != null) {
            add(thing);
        }
    }

    private void add(Thing thing) {
        things.add(thing.ref());
        switch (thing) {
            case Person p -> people.add(p.id());
            case ContactPoint c -> people.add(c.person());
            case Role r -> people.add(r.person());
            case Situation s -> people.add(s.person());
            case Detail d -> people.add(d.person());
            case Challenge c -> people.add(c.person());
            case Entry e -> people.addAll(e.people());
            case Offer o -> people.add(o.person());
            case Attachment a -> {
                if (a.person() != null) {
                    people.add(a.person());
                }
                if (a.entry() != null && last.thing(a.entry().value()) instanceof Entry entry) {
                    people.addAll(entry.people());
                }
            }
            case Script s -> {
            }
            case Setting s -> {
            }
            case Deferral d -> {
            }
        }
    }
}
