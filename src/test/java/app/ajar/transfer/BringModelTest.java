package app.ajar.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Erasure;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.ui.Immediate;
import app.ajar.ui.Toasts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of an archive before it comes in. */
class BringModelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T15:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    private final Person zora = Person.named(new PersonId(Ids.next()), "Zora Quillfeather");
    private final Person beth = Person.named(new PersonId(Ids.next()), "Beth Ortiz");

    private static Change phone(Person person) {
        return new Change.Put(new ContactPoint(Ids.next(), person.id(), ContactPoint.Medium.PHONE, "0151 496 0182",
                null));
    }

    @Test
    void whoeverWasErasedIsSaidToBeLeftOut() {
        Path archive = home.resolve("elsewhere.ajar");
        Journal.create(home.resolve("other"));
        try (Journal other = Journal.open(home.resolve("other"), CLOCK)) {
            Person twin = Person.named(new PersonId(Ids.next()), "Z. Q.");
            other.keep(Ids.next(), List.of(new Change.Put(twin), phone(twin), new Change.Put(beth)));
            other.export(archive);
        }
        Journal.create(home.resolve("mine"));
        try (Journal journal = Journal.open(home.resolve("mine"), CLOCK)) {
            journal.keep(Ids.next(), List.of(new Change.Put(zora), phone(zora)));
            Erasure.Progress quiet = (done, all) -> {
            };
            journal.erase(zora.id(), Map.of(), quiet);
            BringModel model = new BringModel(new BringQueries(journal), new Immediate(), new Toasts());
            model.choose(archive);
            assertThat(model.said().get()).isEqualTo("In it, and not here yet: one person and no entries. "
                    + "Left out, for they were erased here at their wish: one person.");
            assertThat(model.ready().get()).isTrue();
        }
    }
}
