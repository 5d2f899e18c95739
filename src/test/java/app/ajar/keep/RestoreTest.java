package app.ajar.keep;

import static app.ajar.store.jooq.Tables.ALIAS;
import static app.ajar.store.jooq.Tables.CONTACT_POINT;
import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.ContactPoint;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.Purpose;
import app.ajar.model.Setting;
import app.ajar.model.Thing;
import app.ajar.read.Gate;
import app.ajar.rules.Cell;
import app.ajar.rules.Ledger;
import app.ajar.store.Backup;
import app.ajar.store.JournalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going back to a backup: everything but what was said about being in touch, and what was erased. */
class RestoreTest {

    @TempDir
    Path home;

    private final Fixture clock = new Fixture();
    private Journal journal;
    private Person ana = clock.person("Ana Marques");
    private Person beth = clock.person("Beth Ortiz");

    @BeforeEach
    void open() {
        Path folder = home.resolve("mine");
        Journal.create(folder);
        journal = Journal.open(folder, clock);
        keep(clock.put(ana), clock.put(beth));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private UUID keep(Change... changes) {
        clock.pass(Duration.ofMinutes(1));
        UUID id = Ids.next();
        journal.keep(id, List.of(changes));
        return id;
    }

    private static Change put(Thing thing) {
        return new Change.Put(thing);
    }

    private static Change bin(Thing thing) {
        return new Change.Bin(thing.ref(), Change.Shelf.TRASH);
    }

    private Path backUp() {
        clock.pass(Duration.ofMinutes(1));
        return Objects.requireNonNull(journal.backups().make().made()).file();
    }

    private Set<String> people() {
        return journal.read(db -> new TreeSet<>(db.select(PERSON.NAME).from(PERSON).fetch(PERSON.NAME)));
    }

    private Set<String> texts() {
        return journal.read(db -> new TreeSet<>(db.select(ENTRY.TEXT).from(ENTRY).where(ENTRY.KIND.eq("NOTE"))
                .fetch(ENTRY.TEXT)));
    }

    private Ledger ledger(Person person) {
        return journal.read(db -> {
            Gate gate = new Gate(db);
            return gate.ledger(gate.group(person.id()));
        });
    }

    private boolean isHeld(Person person) {
        return !ledger(person).standing(new Cell(Channel.CALL, Purpose.SELLING), LocalDate.of(2026, 12, 24)).held()
                .isEmpty();
    }

    /** What is in sight, row by row, but for what a restore never touches and for where a row was put. */
    private Map<String, String> inSight() {
        Map<String, String> rows = Dump.of(journal);
        for (String own : List.of("WRITE", "REVISION", "THING", "PREFERENCE", "ENTRY_PERSON")) {
            rows.remove(own);
        }
        return rows;
    }

    @Test
    void everythingIsAsItWasAndTheSequenceGoesOn() {
        Entry note = clock.note(ana, "the terrace");
        Entry binned = clock.note(ana, "old");
        keep(put(note), put(binned), put(new Setting("my.name", "Maya")));
        keep(bin(binned));
        Map<String, String> then = inSight();
        Path backup = backUp();
        keep(put(clock.note(beth, "new")), put(clock.person("Cleo Bay")), put(new Setting("my.name", "M.")));
        keep(put(note.with(List.of(beth.id()))), bin(beth));
        keep(new Change.Bin(binned.ref(), Change.Shelf.LIVE));
        long last = journal.last();

        Journal.Kept kept = journal.restore(backup);

        assertThat(kept.seq()).isEqualTo(last + 1);
        assertThat(inSight()).isEqualTo(then);
        assertThat(journal.verify()).isEmpty();
        assertThat(Backup.in(home.resolve("mine backups"))).extracting(Backup::seq).contains(last);
    }

    @Test
    void itCanBeUndoneAndDoneAgain() {
        keep(put(clock.note(ana, "before")));
        Path backup = backUp();
        keep(put(clock.note(beth, "after")), put(clock.person("Cleo Bay")));
        Map<String, String> now = inSight();
        UUID restored = journal.restore(backup).write();
        Map<String, String> then = inSight();

        assertThat(journal.toUndo()).contains(restored);
        Journal.PutBack undone = journal.undo(restored);
        assertThat(undone.stayed()).isZero();
        assertThat(inSight()).isEqualTo(now);
        journal.undo(journal.toRedo().orElseThrow());
        assertThat(inSight()).isEqualTo(then);
        assertThat(texts()).containsExactly("before");
    }

    @Test
    void aStopSaidSinceStandsAndALiftSaidSinceStandsAsWell() {
        keep(put(clock.stop(beth)));
        Path backup = backUp();
        clock.pass(Duration.ofDays(1));
        keep(put(clock.stop(ana)));
        keep(put(clock.welcome(beth)));
        keep(put(clock.note(ana, "something")));
        assertThat(isHeld(ana)).isTrue();
        assertThat(isHeld(beth)).isFalse();
        int lines = ledger(ana).lines().size() + ledger(beth).lines().size();

        assertThat(journal.backups().inside(backup).lines()).isEqualTo(2);
        UUID restored = journal.restore(backup).write();

        assertThat(texts()).isEmpty();
        assertThat(isHeld(ana)).isTrue();
        assertThat(isHeld(beth)).isFalse();
        assertThat(ledger(ana).lines().size() + ledger(beth).lines().size()).isEqualTo(lines).isEqualTo(3);
        journal.undo(restored);
        assertThat(isHeld(ana)).isTrue();
        assertThat(isHeld(beth)).isFalse();
        journal.undo(journal.toRedo().orElseThrow());
        assertThat(isHeld(ana)).isTrue();
        assertThat(isHeld(beth)).isFalse();
    }

    @Test
    void aStopThatWasAnsweredBeforeTheBackupIsNotBroughtBackAndOneThatStoodThenIsNotLifted() {
        keep(put(clock.stop(ana)));
        clock.pass(Duration.ofDays(1));
        keep(put(clock.welcome(ana)));
        Path answered = backUp();
        clock.pass(Duration.ofDays(1));
        keep(put(clock.stop(ana)));
        Path held = backUp();
        keep(put(clock.note(ana, "since")));
        journal.restore(answered);
        assertThat(isHeld(ana)).isTrue();
        assertThatThrownBy(() -> journal.restore(held)).hasMessageContaining("nothing to put back");
        assertThat(isHeld(ana)).isTrue();
    }

    @Test
    void whoSaidSomethingSinceStaysWithTheirNumbersAlsoIfNobodyKnewThemThen() {
        Path backup = backUp();
        Person cleo = clock.person("Cleo Bay");
        ContactPoint number = new ContactPoint(Ids.next(), cleo.id(), ContactPoint.Medium.PHONE, "0151 496 0182",
                null);
        keep(put(cleo), put(number), put(clock.note(cleo, "met at the market")), put(clock.stop(cleo)));
        keep(put(clock.person("Dev Patel")));
        journal.restore(backup);

        assertThat(people()).containsExactly("Ana Marques", "Beth Ortiz", "Cleo Bay");
        assertThat(texts()).isEmpty();
        assertThat(isHeld(cleo)).isTrue();
        assertThat(journal.<List<String>>read(db -> db.select(CONTACT_POINT.VAL).from(CONTACT_POINT)
                .fetch(CONTACT_POINT.VAL))).containsExactly("0151 496 0182");
    }

    @Test
    void whoWasInTheTrashThenAndSaidStopSinceStaysInSight() {
        keep(bin(ana));
        Path backup = backUp();
        keep(new Change.Bin(ana.ref(), Change.Shelf.LIVE), put(clock.stop(ana)));
        keep(put(clock.person("Dev Patel")));
        journal.restore(backup);
        assertThat(people()).containsExactly("Ana Marques", "Beth Ortiz");
        assertThat(isHeld(ana)).isTrue();
    }

    @Test
    void whoWasOneThenIsOneAgainAndWhoWasNotIsNot() {
        Person cleo = clock.person("Cleo Bay");
        keep(put(cleo));
        journal.keep(Ids.next(), new Cause.Merged(), List.of(new Change.Join(cleo.id(), ana.id())));
        Path joined = backUp();
        journal.keep(Ids.next(), new Cause.Merged(), List.of(new Change.Part(cleo.id())));
        journal.keep(Ids.next(), new Cause.Merged(), List.of(new Change.Join(beth.id(), ana.id())));
        keep(put(clock.stop(beth)));
        Path other = backUp();

        journal.restore(joined);
        assertThat(aliases()).isEqualTo(Map.of(cleo.id().value(), ana.id().value()));
        assertThat(isHeld(beth)).isTrue();
        assertThat(isHeld(ana)).as("said while they were one").isTrue();
        journal.restore(other);
        assertThat(aliases()).isEqualTo(Map.of(beth.id().value(), ana.id().value()));
        assertThat(journal.verify()).isEmpty();
    }

    private Map<UUID, UUID> aliases() {
        return journal.read(db -> db.select(ALIAS.DUPLICATE, ALIAS.TARGET).from(ALIAS)
                .fetchMap(ALIAS.DUPLICATE, ALIAS.TARGET));
    }

    @Test
    void whatWasUndoneSinceComesBackAndWhatWasUndoneThenDoesNot() {
        UUID first = keep(put(clock.note(ana, "undone before")));
        journal.undo(first);
        UUID second = keep(put(clock.note(ana, "undone since")));
        Path backup = backUp();
        journal.undo(second);
        keep(put(clock.person("Cleo Bay")));
        journal.restore(backup);
        assertThat(texts()).containsExactly("undone since");
    }

    @Test
    void whatWasErasedStaysErased() {
        Entry theirs = clock.note(beth, "Beth's recipe");
        Entry both = clock.entry(ana, "with Beth", new Body.Note())
                .with(List.of(ana.id(), beth.id()));
        keep(put(theirs), put(both));
        Path backup = backUp();
        keep(put(both.with(List.of(ana.id()))));
        keep(new Change.Erase(List.of(beth.ref(), theirs.ref()), List.of(), List.of()));
        keep(put(clock.note(ana, "since")));
        journal.restore(backup);

        assertThat(people()).containsExactly("Ana Marques");
        assertThat(texts()).containsExactly("with Beth");
        assertThat(journal.<Boolean>read(db -> db.fetchExists(ENTRY_PERSON,
                ENTRY_PERSON.PERSON.eq(beth.id().value())))).isFalse();
    }

    @Test
    void beforeItIsDoneItIsSaidWhatIsInItAndWhatWouldBeMissing() {
        keep(put(clock.note(ana, "one")), put(clock.note(ana, "two")));
        Path backup = backUp();
        Entry since = clock.note(beth, "three");
        Person cleo = clock.person("Cleo Bay");
        keep(put(since), put(cleo), put(clock.stop(ana)));
        keep(put(Person.named(ana.id(), "Ana Lopes")), bin(clock.person("nobody")));
        Backups.Inside inside = journal.backups().inside(backup);

        assertThat(inside.people()).isEqualTo(2);
        assertThat(inside.entries()).isEqualTo(2);
        assertThat(inside.gone()).extracting(Thing::ref).containsExactlyInAnyOrder(since.ref(), cleo.ref());
        assertThat(inside.changed()).isEqualTo(1);
        assertThat(inside.lines()).isEqualTo(1);
        assertThat(inside.stops()).isEqualTo(1);
        assertThat(inside.made()).isEqualTo(Backup.of(backup).orElseThrow().at());
        assertThat(people()).contains("Cleo Bay");
    }

    @Test
    void aLargeOneIsDoneBesideAndIsOneWrite() {
        Path backup = backUp();
        List<Change> many = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            many.add(put(clock.note(ana, "first " + i)));
        }
        journal.keep(Ids.next(), new Cause.Imported("a file"), many);
        many.clear();
        for (int i = 0; i < 1500; i++) {
            many.add(put(clock.note(beth, "second " + i)));
        }
        journal.keep(Ids.next(), new Cause.Imported("a file"), many);
        long last = journal.last();
        UUID restored = journal.restore(backup).write();
        assertThat(texts()).isEmpty();
        assertThat(journal.last()).isEqualTo(last + 1);
        assertThat(journal.undo(restored).putBack()).isEqualTo(3000);
        assertThat(texts()).hasSize(3000);
    }

    @Test
    void theBackupOfAnotherJournalIsRefused() {
        Path folder = home.resolve("other");
        Journal.create(folder);
        Path backup;
        try (Journal other = Journal.open(folder, clock)) {
            other.keep(Ids.next(), List.of(clock.put(clock.person("Nina Cole"))));
            backup = Objects.requireNonNull(other.backups().make().made()).file();
        }
        long last = journal.last();
        assertThatThrownBy(() -> journal.restore(backup)).isInstanceOf(JournalException.class)
                .hasMessageContaining("another journal");
        assertThat(journal.last()).isEqualTo(last);
    }

    @Test
    void aDamagedOneIsRefusedAndNothingIsWritten() throws IOException {
        Path backup = backUp();
        keep(put(clock.note(ana, "after")));
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length / 2] ^= 1;
        Files.write(backup, bytes);
        long last = journal.last();
        assertThatThrownBy(() -> journal.restore(backup)).isInstanceOf(JournalException.class);
        assertThat(journal.last()).isEqualTo(last);
        assertThat(texts()).containsExactly("after");
    }

    @Test
    void theChoiceOfASecondPlaceStaysAsItIs() throws IOException {
        Path backup = backUp();
        Path stick = Files.createDirectory(home.resolve("stick"));
        keep(journal.backups().choose(Optional.of(stick)), put(clock.note(ana, "after")));
        journal.restore(backup);
        assertThat(journal.backups().second()).contains(stick);
        assertThat(texts()).isEmpty();
    }
}
