package app.ajar.faults;

import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.keep.Locking;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.store.Journals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A call beneath the database fails while something is done: it is done or not at all, and the journal goes on. By
 * default every eleventh call, with {@code -Dajar.deep=true} every one.
 */
class BeneathTest {

    private static final boolean DEEP = Boolean.getBoolean("ajar.deep");
    private static final PersonId GONE = new PersonId(Ids.next());

    @TempDir
    static Path temporary;

    /** What is done, to a journal with a passphrase or without. */
    private enum Deed {
        KEEP, BACKUP, RESTORE, ERASE, LOCK, CHANGE, UNLOCK;

        boolean isOfLocked() {
            return this == CHANGE || this == UNLOCK;
        }

        void to(Journal journal) {
            switch (this) {
                case KEEP -> note(journal, "the deed");
                case LOCK, CHANGE -> journal.locking().lock(Deeds.WORDS, Locking.newCode());
                case UNLOCK -> journal.locking().unlock();
                case RESTORE -> journal.restore(journal.backups().all().getLast().file());
                case ERASE -> journal.erase(GONE, Map.of(), (done, of) -> {
                });
                case BACKUP -> journal.backups().make();
            }
        }

        /** Whether the journal is as it is when it was done, or was not. */
        boolean shows(Journal journal, boolean done) {
            return switch (this) {
                case LOCK -> journal.locking().since().isPresent() == done;
                case UNLOCK -> journal.locking().since().isEmpty() == done;
                case RESTORE -> journal.backups().wentBack().isPresent() == done;
                case ERASE -> journal.<Boolean>read(db -> db.fetchExists(PERSON, PERSON.ID.eq(GONE.value()))) != done;
                case KEEP -> texts(journal).contains("the deed") == done;
                case CHANGE, BACKUP -> true;
            };
        }
    }

    @BeforeAll
    static void prepare() throws IOException {
        Quiet.warnings();
        Path folder = temporary.resolve("plain/journal");
        Files.createDirectories(folder);
        Journal.create(folder);
        try (Journal journal = Deeds.open(folder)) {
            journal.keep(Ids.next(), List.of(new Change.Put(Person.named(Deeds.KIT, "Kit Kestrel")),
                    new Change.Put(Person.named(GONE, "Perdita"))));
            note(journal, "before");
            journal.backups().make();
            note(journal, "after");
        }
        Journals.copy(temporary.resolve("plain"), temporary.resolve("locked"));
        try (Journal journal = Deeds.open(temporary.resolve("locked/journal"))) {
            journal.locking().lock(Deeds.WORDS, Locking.newCode());
        }
        Beneath.begin();
    }

    @AfterAll
    static void end() {
        Beneath.end();
    }

    private static void note(Journal journal, String text) {
        journal.keep(Ids.next(), List.of(new Change.Put(KeepLines.note(Deeds.KIT, text))));
    }

    private static List<String> texts(Journal journal) {
        return journal.read(db -> db.select(ENTRY.TEXT).from(ENTRY).fetch(ENTRY.TEXT));
    }

    /** To go over to another key costs seconds each time; once is enough for every day. */
    static List<Deed> deeds() {
        return List.of(Deed.values()).subList(0, Deed.values().length - (DEEP ? 0 : 2));
    }

    private static int step(Deed deed) {
        return DEEP ? 1 : deed == Deed.LOCK ? 60 : 11;
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void isDoneOrNotAtAll(Deed deed) throws IOException {
        Path copy = temporary.resolve("copy");
        Path folder = copy.resolve("journal");
        boolean failed = true;
        for (int k = 1; failed; k += step(deed)) {
            if (Files.exists(copy)) {
                Journals.delete(copy);
            }
            Journals.copy(temporary.resolve(deed.isOfLocked() ? "locked" : "plain"), copy);
            boolean done;
            boolean wentOn;
            try (Journal journal = Deeds.open(folder)) {
                Beneath.failAt(k);
                done = Tried.does(() -> deed.to(journal));
                failed = Beneath.hasFailed();
                Beneath.failAt(0);
                wentOn = Tried.does(() -> note(journal, "goes on"));
                assertThat(wentOn || Tried.does(() -> note(journal, "goes on"))).as("%s, call %s", deed, k).isTrue();
                assertThat(deed.shows(journal, done)).as("%s, call %s", deed, k).isTrue();
            }
            try (Journal again = Deeds.open(folder)) {
                assertThat(texts(again)).as("%s, call %s", deed, k).contains("before", "goes on");
                assertThat(deed == Deed.RESTORE && done || texts(again).contains("after")).isTrue();
                assertThat(deed.shows(again, done)).as("%s, call %s", deed, k).isTrue();
                assertThat(again.verify()).isEmpty();
                assertThatNoException().isThrownBy(() -> again.backups().make());
            }
        }
    }
}
