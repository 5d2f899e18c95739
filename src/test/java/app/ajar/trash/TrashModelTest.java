package app.ajar.trash;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.model.Body;
import app.ajar.model.Channel;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import app.ajar.model.When;
import app.ajar.read.Entries;
import app.ajar.read.Gate;
import app.ajar.read.Cursor;
import app.ajar.read.People;
import app.ajar.rules.Courtesy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrashModelTest {

    @TempDir
    Path folder;

    private Bin bin;
    private TrashModel model;

    @BeforeEach
    void open() {
        bin = new Bin(folder);
        model = bin.model;
        model.onShow();
    }

    @AfterEach
    void close() {
        bin.close();
    }

    private List<String> names() {
        return bin.journal.read(db -> new People(db).list(Bin.SAID)).stream().map(People.Row::name).toList();
    }

    private List<Ref> there(Thing... things) {
        List<Ref> refs = List.of(things).stream().map(Thing::ref).toList();
        return bin.journal.read(db -> new People(db).things(refs)).stream().map(Thing::ref).toList();
    }

    private List<EntryId> page(PersonId person) {
        return bin.journal.read(db -> new Entries(db).of(person, Set.of(), Cursor.NEWEST, 50)).stream()
                .map(item -> item.entry().id()).toList();
    }

    @Test
    void nothingIsThereAtFirst() {
        assertThat(model.loaded().get()).isTrue();
        assertThat(model.isEmpty()).isTrue();
    }

    @Test
    void whatWasThrownAwayLastStandsFirstWithWhoseItIsAndUntilWhen() {
        bin.bin(bin.note);
        bin.clock.pass(2);
        bin.bin(bin.phone);
        bin.clock.pass(3);
        bin.bin(bin.ana);
        assertThat(model.shown()).extracting(Row::sentence).containsExactly(
                "Person. Ana Marques. One entry about them. Here since today; leaves for good after 27 December (in 30 "
                        + "days)",
                "Phone number. 0151 496 0182. Ana Marques, who is in the trash, too. Here since 24 November; leaves "
                        + "for good after 24 December (in 27 days)",
                "Note. The terrace permit came.. Ana Marques, who is in the trash, too · Mon 9 Nov. Here since 22 "
                        + "November; leaves for good after 22 December (in 25 days)");
    }

    @Test
    void isPutBackInOneWriteWhichCanBeUndone() {
        bin.bin(bin.note);
        bin.bin(bin.phone);
        long before = bin.journal.last();
        model.tickAll();
        model.putBack(model.chosen(null), false);
        assertThat(bin.journal.last()).isEqualTo(before + 1);
        assertThat(model.isEmpty()).isTrue();
        assertThat(page(bin.ana.id())).contains(bin.note.id());
        assertThat(bin.said()).isEqualTo("Put back: 2 things.");
        bin.writing.undo();
        assertThat(model.shown()).hasSize(2);
        assertThat(page(bin.ana.id())).doesNotContain(bin.note.id());
    }

    @Test
    void anEntryWhosePersonIsThereTooComesBackWithThemOrAlone() {
        bin.bin(bin.note);
        bin.bin(bin.ana);
        Row note = bin.row(bin.note);
        assertThat(TrashModel.needsOwners(List.of(note))).isTrue();
        assertThat(TrashModel.needsOwners(List.of(note, bin.row(bin.ana)))).isFalse();
        model.putBack(List.of(note), false);
        assertThat(model.shown()).extracting(Row::ref).containsExactly(bin.ana.ref());
        assertThat(names()).containsExactly("Beth Ortiz");
        bin.bin(bin.note);
        model.putBack(List.of(bin.row(bin.note)), true);
        assertThat(model.isEmpty()).isTrue();
        assertThat(names()).containsExactly("Ana Marques", "Beth Ortiz");
        assertThat(page(bin.ana.id())).contains(bin.note.id());
    }

    @Test
    void anEntryThatSomebodyInSightHasTooNeedsNobodyBack() {
        bin.bin(bin.both);
        bin.bin(bin.ana);
        assertThat(TrashModel.needsOwners(List.of(bin.row(bin.both)))).isFalse();
        model.putBack(List.of(bin.row(bin.both)), true);
        assertThat(names()).containsExactly("Beth Ortiz");
    }

    @Test
    void isFoundByAnyOfItsWordsAndAllOfThemMustBeThere() {
        bin.bin(bin.note);
        bin.bin(bin.phone);
        model.filter("LAUGHED ana");
        assertThat(model.shown()).extracting(Row::ref).containsExactly(bin.note.ref());
        model.filter("laughed 0151");
        assertThat(model.shown()).isEmpty();
        assertThat(model.isEmpty()).isFalse();
    }

    @Test
    void whatIsTickedIsShown() {
        bin.bin(bin.note);
        bin.bin(bin.phone);
        model.tickAll();
        model.filter("0151");
        assertThat(model.ticked().get()).containsExactly(bin.phone.ref());
        assertThat(model.chosen(null)).extracting(Row::ref).containsExactly(bin.phone.ref());
    }

    @Test
    void whatIsPrivateIsNeitherShownNorFound() {
        Detail detail = new Detail(Ids.next(), bin.ana.id(), Detail.Area.FAMILY, "the divorce", Bin.SAID, true, true);
        Entry secret = new Entry(new EntryId(Ids.next()), Ids.next(), List.of(bin.ana.id()), When.day(Bin.SAID),
                "her money", new Body.Note(), true);
        bin.put(detail, secret);
        bin.bin(detail, secret);
        assertThat(model.shown()).extracting(Row::text).containsExactly("Private", "Private");
        model.filter("divorce");
        assertThat(model.shown()).isEmpty();
        model.filter("money");
        assertThat(model.shown()).isEmpty();
    }

    @Test
    void aStopStandsWhileTheyLieThereAndAfterAndTheySayThatTheyStay() {
        bin.put(Bin.stop(bin.ana));
        bin.bin(bin.ana);
        assertThat(isHeld()).isTrue();
        assertThat(bin.row(bin.ana).leaves())
                .isEqualTo("Here since today; stays, for what they asked about being in touch must not be lost");
        model.putBack(List.of(bin.row(bin.ana)), false);
        assertThat(isHeld()).isTrue();
        bin.writing.undo();
        bin.writing.redo();
        assertThat(isHeld()).isTrue();
    }

    private boolean isHeld() {
        return bin.journal.read(db -> {
            Gate gate = new Gate(db);
            Set<PersonId> group = gate.group(bin.ana.id());
            return Courtesy.allow(gate.ledger(group), gate.facts(group), Channel.CALL, Purpose.FOLLOW_UP,
                    Bin.SAID.plusDays(60)) instanceof Courtesy.Held;
        });
    }

    @Test
    void whatIsDeletedForGoodIsGoneAndIsNotUndone() {
        bin.bin(bin.note);
        bin.bin(bin.phone);
        model.forget(List.of(bin.row(bin.note)), () -> {
        }, problem -> {
            throw new AssertionError(problem);
        });
        assertThat(bin.said()).isEqualTo("Deleted for good.");
        assertThat(model.shown()).extracting(Row::ref).containsExactly(bin.phone.ref());
        bin.journal.toUndo().ifPresent(bin.writing::undo);
        assertThat(there(bin.note)).isEmpty();
    }

    @Test
    void withSomebodyGoesWhatIsTheirsAlone() {
        bin.bin(bin.ana);
        model.forget(model.shown(), () -> {
        }, problem -> {
            throw new AssertionError(problem);
        });
        assertThat(there(bin.ana, bin.note, bin.phone, bin.both)).containsExactly(bin.both.ref());
        assertThat(page(bin.beth.id())).containsExactly(bin.both.id());
    }

    @Test
    void whoseDaysArePastSaysSo() {
        bin.bin(bin.note);
        bin.clock.pass(40);
        model.onHide();
        model.onShow();
        assertThat(bin.row(bin.note).leaves()).isEqualTo("Here since 22 November 2026; leaves for good soon");
    }
}
