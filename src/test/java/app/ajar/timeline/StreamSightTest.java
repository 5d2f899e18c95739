package app.ajar.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.ajar.keep.Ids;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Ref;
import app.ajar.ui.Navigator;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes, goes or changes: the first row in sight moves by at most one pixel, and few rows have nodes. */
class StreamSightTest {

    private static final int MANY = 900;
    private static final int MOST_NODES = 250;

    @TempDir
    Path folder;

    private final Random random = new Random(20_261_112);
    private StreamWindow window;
    private List<Entry> made;

    @BeforeEach
    void open() throws Exception {
        window = new StreamWindow(folder, false, 640, 620);
        made = window.stage.mixed(0, MANY, random);
        window.act(() -> window.stage.navigator.go(new Navigator.Page(window.stage.ana)));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void goTo(int number) throws Exception {
        window.act(() -> window.stage.navigator.go(new Navigator.Page(window.stage.ana, made.get(number).id())));
        double off = random.nextInt(40);
        window.act(() -> window.reel().scrollBy(off));
    }

    private void staysThrough(Runnable what) throws Exception {
        StreamWindow.First before = window.first();
        what.run();
        window.still();
        assertThat(window.y(before.id())).isCloseTo(before.y(), within(1.0));
        assertThat(nodes()).isLessThanOrEqualTo(MOST_NODES);
    }

    private int nodes() throws Exception {
        return StreamWindow.onScreen(() -> window.reel().nodes());
    }

    private void put(Entry entry) {
        window.stage.keep(entry);
    }

    private Entry at(EntryId id) {
        return made.stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow();
    }

    private Entry saying(Entry entry, String text) {
        return new Entry(entry.id(), entry.capture(), entry.people(), entry.when(), text, entry.body(),
                entry.confidential());
    }

    @Test
    void anEntryIsOpenedAtTheTopWhereverItStands() throws Exception {
        for (int number : new int[]{0, 3, 450, 897}) {
            window.act(() -> window.stage.navigator.go(new Navigator.Page(window.stage.ana, made.get(number).id())));
            assertThat(window.y(made.get(number).id())).isBetween(0.0, 620.0);
        }
    }

    @Test
    void pagesComeOnBothSidesFromAnyEntry() throws Exception {
        Set<EntryId> seen = new HashSet<>();
        for (int start : new int[]{899, 450, 40}) {
            goTo(start);
            for (int way : new int[]{1, -1}) {
                int pages = 0;
                for (int turn = 0; turn < 60 && pages < 3; turn++) {
                    List<Row> rows = window.reel().rows();
                    StreamWindow.onScreen(() -> {
                        window.reel().scrollBy(way * 700);
                        window.reel().layout();
                        return true;
                    });
                    StreamWindow.First before = window.first();
                    window.still();
                    assertThat(window.y(before.id())).isCloseTo(before.y(), within(1.0));
                    assertThat(nodes()).isLessThanOrEqualTo(MOST_NODES);
                    seen.add(before.id());
                    pages += window.reel().rows().equals(rows) ? 0 : 1;
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(40);
    }

    @Test
    void anEntryAboveBelowOrInSightIsChangedElsewhere() throws Exception {
        for (int number : new int[]{300, 500, 700}) {
            goTo(number);
            int first = made.indexOf(at(window.first().id()));
            staysThrough(() -> put(saying(made.get(first + 1), StageWords.longer(random))));
            staysThrough(() -> put(saying(made.get(first), StageWords.longer(random))));
            staysThrough(() -> put(saying(made.get(first), "short")));
            staysThrough(() -> put(saying(made.get(first - 1), "short")));
            staysThrough(() -> put(saying(made.get(first + 30), StageWords.longer(random))));
        }
    }

    @Test
    void entriesAreKeptUndoneAndDeletedElsewhere() throws Exception {
        goTo(450);
        int first = made.indexOf(at(window.first().id()));
        staysThrough(() -> window.stage.notes(MANY, MANY + 3));
        UUID write = Ids.next();
        staysThrough(() -> window.stage.journal.keep(write, List.of(new Change.Put(window.stage.entry(first + 1,
                StageWords.longer(random), new Body.Note(), window.stage.ana)))));
        staysThrough(() -> window.stage.journal.undo(write));
        staysThrough(() -> window.stage.journal.keep(Ids.next(),
                List.of(new Change.Bin(Ref.of(made.get(first + 2).id()), Change.Shelf.TRASH))));
        staysThrough(() -> window.stage.journal.keep(Ids.next(),
                List.of(new Change.Bin(Ref.of(made.get(first - 1).id()), Change.Shelf.TRASH))));
    }

    @Test
    void ofARowThatIsGoneTheNearestOlderTakesThePlace() throws Exception {
        goTo(450);
        StreamWindow.First before = window.first();
        int first = made.indexOf(at(before.id()));
        window.stage.journal.keep(Ids.next(), List.of(new Change.Bin(Ref.of(before.id()), Change.Shelf.TRASH)));
        window.still();

        StreamWindow.First after = window.first();
        assertThat(after.id()).isEqualTo(made.get(first - 1).id());
        assertThat(after.y()).isBetween(0.0, Math.max(1.0, before.y() + 1));
    }

    @Test
    void aFilterKeepsTheFirstRowOrPutsTheNearestOlderInItsPlace() throws Exception {
        for (Filter filter : List.of(Filter.ANSWERS, Filter.CONVERSATIONS, Filter.NOTES, Filter.IDEAS)) {
            window.act(() -> window.model.show(Filter.ALL));
            goTo(300 + random.nextInt(300));
            StreamWindow.First before = window.first();
            int first = made.indexOf(at(before.id()));
            int kind = List.of(Filter.NOTES, Filter.CONVERSATIONS, Filter.ANSWERS, Filter.IDEAS).indexOf(filter);
            int stands = first;
            while (stands % 4 != kind) {
                stands--;
            }
            window.act(() -> window.model.show(filter));

            StreamWindow.First after = window.first();
            assertThat(after.id()).isEqualTo(made.get(stands).id());
            assertThat(after.y()).isCloseTo(stands == first ? before.y() : Math.max(0, before.y()), within(1.0));

            window.act(() -> window.model.show(Filter.ALL));
            assertThat(window.y(after.id())).isCloseTo(after.y(), within(1.0));
        }
    }

    @Test
    void anEditorOpensAndClosesWithoutMovingTheFirstRow() throws Exception {
        goTo(450);
        List<Row.Item> below = window.reel().sight().rows().stream().map(Reel.Placed::row)
                .filter(Row.Item.class::isInstance).map(Row.Item.class::cast).toList();
        staysThrough(() -> window.robot.interact(() -> window.model.edits().edit(below.get(1))));
        staysThrough(() -> window.robot.interact(() -> window.model.edits().leave(below.get(1).id())));
    }

    @Test
    void theWindowChangesItsSizeAndTheFirstRowStays() throws Exception {
        goTo(450);
        StreamWindow.First before = window.first();
        window.act(() -> window.scene().getWindow().setWidth(500));
        assertThat(window.y(before.id())).isCloseTo(before.y(), within(1.0));
    }
}
