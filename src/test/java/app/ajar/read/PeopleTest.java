package app.ajar.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @TempDir
    Path folder;

    private Known known;

    @BeforeEach
    void open() {
        known = new Known(folder);
    }

    @AfterEach
    void close() {
        known.close();
    }

    @Test
    void everybodyStandsByNameWithWhatTheyDoNow() {
        Person lena = known.person("Lena Fox");
        Person ana = known.person("ána Marques");
        known.situation(ana, "baker", LONG_AGO, LocalDate.of(2024, 1, 1));
        known.situation(ana, "has a café", LocalDate.of(2024, 1, 2), null);
        known.note("The permit came.", ana, lena);
        assertThat(list()).extracting(People.Row::name, People.Row::doing, People.Row::entries)
                .containsExactly(tuple("ána Marques", "has a café", 1),
                        tuple("Lena Fox", null, 1));
    }

    @Test
    void aRoleEndsWithTheDayItIsUntil() {
        Person ana = known.person("Ana Marques");
        known.role(ana, Role.Kind.CUSTOMER, LONG_AGO, null);
        known.role(ana, Role.Kind.HOST, LONG_AGO.plusDays(1), Known.TODAY);
        known.role(ana, Role.Kind.PROSPECT, LONG_AGO, Known.TODAY.minusDays(1));
        known.role(ana, Role.Kind.CUSTOMER, LONG_AGO.plusDays(2), null);
        assertThat(list().getFirst().roles()).containsExactly(Role.Kind.CUSTOMER, Role.Kind.HOST);
        assertThat(known.<List<People.Row>>read(db -> new People(db).list(Known.TODAY.plusDays(1))).getFirst().roles())
                .containsExactly(Role.Kind.CUSTOMER);
    }

    @Test
    void thoseWhoAreJoinedAreOneAndTwoAgainWhenTheyPart() {
        Person ana = known.person("Ana Marques");
        Person anna = known.person("Anna M.");
        known.role(anna, Role.Kind.HOST, LONG_AGO, null);
        known.note("hers", ana);
        known.note("the other's", anna);
        known.note("of both", ana, anna);
        known.join(anna, ana);
        People.Row row = list().getFirst();
        assertThat(list()).hasSize(1);
        assertThat(row.id()).isEqualTo(ana.id());
        assertThat(row.roles()).containsExactly(Role.Kind.HOST);
        assertThat(row.entries()).isEqualTo(3);
        assertThat(known.<List<Person>>read(db -> new People(db).known())).containsExactly(ana);
        known.part(anna);
        assertThat(list()).extracting(People.Row::entries).containsExactly(2, 2);
        assertThat(known.<List<Person>>read(db -> new People(db).known())).containsExactly(ana, anna);
    }

    @Test
    void whoeverIsInTheTrashIsNotInTheListButKeepsTheirName() {
        Person ana = known.person("Ana Marques");
        known.person("Beth Ortiz");
        known.role(ana, Role.Kind.HOST, LONG_AGO, null);
        known.bin(ana);
        assertThat(list()).extracting(People.Row::name).containsExactly("Beth Ortiz");
        assertThat(known.<Map<PersonId, String>>read(db -> new People(db).names(List.of(ana.id()))))
                .containsExactly(Map.entry(ana.id(), "Ana Marques"));
        known.unbin(ana);
        assertThat(list()).extracting(People.Row::name).containsExactly("Ana Marques", "Beth Ortiz");
    }

    @Test
    void anEntryInTheTrashIsNotCounted() {
        Person ana = known.person("Ana Marques");
        Entry note = known.note("The permit came.", ana);
        known.bin(note);
        assertThat(list().getFirst().entries()).isZero();
    }

    private List<People.Row> list() {
        return known.read(db -> new People(db).list(Known.TODAY));
    }
}
