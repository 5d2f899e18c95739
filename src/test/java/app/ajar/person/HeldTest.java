package app.ajar.person;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.When;
import app.ajar.read.Unkept;
import app.ajar.rules.Handover.Choice;
import app.ajar.rules.Handover.Mark;
import app.ajar.ui.Immediate;
import app.ajar.ui.Toasts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 9, 16, 10);

    @TempDir
    Path folder;

    private final List<Unkept> drafts = new ArrayList<>();
    private final Toasts toasts = new Toasts();
    private final List<Exception> failures = new ArrayList<>();
    private Book book;
    private HeldModel model;
    private Person ana;
    private Person beth;

    @BeforeEach
    void open() {
        book = new Book(folder.resolve("journal"));
        model = new HeldModel(new HeldQueries(book.journal, Book.CLOCK, () -> drafts), new Immediate(), toasts,
                failures::add);
        ana = book.person("Ana Marques", Person.Speak.SHE);
        beth = book.person("Beth Ortiz", Person.Speak.SHE);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private String text() {
        model.open(ana.id());
        return model.text();
    }

    private Entry note(String text, Person... people) {
        Entry note = new Entry(new EntryId(Ids.next()), Ids.next(), List.of(people).stream().map(Person::id).toList(),
                When.day(LocalDate.of(2026, 11, 9)), text, new Body.Note(), false);
        book.keep(note);
        return note;
    }

    @Test
    void allOfItIsReadInOrder() {
        book.write(MONDAY, """
                She called. The terrace permit came through.
                /felt relieved
                /gave the recipe
                /phone 0151 496 0182
                /role host
                /challenge no time
                /no not now: the autumn set, because new baby, ask in spring, "lovely, truly", thanked
                /guess she is backing away, fairly sure
                /only messages "only write to me"
                """, ana);
        book.keep(new Detail(Ids.next(), ana.id(), Detail.Area.FAMILY, "the divorce", null, true, true));
        assertThat(text()).isEqualTo("""
                # Everything held about Ana Marques

                Read on 12 November 2026. Anybody who has this text can read it.

                ## Who they are

                - Name: Ana Marques
                - Spoken of as she

                ## Where they are reached

                - Phone: 0151 496 0182

                ## Roles

                - Host

                ## Details

                - Family: the divorce, not to mention [private]

                ## What is hard

                - no time

                ## What was said about being in touch

                - Only if, Mon 9 Nov, 16:10
                  - messages
                  - “only write to me”

                ## On the timeline

                - Conversation, Mon 9 Nov, 16:10
                  - She called. The terrace permit came through.
                  - They got in touch, by phone
                  - How it left them: relieved [my guess]
                  - gave the recipe
                - No, not now, Mon 9 Nov, 16:10
                  - the autumn set
                  - “lovely, truly”
                  - because new baby
                  - A natural moment: in spring (1 Mar 2027 to 31 May 2027)
                  - Acknowledged Mon 9 Nov
                - My guess, Mon 9 Nov, 16:10 [my guess]
                  - she is backing away
                  - fairly sure
                """);
    }

    @Test
    void whatOthersSaidIsLeftOutAndCounted() {
        note("Beth says that Ana Marques is behind with the rent", beth);
        book.write(MONDAY, "/from Beth Ortiz, agreed", ana);
        note("Nothing about anybody", beth);
        String usual = text();
        assertThat(usual).doesNotContain("rent").contains("One line that others said is left out.");
        assertThat(model.count(Mark.OTHERS)).isEqualTo(1);
        model.choose(Choice.ALL);
        assertThat(model.text()).contains("""
                ## In what is written about others

                - Note, Mon 9 Nov, with Beth Ortiz [what others said]
                  - Beth says that Ana Marques is behind with the rent
                """).doesNotContain("left out", "Nothing about anybody");
    }

    @Test
    void whatTheGiverOfAReferralSaidIsOthersAndTheReferralItselfIsNot() {
        book.keep(new Entry(new EntryId(Ids.next()), Ids.next(), List.of(beth.id(), ana.id()),
                When.day(LocalDate.of(2026, 11, 9)), "she has money now", new Body.Referral(beth.id(), ana.id(),
                        Body.Answer.YES, Body.Referral.Tell.NOTHING, null, null, null, null, null),
                false));
        assertThat(text()).contains("Beth Ortiz sent Ana Marques", "agreed to be contacted")
                .doesNotContain("she has money now");
    }

    @Test
    void whatIsPrivateAndGuessedIsLeftOutWhereThatIsChosen() {
        book.keep(new Detail(Ids.next(), ana.id(), Detail.Area.FAMILY, "the divorce", null, true, false));
        book.write(MONDAY, "/guess she is backing away", ana);
        text();
        model.choose(new Choice(false, false, false));
        assertThat(model.text()).doesNotContain("divorce", "backing away", "## Details", "On the timeline")
                .contains("One private line is left out.", "2 lines of guesses are left out.");
    }

    @Test
    void theTrashEarlierVersionsAndDraftsAreInIt() {
        Entry changed = note("The permit is coming", ana);
        book.keep(new Entry(changed.id(), changed.capture(), changed.people(), changed.when(), "The permit came",
                changed.body(), false));
        Entry thrown = note("She owes me a cake tin", ana);
        book.change(List.of(new Change.Bin(thrown.ref(), Change.Shelf.TRASH)));
        drafts.add(new Unkept(Set.of(ana.id()), "half a thought", Instant.parse("2026-11-11T10:00:00Z")));
        drafts.add(new Unkept(Set.of(), "ask ANA MARQUES about it", Instant.parse("2026-11-11T11:00:00Z")));
        drafts.add(new Unkept(Set.of(beth.id()), "about Beth alone", Instant.parse("2026-11-11T12:00:00Z")));
        assertThat(text()).contains("The permit came\n  - One earlier version is kept", "## In the trash",
                "She owes me a cake tin", "half a thought", "ask ANA MARQUES about it")
                .doesNotContain("about Beth alone");
    }

    @Test
    void somebodyJoinedIsHeldWithThem() {
        Person anne = book.person("Anne M.", Person.Speak.SHE);
        book.keep(new ContactPoint(Ids.next(), anne.id(), ContactPoint.Medium.MAIL, "anne@example.org", null));
        book.queries.merge(anne.id(), ana.id());
        assertThat(text()).contains("Name: Anne M.", "Mail: anne@example.org");
    }

    @Test
    void ofAGatheringOtherGuestsAreOnlyCounted() {
        Person clara = book.person("Clara Neumann", Person.Speak.SHE);
        book.keep(new Entry(new EntryId(Ids.next()), Ids.next(), List.of(ana.id(), beth.id(), clara.id()),
                When.day(LocalDate.of(2026, 11, 9)), "Balms", new Body.Gathering(Body.Gathering.Kind.PARTY, null,
                        beth.id(), List.of(new Body.Guest(ana.id(), true, true, false, Body.Answer.YES),
                                new Body.Guest(clara.id(), true, true, true, Body.Answer.NO))),
                false));
        assertThat(text()).contains("Hosted by Beth Ortiz", "Bought", "May be followed up", "With one other guest")
                .doesNotContain("Booked a party", "No follow-up");
    }

    @Test
    void isSavedAsATextAndSaysWhoCanReadIt() throws Exception {
        note("The permit came", ana);
        String text = text();
        Path file = folder.resolve("held.md");
        model.save(file);
        assertThat(Files.readString(file)).isEqualTo(text).contains("Anybody who has this text can read it.");
        assertThat(Objects.requireNonNull(toasts.shown().get()).sentence())
                .isEqualTo("Saved: held.md. Anybody who has the file can read it.");
        model.save(folder.resolve("nowhere").resolve("held.md"));
        assertThat(failures).singleElement().satisfies(problem -> assertThat(problem)
                .hasMessageStartingWith("The file could not be written there"));
    }

    @Test
    void nobodyHasNothing() {
        book.change(List.of(new Change.Bin(ana.ref(), Change.Shelf.TRASH)));
        assertThat(text()).isEmpty();
        assertThat(failures).isEmpty();
    }
}
