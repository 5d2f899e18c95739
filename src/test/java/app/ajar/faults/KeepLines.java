package app.ajar.faults;

import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.PERSON;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The least that keeps lines: a process to be killed, which says of each line when it is kept. */
final class KeepLines {

    private KeepLines() {}

    /** {@code FOLDER keep}: keeps each line of its input; {@code FOLDER people}: says how many there are. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (Journal journal = Journal.open(Path.of(args[0]), Clock.systemDefaultZone())) {
            if (args[1].equals("people")) {
                out.println(journal.<Integer>read(db -> db.fetchCount(PERSON)) + " people, "
                        + journal.<Integer>read(db -> db.fetchCount(ENTRY)) + " entries");
                return;
            }
            PersonId person = person(journal);
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                UUID id = Ids.next();
                journal.keep(id, List.of(new Change.Put(note(person, line))));
                out.println(id);
            }
        }
    }

    private static PersonId person(Journal journal) {
        List<UUID> known = journal.read(db -> db.select(PERSON.ID).from(PERSON).orderBy(PERSON.ID).limit(1)
                .fetch(PERSON.ID));
        PersonId person = new PersonId(known.isEmpty() ? Ids.next() : known.getFirst());
        if (known.isEmpty()) {
            journal.keep(Ids.next(), List.of(new Change.Put(Person.named(person, "Kit Kestrel"))));
        }
        return person;
    }

    static Entry note(PersonId person, String text) {
        return new Entry(new EntryId(Ids.next()), Ids.next(), List.of(person), When.day(LocalDate.of(2026, 11, 12)),
                text, new Body.Note(), false);
    }
}
