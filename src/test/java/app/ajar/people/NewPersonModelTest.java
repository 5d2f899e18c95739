package app.ajar.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.read.Held;
import app.ajar.ui.Immediate;
import app.ajar.ui.Navigator;
import app.ajar.ui.Toasts;
import app.ajar.ui.Writing;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewPersonModelTest {

    @TempDir
    Path folder;

    private final Navigator navigator = new Navigator();
    private final Toasts toasts = new Toasts();
    private Journal journal;
    private JournalKeeper keeper;
    private PeopleModel people;
    private NewPersonModel model;

    @BeforeEach
    void open() {
        Clock clock = Clock.systemUTC();
        Journal.create(folder);
        journal = Journal.open(folder, clock);
        keeper = new JournalKeeper(journal);
        Immediate background = new Immediate();
        people = new PeopleModel(journal, new PeopleQueries(journal, clock), background, navigator, problem -> {
            throw new AssertionError(problem);
        });
        model = new NewPersonModel(people, new Writing(keeper, background, toasts));
        people.onShow();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private static NewPersonModel.Facts named(String name) {
        return new NewPersonModel.Facts(name, Person.Speak.NAME, null, "", "");
    }

    @Test
    void somebodyNewIsKeptWithAllThatIsKnownAndTheirPageOpened() {
        model.keep(new NewPersonModel.Facts(" Nina Falk ", Person.Speak.SHE, Role.Kind.HOST, "0151 496 0182",
                "Potter"), () -> {
                });

        assertThat(keeper.writes()).isEqualTo(1);
        PersonId id = people.shown().getFirst().id();
        assertThat(navigator.place().get()).isEqualTo(new Navigator.Page(id));
        List<Thing> things = journal.read(db -> new Held(db).of(Set.of(id)));
        assertThat(things).filteredOn(Person.class::isInstance).singleElement()
                .satisfies(thing -> assertThat((Person) thing).extracting(Person::name, Person::speak)
                        .containsExactly("Nina Falk", Person.Speak.SHE));
        assertThat(things).filteredOn(Role.class::isInstance).singleElement()
                .satisfies(thing -> assertThat(((Role) thing).kind()).isEqualTo(Role.Kind.HOST));
        assertThat(things).filteredOn(ContactPoint.class::isInstance).singleElement()
                .satisfies(thing -> assertThat(((ContactPoint) thing).value()).isEqualTo("0151 496 0182"));
        assertThat(things).filteredOn(Situation.class::isInstance).singleElement()
                .satisfies(thing -> assertThat(((Situation) thing).what()).isEqualTo("Potter"));
        Toasts.Toast toast = toasts.shown().get();
        assertThat(toast).isNotNull().extracting(Toasts.Toast::sentence)
                .isEqualTo("Nina Falk is in the journal now.");

        journal.undo(journal.toUndo().orElseThrow());
        assertThat(people.shown()).isEmpty();
    }

    @Test
    void aNameAloneIsEnoughAndNoNameIsNot() {
        model.keep(named("  "), () -> {
            throw new AssertionError("nothing was kept");
        });
        assertThat(model.complaint().get()).isEqualTo("Write the name first.");
        model.name("N");
        assertThat(model.complaint().get()).isEmpty();
        model.keep(named("Nina"), () -> {
        });
        assertThat(people.shown()).extracting(Row::name).containsExactly("Nina");
    }

    @Test
    void aNameThatIsKnownIsSaidAndMayStillBeMadeOrOpened() {
        PersonId ana = new PersonId(Ids.next());
        journal.keep(Ids.next(), List.of(new Change.Put(new Person(ana,
                List.of(new Person.Name("Ána Marques", false), new Person.Name("Ana Lopes", true)), Person.Speak.NAME,
                null, null, List.of(), false, null, null, null)),
                new Change.Put(new Situation(Ids.next(), ana, "Baker", null, null, null))));
        model.name("ana  MARQUES ");
        assertThat(model.knownSentence()).isEqualTo("Ána Marques is in the journal already: Baker.");
        model.name("ana lopes");
        assertThat(model.known().get()).hasSize(1);
        model.name("baker b");
        assertThat(model.knownSentence()).isEmpty();
        model.name("ana marques");
        model.open();
        assertThat(navigator.place().get()).isEqualTo(new Navigator.Page(ana));
        model.keep(named("Ana Marques"), () -> {
        });
        assertThat(people.shown()).hasSize(2);
        model.name("ana marques");
        assertThat(model.knownSentence()).isEqualTo("2 people of this name are in the journal already.");
    }
}
