package app.ajar.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Thing;
import app.ajar.model.When;
import app.ajar.ui.Immediate;
import app.ajar.ui.Navigator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiltersModelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("UTC"));

    @TempDir
    Path folder;

    private Journal journal;
    private PeopleModel people;
    private FiltersModel model;

    @BeforeEach
    void open() {
        Journal.create(folder);
        journal = Journal.open(folder, CLOCK);
        people = new PeopleModel(journal, new PeopleQueries(journal, CLOCK), new Immediate(), new Navigator(),
                problem -> {
                    throw new AssertionError(problem);
                });
        model = new FiltersModel(people, new PeopleWords());
        PersonId ana = person("Ana Marques", "choir", "by post");
        PersonId beth = person("Beth Ortiz", "choir");
        party("Bloom", LocalDate.of(2024, 6, 1), beth, ana);
        party("Bloom again", LocalDate.of(2024, 9, 1), beth);
        party("Bloom", LocalDate.of(2025, 6, 1), ana);
        put(new Entry(new EntryId(Ids.next()), Ids.next(), List.of(ana, beth), When.day(LocalDate.of(2026, 1, 1)), "",
                new Body.Referral(beth, ana, Body.Answer.YES, Body.Referral.Tell.NOT_ASKED, null, null, null, null,
                        null),
                false));
        people.onShow();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private PersonId person(String name, String... tags) {
        PersonId id = new PersonId(Ids.next());
        put(new Person(id, List.of(new Person.Name(name, false)), Person.Speak.NAME, null, null, List.of(tags), false,
                null, null, null));
        return id;
    }

    private void party(String name, LocalDate day, PersonId host, PersonId... guests) {
        List<Body.Guest> came = List.of(guests).stream()
                .map(guest -> new Body.Guest(guest, true, false, false, Body.Answer.NOT_ASKED)).toList();
        put(new Entry(new EntryId(Ids.next()), Ids.next(), List.of(host), When.day(day), name,
                new Body.Gathering(Body.Gathering.Kind.PARTY, null, host, came), false));
    }

    private void put(Thing thing) {
        journal.keep(Ids.next(), List.of(new Change.Put(thing)));
    }

    private static List<String> labels(ChooserModel chooser) {
        return chooser.shown().stream().map(option -> (option.label() + " | " + option.aside())).toList();
    }

    private static void take(ChooserModel chooser, int at) {
        chooser.shown().get(at).choose().accept("");
    }

    private List<String> asked() {
        return model.asked().stream().map(FilterWords.Asked::label).toList();
    }

    private List<String> shown() {
        return people.shown().stream().map(Row::name).toList();
    }

    @Test
    void aTagIsChosenOfThoseThereAre() {
        assertThat(labels(model.tags())).containsExactly("by post | one person", "choir | 2 people");
        ChooserModel tags = model.tags();
        tags.type("post");
        take(tags, 0);
        assertThat(shown()).containsExactly("Ana Marques");
        assertThat(asked()).containsExactly("by post");
    }

    @Test
    void whoSentThemIsChosenOfThoseWhoSentAnybody() {
        assertThat(labels(model.givers())).containsExactly("Beth Ortiz | one person");
        take(model.givers(), 0);
        assertThat(shown()).containsExactly("Ana Marques");
        assertThat(asked()).containsExactly("Sent by Beth Ortiz");
    }

    @Test
    void aGatheringIsChosenOrAllThatHaveTheWords() {
        assertThat(labels(model.gatherings())).containsExactly("Bloom | 1 Jun 2025", "Bloom again | 1 Sep 2024",
                "Bloom | 1 Jun 2024");
        ChooserModel gatherings = model.gatherings();
        gatherings.type("bloom 2024");
        assertThat(labels(gatherings)).containsExactly("Bloom again | 1 Sep 2024", "Bloom | 1 Jun 2024",
                "All 2 that fit | bloom 2024");
        take(gatherings, 2);
        assertThat(shown()).containsExactly("Ana Marques", "Beth Ortiz");
        assertThat(asked()).containsExactly("Was at Bloom, 1 Jun 2024", "Was at Bloom again, 1 Sep 2024");
        people.filter(model.asked().getFirst().without());
        assertThat(shown()).as("each is taken away by itself").containsExactly("Beth Ortiz");
    }

    @Test
    void aDayIsTyped() {
        ChooserModel since = model.since();
        assertThat(labels(since).getFirst()).isEqualTo("a month ago (Mon 12 Oct) | ");
        since.type("1 August");
        assertThat(labels(since)).containsExactly("since Sat 1 Aug | ");
        take(since, 0);
        assertThat(people.filter().get().since()).isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(asked()).containsExactly("No contact since Sat 1 Aug");
        since.type("when pigs fly");
        assertThat(since.shown()).isEmpty();
    }

    @Test
    void allThatIsAskedForIsSaidOneByOneAndTakenAwayOneByOne() {
        people.filter(filter -> filter.toggle(Role.Kind.FRIEND).toggle(Role.Kind.CUSTOMER).toggle(DoorKind.AJAR)
                .toggleTag("choir").toggleAside().typed("ana"));
        assertThat(asked()).as("customers have a chip of their own").containsExactly("Friend", "Ajar", "choir",
                "Set aside");
        while (!model.asked().isEmpty()) {
            people.filter(model.asked().getFirst().without());
        }
        assertThat(people.filter().get())
                .isEqualTo(Filter.EVERYBODY.typed("ana").toggle(Role.Kind.CUSTOMER));
    }
}
