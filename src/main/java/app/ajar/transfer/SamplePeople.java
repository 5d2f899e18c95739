package app.ajar.transfer;

import app.ajar.model.Birthday;
import app.ajar.model.Challenge;
import app.ajar.model.ContactPoint;
import app.ajar.model.Detail;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.model.Vague;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who the people of the sample are: {@code == NAME}, then one fact a line. */
final class SamplePeople {

    private static final Pattern ROLE = Pattern.compile("([a-z ]+?)(?: since (\\S+))?(?: until (\\S+))?");

    private final Shift shift;
    private final Supplier<UUID> ids;
    private final List<Thing> people = new ArrayList<>();
    private final List<Thing> facts = new ArrayList<>();
    private @Nullable Page page;

    private SamplePeople(Shift shift, Supplier<UUID> ids) {
        this.shift = shift;
        this.ids = ids;
    }

    /** The people, and then what is known of them. */
    static List<Thing> read(String name, String text, Shift shift, Supplier<UUID> ids) {
        SamplePeople reader = new SamplePeople(shift, ids);
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            try {
                reader.take(line);
            } catch (RuntimeException e) {
                throw new Complaint(name + ":" + number, "not understood: " + line);
            }
        }
        reader.end();
        List<Thing> all = new ArrayList<>(reader.people);
        all.addAll(reader.facts);
        return all;
    }

    private void end() {
        if (page != null) {
            people.add(page.person());
        }
    }

    private void take(String line) {
        if (line.startsWith("== ")) {
            end();
            page = new Page(new PersonId(ids.get()), line.substring(3));
        } else if (!line.isEmpty()) {
            int colon = line.indexOf(": ");
            fact(Objects.requireNonNull(page), line.substring(0, colon), line.substring(colon + 2));
        }
    }

    private void fact(Page page, String field, String value) {
        switch (field) {
            case "pronoun" -> page.speak = constant(Person.Speak.class, value);
            case "also" -> page.names.add(new Person.Name(value, true));
            case "met" -> page.met = value;
            case "birthday" -> page.birthday = birthday(value);
            case "tag" -> page.tags.add(value);
            case "set-aside" -> page.setAside = value.equals("yes");
            default -> facts.add(thing(page.id, field, value));
        }
    }

    private Thing thing(PersonId person, String field, String value) {
        Parts parts = new Parts(value);
        return switch (field) {
            case "role" -> role(person, value);
            case "phone" -> new ContactPoint(ids.get(), person, ContactPoint.Medium.PHONE, value, null);
            case "mail" -> new ContactPoint(ids.get(), person, ContactPoint.Medium.MAIL, value, null);
            case "situation" -> {
                Vague since = parts.led("since");
                Vague until = parts.led("until");
                yield new Situation(ids.get(), person, parts.next(), parts.last(), since, until);
            }
            case "challenge" -> {
                Vague since = parts.led("since");
                Vague eased = parts.led("eased");
                yield new Challenge(ids.get(), person, parts.only(), since, eased, List.of());
            }
            case "detail" -> {
                Detail.Area area = constant(Detail.Area.class, parts.next());
                String text = parts.next();
                String last = parts.last();
                if (last != null && !last.equals("private")) {
                    throw new IllegalArgumentException(last);
                }
                yield new Detail(ids.get(), person, area, text, null, last != null, false);
            }
            case "avoid" -> new Detail(ids.get(), person, Detail.Area.OTHER, value, null, false, true);
            default -> throw new IllegalArgumentException(field);
        };
    }

    private Role role(PersonId person, String value) {
        Matcher said = ROLE.matcher(value);
        if (!said.matches()) {
            throw new IllegalArgumentException(value);
        }
        return new Role(ids.get(), person, constant(Role.Kind.class, said.group(1)), vague(said.group(2)),
                vague(said.group(3)));
    }

    private @Nullable Vague vague(@Nullable String iso) {
        return iso == null ? null : shift.vague(iso);
    }

    private static Birthday birthday(String value) {
        if (value.startsWith("--")) {
            return new Birthday(MonthDay.parse(value), null);
        }
        LocalDate born = LocalDate.parse(value);
        return new Birthday(MonthDay.from(born), born.getYear());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String said) {
        return Enum.valueOf(type, said.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    /** What a person's own lines have said so far. */
    private static final class Page {

        private final PersonId id;
        private final List<Person.Name> names = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();
        private Person.Speak speak = Person.Speak.NAME;
        private @Nullable Birthday birthday;
        private @Nullable String met;
        private boolean setAside;

        Page(PersonId id, String name) {
            this.id = id;
            names.add(new Person.Name(name, false));
        }

        Person person() {
            return new Person(id, names, speak, birthday, met, tags, setAside, null, null, null);
        }
    }

    /** What stands between bars. */
    private final class Parts {

        private final List<String> parts;

        Parts(String value) {
            this.parts = new ArrayList<>(Arrays.asList(value.split(" \\| ")));
        }

        @Nullable
        Vague led(String word) {
            String part = parts.stream().filter(one -> one.startsWith(word + " ")).findFirst().orElse(null);
            parts.remove(part);
            return part == null ? null : shift.vague(part.substring(word.length() + 1));
        }

        String next() {
            return parts.removeFirst();
        }

        String only() {
            String only = next();
            if (!parts.isEmpty()) {
                throw new IllegalArgumentException(parts.getFirst());
            }
            return only;
        }

        @Nullable
        String last() {
            return parts.isEmpty() ? null : only();
        }
    }
}
