package app.ajar.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.capture.language.Context;
import app.ajar.capture.language.Names;
import app.ajar.capture.language.Records;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Situation;
import app.ajar.read.Find;
import app.ajar.read.People;
import app.ajar.rules.Door;
import app.ajar.ui.Immediate;
import app.ajar.ui.Navigator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchModelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("UTC"));

    @TempDir
    Path folder;

    private final Navigator navigator = new Navigator();
    private final Immediate background = new Immediate();
    private final List<String> done = new ArrayList<>();
    private final List<EntryId> atTimeline = new ArrayList<>();
    private final List<Navigator.Box> boxes = new ArrayList<>();
    private Journal journal;
    private SearchModel model;
    private PersonId ana;
    private PersonId terry;

    @BeforeEach
    void open() {
        Journal.create(folder);
        journal = Journal.open(folder, CLOCK);
        ana = person("Ana Marques", "Baker", "Porto Street");
        terry = person("Terry Whitlock", "Joiner", null);
        person("Tom Brandt", "Terrace and garden hire", null);
        write("@Ana Marques: she called. The terrace permit came through");
        write("@Ana Marques\n/no not now: the set, \"Ask me when the terrace is open.\"");
        write("@Terry Whitlock: he called\n/stop \"no more\"");
        write("Somebody asked about the terrace at the ferry");
        navigator.onWrite(boxes::add);
        model = new SearchModel(new SearchQueries(journal, CLOCK), background, navigator, atTimeline::add,
                List.of(new Command("fth-users", "People", "Ctrl 2", () -> done.add("people")),
                        new Command("fth-rotate-ccw", "Undo the last change", "Ctrl Z", () -> done.add("undo"))),
                problem -> {
                    throw new AssertionError(problem);
                });
        model.begin();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private PersonId person(String name, String doing, @Nullable String where) {
        PersonId id = new PersonId(Ids.next());
        journal.keep(Ids.next(), List.of(new Change.Put(Person.named(id, name)),
                new Change.Put(new Situation(Ids.next(), id, doing, where, null, null))));
        return id;
    }

    private void write(String text) {
        Context context = Context.at(LocalDateTime.of(2026, 11, 9, 10, 0), ZoneOffset.UTC,
                Names.of(journal.<List<Person>>read(db -> new People(db).known())));
        journal.keep(Ids.next(), Records.of(text, context, Ids::next).changes());
    }

    private void type(String text) {
        model.type(text);
        background.pass();
    }

    private List<String> shown() {
        return model.items().stream().map(item -> switch (item) {
            case Item.Heading it -> "# " + it.text();
            case Item.Nothing it -> it.text();
            case Item.Somebody it -> it.name().text() + " | " + it.below().text();
            case Item.Written it -> it.line().text() + " | " + it.below() + " | " + it.day();
            case Item.Act it -> it.label().text();
        }).toList();
    }

    @Test
    void whoGoesOnBeforeTheAnswerIsThereMeansTheFirstOfWhatWillBeFound() {
        type("t");
        model.type("ana");
        background.hold();
        model.whenFound(model::open);
        assertThat(navigator.place().get()).isNotInstanceOf(Navigator.Page.class);
        background.release(false);
        assertThat(navigator.place().get()).isEqualTo(new Navigator.Page(ana));
        model.whenFound(() -> done.add("again"));
        assertThat(done).as("what is answered is not waited for").containsExactly("again");
    }

    @Test
    void whoTypesOnOrLeavesIsNotTakenAnywhere() {
        background.hold();
        model.type("ana");
        model.whenFound(() -> done.add("opened"));
        model.type("anab");
        background.release(false);
        background.pass();
        assertThat(done).isEmpty();

        background.hold();
        model.type("ana");
        model.whenFound(() -> done.add("opened"));
        model.stop();
        background.release(false);
        background.pass();
        assertThat(done).isEmpty();
    }

    @Test
    void whoChoseByTheArrowsIsNotKeptWaiting() {
        model.type("undo");
        model.move(1);
        model.whenFound(model::open);
        assertThat(done).containsExactly("undo");
    }

    @Test
    void peopleComeFirstThenWhatWasWrittenThenWhatCanBeDone() {
        type("TERR");
        assertThat(shown()).containsExactly("# People", "Terry Whitlock | Joiner",
                "Tom Brandt | Terrace and garden hire", "# On the timeline",
                "Somebody asked about the terrace at the ferry | Nobody yet, note | 9 Nov",
                "“Ask me when the terrace is open.” | Ana Marques, no | 9 Nov",
                "she called. The terrace permit came through | Ana Marques, conversation | 9 Nov", "# Do",
                "New note about TERR");
        assertThat(model.items().get(1)).isInstanceOfSatisfying(Item.Somebody.class, terry -> {
            assertThat(terry.door()).isInstanceOf(Door.ClosedAtTheirWish.class);
            assertThat(terry.sentence()).isEqualTo("Terry Whitlock. Joiner. Closed at their wish");
        });
        assertThat(model.items().get(5)).isInstanceOfSatisfying(Item.Written.class,
                written -> assertThat(written.theirs()).isTrue());
        assertThat(model.current()).isEqualTo(model.items().get(1));
    }

    @Test
    void whatWasFoundIsOpened() {
        type("terr");
        model.open();
        assertThat(navigator.place().get()).isEqualTo(new Navigator.Page(terry));

        Entry call = journal.<List<Entry>>read(db -> new Find(db).entries("permit", 1)).getFirst();
        type("permit");
        model.open();
        assertThat(navigator.place().get()).isEqualTo(new Navigator.Page(ana, call.id()));

        type("ferry");
        model.open();
        assertThat(atTimeline).hasSize(1);

        type("undo");
        model.move(1);
        model.open();
        assertThat(done).containsExactly("undo");
    }

    @Test
    void arrowsGoOverAllThatCanBeChosenAndNothingElse() {
        type("terr");
        model.move(-1);
        assertThat(model.chosen().get()).isEqualTo(1);
        model.move(1);
        model.move(1);
        assertThat(model.chosen().get()).as("over the name of the next").isEqualTo(4);
        for (int i = 0; i < 20; i++) {
            model.move(1);
        }
        assertThat(model.chosen().get()).isEqualTo(model.items().size() - 1);
    }

    @Test
    void onlyOneSortIsShownWhereThatIsAskedFor() {
        type("terr");
        model.nextScope(false);
        assertThat(shown()).containsExactly("# People", "Terry Whitlock | Joiner",
                "Tom Brandt | Terrace and garden hire");
        model.nextScope(false);
        assertThat(shown()).hasSize(4).contains("# On the timeline");
        model.nextScope(false);
        assertThat(shown()).containsExactly("# Do", "New note about terr");
        model.nextScope(false);
        assertThat(shown()).hasSize(9);
        model.nextScope(true);
        assertThat(model.scope().get()).isEqualTo(SearchModel.Scope.COMMANDS);
    }

    @Test
    void somebodyUnderAStopIsFoundAndWrittenAbout() {
        type("terry");
        assertThat(model.canWrite()).isTrue();
        model.write();
        assertThat(boxes).containsExactly(new Navigator.Box(List.of(terry), ""));
    }

    @Test
    void aNoteAboutWhatWasTypedBeginsWithThePersonWhereItIsOne() {
        type("ana");
        model.note();
        type("permit");
        model.note();
        type("Nina Falk");
        model.note();
        assertThat(boxes).containsExactly(new Navigator.Box(List.of(ana), ""),
                new Navigator.Box(List.of(), "permit"), new Navigator.Box(List.of(), "@Nina Falk: "));
    }

    @Test
    void anAnswerToFewerLettersIsDropped() {
        background.hold();
        model.type("ana");
        background.pass();
        model.type("tom");
        background.pass();
        background.release(true);
        assertThat(shown()).contains("Tom Brandt | Terrace and garden hire").doesNotContain("Ana Marques | Baker");
    }

    @Test
    void whoeverHadTheNameOnceIsFoundByItAndItIsSaid() {
        journal.keep(Ids.next(), List.of(new Change.Put(new Person(ana,
                List.of(new Person.Name("Ana Marques", false), new Person.Name("Ana Lopes", true)), Person.Speak.SHE,
                null, null, List.of(), false, null, null, null))));
        type("lopes");
        assertThat(shown()).contains("Ana Marques | formerly Ana Lopes. Baker, Porto Street");
    }

    @Test
    void whatLiesInTheTrashIsNotFound() {
        journal.keep(Ids.next(), List.of(new Change.Bin(Ref.of(ana), Change.Shelf.TRASH)));
        type("permit");
        assertThat(shown()).containsExactly("# Do", "New note about permit");
        type("marques");
        assertThat(shown()).containsExactly("# Do", "New note about marques");
    }

    @Test
    void withoutLettersThereIsWhatCanBeDone() {
        assertThat(shown()).containsExactly("# Do", "People", "Undo the last change");
        type("  ");
        assertThat(shown()).hasSize(3);
        model.nextScope(false);
        assertThat(shown()).containsExactly("Type a few letters.");
        type("xyz");
        assertThat(shown()).containsExactly("Nothing has these words.");
    }
}
