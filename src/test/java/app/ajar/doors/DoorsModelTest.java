package app.ajar.doors;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Body.No;
import app.ajar.model.Body.Preference;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Vague;
import app.ajar.model.When;
import app.ajar.model.Window;
import app.ajar.rules.DoorGroup.Kind;
import app.ajar.ui.Immediate;
import app.ajar.ui.Navigator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorsModelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.now(CLOCK);

    @TempDir
    Path folder;

    private Journal journal;
    private DoorsModel model;
    private final Navigator navigator = new Navigator();
    private final List<Navigator.Box> boxes = new ArrayList<>();

    @BeforeEach
    void open() {
        Journal.create(folder.resolve("journal"));
        journal = Journal.open(folder.resolve("journal"), CLOCK);
        navigator.onWrite(boxes::add);
        model = new DoorsModel(journal, new DoorsQueries(journal, CLOCK), new Immediate(), navigator, problem -> {
            throw new AssertionError(problem);
        });
    }

    @AfterEach
    void close() {
        model.onHide();
        journal.close();
    }

    private PersonId person(String name, Person.Speak speak) {
        PersonId id = new PersonId(Ids.next());
        journal.keep(Ids.next(), List.of(new Change.Put(new Person(id, List.of(new Person.Name(name, false)), speak,
                null, null, List.of(), false, null, null, null))));
        return id;
    }

    private Entry says(PersonId person, LocalDate day, String text, Body body, boolean confidential) {
        Entry entry = new Entry(new EntryId(Ids.next()), Ids.next(), List.of(person), When.day(day), text, body,
                confidential);
        journal.keep(Ids.next(), List.of(new Change.Put(entry)));
        return entry;
    }

    private static No no(No.Kind kind, @Nullable String words, Body.@Nullable Moment moment) {
        return new No(kind, null, words, moment, new Body.Acknowledged(TODAY, null));
    }

    private static No open(@Nullable String words) {
        return new No(No.Kind.NOT_NOW, null, words, null, null);
    }

    private static Body.Moment moment(String label, @Nullable LocalDate from, @Nullable LocalDate to,
            Body.Side whose) {
        return new Body.Moment(new Vague(label, from == null || to == null ? null : new Window(from, to)), whose);
    }

    private Shown.Card only(Kind kind) {
        assertThat(model.of(kind)).hasSize(1);
        return model.of(kind).getFirst();
    }

    private static final DoorsWords WORDS = new DoorsWords(TODAY);

    @Test
    void showsWhoSaidNoAndFollowsTheJournal() {
        PersonId ana = person("Ana Marques", Person.Speak.SHE);
        model.onShow();
        assertThat(Objects.requireNonNull(model.shown().get()).isEmpty()).isTrue();
        says(ana, TODAY.minusDays(6), "the set", open("Not this, thank you."), false);
        assertThat(WORDS.told(only(Kind.ACKNOWLEDGE))).isEqualTo("Ana Marques: not now, 6 Nov. “Not this, thank you.”");
        model.onHide();
        says(ana, TODAY, "", new Preference(Set.of(), Set.of(), Preference.Verdict.STOP, null,
                Preference.Ground.STATED, "no more", Preference.SaidBy.THEM, false, null), false);
        assertThat(model.count(Kind.ACKNOWLEDGE)).isOne();
        model.onShow();
        assertThat(model.count(Kind.ACKNOWLEDGE)).isZero();
        assertThat(WORDS.told(only(Kind.ASKED_FOR_NO_CONTACT))).isEqualTo("Ana Marques: 12 Nov. “no more”");
    }

    @Test
    void showsSomeOfManyAndMoreWhenAsked() {
        for (int i = 0; i < 60; i++) {
            says(person("Somebody " + i, Person.Speak.NAME), TODAY.minusDays(i), "x", open(null), false);
        }
        model.onShow();
        assertThat(model.of(Kind.ACKNOWLEDGE)).hasSize(4);
        assertThat(model.more(Kind.ACKNOWLEDGE)).isEqualTo(50);
        model.showMore(Kind.ACKNOWLEDGE);
        assertThat(model.of(Kind.ACKNOWLEDGE)).hasSize(54);
        assertThat(model.more(Kind.ACKNOWLEDGE)).isEqualTo(6);
        model.showMore(Kind.ACKNOWLEDGE);
        assertThat(model.of(Kind.ACKNOWLEDGE)).hasSize(60);
        assertThat(model.more(Kind.ACKNOWLEDGE)).isZero();
        assertThat(model.of(Kind.ACKNOWLEDGE).getFirst().placed().name()).isEqualTo("Somebody 0");
    }

    @Test
    void goesToThePageAndOpensTheBoxAboutThem() {
        PersonId ana = person("Ana Marques", Person.Speak.SHE);
        model.open(ana);
        assertThat(navigator.place().get()).isEqualTo(new Navigator.Page(ana));
        EntryId no = new EntryId(Ids.next());
        model.write(ana, "I wrote", Set.of(no));
        assertThat(boxes).containsExactly(new Navigator.Box(List.of(ana), "I wrote", Set.of(no)));
        assertThat(model.isOpened(ana)).isFalse();
        model.turn(ana);
        assertThat(model.isOpened(ana)).isTrue();
        model.turn(ana);
        assertThat(model.isOpened(ana)).isFalse();
    }

    @Test
    void whatIsPrivateIsNotShown() {
        PersonId ana = person("Ana Marques", Person.Speak.SHE);
        says(ana, TODAY.minusDays(6), "the secret", open("secret words"), true);
        model.onShow();
        assertThat(WORDS.told(only(Kind.ACKNOWLEDGE))).isEqualTo("Ana Marques: not now, 6 Nov. private");
    }

    @Test
    void aMomentIsShownAsItWasSaidWithItsDaysAndWhoseIdeaItWas() {
        LocalDate spring = LocalDate.of(2027, 3, 1);
        PersonId ana = person("Ana Marques", Person.Speak.SHE);
        says(ana, TODAY, "x", no(No.Kind.NOT_NOW, null, moment("when the terrace is open", spring,
                spring.plusDays(91), Body.Side.THEM)), false);
        PersonId beth = person("Beth Ortiz", Person.Speak.SHE);
        says(beth, TODAY, "x", no(No.Kind.NOT_NOW, null, moment("when she waves", null, null, Body.Side.AGREED)),
                false);
        PersonId cleo = person("Cleo Bay", Person.Speak.SHE);
        says(cleo, TODAY, "x", no(No.Kind.NOT_NOW, null, null), false);
        PersonId dora = person("Dora", Person.Speak.SHE);
        says(dora, TODAY, "x", no(No.Kind.NOT_NOW, null, moment("next year", LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31), Body.Side.ME)), false);
        model.onShow();
        assertThat(model.of(Kind.RESTING)).extracting(WORDS::season)
                .containsExactly("2027", "Spring 2027", "No season", "No season");
        assertThat(model.of(Kind.RESTING)).extracting(WORDS::label)
                .containsExactly("Next year", "When the terrace is open", "When she waves", "");
        assertThat(model.of(Kind.RESTING)).extracting(WORDS::days).containsExactly("1 Jan to 31 Dec · your idea",
                "1 Mar to 31 May · Ana’s idea", "no days · yours, Beth agreed", "");
    }

    @Test
    void aSilenceIsToldInOneSentence() {
        PersonId ana = person("Ana Marques", Person.Speak.SHE);
        Body.Conversation wrote = new Body.Conversation(Channel.MESSAGE, Body.Side.ME, true, null, null,
                List.of(), List.of(), List.of());
        LocalDate theNo = LocalDate.of(2026, 5, 3);
        for (int days : List.of(12, 8, 4, 0)) {
            says(ana, theNo.minusDays(days), "I wrote", wrote, false);
        }
        says(ana, theNo, "x", no(No.Kind.NOT_NOW, null, null), false);
        says(person("Ben Lark", Person.Speak.NAME), theNo, "x", no(No.Kind.NOT_NOW, null, null), false);
        model.onShow();
        assertThat(model.of(Kind.SILENT)).extracting(WORDS::told).containsExactly(
                "Ana Marques: You were in touch with Ana every four days until she said no on 3 May; "
                        + "nothing from you since. x",
                "Ben Lark: Ben said no on 3 May; nothing from you since. x");
        assertThat(model.of(Kind.SILENT)).extracting(WORDS::beside)
                .containsExactly("since 3 May; before, every 4 days", "since 3 May");
    }

    @Test
    void theOthersAreToldWithTheirWords() {
        PersonId ana = person("Ana Marques", Person.Speak.SHE);
        Entry first = says(ana, LocalDate.of(2025, 5, 3), "creams", no(No.Kind.NOT_EVER, "Never for me.", null), false);
        says(ana, TODAY, "x", open(null), false);
        model.onShow();
        assertThat(only(Kind.ACKNOWLEDGE).group().others()).containsExactly(first);
        assertThat(WORDS.other(first)).isEqualTo("not ever, May 2025: creams");
        assertThat(WORDS.said(first)).isEqualTo("“Never for me.”");
    }

    @Test
    void whatBrokeHasTheWordsThatWereQuotedWhenItWasTold() {
        PersonId marta = person("Marta Lind", Person.Speak.SHE);
        Entry broke = says(marta, TODAY.minusDays(5), "the kitchen", new Body.NearMiss(null, Body.Side.THEM, null),
                false);
        Entry told = new Entry(new EntryId(Ids.next()), broke.capture(), List.of(marta), broke.when(),
                "She called. \"I was ready. The landlord was not.\"", new Body.Conversation(
                        Channel.CALL, Body.Side.THEM, true, null, null, List.of(), List.of(),
                        List.of()),
                false);
        journal.keep(Ids.next(), List.of(new Change.Put(told)));
        model.onShow();
        Shown.Card card = only(Kind.BROKE);
        assertThat(card.words()).isEqualTo("I was ready. The landlord was not.");
        assertThat(WORDS.beside(card)).isEqualTo("the kitchen, her side, 7 Nov");
        assertThat(WORDS.rests(card)).isEqualTo("rests until 21 Nov");
    }
}
