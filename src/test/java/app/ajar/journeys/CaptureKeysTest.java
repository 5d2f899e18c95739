package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.TestWindow;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.read.Cursor;
import app.ajar.read.Entries;
import app.ajar.read.People;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** How many keys it takes to write things down. */
class CaptureKeysTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("Europe/London"));

    @TempDir
    Path home;

    private Path journal(String... names) {
        Path folder = home.resolve("mine");
        Journal.create(folder);
        try (Journal journal = Journal.open(folder, CLOCK)) {
            List<Change> people = new ArrayList<>();
            for (String name : names) {
                people.add(new Change.Put(Person.named(new PersonId(Ids.next()), name)));
            }
            journal.keep(Ids.next(), people);
        }
        return folder;
    }

    private static List<Entry> entries(Journal journal, String name) {
        return journal.read(db -> {
            PersonId id = new People(db).known().stream().filter(person -> person.name().equals(name)).findFirst()
                    .orElseThrow().id();
            return new Entries(db).of(id, Set.of(), Cursor.NEWEST, 50).stream().map(Entries.Item::entry).toList();
        });
    }

    private static Count box(House house) {
        Count count = new Count(house.hands);
        count.key(KeyCode.SHORTCUT, KeyCode.L);
        house.hands.until("the box focused", () -> house.hands.window.scene().getFocusOwner() instanceof TextArea);
        return count;
    }

    @Test
    void aNoteAboutSomebodyKnownTakesAtMostSixKeysBesideItsTextAndTheName(TestReporter reporter) throws Exception {
        Path folder = journal("Ana Marques", "Ana Lopes", "Beth Ortiz");
        TestWindow window = TestWindow.open(home, CLOCK, "--journal", folder.toString());
        int keys;
        try {
            House house = new House(window);
            Count count = box(house).signs("@").words("ana m");
            house.reads("make ana m");
            count.key(KeyCode.TAB).words("her mother is better").key(KeyCode.SHORTCUT, KeyCode.ENTER);
            house.reads("Kept: Note, about Ana Marques.");
            keys = count.keys();
        } finally {
            window.close();
        }
        reporter.publishEntry("keys beside text and name", Integer.toString(keys));
        assertThat(keys).isLessThanOrEqualTo(6);
        try (Journal journal = Journal.open(folder, CLOCK)) {
            assertThat(entries(journal, "Ana Marques")).singleElement()
                    .satisfies(entry -> assertThat(entry.text()).isEqualTo("her mother is better"));
        }
    }

    @Test
    void aHostWithNineGuestsTakesAtMostTwelveKeysAGuest(TestReporter reporter) throws Exception {
        Path folder = journal("Rosa Silva", "Ana Marques", "Ana Lopes", "Felix Ost", "Greta Moss");
        TestWindow window = TestWindow.open(home, CLOCK, "--journal", folder.toString());
        int keys;
        try {
            House house = new House(window);
            Count count = box(house).signs("@").words("ros");
            house.reads("make ros");
            count.key(KeyCode.TAB).key(KeyCode.ENTER).signs("/pa").key(KeyCode.TAB).words("at Rosa's");
            house.reads("Party at Rosa's");
            for (String name : List.of("Nina Cole", "Ivy Marsh", "Jo Lang", "Sofia Lind", "Tom Berg", "Una Reed")) {
                count.key(KeyCode.ENTER).signs("@").words(name)
                        .key(KeyCode.ENTER).signs("/p").key(KeyCode.TAB).words("0151 496 0148")
                        .key(KeyCode.ENTER).signs("/bi").key(KeyCode.TAB).words("3 June");
            }
            count.key(KeyCode.ENTER).signs("/st").key(KeyCode.TAB).words("calls ").signs("\"").words("I never pick up")
                    .signs("\"");
            for (String name : List.of("felix", "greta")) {
                count.key(KeyCode.ENTER).signs("@").words(name).key(KeyCode.TAB)
                        .key(KeyCode.ENTER).signs("/b").key(KeyCode.TAB).words("hand cream");
            }
            count.key(KeyCode.ENTER).signs("@").words("Ana").key(KeyCode.ENTER).signs("/b").key(KeyCode.TAB)
                    .words("two jars of balm");
            house.reads("Which Ana?", "one waits");
            count.key(KeyCode.ALT, KeyCode.DIGIT2);
            house.doesNotRead("Which Ana?");
            count.key(KeyCode.SHORTCUT, KeyCode.ENTER);
            house.reads("Kept: ");
            keys = count.keys();
        } finally {
            window.close();
        }
        reporter.publishEntry("keys a guest beside their data", Double.toString(keys / 9.0));
        assertThat(keys / 9.0).isLessThanOrEqualTo(12);
        try (Journal journal = Journal.open(folder, CLOCK)) {
            assertThat(entries(journal, "Rosa Silva")).singleElement().satisfies(
                    entry -> assertThat(entry.body()).isInstanceOfSatisfying(Body.Gathering.class,
                            party -> assertThat(party.guests()).hasSize(9)));
            assertThat(entries(journal, "Una Reed")).anyMatch(entry -> entry.body() instanceof Body.Preference);
            for (String name : List.of("Felix Ost", "Greta Moss", "Ana Marques")) {
                assertThat(entries(journal, name)).as(name).anyMatch(entry -> entry.body() instanceof Body.Purchase);
            }
        }
    }
}
