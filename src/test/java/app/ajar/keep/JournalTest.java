package app.ajar.keep;

import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.Purpose;
import app.ajar.read.Gate;
import app.ajar.rules.Courtesy;
import app.ajar.store.JournalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path folder;

    private final Fixture at = new Fixture();
    private final Person ana = at.person("Ana Marques");
    private final Person beth = at.person("Beth Ortiz");
    private Journal journal;

    @BeforeEach
    void open() {
        if (journal == null) {
            Journal.create(folder.resolve("journal"));
        }
        journal = Journal.open(folder.resolve("journal"), at);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void whatWasKeptIsThereAfterARestart() {
        Entry note = at.note(ana, "The terrace permit came through.");
        keep(at.put(ana), new Change.Put(note));
        restart();
        assertThat(texts(ana)).containsExactly("The terrace permit came through.");
        assertThat(journal.notices()).isEmpty();
        assertThat(journal.verify()).isEmpty();
    }

    @Test
    void theSameIdTwiceIsOneWrite() {
        UUID id = Ids.next();
        assertThat(journal.keep(id, List.of(at.put(ana))).again()).isFalse();
        assertThat(journal.keep(id, List.of(at.put(ana))).again()).isTrue();
        assertThat(journal.last()).isEqualTo(1);
    }

    @Test
    void undoTakesBackAWholeWriteAndRedoBringsItBackAlsoAfterARestart() {
        keep(at.put(ana));
        Entry first = at.note(ana, "first");
        keep(new Change.Put(first), at.put(beth));
        restart();
        Journal.PutBack back = journal.undo(journal.toUndo().orElseThrow());
        assertThat(back.putBack()).isEqualTo(2);
        assertThat(texts(ana)).isEmpty();
        assertThat(names()).containsExactly("Ana Marques");
        restart();
        journal.undo(journal.toRedo().orElseThrow());
        assertThat(texts(ana)).containsExactly("first");
        assertThat(names()).containsExactlyInAnyOrder("Ana Marques", "Beth Ortiz");
        assertThat(journal.toRedo()).isEmpty();
        journal.undo(journal.toUndo().orElseThrow());
        journal.undo(journal.toUndo().orElseThrow());
        assertThat(names()).isEmpty();
        assertThat(journal.toUndo()).isEmpty();
        journal.undo(journal.toRedo().orElseThrow());
        assertThat(names()).containsExactly("Ana Marques");
        journal.undo(journal.toRedo().orElseThrow());
        assertThat(texts(ana)).containsExactly("first");
    }

    @Test
    void whatChangedSinceStaysAndIsCounted() {
        Entry first = at.note(ana, "first");
        Entry second = at.note(ana, "second");
        Journal.Kept kept = keep(at.put(ana), new Change.Put(first), new Change.Put(second));
        keep(new Change.Put(new Entry(first.id(), first.capture(), first.people(), first.when(), "edited",
                first.body(), false)));
        Journal.PutBack back = journal.undo(kept.write());
        assertThat(back.putBack()).isEqualTo(2);
        assertThat(back.stayed()).isEqualTo(1);
        assertThat(journal.<List<String>>read(db -> db.select(ENTRY.TEXT).from(ENTRY).fetch(ENTRY.TEXT)))
                .containsExactly("edited");
    }

    @Test
    void theTrashAndBackIsAWriteLikeAnyOther() {
        Entry note = at.note(ana, "first");
        keep(at.put(ana), new Change.Put(note));
        keep(new Change.Bin(note.ref(), Change.Shelf.TRASH));
        assertThat(texts(ana)).isEmpty();
        journal.undo(journal.toUndo().orElseThrow());
        assertThat(texts(ana)).containsExactly("first");
    }

    @Test
    void aStopHoldsFromTheMomentItIsKept() {
        keep(at.put(ana), new Change.Put(at.stop(ana)));
        assertThat(mayCall(ana)).isFalse();
        at.pass(Duration.ofMinutes(1));
        keep(new Change.Put(at.welcome(ana)));
        assertThat(mayCall(ana)).isTrue();
    }

    @Test
    void aSlipIsUndoneOnlyInItsRunWithinTenMinutesAndBeforeAnythingElse() {
        keep(at.put(ana));
        Journal.Kept stop = keep(new Change.Put(at.stop(ana)));
        assertThat(journal.undo(stop.write()).putBack()).isEqualTo(1);
        assertThat(mayCall(ana)).isTrue();

        Journal.Kept late = keep(new Change.Put(at.stop(ana)));
        at.pass(Duration.ofMinutes(11));
        assertThatThrownBy(() -> journal.undo(late.write())).isInstanceOf(JournalException.class);
        assertThat(mayCall(ana)).isFalse();

        Journal.Kept other = keep(at.put(beth), new Change.Put(at.stop(beth)));
        keep(new Change.Put(at.note(beth, "she waved")));
        assertThat(journal.undo(other.write()).stayed()).isPositive();
        assertThat(mayCall(beth)).isFalse();
        restart();
        assertThat(mayCall(beth)).isFalse();
    }

    @Test
    void noStopIsUndoneAfterARestart() {
        Journal.Kept stop = keep(at.put(ana), new Change.Put(at.stop(ana)));
        restart();
        Journal.PutBack back = journal.undo(stop.write());
        assertThat(back.why()).hasSize(1);
        assertThat(mayCall(ana)).isFalse();
    }

    @Test
    void aLineOfTheLedgerIsNeitherEditedNorDeleted() {
        Entry stop = at.stop(ana);
        keep(at.put(ana), new Change.Put(stop));
        assertThatThrownBy(() -> keep(new Change.Bin(stop.ref(), Change.Shelf.TRASH)))
                .isInstanceOf(JournalException.class);
        assertThatThrownBy(() -> keep(new Change.Put(stop.with(new Body.Note()))))
                .isInstanceOf(JournalException.class);
        assertThatThrownBy(() -> keep(new Change.Put(stop.with(List.of(beth.id())))))
                .isInstanceOf(JournalException.class);
        assertThat(journal.last()).isEqualTo(1);
        assertThat(mayCall(ana)).isFalse();
    }

    @Test
    void makingALinePrivateDoesNotMoveItInTheLedger() {
        Entry welcome = at.welcome(ana);
        keep(at.put(ana), new Change.Put(welcome));
        at.pass(Duration.ofMinutes(1));
        Entry stop = at.stop(ana);
        keep(new Change.Put(stop));
        Journal.Kept hidden = keep(new Change.Put(new Entry(welcome.id(), welcome.capture(), welcome.people(),
                welcome.when(), welcome.text(), welcome.body(), true)));
        assertThat(mayCall(ana)).isFalse();
        restart();
        assertThat(mayCall(ana)).isFalse();
        assertThat(journal.undo(hidden.write()).putBack()).isEqualTo(1);
        assertThat(mayCall(ana)).isFalse();
    }

    @Test
    void aListenerThatFailsDoesNotMakeAKeepFail() {
        journal.listen(changed -> {
            throw new IllegalStateException("a screen is gone");
        });
        assertThat(keep(at.put(ana)).seq()).isEqualTo(1);
        assertThat(names()).containsExactly("Ana Marques");
    }

    @Test
    void aSnapshotIsTakenAtTheEndAndAfterHalfAnHourOfChange() throws IOException {
        keep(at.put(ana));
        at.pass(Duration.ofMinutes(31));
        keep(new Change.Put(at.note(ana, "first")));
        journal.snapshotIfDue();
        assertThat(snapshots()).contains("snapshot-2.ajar");
        keep(new Change.Put(at.note(ana, "second")));
        restart();
        assertThat(snapshots()).contains("snapshot-3.ajar").hasSizeLessThanOrEqualTo(2);
    }

    private List<String> snapshots() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("snapshot-"))
                    .toList();
        }
    }

    @Test
    void aStopMovedToTheRightPersonStandsForThem() {
        Entry stop = at.stop(ana);
        keep(at.put(ana), at.put(beth), new Change.Put(stop));
        assertThatThrownBy(() -> journal.move(stop, beth.id(), " ")).isInstanceOf(JournalException.class);
        journal.move(stop, beth.id(), "it was Beth on the phone");
        assertThat(mayCall(ana)).isTrue();
        assertThat(mayCall(beth)).isFalse();
    }

    @Test
    void anImportedYesLiftsNothing() {
        keep(at.put(ana), new Change.Put(at.stop(ana)));
        at.pass(Duration.ofDays(1));
        journal.keep(Ids.next(), new Cause.Imported("a file"), List.of(new Change.Put(at.welcome(ana))));
        assertThat(mayCall(ana)).isFalse();
    }

    @Test
    void joinedPeopleShareAPageAndPartAgainExactly() {
        Entry both = new Entry(at.note(ana, "both").id(), Ids.next(), List.of(ana.id(), beth.id()), at.when(),
                "both", new Body.Note(), false);
        keep(at.put(ana), at.put(beth), new Change.Put(at.note(ana, "hers")), new Change.Put(at.note(beth, "his")),
                new Change.Put(both));
        journal.keep(Ids.next(), new Cause.Merged(), List.of(new Change.Join(beth.id(), ana.id())));
        assertThat(texts(ana)).containsExactlyInAnyOrder("hers", "his", "both");
        assertThat(texts(beth)).isEmpty();
        keep(new Change.Put(at.stop(ana)));
        restart();
        journal.keep(Ids.next(), new Cause.Merged(), List.of(new Change.Part(beth.id())));
        assertThat(texts(ana)).contains("hers", "both").doesNotContain("his");
        assertThat(texts(beth)).contains("his", "both").doesNotContain("hers");
        assertThat(mayCall(ana)).isFalse();
        assertThat(mayCall(beth)).isFalse();
        journal.undo(journal.toUndo().orElseThrow());
        assertThat(texts(beth)).isEmpty();
    }

    @Test
    void aLargeWriteIsAllOrNothingAndCanBeUndone() {
        keep(at.put(ana));
        List<Change> many = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            many.add(new Change.Put(at.note(ana, "note " + i)));
        }
        Journal.Kept kept = journal.keep(Ids.next(), new Cause.Imported("a file"), many);
        assertThat(texts(ana)).hasSize(2500);
        restart();
        assertThat(texts(ana)).hasSize(2500);
        assertThat(journal.undo(kept.write()).putBack()).isEqualTo(2500);
        assertThat(texts(ana)).isEmpty();
    }

    @Test
    void anArchiveBroughtIntoAnEmptyJournalIsTheSameJournal() {
        keep(at.put(ana), new Change.Put(at.note(ana, "first")), new Change.Put(at.stop(ana)));
        journal.undo(journal.toUndo().orElseThrow());
        Path archive = folder.resolve("all.ajar");
        journal.export(archive);
        Journal.create(folder.resolve("other"));
        try (Journal other = Journal.open(folder.resolve("other"), at)) {
            other.importArchive(archive);
            assertThat(Dump.of(other)).isEqualTo(Dump.of(journal));
            assertThat(other.importArchive(archive)).isZero();
        }
    }

    private Journal.Kept keep(Change... changes) {
        return journal.keep(Ids.next(), List.of(changes));
    }

    private void restart() {
        journal.close();
        open();
    }

    private boolean mayCall(Person person) {
        return journal.read(db -> {
            Gate gate = new Gate(db);
            var group = gate.group(person.id());
            return Courtesy.allow(gate.ledger(group), gate.facts(group), Channel.CALL, Purpose.PERSONAL,
                    LocalDate.of(2027, 1, 1)) instanceof Courtesy.Allowed;
        });
    }

    private List<String> texts(Person person) {
        return journal.read(db -> db.select(ENTRY.TEXT).from(ENTRY_PERSON).join(ENTRY)
                .on(ENTRY.ID.eq(ENTRY_PERSON.ENTRY)).where(ENTRY_PERSON.ROOT.eq(person.id().value()))
                .orderBy(ENTRY_PERSON.AT_LOCAL.desc(), ENTRY_PERSON.ENTRY.desc()).fetch(ENTRY.TEXT));
    }

    private List<String> names() {
        return journal.read(db -> db.select(PERSON.NAME).from(PERSON).fetch(PERSON.NAME));
    }
}
