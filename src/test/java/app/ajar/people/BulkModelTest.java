package app.ajar.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Role;
import app.ajar.model.Thing;
import app.ajar.model.Vague;
import app.ajar.model.Window;
import app.ajar.read.Held;
import app.ajar.ui.Immediate;
import app.ajar.ui.Navigator;
import app.ajar.ui.Toasts;
import app.ajar.ui.Writing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkModelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("UTC"));

    @TempDir
    Path folder;

    private final Toasts toasts = new Toasts();
    private Journal journal;
    private JournalKeeper keeper;
    private PeopleModel people;
    private BulkModel bulk;
    private PersonId ana;
    private PersonId beth;
    private PersonId clara;

    @BeforeEach
    void open() {
        Journal.create(folder);
        journal = Journal.open(folder, CLOCK);
        keeper = new JournalKeeper(journal);
        Immediate background = new Immediate();
        PeopleQueries queries = new PeopleQueries(journal, CLOCK);
        Writing writing = new Writing(keeper, background, toasts);
        people = new PeopleModel(journal, queries, background, new Navigator(), problem -> {
            throw new AssertionError(problem);
        });
        bulk = new BulkModel(people, queries, writing, toasts);
        ana = person("Ana Marques");
        beth = person("Beth Ortiz");
        clara = person("Clara Neumann");
        people.onShow();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private PersonId person(String name) {
        PersonId id = new PersonId(Ids.next());
        put(new Person(id, List.of(new Person.Name(name, false)), Person.Speak.SHE, null, "at the fair",
                List.of("by post"), false, null, null, null));
        return id;
    }

    private void put(Thing thing) {
        journal.keep(Ids.next(), List.of(new Change.Put(thing)));
    }

    private void tick(PersonId... ids) {
        for (PersonId id : ids) {
            people.ticks().toggle(id);
        }
    }

    private List<Role> roles(PersonId person) {
        return journal.<List<Thing>>read(db -> new Held(db).of(Set.of(person))).stream()
                .filter(Role.class::isInstance).map(Role.class::cast).toList();
    }

    private Row row(PersonId id) {
        Listed listed = people.everybody().get();
        assertThat(listed).isNotNull();
        return listed.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private String said() {
        Toasts.Toast toast = toasts.shown().get();
        assertThat(toast).isNotNull();
        return toast.sentence();
    }

    private void undo() {
        UUID last = journal.toUndo().orElseThrow();
        journal.undo(last);
    }

    @Test
    void aRoleIsGivenToAllOfThemAsOneWriteAndTakenBackAsOne() {
        tick(ana, beth, clara);
        bulk.giveRole(Role.Kind.HOST, "April 2026");

        assertThat(keeper.writes()).isEqualTo(1);
        assertThat(said()).isEqualTo("Host: given to 3 people.");
        assertThat(roles(beth)).singleElement().extracting(Role::kind, Role::since).containsExactly(Role.Kind.HOST,
                new Vague("April 2026", new Window(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30))));
        assertThat(row(clara).roles()).containsExactly(Role.Kind.HOST);

        undo();
        assertThat(List.of(ana, beth, clara)).allMatch(id -> row(id).roles().isEmpty());
        assertThat(people.ticks().ticked().get()).hasSize(3);
    }

    @Test
    void whoHasTheRoleAlreadyKeepsItAsItIsAndThatIsSaid() {
        Role before = new Role(Ids.next(), ana, Role.Kind.HOST, Vague.of(LocalDate.of(2020, 1, 1)), null);
        put(before);
        tick(ana, beth, clara);
        bulk.giveRole(Role.Kind.HOST, "");
        assertThat(said()).isEqualTo("Host: given to 2 people. One had it already.");
        assertThat(roles(ana)).containsExactly(before);

        bulk.giveRole(Role.Kind.HOST, "");
        assertThat(said()).isEqualTo("All 3 have this role already.");
        assertThat(keeper.writes()).isEqualTo(1);
    }

    @Test
    void aTagIsAddedAndNothingElseOfThemAltered() {
        tick(ana, beth);
        bulk.addTag(" choir ");
        assertThat(said()).isEqualTo("Tag choir: put on 2 people.");
        Person now = new PeopleQueries(journal, CLOCK).people(List.of(ana)).getFirst();
        assertThat(now.tags()).containsExactly("by post", "choir");
        assertThat(now.met()).isEqualTo("at the fair");
        assertThat(now.speak()).isEqualTo(Person.Speak.SHE);
        assertThat(row(clara).tags()).containsExactly("by post");
        undo();
        assertThat(row(ana).tags()).containsExactly("by post");
    }

    @Test
    void someAreSetAsideAndTakenBackAgain() {
        tick(ana, beth);
        bulk.setAside();
        assertThat(said()).isEqualTo("Set aside: 2 people.");
        assertThat(people.shown()).extracting(Row::name).containsExactly("Clara Neumann");
        assertThat(people.tickedUnseen()).isEqualTo(2);

        assertThat(bulk.areAside()).isTrue();
        bulk.setAside();
        assertThat(said()).isEqualTo("Taken back: 2 people.");
        assertThat(people.shown()).hasSize(3);
        assertThat(keeper.writes()).isEqualTo(2);
    }

    @Test
    void ofSomeWhoAreSetAsideAndSomeWhoAreNotTheOthersAreSetAsideToo() {
        tick(ana);
        bulk.setAside();
        tick(beth);
        bulk.setAside();
        assertThat(said()).isEqualTo("Set aside: Beth Ortiz. One was already.");
    }

    @Test
    void someGoIntoTheTrashTogetherAndComeBackTogether() {
        put(new Role(Ids.next(), ana, Role.Kind.FRIEND, null, null));
        tick(ana, beth);
        bulk.trash();
        assertThat(keeper.writes()).isEqualTo(1);
        assertThat(said()).isEqualTo("Moved to the trash: 2 people.");
        assertThat(people.shown()).extracting(Row::name).containsExactly("Clara Neumann");
        undo();
        assertThat(people.shown()).hasSize(3);
        assertThat(row(ana).roles()).containsExactly(Role.Kind.FRIEND);
    }

    @Test
    void whatWasChangedSinceTheyWereReadIsNotPutBack() {
        tick(ana);
        people.onHide();
        Person before = new PeopleQueries(journal, CLOCK).people(List.of(ana)).getFirst();
        put(new Person(ana, before.names(), Person.Speak.THEY, null, null, List.of("new"), false, null, null, null));
        bulk.addTag("choir");
        Person now = new PeopleQueries(journal, CLOCK).people(List.of(ana)).getFirst();
        assertThat(now.tags()).containsExactly("new", "choir");
        assertThat(now.speak()).isEqualTo(Person.Speak.THEY);
        assertThat(now.ref()).isEqualTo(Ref.of(ana));
    }
}
