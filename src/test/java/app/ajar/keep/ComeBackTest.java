package app.ajar.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.Ref;
import app.ajar.store.JournalException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who was erased or forgotten does not come back. */
class ComeBackTest extends ZorasJournal {

    @Test
    void theyDoNotComeBackByHand() {
        keep(at.put(zora), at.put(beth), phone(zora, "0151 496 0182"), mail(zora, "Zora@Mail.example"));
        journal.erase(zora.id(), Map.of(), NO_PROGRESS);
        at.pass(Duration.ofDays(30));
        Person again = at.person("Z. Q.");
        for (Change point : List.of(phone(again, "+44 (0)151 4960182"), phone(again, "0044151496 01 82"),
                mail(beth, " zora@mail.example "))) {
            assertThatThrownBy(() -> keep(at.put(again), point)).isInstanceOf(JournalException.class)
                    .hasMessageContaining("was erased on 12 November 2026 at their wish");
        }
        assertThatThrownBy(() -> keep(at.put(zora))).hasMessageContaining("erased for good");
        keep(at.put(again), phone(again, "0151 496 0183"), mail(again, "zq@mail.example"));
        assertThat(names()).contains("Z. Q.");
    }

    @Test
    void aNumberThatSomebodyElseHadBeforeStaysTheirs() {
        ContactPoint home = (ContactPoint) ((Change.Put) phone(beth, "0151 496 0182")).thing();
        keep(at.put(zora), at.put(beth), phone(zora, "0151 496 0182"), new Change.Put(home));
        journal.erase(zora.id(), Map.of(), NO_PROGRESS);
        keep(new Change.Put(new ContactPoint(home.id(), home.person(), home.medium(), home.value(), "home")));
        assertThat(journal.verify()).isEmpty();
    }

    @Test
    void theyDoNotComeBackByAnArchive() {
        keep(at.put(zora), at.put(beth), phone(zora, "0151 496 0182"), new Change.Put(at.note(zora, "hers")));
        Path before = root.resolve("before.ajar");
        journal.export(before);
        Path other = root.resolve("other");
        Journal.create(other);
        Path elsewhere = root.resolve("elsewhere.ajar");
        Person twin = at.person("Zora Q");
        Person rui = at.person("Rui");
        try (Journal second = Journal.open(other, at)) {
            second.keep(Ids.next(), List.of(at.put(twin), at.put(rui), phone(twin, "+44 151 496 0182"),
                    phone(rui, "+44 151 496 0182"), mail(rui, "rui@mail.example"),
                    new Change.Put(at.note(twin, "told by her")),
                    new Change.Put(at.note(twin, "both").with(List.of(twin.id(), rui.id())))));
            second.export(elsewhere);
        }
        journal.erase(zora.id(), Map.of(), NO_PROGRESS);

        assertThat(journal.wouldImport(before).things()).isZero();
        assertThat(journal.importArchive(before)).isZero();
        assertThat(journal.wouldImport(elsewhere)).isEqualTo(new Journal.Found(3, 1, 1, 1, 1));
        assertThat(journal.importArchive(elsewhere)).isEqualTo(3);
        assertThat(names()).containsExactlyInAnyOrder("Beth Ortiz", "Rui");
        assertThat(texts(rui)).containsExactly("both");
    }

    @Test
    void whatIsForgottenFromTheTrashLeavesNothingAndMayBeWrittenAnew() throws IOException {
        Entry note = at.note(beth, THEIRS);
        keep(at.put(zora), at.put(beth), new Change.Put(note), phone(zora, "0151 496 0182"),
                new Change.Put(at.note(zora, THEIRS)));
        keep(new Change.Bin(note.ref(), Change.Shelf.TRASH), new Change.Bin(Ref.of(zora.id()), Change.Shelf.TRASH));
        assertThat(journal.forget(List.of(note.ref(), Ref.of(zora.id()))).things()).isEqualTo(4);
        assertThat(Canary.hits(root, THEIRS, "Quillfeather")).isEmpty();
        assertThat(names()).containsExactly("Beth Ortiz");
        Person again = at.person("Zora");
        keep(at.put(again), phone(again, "0151 496 0182"));
        assertThat(names()).contains("Zora");
    }

    @Test
    void whoAskedForNoContactDoesNotComeBackFromTheTrashEither() {
        keep(at.put(zora), at.put(beth), phone(zora, "0151 496 0182"), new Change.Put(at.stop(zora)));
        keep(new Change.Bin(Ref.of(zora.id()), Change.Shelf.TRASH));
        journal.forget(List.of(Ref.of(zora.id())));
        assertThatThrownBy(() -> keep(phone(beth, "0151 496 0182"))).isInstanceOf(JournalException.class);
    }

    @Test
    void aLineAboutBeingInTouchIsNotForgotten() {
        Entry stop = at.stop(beth);
        keep(at.put(beth), new Change.Put(stop));
        assertThatThrownBy(() -> journal.forget(List.of(stop.ref()))).isInstanceOf(JournalException.class);
        assertThat(standing(beth)).isEqualTo(1);
    }
}
