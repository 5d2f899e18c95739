package app.ajar.search;

import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.SITUATION;

import app.ajar.keep.Journal;
import app.ajar.model.Entry;
import app.ajar.model.Fold;
import app.ajar.model.PersonId;
import app.ajar.read.Doors;
import app.ajar.read.Find;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Looks for people and for what was written. */
public final class SearchQueries {

    private static final int PEOPLE = 8;
    private static final int ENTRIES = 20;
    /** Beside those wanted: some may be of people who lie in the trash. */
    private static final int SPARE = 20;

    private final Journal journal;
    private final Clock clock;
    private Known known = new Known(-1, LocalDate.MIN, List.of());

    public SearchQueries(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Everybody, as of a certain write and day; read again only once something was written. */
    private record Known(long seq, LocalDate day, List<Person> people) {}

    /**
     * @param names the first is theirs now
     * @param foldedNames all of them and those of people who are one with them
     * @param folded all that a word may stand in
     */
    private record Person(PersonId id, List<String> names, String foldedNames, @Nullable String doing,
            @Nullable String where, String folded) {}

    /** Everybody and everything that has all of the words; nothing if there is no word. */
    Found find(String typed) {
        LocalDate today = LocalDate.now(clock);
        List<String> words = Found.words(typed);
        if (words.isEmpty()) {
            return Found.nothing(today);
        }
        return journal.read(db -> new Found(words, people(db, words, today), entries(db, typed), today));
    }

    /** Those whose name begins with the words first, then those who have them in their name, then the others. */
    private List<Found.Somebody> people(DSLContext db, List<String> words, LocalDate today) {
        List<List<Person>> ranks = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Person person : everybody(db, today)) {
            if (words.stream().allMatch(person.folded()::contains)) {
                ranks.get(rank(person, words)).add(person);
            }
        }
        List<Person> found = ranks.stream().flatMap(List::stream).limit(PEOPLE).toList();
        Map<PersonId, Doors.Standing> standings = new Doors(db).of(today, found.stream().map(Person::id).toList());
        return found.stream().map(person -> new Found.Somebody(person.id(), person.names().getFirst(),
                former(person, words), person.doing(), person.where(),
                standings.getOrDefault(person.id(), Doors.Standing.UNKNOWN).door())).toList();
    }

    private static int rank(Person person, List<String> words) {
        if (words.stream().allMatch(word -> Stream.of(person.foldedNames().split("\\s")).anyMatch(
                name -> name.startsWith(word)))) {
            return 0;
        }
        return words.stream().allMatch(person.foldedNames()::contains) ? 1 : 2;
    }

    /** The name that shows why they were found, where the one they go by does not. */
    private static @Nullable String former(Person person, List<String> words) {
        String now = Fold.of(person.names().getFirst());
        if (words.stream().allMatch(now::contains)) {
            return null;
        }
        return person.names().stream().skip(1)
                .filter(name -> words.stream().anyMatch(Fold.of(name)::contains)).findFirst().orElse(null);
    }

    private synchronized List<Person> everybody(DSLContext db, LocalDate today) {
        long seq = journal.last();
        if (known.seq() != seq || !known.day().equals(today)) {
            known = new Known(seq, today, read(db, today));
        }
        return known.people();
    }

    private static List<Person> read(DSLContext db, LocalDate today) {
        record Work(String what, @Nullable String where) {}
        Map<UUID, Work> work = new HashMap<>();
        db.select(PERSON.ROOT, SITUATION.WHAT, SITUATION.PLACE).from(SITUATION)
                .join(PERSON).on(PERSON.ID.eq(SITUATION.PERSON))
                .where(SITUATION.UNTIL_TO.isNull().or(SITUATION.UNTIL_TO.ge(today)))
                .orderBy(SITUATION.SINCE_FROM.asc().nullsFirst())
                .forEach(row -> work.put(row.value1(), new Work(row.value2(), row.value3())));
        Map<UUID, List<String>> names = new LinkedHashMap<>();
        db.select(PERSON.ROOT, PERSON.NAMES).from(PERSON)
                .orderBy(DSL.when(PERSON.ID.eq(PERSON.ROOT), 0).otherwise(1), PERSON.FOLDED, PERSON.ID)
                .forEach(row -> names.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .addAll(row.value2().lines().toList()));
        List<Person> people = new ArrayList<>();
        names.forEach((id, all) -> {
            Work now = work.get(id);
            String doing = now == null ? null : now.what();
            String where = now == null ? null : now.where();
            String foldedNames = Fold.of(String.join("\n", all));
            String folded = foldedNames + "\n" + (doing == null ? "" : Fold.of(doing)) + "\n"
                    + (where == null ? "" : Fold.of(where));
            people.add(new Person(new PersonId(id), List.copyOf(all), foldedNames, doing, where, folded));
        });
        return people;
    }

    /** What belongs to nobody but people in the trash is not found. */
    private static List<Found.Written> entries(DSLContext db, String typed) {
        List<Entry> entries = new Find(db).entries(typed, ENTRIES + SPARE);
        Set<UUID> mentioned = new LinkedHashSet<>();
        entries.forEach(entry -> entry.people().forEach(person -> mentioned.add(person.value())));
        Map<UUID, UUID> roots = new HashMap<>();
        Map<UUID, String> names = new HashMap<>();
        var root = PERSON.as("root");
        db.select(PERSON.ID, root.ID, root.NAME).from(PERSON).join(root).on(root.ID.eq(PERSON.ROOT))
                .where(PERSON.ID.in(mentioned))
                .forEach(row -> {
                    roots.put(row.value1(), row.value2());
                    names.put(row.value2(), row.value3());
                });
        List<Found.Written> found = new ArrayList<>();
        for (Entry entry : entries) {
            Set<PersonId> pages = new LinkedHashSet<>();
            entry.people().forEach(person -> {
                UUID page = roots.get(person.value());
                if (page != null) {
                    pages.add(new PersonId(page));
                }
            });
            if (found.size() < ENTRIES && (entry.people().isEmpty() || !pages.isEmpty())) {
                found.add(new Found.Written(entry, List.copyOf(pages),
                        pages.stream().map(page -> names.getOrDefault(page.value(), "")).toList()));
            }
        }
        return found;
    }
}
