package app.ajar.person;

import app.ajar.model.Birthday;
import app.ajar.model.Person;
import app.ajar.model.Vague;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody with one thing about them altered. */
final class Renewed {

    private Renewed() {}

    static Person names(Person it, List<Person.Name> names) {
        return new Person(it.id(), names, it.speak(), it.birthday(), it.met(), it.tags(), it.setAside(), it.died(),
                it.birthdayCard(), it.photo());
    }

    static Person speak(Person it, Person.Speak speak) {
        return new Person(it.id(), it.names(), speak, it.birthday(), it.met(), it.tags(), it.setAside(), it.died(),
                it.birthdayCard(), it.photo());
    }

    static Person birthday(Person it, @Nullable Birthday birthday) {
        return new Person(it.id(), it.names(), it.speak(), birthday, it.met(), it.tags(), it.setAside(), it.died(),
                it.birthdayCard(), it.photo());
    }

    static Person met(Person it, @Nullable String met) {
        return new Person(it.id(), it.names(), it.speak(), it.birthday(), met, it.tags(), it.setAside(), it.died(),
                it.birthdayCard(), it.photo());
    }

    static Person tags(Person it, List<String> tags) {
        return new Person(it.id(), it.names(), it.speak(), it.birthday(), it.met(), tags, it.setAside(), it.died(),
                it.birthdayCard(), it.photo());
    }

    static Person setAside(Person it, boolean aside) {
        return new Person(it.id(), it.names(), it.speak(), it.birthday(), it.met(), it.tags(), aside, it.died(),
                it.birthdayCard(), it.photo());
    }

    static Person died(Person it, @Nullable Vague died) {
        return new Person(it.id(), it.names(), it.speak(), it.birthday(), it.met(), it.tags(), it.setAside(), died,
                it.birthdayCard(), it.photo());
    }

    /** A name in the place of another, or behind all; what is not there any more cannot be replaced. */
    static Person name(Person it, @Nullable String old, Person.Name name) {
        List<Person.Name> names = new ArrayList<>(it.names());
        int at = names.stream().map(Person.Name::text).toList().indexOf(old == null ? name.text() : old);
        if (at < 0) {
            names.add(name);
        } else {
            names.set(at, name);
        }
        return names(it, names.stream().distinct().toList());
    }

    /** Without a name; the last one stays. */
    static Person withoutName(Person it, String name) {
        List<Person.Name> names = it.names().stream().filter(one -> !one.text().equals(name)).toList();
        return names.isEmpty() ? it : names(it, names);
    }

    /** Tags in the place of another, or behind all. */
    static Person tags(Person it, @Nullable String old, List<String> fresh) {
        List<String> tags = new ArrayList<>(it.tags());
        int at = old == null ? -1 : tags.indexOf(old);
        if (at >= 0) {
            tags.remove(at);
        }
        tags.addAll(at < 0 ? tags.size() : at, fresh);
        return tags(it, tags.stream().distinct().toList());
    }
}
