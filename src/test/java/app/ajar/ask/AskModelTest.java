package app.ajar.ask;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.app.Keepers;
import app.ajar.ask.AskModel.Typed;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Body.Conversation;
import app.ajar.model.Body.Guess;
import app.ajar.model.Body.Preference;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Body.Side;
import app.ajar.model.Body.Sure;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.ContactPoint;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Thing;
import app.ajar.model.When;
import app.ajar.read.Gate;
import app.ajar.rules.Consent;
import app.ajar.rules.Guesses;
import app.ajar.rules.Ledger.Line;
import app.ajar.rules.Numbers;
import app.ajar.rules.Rest;
import app.ajar.rules.Subject;
import app.ajar.ui.Immediate;
import app.ajar.ui.Toasts;
import app.ajar.ui.Writing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskModelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.now(CLOCK);
    private static final PersonId LENA = new PersonId(Ids.next());
    private static final PersonId MAX = new PersonId(Ids.next());

    @TempDir
    Path folder;

    private Journal journal;
    private AskModel model;
    private Entry guess;
    private final Toasts toasts = new Toasts();
    private final AskWords words = new AskWords();

    @BeforeEach
    void open() {
        Journal.create(folder.resolve("journal"));
        journal = Journal.open(folder.resolve("journal"), CLOCK);
        model = new AskModel(new AskQueries(journal, CLOCK), new Immediate(),
                new Writing(Keepers.of(journal), new Immediate(), toasts), toasts);
        keep(Person.named(LENA, "Lena Fischer"));
        guess = entry(TODAY.minusDays(3), "she is backing away", new Guess(Sure.FAIRLY, true, null, null, null));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private void keep(Thing... things) {
        journal.keep(Ids.next(), List.of(things).stream().<Change>map(Change.Put::new).toList());
    }

    private Entry entry(LocalDate day, String text, Body body) {
        return entry(LENA, day, text, body);
    }

    private Entry entry(PersonId person, LocalDate day, String text, Body body) {
        Entry entry = new Entry(new EntryId(Ids.next()), Ids.next(), List.of(person), When.day(day), text, body, false);
        keep(entry);
        return entry;
    }

    private Subject subject() {
        return journal.read(db -> new Gate(db).subject(LENA));
    }

    private Optional<Asked> asked() {
        List<Asked> shown = new ArrayList<>();
        model.ask(LENA, shown::add);
        return shown.stream().findFirst();
    }

    private Asked opened() {
        return asked().orElseThrow();
    }

    private boolean answer(Reply reply, String said, String condition, @Nullable Boolean right) {
        Asked asked = opened();
        model.choose(reply);
        List<String> kept = new ArrayList<>();
        model.keep(asked, new Typed(said, condition, right), () -> kept.add("kept"));
        return !kept.isEmpty();
    }

    private Preference stated() {
        List<Line> lines = subject().ledger().lines();
        assertThat(lines).hasSize(1);
        return lines.getFirst().preference();
    }

    private Guess guessNow() {
        return (Guess) subject().entries().stream().filter(entry -> entry.id().equals(guess.id())).findFirst()
                .orElseThrow().body();
    }

    private String toast() {
        return Objects.requireNonNull(toasts.shown().get()).sentence();
    }

    @Test
    void gladIsAWelcomeAndEndsTheGuess() {
        assertThat(answer(Reply.GLAD, "please do!", "", false)).isTrue();
        assertThat(stated()).isEqualTo(new Preference(Set.of(), Set.of(), Verdict.WELCOME, null,
                Preference.Ground.STATED, "please do!", Preference.SaidBy.THEM, true, null));
        assertThat(guessNow()).isEqualTo(new Guess(Sure.FAIRLY, true, TODAY, false, "please do!"));
        assertThat(toast()).isEqualTo("Kept: Lena is glad to hear from you.");
        assertThat(asked()).isEmpty();
        assertThat(toast()).isEqualTo("There is no guess to ask about.");
    }

    @Test
    void toAskIsToBeInTouchAndNothingIsOfferedForAWhile() {
        assertThat(answer(Reply.ELSE, "ask me at the fair", "", null)).isTrue();
        Entry talk = subject().entries().stream().filter(entry -> entry.body() instanceof Conversation).findFirst()
                .orElseThrow();
        assertThat(talk.text()).isEqualTo("Asked how to be in touch.");
        assertThat(Rest.of(Set.of(LENA), subject().entries(), TODAY.plusDays(1), Numbers.USUAL))
                .isEqualTo(new Rest.Until(TODAY.plusDays(14), talk));
        journal.undo(journal.toUndo().orElseThrow());
        assertThat(subject().entries()).noneMatch(entry -> entry.body() instanceof Conversation);
    }

    @Test
    void theWordsGoByMailWhereAnAddressMayBeUsed() {
        assertThat(opened().mail()).isEmpty();
        keep(new ContactPoint(Ids.next(), LENA, ContactPoint.Medium.MAIL, "lena@fischer.example", null));
        assertThat(opened().mail()).contains("lena@fischer.example");
    }

    @Test
    void onlyNamesWhatItNamesAndKeepsTheRestAsItsCondition() {
        assertThat(answer(Reply.ONLY, "", "messages, after three", null)).isTrue();
        assertThat(stated()).isEqualTo(new Preference(Set.of(Channel.MESSAGE), Set.of(), Verdict.ONLY, "after three",
                Preference.Ground.STATED, null, Preference.SaidBy.THEM, true, null));
        assertThat(guessNow().said()).isNull();
        assertThat(guessNow().asked()).isEqualTo(TODAY);
    }

    @Test
    void onlyNeedsToBeToldWhat() {
        assertThat(answer(Reply.ONLY, "some words", " ", null)).isFalse();
        assertThat(model.complaint().get()).isEqualTo("Add when, how or about what.");
        assertThat(subject().ledger().lines()).isEmpty();
        model.choose(Reply.GLAD);
        assertThat(model.complaint().get()).isEmpty();
    }

    @Test
    void stopIsAStopForEverythingAndNothingAsksAgain() {
        assertThat(answer(Reply.STOP, "", "", true)).isTrue();
        assertThat(stated().verdict()).isEqualTo(Verdict.STOP);
        assertThat(Consent.of(subject().ledger(), TODAY).state()).isEqualTo(Consent.State.FULL_STOP);
        assertThat(toast()).isEqualTo("Kept. Ajar will not bring Lena up again.");
        assertThat(guessNow().right()).isTrue();
    }

    @Test
    void somethingElseIsKeptAsWrittenAndNoStatement() {
        assertThat(answer(Reply.ELSE, "", "", null)).isFalse();
        assertThat(answer(Reply.ELSE, "ask me at the fair", "", null)).isTrue();
        assertThat(subject().ledger().lines()).isEmpty();
        assertThat(guessNow().said()).isEqualTo("ask me at the fair");
        assertThat(asked()).isEmpty();
    }

    @Test
    void firstTheAnswerIsChosen() {
        Asked asked = opened();
        model.keep(asked, new Typed("", "", null), () -> {
            throw new AssertionError("kept");
        });
        assertThat(model.complaint().get()).isEqualTo("First say what the answer was: 1 to 4.");
    }

    @Test
    void anAnswerIsOneWriteThatIsTakenBackAsOne() {
        answer(Reply.GLAD, "please do!", "", null);
        Objects.requireNonNull(toasts.shown().get()).act().run();
        assertThat(Consent.of(subject().ledger(), TODAY).state()).isEqualTo(Consent.State.NEVER_ASKED);
        assertThat(guessNow().asked()).isNull();
    }

    @Test
    void letGoItStaysAsAGuessAndIsNotAskedAbout() {
        model.letGo(opened(), () -> {
        });
        assertThat(asked()).isEmpty();
        assertThat(guessNow().asked()).isNull();
        assertThat(subject().letGo()).containsExactly(Guesses.key(guess, LENA));
    }

    @Test
    void nobodyIsAskedUnderAStop() {
        entry(TODAY.minusDays(30), "", new Preference(Set.of(), Set.of(), Verdict.STOP, null,
                Preference.Ground.STATED, "no", Preference.SaidBy.THEM, false, null));
        assertThat(asked()).isEmpty();
    }

    @Test
    void theWordsToAskWithAreChangedForWhoeverIsNext() {
        Asked asked = opened();
        assertThat(model.script().get()).startsWith("Hello Lena, I would rather ask than guess.");
        model.changeScript(asked, "Lena, shall I stop?");
        assertThat(opened().script()).isEqualTo("{name}, shall I stop?");
        assertThat(model.script().get()).isEqualTo("Lena, shall I stop?");
    }

    @Test
    void showsOnWhatItRestsAndHowTheyMayBeAsked() {
        entry(TODAY.minusDays(20), "She wrote. \"Sorry, mad week.\"", new Body.Conversation(Channel.MESSAGE, Side.THEM,
                true, null, null, List.of(), List.of(), List.of()));
        entry(TODAY.minusDays(19), "I wrote.", new Body.Conversation(Channel.MESSAGE, Side.ME, false, null, null,
                List.of(), List.of(), List.of()));
        entry(TODAY.minusDays(30), "", new Preference(Set.of(Channel.CALL), Set.of(), Verdict.STOP, null,
                Preference.Ground.STATED, "no calls", Preference.SaidBy.THEM, false, null));
        Asked asked = opened();
        Entry last = Objects.requireNonNull(asked.last());
        assertThat(words.lastSaid(last)).isEqualTo("“Sorry, mad week.”");
        assertThat(words.lastSource(asked, last)).isEqualTo("Message, Fri 23 Oct. The last word from Lena.");
        assertThat(words.sure(asked.guess(), TODAY)).isEqualTo("fairly sure, Mon 9 Nov");
        assertThat(asked.open()).doesNotContain(Channel.CALL).contains(Channel.MESSAGE);
        assertThat(words.consent(asked)).startsWith("No: calls. Visits, messages,").endsWith(" are allowed.");
        assertThat(words.reached(asked)).isEqualTo("no number or address to ask at");
    }

    @Test
    void aNumberSharedWithSomebodyUnderAStopIsNotOffered() {
        keep(Person.named(MAX, "Max Fischer"),
                new ContactPoint(Ids.next(), LENA, ContactPoint.Medium.PHONE, "0151 496 0172", null),
                new ContactPoint(Ids.next(), LENA, ContactPoint.Medium.MAIL, "lena@fischer.example", null),
                new ContactPoint(Ids.next(), MAX, ContactPoint.Medium.PHONE, "0151 496 0172", null));
        assertThat(words.reached(opened())).isEqualTo("0151 496 0172");
        entry(MAX, TODAY, "", new Preference(Set.of(), Set.of(), Verdict.STOP, null, Preference.Ground.STATED, "no",
                Preference.SaidBy.THEM, false, null));
        assertThat(words.reached(opened())).isEqualTo("lena@fischer.example");
    }

    @Test
    void theBookSaysHowManyWereAskedAndWithFiveHowOftenItWasRight() {
        assertThat(words.book(opened().counts())).isEqualTo("Guess book: you have not asked before.");
        for (int i = 0; i < 4; i++) {
            entry(TODAY.minusDays(90), "a guess " + i, new Guess(Sure.VERY, true, TODAY.minusDays(80), i == 0, "said"));
        }
        assertThat(words.book(opened().counts())).isEqualTo(
                "Guess book: you asked four times before. Too few to say yet how often it was right.");
        entry(TODAY.minusDays(90), "another", new Guess(Sure.VERY, true, TODAY.minusDays(80), false, null));
        assertThat(words.book(opened().counts()))
                .isEqualTo("Guess book: you asked five times before. Once your guess was right.");
        List<Asked.Written> written = new ArrayList<>();
        model.book(written::addAll);
        assertThat(written).hasSize(6);
        assertThat(words.by(written.getFirst(), TODAY)).isEqualTo("Lena Fischer, fairly sure, Mon 9 Nov");
        assertThat(words.came((Guess) written.getFirst().guess().body(), TODAY)).isEqualTo("not asked yet");
        assertThat(written).extracting(one -> words.came((Guess) one.guess().body(), TODAY))
                .contains("asked on Mon 24 Aug:", "asked on Mon 24 Aug");
    }
}
