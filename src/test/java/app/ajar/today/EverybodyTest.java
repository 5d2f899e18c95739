package app.ajar.today;

import static app.ajar.store.jooq.Tables.DEFERRAL;
import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.THING;
import static app.ajar.store.jooq.Tables.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import app.ajar.keep.Journal;
import app.ajar.keep.Steps;
import app.ajar.model.Deferral;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Role;
import app.ajar.read.Gate;
import app.ajar.read.People;
import app.ajar.read.Recall;
import app.ajar.rules.Numbers;
import app.ajar.rules.Owed;
import app.ajar.rules.Prompt;
import app.ajar.rules.Sheet;
import app.ajar.rules.Subject;
import app.ajar.rules.Today;
import app.ajar.rules.Whom;
import app.ajar.rules.World;
import app.ajar.rules.Worlds;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has a card is found by index: the board is that of everybody, read one by one. */
class EverybodyTest {

    private static final int WORLDS = 40;
    private static final int ASKED_EACH = 3;
    private static final int DAYS = 40;

    private final Recall recall = new Recall();

    @TempDir
    Path folder;

    @Test
    void nobodyIsMissing() {
        Journal.create(folder.resolve("journal"));
        try (Journal journal = Journal.open(folder.resolve("journal"),
                Clock.fixed(Instant.parse("2027-06-01T08:00:00Z"), ZoneOffset.UTC))) {
            List<World> worlds = new ArrayList<>();
            qt().withExamples(WORLDS).withFixedSeed(17).forAll(Worlds.any()).checkAssert(worlds::add);
            Set<Prompt.Kind> kinds = new HashSet<>();
            for (int n = 0; n < worlds.size(); n++) {
                keep(journal, worlds.get(n), n);
            }
            for (int n = 0; n < DAYS; n++) {
                LocalDate day = Worlds.FIRST.plusDays(n * 6L);
                Sheet found = journal.read(db -> TodayQueries.board(db, recall, day, null, false)).sheet();
                Sheet whole = journal.read(db -> Today.of(everybody(db, day), Numbers.USUAL).on(day));
                assertThat(found.all().map(Prompt::key)).as("%s", day)
                        .containsExactlyElementsOf(whole.all().map(Prompt::key).toList());
                assertThat(found).hasToString(whole.toString());
                found.all().forEach(card -> kinds.add(card.kind()));
            }
            assertThat(kinds).hasSizeGreaterThan(12);
        }
    }

    /** The board is asked in between too: what it knows by then must not stand in the way of what is so later. */
    private void keep(Journal journal, World world, int number) {
        int done = 0;
        for (World.Step step : world.steps()) {
            if (++done % ASKED_EACH == 0) {
                LocalDate day = Worlds.FIRST.plusDays(done * 5L);
                journal.read(db -> TodayQueries.board(db, recall, day, null, false));
            }
            Steps.keep(journal, step, number);
        }
    }

    private static List<Whom> everybody(DSLContext db, LocalDate day) {
        return db.select(PERSON.ID).from(PERSON).where(PERSON.ID.eq(PERSON.ROOT)).fetch(PERSON.ID).stream()
                .map(page -> whom(db, page, day)).toList();
    }

    private static Whom whom(DSLContext db, UUID page, LocalDate day) {
        Gate gate = new Gate(db);
        PersonId id = new PersonId(page);
        Set<PersonId> group = gate.group(id);
        Subject subject = gate.subject(id);
        Person person = (Person) new People(db).things(List.of(Ref.of(id))).getFirst();
        List<Deferral> deferrals = db.selectFrom(DEFERRAL).fetch(row -> new Deferral(row.getPrompt(), row.getOnDay(),
                row.getUntilDay())).stream().filter(one -> group.contains(Prompt.personOf(one.prompt()))).toList();
        List<Person> people = new People(db).things(group.stream().map(Ref::of).toList()).stream()
                .map(Person.class::cast).toList();
        Set<String> letGo = Whom.byKey(deferrals, id).entrySet().stream().filter(one -> one.getValue().until() == null)
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        return new Whom(new Subject(subject.facts(), subject.ledger(), subject.entries(), subject.offers(), letGo),
                person.birthday() != null
                        ? person.birthday()
                        : people.stream().map(Person::birthday).filter(Objects::nonNull).findFirst().orElse(null),
                person.birthdayCard(), isKnown(db, subject), Whom.byKey(deferrals, id), other -> {
                    Set<PersonId> sent = gate.group(other);
                    return Owed.isReachable(gate.facts(sent), gate.ledger(sent), day);
                });
    }

    /** One by one: whether the last write of an entry or a role was the rep's. */
    private static boolean isKnown(DSLContext db, Subject subject) {
        List<Ref> refs = new ArrayList<>();
        subject.entries().stream().map(Entry::ref).forEach(refs::add);
        subject.facts().roles().stream().map(Role::ref).forEach(refs::add);
        return !refs.stream().allMatch(ref -> db.select(WRITE.CAUSE).from(THING).join(WRITE)
                .on(WRITE.SEQ.eq(THING.PUT_SEQ)).where(THING.ID.eq(ref.id())).fetchSingle().value1()
                .equals("Imported"));
    }
}
