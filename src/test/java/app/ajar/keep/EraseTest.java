package app.ajar.keep;

import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.REVISION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ajar.model.Attachment;
import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Challenge;
import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Deferral;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Script;
import app.ajar.model.Setting;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.model.Write;
import app.ajar.read.Erased;
import app.ajar.read.Find;
import app.ajar.store.Backup;
import app.ajar.store.JournalException;
import app.ajar.store.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class EraseTest extends ZorasJournal {

    @Test
    void afterEverythingOfThemWasErasedNoFileHasAWordOfIt() throws IOException {
        everythingOfEverybody();
        journal.close();
        leftFromBefore();
        open();
        keep(new Change.Put(at.note(zora, THEIRS + " after the restart")));
        journal.drafts().save("page:" + zora.id(), text("what she said, " + THEIRS));
        journal.drafts().save("capture", text("rang Zora Quillfeather about " + THEIRS));
        journal.drafts().save("page:" + beth.id(), text("Beth waved"));
        assertThat(Canary.hits(root, WORDS).stream().map(hit -> hit.substring(0, hit.indexOf(':'))).distinct())
                .as("the canary is where it is looked for").hasSizeGreaterThan(8);

        Erasure erasure = journal.wouldErase(zora.id());
        assertThat(erasure.toDecide()).hasSizeGreaterThan(20);
        Erasure.Done done = journal.erase(zora.id(), all(erasure, new Decision.TakeOut()), NO_PROGRESS);

        assertThat(done.isClean()).isTrue();
        assertThat(Canary.hits(root, WORDS)).isEmpty();
        assertThat(folder.resolve("attachments/other.png")).exists();
        assertThat(journal.drafts().list()).extracting(draft -> new String(draft.content(), StandardCharsets.UTF_16BE))
                .containsExactly("Beth waved");
        keep(new Change.Put(at.note(beth, "and on it goes")));
        assertThat(journal.verify()).isEmpty();
        journal.close();
        open();
        assertThat(journal.notices()).isEmpty();
        assertThat(Canary.hits(root, WORDS)).isEmpty();
        assertThat(names()).contains("Beth Ortiz").doesNotContain("Zora Quillfeather");
    }

    /** Every kind of thing and every body, with a word of hers in each text, hers, shared, and of others naming her. */
    private void everythingOfEverybody() {
        keep(at.put(new Person(zora.id(), List.of(new Person.Name("Zora Umberwick", false)), Person.Speak.SHE, null,
                THEIRS, List.of(THEIRS), false, null, null, null)), at.put(beth));
        keep(new Cause.Imported("Quillfeather.vcf"), at.put(new Person(zora.id(), zora.names(), Person.Speak.SHE, null,
                THEIRS, List.of(THEIRS), false, null, null, null)));
        keep(new Change.Put(new ContactPoint(Ids.next(), zora.id(), ContactPoint.Medium.PHONE, "0151 496 0182", null)),
                new Change.Put(
                        new ContactPoint(Ids.next(), zora.id(), ContactPoint.Medium.MAIL, "ZQ@mail.example", "")));
        for (Write write : Samples.oneOfEverything().subList(0, 1)) {
            for (Change change : write.changes()) {
                Thing thing = ((Change.Put) change).thing();
                keep(new Change.Put(its(thing, zora, text -> THEIRS + " " + text)));
                if (!(thing instanceof Entry line && line.body() instanceof Body.Preference)) {
                    keep(new Change.Put(its(thing, zora, text -> text + ", " + THEIRS)));
                }
                if (thing instanceof Entry entry) {
                    keep(new Change.Put(at.entry(beth, "told me of Zora Quillfeather", entry.body())));
                    Thing named = Texts.with(new Entry(new EntryId(Ids.next()), Ids.next(),
                            List.of(zora.id(), beth.id()), at.when(), "with her", entry.body(), false),
                            text -> "Quillfeather: " + text);
                    keep(new Change.Put(named));
                    if (!(entry.body() instanceof Body.Preference)) {
                        keep(new Change.Bin(named.ref(), Change.Shelf.TRASH));
                    }
                }
            }
        }
        Entry earlier = at.note(beth, "Zora Quillfeather sends her love");
        keep(new Change.Put(earlier));
        keep(new Change.Put(new Entry(earlier.id(), earlier.capture(), earlier.people(), earlier.when(),
                "a friend sends her love", earlier.body(), false)));
        keep(at.put(new Person(beth.id(), beth.names(), Person.Speak.SHE, null, "through Zora Quillfeather",
                List.of("Quillfeather's"), false, null, null, null)));
        at.pass(Duration.ofMinutes(40));
        journal.snapshotIfDue();
    }

    /** Of whom the sample things are, with a text of hers in each, and ids of its own. */
    private static Thing its(Thing thing, Person person, UnaryOperator<String> text) {
        Thing worded = Texts.with(thing, text);
        PersonId id = person.id();
        return switch (worded) {
            case Person p -> new Person(id, person.names(), p.speak(), p.birthday(), p.met(), p.tags(), p.setAside(),
                    p.died(), p.birthdayCard(), p.photo());
            case ContactPoint c -> new ContactPoint(c.id(), id, c.medium(), c.value(), c.label());
            case Role r -> new Role(r.id(), id, r.kind(), r.since(), r.until());
            case Situation s -> new Situation(s.id(), id, s.what(), s.where(), s.since(),
                    s.until());
            case Detail d -> new Detail(d.id(), id, d.area(), d.text(), d.said(), d.confidential(), d.avoid());
            case Challenge c -> new Challenge(c.id(), id, c.text(), c.since(), c.eased(),
                    c.ideas());
            case Entry e -> new Entry(e.id(), e.capture(), List.of(id), e.when(), e.text(), e.body(),
                    e.confidential());
            case Offer o -> new Offer(o.idea(), id, o.state(), o.on(), o.reaction());
            case Attachment a -> new Attachment(a.id(), a.entry(), id, a.name(),
                    a.mediaType(), a.size(), a.digest());
            case Script s -> new Script(s.id(), "for Zora Quillfeather", "Hello");
            case Setting s -> new Setting(s.name(), "as Zora Quillfeather said");
            case Deferral d -> new Deferral("thanks:" + id, d.on(), d.until());
        };
    }

    /** Files of earlier troubles, which nothing but an erasure takes away. */
    private void leftFromBefore() throws IOException {
        Path old = Files.createDirectories(folder.resolve("g-000000"));
        Files.writeString(old.resolve("keep"), "");
        Files.writeString(old.resolve("log-000001"), THEIRS);
        Files.writeString(folder.resolve("g-000001/aside-000001.mv.db"), THEIRS);
        Files.createDirectories(folder.resolve("attachments"));
        Files.writeString(folder.resolve("attachments").resolve(THEIRS + " a.png"), THEIRS);
        Files.writeString(folder.resolve("attachments/other.png"), "of somebody else");
        Files.createDirectories(folder.resolve("drafts"));
        Files.writeString(folder.resolve("drafts/0123.tmp"), THEIRS);
    }

    @Test
    void nothingIsErasedBeforeAllThatNamesThemIsDecided() {
        keep(at.put(zora), at.put(beth), new Change.Put(at.note(beth, "Zora was there too")));
        assertThatThrownBy(() -> journal.erase(zora.id(), Map.of(), NO_PROGRESS)).isInstanceOf(JournalException.class)
                .hasMessageContaining("decide");
        assertThat(names()).contains("Zora Quillfeather");
        assertThat(journal.last()).isEqualTo(1);
    }

    @Test
    void theBackupsInReachAreWrittenAnewAndTheOthersWhenTheyComeBack() throws IOException {
        Path usb = Files.createDirectory(root.resolve("usb"));
        Entry reworded = at.note(beth, THEIRS + " said Zora");
        keep(at.put(zora), at.put(beth), new Change.Put(at.note(zora, THEIRS)), new Change.Put(reworded),
                journal.backups().choose(Optional.of(usb)));
        keep(new Change.Put(new Attachment(Ids.next(), null, zora.id(), "a.png", "image/png", 4, "00")));
        Files.createDirectories(folder.resolve("attachments"));
        Files.writeString(folder.resolve("attachments/a.png"), THEIRS);
        Files.writeString(folder.resolve("attachments/b.png"), "of Beth");
        journal.backups().make();
        keep(new Change.Put(at.note(zora, THEIRS + " again")));
        journal.backups().make();
        Path beside = root.resolve("journal backups");
        Files.writeString(beside.resolve("backup-20261112T150000Z-1-00000000-00000000.ajar"), THEIRS);
        Files.writeString(beside.resolve("backup-00000000.part"), THEIRS);
        Path away = root.resolve("away");
        Files.move(usb, away);

        List<String> progress = new ArrayList<>();
        Erasure.Done done = journal.erase(zora.id(),
                Map.of(reworded.ref(), new Decision.Reword(Map.of(THEIRS + " said Zora", "said a friend"))),
                (one, all) -> progress.add(one + "/" + all));

        assertThat(done.backups().rewritten()).isEqualTo(2);
        assertThat(done.backups().dropped()).isEqualTo(2);
        assertThat(progress).first().isEqualTo("0/4");
        assertThat(progress).last().isEqualTo("4/4");
        assertThat(done.backups().outOfReach()).singleElement().satisfies(place -> {
            assertThat(place.folder().getParent()).isEqualTo(usb);
            assertThat(place.last()).isEqualTo(at.instant().truncatedTo(ChronoUnit.SECONDS));
        });
        assertThat(Canary.hits(folder, WORDS)).isEmpty();
        assertThat(Canary.hits(beside, WORDS)).isEmpty();
        assertThat(Canary.hits(away, WORDS)).isNotEmpty();
        for (Backup backup : journal.backups().all()) {
            assertThat(journal.backups().inside(backup.file()).people()).isEqualTo(1);
            assertThat(Canary.hits(beside, "of Beth")).hasSize(2);
        }

        journal.close();
        open();
        Path old = Backup.in(away.resolve(done.backups().outOfReach().getFirst().folder().getFileName())).getLast()
                .file();
        assertThatThrownBy(() -> journal.restore(old)).isInstanceOf(JournalException.class);
        keep(new Change.Put(at.note(beth, "since")));
        journal.restore(old);
        assertThat(Canary.hits(folder, WORDS)).as("after going back to a backup of before").isEmpty();
        assertThat(names()).containsExactly("Beth Ortiz");
        assertThat(texts(beth)).containsExactly("said a friend");

        Files.move(away, usb);
        journal.finishErasing();
        assertThat(Canary.hits(root, WORDS)).isEmpty();
        assertThat(folder.resolve("behind.json")).doesNotExist();
        assertThat(Backup.in(done.backups().outOfReach().getFirst().folder())).hasSize(2).allMatch(Backup::isWhole);
    }

    @Test
    void whatNamesThemStaysIsRewordedOrTakenOutAsDecided() {
        Entry stays = at.note(beth, "Zora Quillfeather was there too");
        Entry other = at.note(beth, "Rang ZORA on +44 151 496 0182");
        Entry goes = at.note(beth, "Mrs Quillfeather's cake");
        Entry line = at.entry(beth, "", ((Body.Preference) at.stop(beth).body()));
        keep(at.put(zora), at.put(beth), new Change.Put(stays), new Change.Put(other), new Change.Put(goes),
                new Change.Put(line),
                new Change.Put(
                        new ContactPoint(Ids.next(), zora.id(), ContactPoint.Medium.PHONE, "0151 496 0182", null)),
                new Change.Put(at.note(beth, "Zorah plays the quillfeathers, tel. 0151 496 0183")));
        keep(new Change.Put(new Entry(other.id(), other.capture(), other.people(), other.when(),
                "Rang Zora on 0151 496 0182.", other.body(), false)));
        Erasure erasure = journal.wouldErase(zora.id());
        assertThat(erasure.toDecide()).extracting(Erasure.Mention::ref).containsExactly(stays.ref(), other.ref(),
                goes.ref());
        journal.erase(zora.id(), Map.of(stays.ref(), new Decision.Keep(), other.ref(),
                new Decision.Reword(Map.of("Rang Zora on 0151 496 0182.", "Rang a friend.")), goes.ref(),
                new Decision.TakeOut()), NO_PROGRESS);
        assertThat(texts(beth)).containsExactlyInAnyOrder("Zora Quillfeather was there too", "Rang a friend.", "",
                "Zorah plays the quillfeathers, tel. 0151 496 0183");
        assertThat(journal.<List<String>>read(db -> db.select(REVISION.BODY)
                .from(REVISION)
                .where(REVISION.THING.eq(other.id().value())).fetchInto(String.class)))
                .hasSize(2).allSatisfy(body -> assertThat(body).contains("Rang a friend.").doesNotContain("Zora"));
        assertThat(standing(beth)).isEqualTo(1);
        assertThat(journal.<Boolean>read(db -> new Erased(db, () -> new byte[1]).isErased(goes.ref()))).isTrue();
    }

    @Test
    void theyAreTakenOffWhatTheyShare() {
        Entry party = new Entry(new EntryId(Ids.next()), Ids.next(), List.of(zora.id(), beth.id()),
                at.when(), "a class", new Body.Gathering(Body.Gathering.Kind.CLASS, null, zora.id(),
                        List.of(new Body.Guest(beth.id(), true, false, false, Body.Answer.YES),
                                new Body.Guest(zora.id(), true, true, false, Body.Answer.NO))),
                false);
        keep(at.put(zora), at.put(beth), new Change.Put(party));
        Erasure erasure = journal.wouldErase(zora.id());
        assertThat(erasure.mentions()).singleElement().satisfies(mention -> {
            assertThat(mention.shared()).isTrue();
            assertThat(mention.isToDecide()).isFalse();
        });
        journal.erase(zora.id(), Map.of(), NO_PROGRESS);
        Entry left = journal.read(db -> new Find(db).entries("class", 2)).getFirst();
        assertThat(left.people()).containsExactly(beth.id());
        assertThat(left.body()).isEqualTo(new Body.Gathering(Body.Gathering.Kind.CLASS, null, null,
                List.of(new Body.Guest(beth.id(), true, false, false, Body.Answer.YES))));
    }

    @Test
    void whoIsOneWithThemGoesToo() {
        Person twin = at.person("Zora Umberwick");
        keep(at.put(zora), at.put(twin), at.put(beth), new Change.Put(at.note(twin, "once")));
        keep(new Cause.Merged(), new Change.Join(twin.id(), zora.id()));
        journal.erase(zora.id(), Map.of(), NO_PROGRESS);
        assertThat(names()).containsExactly("Beth Ortiz");
        assertThat(journal.<Integer>read(db -> db.fetchCount(ENTRY))).isZero();
        assertThat(journal.verify()).isEmpty();
    }

    @Test
    void aStopOfOthersThatWasSaidTogetherStands() {
        Entry both = at.stop(zora).with(List.of(zora.id(), beth.id()));
        keep(at.put(zora), at.put(beth), new Change.Put(both));
        journal.erase(zora.id(), Map.of(), NO_PROGRESS);
        assertThat(standing(beth)).isEqualTo(1);
    }

    @Test
    void undoAndRedoPassOverWhatIsNoLongerThere() {
        keep(at.put(beth));
        Journal.Kept mixed = keep(at.put(zora), new Change.Put(at.note(zora, "hers")),
                new Change.Put(at.note(beth, "Beth's own")));
        keep(new Change.Put(at.note(zora, "hers alone")));
        journal.undo(keep(new Change.Put(at.note(zora, "undone"))).write());
        journal.erase(zora.id(), Map.of(), NO_PROGRESS);
        assertThat(journal.toUndo()).contains(mixed.write());
        assertThat(journal.toRedo()).isEmpty();
        Journal.PutBack back = journal.undo(mixed.write());
        assertThat(back.putBack()).isEqualTo(1);
        assertThat(texts(beth)).isEmpty();
        journal.undo(journal.toRedo().orElseThrow());
        assertThat(texts(beth)).containsExactly("Beth's own");
        assertThat(names()).containsExactly("Beth Ortiz");
    }

    @Test
    void whoListensReadsEverythingAnew() {
        keep(at.put(zora));
        List<Changed> heard = new ArrayList<>();
        journal.listen(heard::add);
        journal.erase(zora.id(), Map.of(), NO_PROGRESS);
        assertThat(heard).containsExactly(new Changed(2, Set.of(), Set.of()));
    }
}
