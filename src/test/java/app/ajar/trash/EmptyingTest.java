package app.ajar.trash;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.model.Body;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import app.ajar.read.People;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyingTest {

    @TempDir
    Path folder;

    private Bin bin;

    @BeforeEach
    void open() {
        bin = new Bin(folder);
    }

    @AfterEach
    void close() {
        bin.close();
    }

    /** Another opening: it looks again on the same day. */
    private void look() {
        new Emptying(bin.queries).ifDue();
    }

    private boolean isThere(Thing thing) {
        List<Ref> refs = List.of(thing.ref());
        return !bin.journal.read(db -> new People(db).things(refs)).isEmpty();
    }

    private void write() {
        bin.put(Bin.entry("and life goes on", new Body.Note(), bin.beth));
    }

    @Test
    void whatLayThirtyDaysLeavesOnceAnEarlierDaySawIt() {
        bin.bin(bin.note);
        bin.clock.pass(30);
        look();
        write();
        look();
        assertThat(isThere(bin.note)).isTrue();
        bin.clock.pass(1);
        look();
        assertThat(isThere(bin.note)).isFalse();
        assertThat(isThere(bin.both)).isTrue();
        assertThat(bin.queries.all()).isEmpty();
    }

    @Test
    void whatCameLaterStays() {
        bin.bin(bin.note);
        bin.clock.pass(20);
        bin.bin(bin.both);
        bin.clock.pass(20);
        write();
        bin.clock.pass(1);
        look();
        assertThat(isThere(bin.note)).isFalse();
        assertThat(bin.queries.all()).extracting(Lying::ref).containsExactly(bin.both.ref());
    }

    @Test
    void aClockThatJumpedForwardDeletesNothingThatDay() {
        bin.bin(bin.note);
        bin.clock.pass(400);
        look();
        write();
        look();
        assertThat(isThere(bin.note)).isTrue();
        bin.clock.pass(-399);
        look();
        write();
        look();
        assertThat(isThere(bin.note)).isTrue();
        bin.clock.pass(31);
        look();
        assertThat(isThere(bin.note)).isTrue();
    }

    @Test
    void whoAskedForLessContactStays() {
        bin.put(Bin.stop(bin.ana));
        bin.bin(bin.ana);
        bin.clock.pass(60);
        write();
        bin.clock.pass(60);
        look();
        assertThat(isThere(bin.ana)).isTrue();
    }

    @Test
    void whatWasPutBackInTheMeantimeStays() {
        bin.bin(bin.note);
        bin.clock.pass(40);
        bin.journal.keep(Ids.next(), bin.queries.back(Set.of(bin.note.ref()), false));
        bin.clock.pass(1);
        look();
        assertThat(isThere(bin.note)).isTrue();
    }

    @Test
    void itLooksOnceADay() {
        Emptying emptying = new Emptying(bin.queries);
        bin.bin(bin.note);
        bin.clock.pass(31);
        write();
        emptying.ifDue();
        bin.clock.pass(1);
        emptying.ifDue();
        assertThat(isThere(bin.note)).isFalse();
        bin.clock.pass(40);
        write();
        bin.bin(bin.both);
        emptying.ifDue();
        assertThat(isThere(bin.both)).isTrue();
    }
}
