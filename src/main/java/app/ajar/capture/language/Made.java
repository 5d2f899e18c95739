package app.ajar.capture.language;

import app.ajar.model.Birthday;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Vague;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The people of a capture: those who are new get an id, and what was said about anybody's own page is gathered. */
final class Made {

    private final Context context;
    private final Supplier<UUID> ids;
    private final Map<Who.New, PersonId> fresh = new HashMap<>();
    private final Map<PersonId, Person> changed = new LinkedHashMap<>();
    private final Set<PersonId> named = new LinkedHashSet<>();

    Made(Context context, Supplier<UUID> ids) {
        this.context = context;
        this.ids = ids;
    }

    /** The id of somebody known, or of somebody new, who is made now. */
    PersonId id(Who who) {
        PersonId id = switch (who) {
            case Who.Known known -> known.id();
            case Who.New made -> fresh.computeIfAbsent(made, name -> make(name.name()));
            case Who.Several several -> throw new IllegalArgumentException("waits for a choice: " + several.name());
        };
        named.add(id);
        return id;
    }

    List<PersonId> ids(List<Who> people) {
        return people.stream().map(this::id).distinct().toList();
    }

    private PersonId make(String name) {
        PersonId id = new PersonId(ids.get());
        changed.put(id, Person.named(id, name));
        return id;
    }

    void born(PersonId id, Birthday birthday) {
        change(id, it -> new Person(it.id(), it.names(), it.speak(), birthday, it.met(), it.tags(), it.setAside(),
                it.died(), it.birthdayCard(), it.photo()));
    }

    void died(PersonId id, Vague when) {
        change(id, it -> new Person(it.id(), it.names(), it.speak(), it.birthday(), it.met(), it.tags(), it.setAside(),
                when, it.birthdayCard(), it.photo()));
    }

    /** Adds the tags that are not there yet in any case. */
    void tag(PersonId id, List<String> tags) {
        change(id, it -> {
            List<String> all = new ArrayList<>(it.tags());
            for (String tag : tags) {
                if (all.stream().noneMatch(there -> Fold.of(there).equals(Fold.of(tag)))) {
                    all.add(tag);
                }
            }
            return new Person(it.id(), it.names(), it.speak(), it.birthday(), it.met(), all, it.setAside(), it.died(),
                    it.birthdayCard(), it.photo());
        });
    }

    private void change(PersonId id, UnaryOperator<Person> how) {
        Person now = changed.containsKey(id) ? changed.get(id) : context.names().person(id);
        if (now != null) {
            changed.put(id, how.apply(now));
        }
    }

    /** Those who are new or changed. */
    List<Person> changed() {
        return List.copyOf(changed.values());
    }

    List<Person> fresh() {
        Set<PersonId> made = Set.copyOf(fresh.values());
        return changed.values().stream().filter(person -> made.contains(person.id())).toList();
    }

    /** Everybody it is about, in the order named. */
    List<PersonId> named() {
        return List.copyOf(named);
    }
}
