package app.ajar.cli;

import app.ajar.model.PersonId;
import app.ajar.model.Thing;
import app.ajar.model.When;
import app.ajar.store.Codec;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents of {@code --json}; what stands in them is said in the package's description. */
final class Json {

    private Json() {}

    /** An object with one list. */
    static String document(String list, List<Item> items) {
        return Codec.text(Map.of(list, items.stream().map(Item::fields).toList()));
    }

    static Map<String, Object> person(PersonId id, String name) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("id", id.toString());
        person.put("name", name);
        return person;
    }

    /** ISO 8601: a day, or a time with its offset. */
    static String at(When when) {
        return when.offset() == null
                ? when.date().toString()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(when.local().atOffset(when.offset()));
    }

    /** The archive's own form of a thing. */
    static Object thing(Thing thing) {
        return Codec.tree(thing);
    }

    /** One object of a list; its fields keep the order in which they are given. */
    static final class Item {

        private final Map<String, Object> fields = new LinkedHashMap<>();

        /** About somebody, or about nobody yet. */
        static Item of(@Nullable PersonId person, Collection<PersonId> about, Map<PersonId, String> names) {
            Item item = new Item();
            if (person != null) {
                item.with("person", person(person, name(names, person)));
            }
            List<Object> others = new ArrayList<>();
            about.stream().distinct().filter(other -> !other.equals(person))
                    .forEach(other -> others.add(person(other, name(names, other))));
            return others.isEmpty() ? item : item.with("about", others);
        }

        /** A field; none if the value is null. */
        Item with(String name, @Nullable Object value) {
            if (value != null) {
                fields.put(name, value);
            }
            return this;
        }

        Map<String, Object> fields() {
            return fields;
        }

        private static String name(Map<PersonId, String> names, PersonId id) {
            return names.getOrDefault(id, "");
        }
    }
}
