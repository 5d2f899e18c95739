package app.ajar.faults;

import static app.ajar.store.jooq.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Canary;
import app.ajar.keep.Decision;
import app.ajar.keep.Erasure;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.When;
import app.ajar.store.FaultyDisk;
import app.ajar.store.FaultyDisk.Fault;
import app.ajar.store.JournalException;
import app.ajar.store.Journals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each call of the disk while somebody is erased fails, or is the last before the power goes: they are erased or not,
 * and if they are, nothing of them is anywhere once the journal was opened again. By default the first five calls and
 * then every seventh, with {@code -Dajar.deep=true} every one.
 */
class EraseFaultsTest {

    private static final int STEP = Boolean.getBoolean("ajar.deep") ? 1 : 7;
    private static final int ALWAYS = Boolean.getBoolean("ajar.deep") ? 1000 : 5;
    private static final int NEVER = 1 << 30;
    private static final String[] WORDS = {"Xylophant", "Quillfeather"};

    @TempDir
    static Path temporary;

    private static final PersonId ZORA = new PersonId(Ids.next());
    private static final PersonId BETH = new PersonId(Ids.next());
    private static Path before;

    private final Watch clock = new Watch();

    @BeforeAll
    static void prepare() throws IOException {
        Quiet.warnings();
        Watch clock = new Watch();
        before = temporary.resolve("before");
        Files.createDirectory(before);
        Path folder = before.resolve("journal");
        Journal.create(folder);
        try (Journal journal = Journal.open(folder, clock)) {
            journal.keep(Ids.next(), List.of(new Change.Put(Person.named(ZORA, "Zora Quillfeather")),
                    new Change.Put(Person.named(BETH, "Beth Ortiz")),
                    new Change.Put(new Detail(Ids.next(), ZORA, Detail.Area.WORK, "Xylophant", null, false, false))));
            journal.keep(Ids.next(), List.of(note(ZORA, "Xylophant"), note(BETH, "met Zora Quillfeather")));
            journal.backups().make();
            journal.keep(Ids.next(), List.of(note(ZORA, "once more, Xylophant")));
            journal.drafts().save("page", "rang Zora Quillfeather".getBytes(StandardCharsets.UTF_16BE));
        }
    }

    private static Change note(PersonId person, String text) {
        return new Change.Put(new Entry(new EntryId(Ids.next()), Ids.next(), List.of(person),
                When.day(LocalDate.of(2026, 11, 12)), text, new Body.Note(), false));
    }

    private Path copy() throws IOException {
        Path copy = temporary.resolve("copy");
        if (Files.exists(copy)) {
            Journals.delete(copy);
        }
        Journals.copy(before, copy);
        return copy;
    }

    private static void erase(Journal journal) {
        Erasure erasure = journal.wouldErase(ZORA);
        Map<Ref, Decision> decisions = new HashMap<>();
        erasure.toDecide().forEach(mention -> decisions.put(mention.ref(), new Decision.TakeOut()));
        journal.erase(ZORA, decisions, (done, all) -> {
        });
    }

    private static boolean isThere(Journal journal) {
        return journal.read(db -> db.fetchExists(PERSON, PERSON.ID.eq(ZORA.value())));
    }

    private static int next(int k) {
        return k < ALWAYS ? k + 1 : k + STEP;
    }

    @Test
    void aCallThatFails() throws IOException {
        for (int k = 1;; k = next(k)) {
            Path copy = copy();
            FaultyDisk disk = new FaultyDisk(new Random(k));
            boolean done = false;
            boolean failed;
            try (Journal journal = Journal.open(copy.resolve("journal"), disk, clock)) {
                disk.failAt(k, k % 2 == 0 ? Fault.FAIL : Fault.SHORT);
                try {
                    erase(journal);
                    done = true;
                } catch (JournalException e) {
                    assertThat(e.getMessage()).endsWith(".").doesNotContain("\n");
                }
                failed = disk.hasFailed();
                disk.failAt(NEVER, Fault.FAIL);
                assertThat(isThere(journal)).as("call %s", k).isNotEqualTo(done);
                goesOn(journal);
                if (!done) {
                    erase(journal);
                }
            }
            isGone(copy, k);
            if (!failed) {
                assertThat(done).isTrue();
                return;
            }
        }
    }

    @Test
    void theLastCallBeforeThePowerGoes() throws IOException {
        List<Integer> erased = new ArrayList<>();
        for (int k = 1;; k = next(k)) {
            Path copy = copy();
            FaultyDisk disk = new FaultyDisk(new Random(k));
            boolean done = false;
            Journal journal = Journal.open(copy.resolve("journal"), disk, clock);
            try (journal) {
                disk.failAt(k, Fault.CRASH);
                try {
                    erase(journal);
                    done = true;
                } catch (JournalException e) {
                    // As is to be expected.
                }
            } catch (JournalException e) {
                // Nothing can be written any more.
            }
            disk.settle();
            try (Journal again = Journal.open(copy.resolve("journal"), clock)) {
                boolean there = isThere(again);
                assertThat(there && done).as("call %s", k).isFalse();
                assertThat(again.verify()).isEmpty();
                if (there) {
                    assertThat(Canary.hits(copy, WORDS)).isNotEmpty();
                    erase(again);
                } else {
                    erased.add(k);
                    assertThat(Canary.hits(copy.resolve("journal"), WORDS)).as("call %s", k).isEmpty();
                }
                again.finishErasing();
                goesOn(again);
            }
            isGone(copy, k);
            if (!disk.hasFailed()) {
                assertThat(erased).hasSizeBetween(3, k);
                return;
            }
        }
    }

    private void isGone(Path copy, int k) throws IOException {
        try (Journal journal = Journal.open(copy.resolve("journal"), clock)) {
            journal.finishErasing();
            assertThat(isThere(journal)).isFalse();
            assertThat(journal.verify()).as("call %s", k).isEmpty();
            assertThat(Canary.hits(copy, WORDS)).as("call %s", k).isEmpty();
            assertThat(journal.backups().all()).isNotEmpty();
        }
    }

    private static void goesOn(Journal journal) {
        assertThat(journal.keep(Ids.next(), List.of(note(BETH, "on it goes"))).again()).isFalse();
    }
}
