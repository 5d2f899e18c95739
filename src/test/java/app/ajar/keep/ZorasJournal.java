package app.ajar.keep;

import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.PERSON;

import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Person;
import app.ajar.model.Ref;
import app.ajar.read.Gate;
import app.ajar.rules.Ledger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A journal in which Zora is to be erased, and Beth is not. */
abstract class ZorasJournal {

    static final String THEIRS = "Xylophant";
    static final String[] WORDS = {THEIRS, "Quillfeather", "Umberwick", "514960182", "496 0182", "zq@mail"};

    static final Erasure.Progress NO_PROGRESS = (done, all) -> {
    };

    @TempDir
    Path root;

    final Fixture at = new Fixture();
    final Person zora = at.person("Zora Quillfeather");
    final Person beth = at.person("Beth Ortiz");
    Path folder = Path.of("");
    Journal journal;

    @BeforeEach
    void open() {
        folder = root.resolve("journal");
        if (journal == null) {
            Journal.create(folder);
        }
        journal = Journal.open(folder, at);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    static Change phone(Person person, String number) {
        return new Change.Put(
                new ContactPoint(Ids.next(), person.id(), ContactPoint.Medium.PHONE, number, null));
    }

    static Change mail(Person person, String address) {
        return new Change.Put(
                new ContactPoint(Ids.next(), person.id(), ContactPoint.Medium.MAIL, address, null));
    }

    static Map<Ref, Decision> all(Erasure erasure, Decision decision) {
        Map<Ref, Decision> all = new LinkedHashMap<>();
        erasure.mentions().forEach(mention -> all.put(mention.ref(), decision));
        return all;
    }

    int standing(Person person) {
        return journal.read(db -> {
            Ledger ledger = new Gate(db).ledger(Set.of(person.id()));
            return (int) ledger.lines().stream().filter(line -> !ledger.isStruck(line)).count();
        });
    }

    final Journal.Kept keep(Change... changes) {
        return keep(new Cause.Kept(), changes);
    }

    final Journal.Kept keep(Cause cause, Change... changes) {
        at.pass(Duration.ofSeconds(20));
        return journal.keep(Ids.next(), cause, List.of(changes));
    }

    List<String> names() {
        return journal.read(db -> db.select(PERSON.NAME).from(PERSON).fetch(PERSON.NAME));
    }

    List<String> texts(Person person) {
        return journal.read(db -> db.select(ENTRY.TEXT).from(ENTRY).join(ENTRY_PERSON)
                .on(ENTRY_PERSON.ENTRY.eq(ENTRY.ID)).where(ENTRY_PERSON.PERSON.eq(person.id().value()))
                .orderBy(ENTRY.AT_LOCAL).fetch(ENTRY.TEXT));
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_16BE);
    }
}
