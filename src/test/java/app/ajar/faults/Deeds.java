package app.ajar.faults;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.keep.Locking;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.store.JournalException;
import app.ajar.store.Older;
import app.ajar.store.Trouble;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A process to be killed that does to a journal, over and over, what must not be half done. */
final class Deeds {

    static final PersonId KIT = new PersonId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L));
    static final String WORDS = "four words";
    private static final String OTHER = "four other words";
    /** Stands in the name of whoever is erased. */
    static final String GONE = "Perdita";

    private Deeds() {}

    /** {@code FOLDER DEED FIRST}: says {@code kept N} of each note, {@code did N} of each deed, counted from FIRST. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try {
            again(args, out);
        } catch (JournalException e) {
            out.println("failed: " + e.getMessage());
            Runtime.getRuntime().halt(1);
        }
    }

    private static void again(String[] args, PrintStream out) throws IOException {
        Journal journal = open(Path.of(args[0]));
        for (int i = Integer.parseInt(args[2]);; i++) {
            PersonId person = new PersonId(Ids.next());
            boolean erasing = args[1].equals("erase");
            journal.keep(Ids.next(), List.of(
                    new Change.Put(Person.named(person, erasing ? GONE + i + "x" : "Kit Kestrel")),
                    new Change.Put(KeepLines.note(erasing ? KIT : person, "note " + i))));
            out.println("kept " + i);
            switch (args[1]) {
                case "backup" -> journal.backups().make();
                case "upgrade" -> {
                    journal.close();
                    Older.make(Path.of(args[0]));
                    journal = open(Path.of(args[0]));
                }
                case "lock" -> lock(journal);
                case "change" -> change(journal.locking(), i % 2 == 0);
                case "restore" -> journal.restore(journal.backups().all().getLast().file());
                case "erase" -> journal.erase(person, Map.of(), (done, of) -> {
                });
                default -> throw new IllegalArgumentException(args[1]);
            }
            out.println("did " + i);
        }
    }

    private static void lock(Journal journal) {
        if (journal.locking().since().isEmpty()) {
            journal.locking().lock(WORDS, Locking.newCode());
        } else {
            journal.locking().unlock();
        }
    }

    /** Other words, and another key or the same. */
    private static void change(Locking locking, boolean key) {
        String words = locking.since().isPresent() && locking.isOpenedBy(WORDS) ? OTHER : WORDS;
        if (key || locking.since().isEmpty()) {
            locking.lock(words, Locking.newCode());
        } else {
            locking.changePassphrase(words);
        }
    }

    /** With the passphrase, if there is one. */
    static Journal open(Path folder) {
        return open(folder, null, WORDS, OTHER);
    }

    private static Journal open(Path folder, @Nullable String words, String... others) {
        try {
            return Journal.open(folder, Clock.systemDefaultZone(), words);
        } catch (JournalException e) {
            if (e.trouble() != Trouble.PASSPHRASE || others.length == 0) {
                throw e;
            }
            return open(folder, others[0], Arrays.copyOfRange(others, 1, others.length));
        }
    }
}
