package app.ajar.read;

import static app.ajar.store.jooq.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.keep.Steps;
import app.ajar.model.Body;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Thing;
import app.ajar.rules.Ledger;
import app.ajar.rules.World;
import app.ajar.rules.Worlds;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecallTest {

    private static final int WORLDS = 25;

    @TempDir
    Path folder;

    private final Recall recall = new Recall();

    /** Everybody in sight, as the rules would look at them. */
    private record Look(Set<?> ids, List<Thing> things, boolean isKnown, Ledger ledger) {}

    private static Map<UUID, Look> look(DSLContext db, Recall recall) {
        List<UUID> pages = db.select(PERSON.ID).from(PERSON).where(PERSON.ID.eq(PERSON.ROOT)).orderBy(PERSON.ID)
                .fetch(PERSON.ID);
        Map<UUID, Look> look = new LinkedHashMap<>();
        Map<UUID, Dossier> found = new Dossiers(db, recall).of(pages);
        pages.stream().filter(found::containsKey).forEach(page -> {
            Dossier dossier = Objects.requireNonNull(found.get(page));
            look.put(page, new Look(dossier.ids(), dossier.all(Thing.class).toList(), dossier.isKnown(),
                    dossier.ledger()));
        });
        return look;
    }

    @Test
    void whateverIsWrittenWhoIsRememberedIsAsTheyAre() {
        Journal.create(folder.resolve("journal"));
        try (Journal journal = Journal.open(folder.resolve("journal"),
                Clock.fixed(Instant.parse("2027-06-01T08:00:00Z"), ZoneOffset.UTC))) {
            List<World> worlds = new ArrayList<>();
            qt().withExamples(WORLDS).withFixedSeed(23).forAll(Worlds.any()).checkAssert(worlds::add);
            for (int number = 0; number < WORLDS; number++) {
                Recall theirs = new Recall();
                for (World.Step step : worlds.get(number).steps()) {
                    Steps.keep(journal, step, number);
                    Map<UUID, Look> remembered = journal.read(db -> look(db, theirs));
                    Map<UUID, Look> fresh = journal.read(db -> look(db, new Recall()));
                    assertThat(remembered).as("%s %s", number, step).isEqualTo(fresh);
                }
            }
        }
    }

    private Dossier now(Known known, Person person) {
        return known.read(db -> Objects.requireNonNull(
                new Dossiers(db, recall).of(List.of(person.id().value())).get(person.id().value())));
    }

    @Test
    void nobodyIsReadAgainButAboutWhomSomethingWasWritten() {
        try (Known known = new Known(folder)) {
            Person ana = known.person("Ana Marques");
            Person ben = known.person("Ben Ortiz");
            known.entry(Known.TODAY, "a call", new Body.Note(), ana);
            Dossier first = now(known, ana);
            Dossier other = now(known, ben);
            assertThat(now(known, ana)).isSameAs(first);
            known.role(ben, Role.Kind.FRIEND, Known.TODAY, null);
            assertThat(now(known, ana)).isSameAs(first);
            assertThat(now(known, ben)).isNotSameAs(other);
        }
    }

    @Test
    void whoseAnEntryWasIsReadAgainToo() {
        try (Known known = new Known(folder)) {
            Person ana = known.person("Ana Marques");
            Person ben = known.person("Ben Ortiz");
            Entry entry = known.entry(Known.TODAY, "a word",
                    new Body.Gathering(Body.Gathering.Kind.PARTY, null, null, List.of()), ana);
            assertThat(now(known, ana).all(Entry.class)).hasSize(1);
            assertThat(now(known, ben).all(Entry.class)).isEmpty();
            known.keep(new Entry(entry.id(), entry.capture(), List.of(ben.id()), entry.when(), entry.text(),
                    entry.body(), false));
            assertThat(now(known, ana).all(Entry.class)).isEmpty();
            assertThat(now(known, ben).all(Entry.class)).hasSize(1);
        }
    }

    @Test
    void aLineAboutBeingInTouchMayBeAboutAnybody() {
        try (Known known = new Known(folder)) {
            Person ana = known.person("Ana Marques");
            Dossier before = now(known, ana);
            known.says(Verdict.STOP, known.person("Ben Ortiz"));
            assertThat(now(known, ana)).isNotSameAs(before);
        }
    }

    @Test
    void whatWasReadWhileSomethingWasWrittenIsNotRemembered() {
        try (Known known = new Known(folder)) {
            Person ana = known.person("Ana Marques");
            Dossier old = now(known, ana);
            long early = known.read(recall::forgetChanged);
            known.role(ana, Role.Kind.FRIEND, Known.TODAY, null);
            long late = known.read(recall::forgetChanged);
            recall.keep(old, early);
            assertThat(recall.known(List.of(ana.id().value()), late)).isEmpty();
            assertThat(now(known, ana).all(Role.class)).hasSize(1);
        }
    }

    @Test
    void veryMuchAtOnceIsAboutEverybody() {
        try (Known known = new Known(folder)) {
            Person ana = known.person("Ana Marques");
            Dossier before = now(known, ana);
            List<Change> many = new ArrayList<>();
            for (int at = 0; at < 200; at++) {
                many.add(new Change.Put(Person.named(new PersonId(Ids.next()), "Guest " + at)));
            }
            known.write(many);
            assertThat(now(known, ana)).isNotSameAs(before);
        }
    }

    @Test
    void whoWasAskedForLongestAgoIsForgottenFirst() {
        try (Known known = new Known(folder)) {
            Person ana = known.person("Ana Marques");
            Person ben = known.person("Ben Ortiz");
            known.note("a call", ana);
            known.note("a call", ben);
            List<UUID> both = List.of(ana.id().value(), ben.id().value());
            Recall small = new Recall(3);
            known.read(db -> new Dossiers(db, small).of(both));
            long now = known.read(small::forgetChanged);
            assertThat(small.known(both, now)).containsOnlyKeys(ben.id().value());
            Recall larger = new Recall(4);
            known.read(db -> new Dossiers(db, larger).of(both));
            assertThat(larger.known(both, known.read(larger::forgetChanged))).hasSize(2);
        }
    }
}
