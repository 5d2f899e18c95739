package app.ajar.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindTest {

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
    void everyWordMustBeThereInAnyOrderAndAnywhereInTheEntry() {
        Person ana = known.person("Ana Marques");
        Entry both = known.note("The terrace permit came through at last.", ana);
        known.note("The terrace is wet.", ana);
        assertThat(texts("permit terrace")).containsExactly(both.text());
        assertThat(texts("  permit   TERR ")).containsExactly(both.text());
        assertThat(texts("permit kitchen")).isEmpty();
    }

    @Test
    void caseAccentsAndTheFormOfCompositionDoNotMatter() {
        Person jose = known.person("José Ångström");
        known.note("Café crème für Łucja", jose);
        for (String query : List.of("cafe", "CAFÉ", "Cafe\u0301", "creme", "fur")) {
            assertThat(texts(query)).describedAs(query).hasSize(1);
        }
        for (String query : List.of("jose", "JOSÉ angstrom", "A\u030angstro\u0308m")) {
            assertThat(people(query)).describedAs(query).containsExactly(jose.id());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {"100%;100 percent", "a_b;axb", "wow!;wow",
            "C:\\new;C:/new",
            "50%_!\\;50", "it's;its"})
    void whatMeansSomethingToTheDatabaseIsTextLikeAnyOther(String with, String without) {
        Person ana = known.person(with);
        known.person(without);
        known.note(with, ana);
        known.note(without, ana);
        assertThat(texts(with)).containsExactly(with);
        assertThat(people(with)).containsExactly(ana.id());
    }

    @Test
    void whatTheySaidIsFoundToo() {
        Person ana = known.person("Ana Marques");
        known.entry(Known.TODAY, "the autumn set", new Body.No(Body.No.Kind.NOT_NOW, "the baby", "lovely, truly", null,
                null), ana);
        assertThat(texts("lovely baby autumn")).containsExactly("the autumn set");
    }

    @Test
    void theNewestComeFirstAndNoMoreThanAskedFor() {
        Person ana = known.person("Ana Marques");
        known.entry(LocalDate.of(2026, 3, 1), "second permit", new Body.Note(), ana);
        known.entry(LocalDate.of(2026, 5, 1), "first permit", new Body.Note(), ana);
        known.entry(LocalDate.of(2025, 1, 1), "third permit", new Body.Note(), ana);
        assertThat(texts("permit")).containsExactly("first permit", "second permit", "third permit");
        assertThat(known.<List<Entry>>read(db -> new Find(db).entries("permit", 2))).hasSize(2);
    }

    @Test
    void peopleAreFoundByAFormerNameAndThoseJoinedOnce() {
        Person ana = known.person("Ana Marques", "Ana Lopes");
        Person anna = known.person("Anna Marques");
        assertThat(people("lopes")).containsExactly(ana.id());
        known.join(anna, ana);
        assertThat(people("marques")).containsExactly(ana.id());
        assertThat(people("anna")).containsExactly(ana.id());
    }

    @Test
    void nothingInTheTrashIsFound() {
        Person ana = known.person("Ana Marques");
        Entry note = known.note("the permit", ana);
        known.bin(note);
        assertThat(texts("permit")).isEmpty();
        known.bin(ana);
        assertThat(people("ana")).isEmpty();
    }

    private List<String> texts(String query) {
        return known.read(db -> new Find(db).entries(query, 50).stream().map(Entry::text).toList());
    }

    private List<PersonId> people(String query) {
        return known.read(db -> new Find(db).people(query, 50));
    }
}
