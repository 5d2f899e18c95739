package app.ajar.read;

import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A page reads its own rows and hardly more, wherever it lies on a long timeline. */
class ScanCountTest {

    private static final int THEIRS = 20_000;
    private static final int OTHERS = 2_000;
    /** So many entries stand on one day without a time, as an import leaves them. */
    private static final int ON_ONE_DAY = 3_000;
    private static final LocalDate THE_DAY = LocalDate.of(2023, 5, 22);
    private static final List<Body> BODIES = List.of(new Body.Note(), new Body.Conversation(Channel.CALL,
            Body.Side.ME, true, null, null, List.of(), List.of(), List.of()), new Body.Told(null),
            new Body.Purchase(null, null, null), new Body.Yes(null, List.of()));
    private static final Set<String> THREE = Set.of("NOTE", "TOLD", "YES");

    @TempDir
    static Path folder;

    private static final PersonId ANA = new PersonId(Ids.next());
    private static final PersonId BETH = new PersonId(Ids.next());
    private static Journal journal;

    @BeforeAll
    static void fill() {
        Journal.create(folder.resolve("journal"));
        journal = Journal.open(folder.resolve("journal"), Clock.systemUTC());
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Put(Person.named(ANA, "Ana Marques")));
        changes.add(new Change.Put(Person.named(BETH, "Beth Ortiz")));
        int part = (THEIRS + OTHERS) / OTHERS;
        for (int i = 0; i < THEIRS + OTHERS; i++) {
            changes.add(new Change.Put(new Entry(new EntryId(Ids.next()), Ids.next(),
                    List.of(i % part == 0 ? BETH : ANA), when(i), "The terrace permit came through.",
                    BODIES.get(i / 7 % BODIES.size()), false)));
            if (changes.size() == 2000 || i == THEIRS + OTHERS - 1) {
                journal.keep(Ids.next(), new Cause.Imported("a file"), changes);
                changes.clear();
            }
        }
    }

    /** Three at a time, hours apart; in the midst of them a day with very many. */
    private static When when(int i) {
        int middle = (THEIRS + OTHERS) / 2;
        if (i >= middle && i < middle + ON_ONE_DAY) {
            return When.day(THE_DAY);
        }
        LocalDateTime at = i < middle
                ? THE_DAY.atStartOfDay().minusHours((middle - i) / 3 + 1)
                : THE_DAY.plusDays(1).atStartOfDay().plusHours((i - middle - ON_ONE_DAY) / 3);
        return When.at(at, ZoneOffset.UTC);
    }

    @AfterAll
    static void close() {
        journal.close();
    }

    /** First and last pages, a deep one, and one among the many of one day, in both directions. */
    private static Stream<Arguments> pages() {
        Cursor deep = placeAt(THEIRS * 9 / 10);
        Cursor crowd = placeAt(THEIRS / 2 - 1000);
        assertThat(crowd.at()).isEqualTo(THE_DAY.atStartOfDay());
        List<Arguments> pages = new ArrayList<>();
        for (Set<String> kinds : List.of(Set.<String>of(), Set.of("NOTE"), THREE)) {
            for (Cursor older : List.of(Cursor.NEWEST, deep, crowd)) {
                pages.add(Arguments.of(kinds, older, true));
            }
            for (Cursor newer : List.of(Cursor.OLDEST, deep, crowd)) {
                pages.add(Arguments.of(kinds, newer, false));
            }
        }
        return pages.stream();
    }

    private static Cursor placeAt(int offset) {
        return journal.read(db -> db.select(ENTRY_PERSON.AT_LOCAL, ENTRY_PERSON.ENTRY).from(ENTRY_PERSON)
                .where(ENTRY_PERSON.ROOT.eq(ANA.value()))
                .orderBy(ENTRY_PERSON.AT_LOCAL.desc(), ENTRY_PERSON.ENTRY.desc()).offset(offset).limit(1)
                .fetchSingle(row -> new Cursor(row.value1(), row.value2())));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageOfSomebody(Set<String> kinds, Cursor place, boolean older) {
        List<Entries.Item> items = new ArrayList<>();
        Plan plan = plan(db -> items.addAll(older
                ? new Entries(db).of(ANA, kinds, place, Entries.PAGE)
                : new Entries(db).newer(ANA, kinds, place, Entries.PAGE)));
        assertThat(items).hasSize(Entries.PAGE);
        int asked = Math.max(1, kinds.size());
        assertThat(plan.indexes("ENTRY_PERSON")).describedAs("%s", plan)
                .containsExactly(kinds.isEmpty() ? "ENTRY_PERSON_PAGE" : "ENTRY_PERSON_KIND");
        assertThat(plan.rows("ENTRY_PERSON")).describedAs("%s", plan).isPositive()
                .isLessThanOrEqualTo(asked * (Entries.PAGE + 1));
        assertThat(plan.indexes("ENTRY")).allMatch(index -> index.startsWith("PRIMARY_KEY"));
        assertThat(plan.rows("ENTRY")).describedAs("%s", plan).isPositive()
                .isLessThanOrEqualTo(asked * 2 * Entries.PAGE);
        assertThat(plan.inOrder()).describedAs("%s", plan).isEqualTo(plan.walks("ENTRY_PERSON"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageOfEverybody(Set<String> kinds, Cursor place, boolean older) {
        List<Entries.Item> items = new ArrayList<>();
        Plan plan = plan(db -> items.addAll(older
                ? new Entries(db).ofAll(kinds, place, Entries.PAGE)
                : new Entries(db).newerOfAll(kinds, place, Entries.PAGE)));
        assertThat(items).hasSize(Entries.PAGE);
        assertThat(plan.indexes("ENTRY")).describedAs("%s", plan)
                .containsExactly(kinds.isEmpty() ? "ENTRY_TIMELINE" : "ENTRY_KIND");
        assertThat(plan.rows("ENTRY")).describedAs("%s", plan).isPositive()
                .isLessThanOrEqualTo(Math.max(1, kinds.size()) * (Entries.PAGE + 1));
        assertThat(plan.inOrder()).describedAs("%s", plan).isEqualTo(plan.walks("ENTRY"));
    }

    /** The measure itself: a question without an index of its order reads and sorts everything, and that is seen. */
    @Test
    void aQuestionThatReadsEverythingIsSeen() {
        Plan plan = plan(db -> db.select(ENTRY_PERSON.ENTRY).from(ENTRY_PERSON)
                .where(ENTRY_PERSON.ROOT.eq(ANA.value())).orderBy(ENTRY_PERSON.KIND.desc(), ENTRY_PERSON.ENTRY)
                .limit(Entries.PAGE).fetch());
        assertThat(plan.rows("ENTRY_PERSON")).isGreaterThanOrEqualTo(THEIRS);
        assertThat(plan.inOrder()).isZero();
    }

    private static Plan plan(Consumer<DSLContext> question) {
        return journal.read(db -> Plan.of(db, question));
    }
}
