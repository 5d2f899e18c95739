package app.ajar.read;

import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.When;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All pages in a row are the timeline: in order, nothing twice, nothing missing, whichever way it is turned over. */
class EntriesTest {

    private static final List<Body> BODIES = List.of(new Body.Note(), new Body.Told(null),
            new Body.Yes(null, List.of()));
    private static final List<Set<String>> FILTERS = List.of(Set.of(), Set.of("NOTE"), Set.of("TOLD", "YES"),
            Set.of("NOTE", "TOLD", "YES"), Set.of("GUESS"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 9);

    @TempDir
    Path folder;

    private Journal journal;

    @BeforeEach
    void open() {
        Journal.create(folder.resolve("journal"));
        journal = Journal.open(folder.resolve("journal"), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void anyTimelineIsTheSumOfItsPages() {
        qt().withExamples(Boolean.getBoolean("ajar.deep") ? 1000 : 12).withShrinkCycles(20)
                .forAll(lists().of(integers().between(0, 59)).ofSizeBetween(0, 40), integers().between(1, 7))
                .checkAssert((entries, size) -> {
                    PersonId ana = new PersonId(Ids.next());
                    PersonId beth = new PersonId(Ids.next());
                    keep(ana, beth, entries);
                    journal.read(db -> {
                        for (Set<String> kinds : FILTERS) {
                            List<UUID> whole = whole(db, ana, kinds);
                            assertThat(whole).hasSameSizeAs(entries.stream().filter(n -> n % 5 != 4)
                                    .filter(n -> kinds.isEmpty() || kinds.contains(kind(n))).toList());
                            assertThat(older(place -> new Entries(db).of(ana, kinds, place, size)))
                                    .isEqualTo(whole);
                            assertThat(newer(place -> new Entries(db).newer(ana, kinds, place, size)))
                                    .isEqualTo(whole);
                        }
                        return db;
                    });
                });
    }

    @Test
    void theTimelineOfEverybodyIsTheSumOfItsPages() {
        keep(new PersonId(Ids.next()), new PersonId(Ids.next()),
                Stream.iterate(7, n -> n * 31 % 60).limit(150).toList());
        journal.read(db -> {
            for (Set<String> kinds : FILTERS) {
                List<UUID> whole = db.select(ENTRY.ID).from(ENTRY).where(ofKinds(ENTRY.KIND, kinds))
                        .orderBy(ENTRY.AT_LOCAL.desc(), ENTRY.ID.desc()).fetch(ENTRY.ID);
                assertThat(older(place -> new Entries(db).ofAll(kinds, place, 7))).isEqualTo(whole);
                assertThat(newer(place -> new Entries(db).newerOfAll(kinds, place, 7))).isEqualTo(whole);
            }
            return db;
        });
    }

    @Test
    void entriesAreCountedAndFoundByHowManyStandBeforeThem() {
        PersonId ana = new PersonId(Ids.next());
        keep(ana, new PersonId(Ids.next()), Stream.iterate(7, n -> n * 31 % 60).limit(60).toList());
        journal.read(db -> {
            Entries entries = new Entries(db);
            for (PersonId page : Arrays.asList(ana, null)) {
                for (Set<String> kinds : FILTERS) {
                    List<Entries.Item> whole = page == null
                            ? entries.ofAll(kinds, Cursor.NEWEST, 500)
                            : entries.of(page, kinds, Cursor.NEWEST, 500);
                    assertThat(entries.count(page, kinds)).isEqualTo(whole.size());
                    for (int at = 0; at < whole.size(); at += 7) {
                        assertThat(entries.countNewer(page, kinds, whole.get(at).cursor())).isEqualTo(at);
                        assertThat(entries.place(page, kinds, at)).contains(whole.get(at).cursor());
                        assertThat(page == null
                                ? entries.ofAll(kinds, whole.get(at).cursor().inFront(), 1)
                                : entries.of(page, kinds, whole.get(at).cursor().inFront(), 1))
                                .containsExactly(whole.get(at));
                    }
                    assertThat(entries.place(page, kinds, whole.size())).isEmpty();
                }
            }
            return db;
        });
    }

    @Test
    void whatBelongsToNobodyButPeopleInTheTrashDoesNotStandAmongEverybodys() {
        PersonId ana = new PersonId(Ids.next());
        PersonId beth = new PersonId(Ids.next());
        keep(ana, beth, Stream.iterate(0, n -> n + 1).limit(20).toList());
        journal.keep(Ids.next(), List.of(new Change.Put(new Entry(new EntryId(Ids.next()), Ids.next(), List.of(),
                When.day(DAY), "of nobody yet", new Body.Note(), false))));
        journal.keep(Ids.next(), List.of(new Change.Bin(Ref.of(beth), Change.Shelf.TRASH)));
        journal.read(db -> {
            Entries entries = new Entries(db);
            for (Set<String> kinds : FILTERS) {
                List<Entries.Item> shown = entries.ofAll(kinds, Cursor.NEWEST, 50);
                assertThat(shown).allMatch(
                        item -> item.entry().people().isEmpty() || item.entry().people().contains(ana));
                assertThat(entries.count(null, kinds)).isEqualTo(shown.size());
            }
            assertThat(entries.count(null, Set.of())).as("less the four of Beth alone").isEqualTo(17);
            return db;
        });
        journal.keep(Ids.next(), List.of(new Change.Bin(Ref.of(beth), Change.Shelf.LIVE)));
        journal.read(db -> assertThat(new Entries(db).count(null, Set.of())).isEqualTo(21));
    }

    @Test
    void thePageBeforeAPlaceEndsRightBeforeIt() {
        PersonId ana = new PersonId(Ids.next());
        keep(ana, new PersonId(Ids.next()), Stream.iterate(0, n -> n + 5).limit(12).toList());
        journal.read(db -> {
            Entries entries = new Entries(db);
            List<Entries.Item> first = entries.of(ana, Set.of(), Cursor.NEWEST, 4);
            List<Entries.Item> second = entries.of(ana, Set.of(), first.getLast().cursor(), 4);
            assertThat(entries.newer(ana, Set.of(), second.getFirst().cursor(), 4)).isEqualTo(first);
            return db;
        });
    }

    private interface Pages {
        List<Entries.Item> at(Cursor place);
    }

    private static List<UUID> older(Pages pages) {
        List<UUID> all = new ArrayList<>();
        List<Entries.Item> page = pages.at(Cursor.NEWEST);
        while (!page.isEmpty()) {
            page.forEach(item -> all.add(item.entry().id().value()));
            page = pages.at(page.getLast().cursor());
        }
        return all;
    }

    private static List<UUID> newer(Pages pages) {
        List<UUID> all = new ArrayList<>();
        List<Entries.Item> page = pages.at(Cursor.OLDEST);
        while (!page.isEmpty()) {
            all.addAll(0, page.stream().map(item -> item.entry().id().value()).toList());
            page = pages.at(page.getFirst().cursor());
        }
        return all;
    }

    private static List<UUID> whole(DSLContext db, PersonId person, Set<String> kinds) {
        var p = ENTRY_PERSON;
        return db.select(p.ENTRY).from(p).where(p.ROOT.eq(person.value())).and(ofKinds(p.KIND, kinds))
                .orderBy(p.AT_LOCAL.desc(), p.ENTRY.desc()).fetch(p.ENTRY);
    }

    private static Condition ofKinds(Field<String> kind, Set<String> kinds) {
        return kinds.isEmpty() ? DSL.noCondition() : kind.in(kinds);
    }

    private static String kind(int number) {
        return List.of("NOTE", "TOLD", "YES").get(number % 3);
    }

    /** Of each number a kind, one of a few times, and whose it is: one in five is somebody else's alone. */
    private void keep(PersonId ana, PersonId beth, List<Integer> numbers) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Put(Person.named(ana, "Ana Marques")));
        changes.add(new Change.Put(Person.named(beth, "Beth Ortiz")));
        for (int number : numbers) {
            When when = number % 4 == 0
                    ? When.day(DAY)
                    : When.at(DAY.atTime(LocalTime.of(number % 4, 0)), ZoneOffset.UTC);
            List<PersonId> people = switch (number % 5) {
                case 4 -> List.of(beth);
                case 3 -> List.of(ana, beth);
                default -> List.of(ana);
            };
            changes.add(new Change.Put(new Entry(new EntryId(Ids.next()), Ids.next(), people, when, "entry " + number,
                    BODIES.get(number % 3), false)));
        }
        journal.keep(Ids.next(), new Cause.Imported("a file"), changes);
    }
}
