package app.ajar.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Situation;
import app.ajar.ui.Immediate;
import app.ajar.ui.Navigator;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleModelTest {

    @TempDir
    Path folder;

    private final Navigator navigator = new Navigator();
    private Journal journal;
    private PeopleModel model;

    @BeforeEach
    void open() {
        Clock clock = Clock.systemUTC();
        Journal.create(folder);
        journal = Journal.open(folder, clock);
        model = new PeopleModel(journal, new PeopleQueries(journal, clock), new Immediate(), navigator, problem -> {
            throw new AssertionError(problem);
        });
        model.onShow();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private PersonId person(String name, String doing) {
        PersonId id = new PersonId(Ids.next());
        journal.keep(Ids.next(), List.of(new Change.Put(Person.named(id, name)),
                new Change.Put(new Situation(Ids.next(), id, doing, null, null, null))));
        return id;
    }

    private List<String> names() {
        return model.shown().stream().map(PeopleQueries.Row::name).toList();
    }

    @Test
    void whoIsWrittenAboutStandsInTheListByName() {
        person("Sue Tanaka", "Photographer");
        person("Ana Marques", "Baker");

        assertThat(names()).containsExactly("Ana Marques", "Sue Tanaka");
        assertThat(model.count().get()).isEqualTo(2);
    }

    @Test
    void everyWordOfTheFilterFitsNameOrWorkWhateverItsAccents() {
        person("In\u00eas Caf\u00e9", "Baker");
        person("Ana Marques", "Runs a caf\u00e9");

        model.filter("cafe");
        assertThat(names()).hasSize(2);
        model.filter("CAF in");
        assertThat(names()).containsExactly("In\u00eas Caf\u00e9");
        model.filter("nobody");
        assertThat(names()).isEmpty();
        assertThat(model.count().get()).isEqualTo(2);
    }

    @Test
    void theOneWhosePageIsOpenIsFoundInTheList() {
        person("Ana Marques", "Baker");
        PersonId sue = person("Sue Tanaka", "Photographer");

        assertThat(model.chosen()).isEmpty();
        navigator.go(new Navigator.Page(sue));
        assertThat(model.chosen()).contains(1);
        model.filter("sue");
        assertThat(model.chosen()).contains(0);
        model.filter("marq");
        assertThat(model.chosen()).isEmpty();
    }
}
