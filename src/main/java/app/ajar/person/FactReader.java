package app.ajar.person;

import app.ajar.capture.language.Context;
import app.ajar.capture.language.Dates;
import app.ajar.capture.language.Lasting;
import app.ajar.capture.language.Outcome;
import app.ajar.capture.language.Parser;
import app.ajar.capture.language.Records;
import app.ajar.capture.language.Said;
import app.ajar.model.Body;
import app.ajar.model.Challenge;
import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.model.Vague;
import app.ajar.ui.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is typed in the field of a fact, in the language of the box where it has a mark for it. */
final class FactReader {

    private static final Pattern LABELLED = Pattern.compile("(.*\\S)\\s+\\(([^()]+)\\)");

    private final Messages messages;
    private final Portrait portrait;
    private final Context context;
    private final Supplier<UUID> ids;

    /** @param context about the person, whose name it knows; its day is the one from which days are counted */
    FactReader(Messages messages, Portrait portrait, Context context, Supplier<UUID> ids) {
        this.messages = messages;
        this.portrait = portrait;
        this.context = context;
        this.ids = ids;
    }

    /**
     * Reads a field.
     *
     * @param old the fact that is edited; null for a new one
     * @param changed whether the old situation came to an end, and what is typed is the new one
     */
    Read read(FactKind kind, @Nullable Fact old, String typed, boolean changed) {
        String text = typed.strip();
        if (old != null && !changed && text.equals(new FactText(messages).typed(old, context).strip())) {
            return new Read.Same();
        }
        if (text.isEmpty() && kind != FactKind.DIED) {
            return wrong(old == null ? "wrong.empty" : "wrong.emptied");
        }
        return switch (kind) {
            case NAME -> of(kind, old, text, it -> Renewed.names(it, renamed(it, text)));
            case ALSO -> also(old, text);
            case SPEAK -> speak(text);
            case MET -> of(kind, old, text, it -> Renewed.met(it, text));
            case ADDRESS, SOCIAL -> labelled(kind, old, text);
            case SITUATION -> situation(old, text, changed);
            case DIED -> died(old, text);
            case ROLE, DETAIL, AVOID, BIRTHDAY, TOLD, PHONE, MAIL, CHALLENGE, TAG -> marked(kind, old, text);
        };
    }

    private Read wrong(String key) {
        return new Read.Wrong(messages.say(key));
    }

    private PersonId page() {
        return portrait.id();
    }

    /** Something about a person's own page. */
    private Read of(FactKind kind, @Nullable Fact old, String shown, UnaryOperator<Person> how) {
        PersonId whose = old != null && old.of() instanceof Person person ? person.id() : page();
        return new Read.Says(messages.say("done." + kind, shown), whose,
                person -> List.of(new Change.Put(how.apply(person))));
    }

    private Read put(FactKind kind, String shown, List<? extends Thing> things) {
        List<Change> changes = things.stream().<Change>map(Change.Put::new).toList();
        return new Read.Says(messages.say("done." + kind, shown), page(), person -> changes);
    }

    private static List<Person.Name> renamed(Person it, String name) {
        List<Person.Name> names = new ArrayList<>(it.names());
        names.set(0, new Person.Name(name, false));
        return names;
    }

    private Read also(@Nullable Fact old, String typed) {
        String end = messages.say("typed.former", "");
        boolean former = typed.endsWith(end);
        String name = former ? typed.substring(0, typed.length() - end.length()).strip() : typed;
        return name.isEmpty()
                ? wrong("wrong.empty")
                : of(FactKind.ALSO, old, name, it -> Renewed.name(it, old == null ? null : old.value(),
                        new Person.Name(name, former)));
    }

    private Read speak(String typed) {
        for (Person.Speak speak : Person.Speak.values()) {
            if (typed.equalsIgnoreCase(messages.say("speak.typed." + speak))) {
                return of(FactKind.SPEAK, null, messages.say("speak.typed." + speak),
                        it -> Renewed.speak(it, speak));
            }
        }
        return wrong("wrong.speak");
    }

    private Read labelled(FactKind kind, @Nullable Fact old, String typed) {
        Matcher parts = LABELLED.matcher(typed);
        boolean labelled = parts.matches();
        return point(kind, old, labelled ? parts.group(1) : typed, labelled ? parts.group(2).strip() : null);
    }

    private Read point(FactKind kind, @Nullable Fact old, String value, @Nullable String label) {
        ContactPoint.Medium medium = ContactPoint.Medium.valueOf(kind.name());
        ContactPoint was = old != null && old.of() instanceof ContactPoint point ? point : null;
        return put(kind, value, List.of(new ContactPoint(was == null ? ids.get() : was.id(),
                was == null ? page() : was.person(), medium, value, label)));
    }

    private Read situation(@Nullable Fact old, String typed, boolean changed) {
        Lasting said = Lasting.read(typed, new Dates(context.today(), context.hemisphere()));
        Situation was = old != null && old.of() instanceof Situation situation ? situation : null;
        if (said.what().isEmpty()) {
            return wrong("wrong.situation");
        }
        if (said.isTurnedRound()) {
            return wrong("wrong.turned");
        }
        Situation same = changed ? null : was;
        Place place = Place.of(messages, said.what(), was);
        Vague since = keeping(was == null ? null : was.since(), said.since());
        if (changed && was != null && since != null && since.equals(was.since())) {
            since = Vague.of(context.today());
        }
        Situation now = new Situation(same == null ? ids.get() : same.id(), same == null ? page() : same.person(),
                place.what(), place.where(), since, keeping(was == null ? null : was.until(), said.until()));
        List<Situation> all = new ArrayList<>();
        if (same == null && now.until() == null) {
            Vague end = since == null ? Vague.of(context.today()) : since;
            portrait.situations().stream().filter(one -> changed ? one.equals(was) : one.until() == null)
                    .forEach(one -> all.add(
                            new Situation(one.id(), one.person(), one.what(), one.where(), one.since(), end)));
        }
        if (all.stream().anyMatch(one -> new Lasting("", one.since(), one.until()).isTurnedRound())) {
            return wrong("wrong.turned");
        }
        all.add(now);
        return put(FactKind.SITUATION, now.what(), all);
    }

    /** What somebody does, and where. */
    private record Place(String what, @Nullable String where) {

        /** As it was if the words are the same; else the last "at" parts them. */
        static Place of(Messages messages, String typed, @Nullable Situation was) {
            if (was != null && typed.equals(new FactText(messages).place(was))) {
                return new Place(was.what(), was.where());
            }
            String apart = messages.say("typed.at", "", "");
            int at = typed.toLowerCase(messages.language()).lastIndexOf(apart);
            return at <= 0
                    ? new Place(typed, null)
                    : new Place(typed.substring(0, at).strip(), typed.substring(at + apart.length()).strip());
        }
    }

    /** Words that were there already keep the days they stood for when they were said. */
    private static @Nullable Vague keeping(@Nullable Vague was, @Nullable Vague now) {
        return was != null && now != null && was.label().equals(now.label()) ? was : now;
    }

    /** A death is written as the box writes it: on the timeline and on the page. */
    private Read died(@Nullable Fact old, String typed) {
        if (old != null) {
            Dates dates = new Dates(context.today(), context.hemisphere());
            Vague when = typed.isEmpty()
                    ? new Vague("", null)
                    : dates.read(typed, app.ajar.capture.language.Tense.PAST);
            return of(FactKind.DIED, old, typed, it -> Renewed.died(it, when));
        }
        String line = messages.say("typed.died", typed).strip();
        List<Change> changes = Records.of(line, context, ids).changes();
        boolean understood = changes.stream()
                .anyMatch(change -> change instanceof Change.Put(Person person) && person.died() != null);
        return understood
                ? new Read.Says(messages.say("done.DIED", typed), page(), person -> changes)
                : wrong("wrong.died");
    }

    private Read marked(FactKind kind, @Nullable Fact old, String typed) {
        Said said = said(kind, typed);
        return switch (said) {
            case null -> wrong("wrong." + kind);
            case Said.Roles(List<Said.Held> held) -> roles(old, held);
            case Said.Point(var medium, String value, String label) -> point(kind, old, value, label);
            case Said.Birthday(var birthday) -> of(kind, old, typed, it -> Renewed.birthday(it, birthday));
            case Said.Detail detail -> detail(kind, old, detail);
            case Said.Challenge(String text, Vague since) -> challenge(old, text, since);
            case Said.Tags(List<String> tags) -> of(kind, old, String.join(", ", tags),
                    it -> Renewed.tags(it, old == null ? null : old.value(), tags));
            case Said.Told(String what, String received) -> told(old, what, received);
            default -> wrong("wrong." + kind);
        };
    }

    private @Nullable Said said(FactKind kind, String typed) {
        String line = "/" + kind.name().toLowerCase(java.util.Locale.ROOT) + " " + typed;
        var lines = Parser.parse(line, context).lines();
        return lines.size() == 1 && lines.getFirst().outcome() instanceof Outcome.Says(Said said) ? said : null;
    }

    private Read roles(@Nullable Fact old, List<Said.Held> held) {
        Role was = old != null && old.of() instanceof Role role ? role : null;
        List<Role> roles = new ArrayList<>();
        for (Said.Held one : held) {
            if (new Lasting("", one.since(), one.until()).isTurnedRound()) {
                return wrong("wrong.turned");
            }
            Role same = roles.isEmpty() ? was : null;
            roles.add(same == null
                    ? new Role(ids.get(), page(), one.kind(), one.since(), one.until())
                    : new Role(same.id(), same.person(), one.kind(), keeping(same.since(), one.since()),
                            keeping(same.until(), one.until())));
        }
        boolean twice = roles.stream().anyMatch(role -> role.until() == null && portrait.roles().stream()
                .anyMatch(other -> other.kind() == role.kind() && other.until() == null
                        && !other.id().equals(role.id())));
        String shown = roles.stream().map(role -> messages.say("role." + role.kind()))
                .reduce((one, other) -> one + ", " + other).orElse("");
        return twice ? wrong("wrong.twice") : put(FactKind.ROLE, shown, roles);
    }

    private Read detail(FactKind kind, @Nullable Fact old, Said.Detail said) {
        Detail was = old != null && old.of() instanceof Detail detail ? detail : null;
        Detail now = new Detail(was == null ? ids.get() : was.id(), was == null ? page() : was.person(), said.area(),
                said.text(), was == null ? context.today() : was.said(), said.confidential(), said.avoid());
        return put(kind, said.confidential() ? messages.say("private") : said.text(), List.of(now));
    }

    private Read challenge(@Nullable Fact old, String text, @Nullable Vague since) {
        Challenge was = old != null && old.of() instanceof Challenge challenge ? challenge : null;
        return put(FactKind.CHALLENGE, text, List.of(was == null
                ? new Challenge(ids.get(), page(), text, since, null, List.of())
                : new Challenge(was.id(), was.person(), text, keeping(was.since(), since), was.eased(), was.ideas())));
    }

    private Read told(@Nullable Fact old, String what, @Nullable String received) {
        Entry was = old != null && old.of() instanceof Entry entry ? entry : null;
        Body body = new Body.Told(received);
        return put(FactKind.TOLD, what, List.of(was == null
                ? new Entry(new EntryId(ids.get()), ids.get(), List.of(page()), context.when(), what, body, false)
                : new Entry(was.id(), was.capture(), was.people(), was.when(), what, body, was.confidential())));
    }

    /** Away with it, to the trash where it is something of its own. */
    Read remove(Fact fact) {
        String shown = fact.confidential() ? messages.say("private") : fact.text();
        String done = messages.say("done.removed", shown);
        if (!(fact.of() instanceof Person person)) {
            List<Change> bin = List.of(new Change.Bin(fact.of().ref(), Change.Shelf.TRASH));
            return new Read.Says(done, page(), now -> bin);
        }
        UnaryOperator<Person> how = switch (fact.kind()) {
            case ALSO -> it -> Renewed.withoutName(it, fact.value());
            case SPEAK -> it -> Renewed.speak(it, Person.Speak.NAME);
            case BIRTHDAY -> it -> Renewed.birthday(it, null);
            case MET -> it -> Renewed.met(it, null);
            case TAG -> it -> Renewed.tags(it, fact.value(), List.of());
            case DIED -> it -> Renewed.died(it, null);
            default -> it -> it;
        };
        return fact.kind() == FactKind.NAME
                ? wrong("wrong.last.name")
                : new Read.Says(done, person.id(), now -> List.of(new Change.Put(how.apply(now))));
    }

    /** It is not hard any more. */
    Read ease(Challenge it) {
        Challenge eased = new Challenge(it.id(), it.person(), it.text(), it.since(), Vague.of(context.today()),
                it.ideas());
        return new Read.Says(messages.say("done.eased", it.text()), page(),
                person -> List.of(new Change.Put(eased)));
    }
}
