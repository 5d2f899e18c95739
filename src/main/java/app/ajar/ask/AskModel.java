package app.ajar.ask;

import app.ajar.ask.Asked.Written;
import app.ajar.capture.language.Wish;
import app.ajar.keep.Ids;
import app.ajar.model.Body.Conversation;
import app.ajar.model.Body.Guess;
import app.ajar.model.Body.Preference;
import app.ajar.model.Body.Preference.Ground;
import app.ajar.model.Body.Preference.SaidBy;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Body.Side;
import app.ajar.model.Change;
import app.ajar.model.Deferral;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import app.ajar.read.Scripts;
import app.ajar.rules.Guesses;
import app.ajar.ui.Background;
import app.ajar.ui.Complaints;
import app.ajar.ui.Loads;
import app.ajar.ui.Messages;
import app.ajar.ui.Toasts;
import app.ajar.ui.Words;
import app.ajar.ui.Writing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A guess that is asked about: what was answered becomes a statement, and the guess is at an end. */
public final class AskModel {

    private final AskQueries queries;
    private final Writing writing;
    private final Toasts toasts;
    private final Loads loads;
    private final Messages messages = Messages.of(AskModel.class);
    private final Words words = new Words(messages);
    private final ReadOnlyObjectWrapper<@Nullable Reply> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper script = new ReadOnlyStringWrapper("");

    public AskModel(AskQueries queries, Background background, Writing writing, Toasts toasts) {
        this.queries = queries;
        this.writing = writing;
        this.toasts = toasts;
        this.loads = new Loads(background, writing::failed);
    }

    /**
     * What was typed beside the answer.
     *
     * @param condition when, how or about what, of {@link Reply#ONLY}
     * @param right whether the guess was right, or null if that cannot be said
     */
    record Typed(String words, String condition, @Nullable Boolean right) {}

    /** Reads the guess that stands, and shows it; says so where there is none. */
    void ask(PersonId person, Consumer<Asked> show) {
        loads.load(() -> queries.read(person, messages.say("script." + Scripts.Kind.ASK)), found -> {
            chosen.set(null);
            complaint.set("");
            found.ifPresentOrElse(asked -> {
                script.set(Scripts.fill(asked.script(), called(asked)));
                show.accept(asked);
            }, () -> toasts.say(messages.say("ask.none")));
        });
    }

    /** Reads the guess book. */
    void book(Consumer<List<Written>> show) {
        loads.load(queries::book, show);
    }

    /** The answer that is chosen, or null. */
    ReadOnlyObjectProperty<@Nullable Reply> chosen() {
        return chosen.getReadOnlyProperty();
    }

    void choose(Reply reply) {
        chosen.set(reply);
        complaint.set("");
    }

    /** Why it was not kept; empty if nothing is wrong. */
    ReadOnlyStringProperty complaint() {
        return complaint.getReadOnlyProperty();
    }

    /** The words to ask with, filled in. */
    ReadOnlyStringProperty script() {
        return script.getReadOnlyProperty();
    }

    /** Keeps the words to ask with for whoever is asked next, and shows them. */
    void changeScript(Asked asked, String text) {
        String own = Scripts.open(text.strip(), called(asked));
        if (own.isBlank() || text.strip().equals(script.get().strip())) {
            return;
        }
        script.set(text.strip());
        writing.keep(messages.say("script.kept"), () -> List.of(new Change.Put(Scripts.Kind.ASK.with(own))));
    }

    /**
     * Keeps the answer that is chosen, as one write.
     *
     * @param kept is run once it is true
     */
    void keep(Asked asked, Typed typed, Runnable kept) {
        Reply reply = chosen.get();
        String missing = missing(reply, typed);
        if (reply == null || !missing.isEmpty()) {
            complaint.set(messages.say(reply == null ? "needs.answer" : missing));
            return;
        }
        writing.keep(messages.say("kept." + reply, Words.name(called(asked))), () -> changes(asked, reply, typed), kept,
                problem -> complaint.set(Complaints.sentence(problem, messages)));
    }

    private static String missing(@Nullable Reply reply, Typed typed) {
        boolean nothing = switch (reply) {
            case null -> false;
            case ONLY -> typed.condition().isBlank();
            case ELSE -> typed.words().isBlank();
            case GLAD, STOP -> false;
        };
        return nothing ? "needs." + reply : "";
    }

    private List<Change> changes(Asked asked, Reply reply, Typed typed) {
        List<Change> changes = new ArrayList<>();
        UUID capture = Ids.next();
        When now = queries.now();
        // To ask is to be in touch, and nothing is offered for a while after that.
        changes.add(new Change.Put(new Entry(new EntryId(Ids.next()), capture, List.of(asked.person().id()), now,
                messages.say("asked.text"),
                new Conversation(null, Side.ME, true, null, null, List.of(), List.of(), List.of()), false)));
        String said = typed.words().isBlank() ? null : typed.words().strip();
        switch (reply) {
            case GLAD ->
                changes.add(statement(asked, capture, now, Verdict.WELCOME, said, new Wish(Set.of(), Set.of(), "")));
            case ONLY -> changes.add(statement(asked, capture, now, Verdict.ONLY, said, Wish.only(typed.condition())));
            case STOP ->
                changes.add(statement(asked, capture, now, Verdict.STOP, said, new Wish(Set.of(), Set.of(), "")));
            case ELSE -> {
            }
        }
        Guess guess = (Guess) asked.guess().body();
        changes.add(new Change.Put(asked.guess().with(
                new Guess(guess.sure(), guess.aboutContact(), asked.today(), typed.right(), said))));
        return changes;
    }

    private Change statement(Asked asked, UUID capture, When now, Verdict verdict, @Nullable String said, Wish wish) {
        Preference preference = new Preference(wish.channels(), wish.purposes(), verdict,
                wish.condition().isEmpty() ? null : wish.condition(), Ground.STATED, said, SaidBy.THEM, true, null);
        return new Change.Put(new Entry(new EntryId(Ids.next()), capture, List.of(asked.person().id()), now, "",
                preference, false));
    }

    /** The guess stays as it was written, and nothing asks about it again. */
    void letGo(Asked asked, Runnable done) {
        writing.keep(messages.say("let.go", Words.name(called(asked))),
                () -> List.of(new Change.Put(
                        new Deferral(Guesses.key(asked.guess(), asked.person().id()), queries.today(), null))),
                done, problem -> complaint.set(Complaints.sentence(problem, messages)));
    }

    void noMail() {
        toasts.mention(messages.say("script.no.mail"));
    }

    void copied() {
        toasts.mention(messages.say("script.copied"));
    }

    LocalDate today() {
        return queries.today();
    }

    /** What to call them. */
    String called(Asked asked) {
        return words.called(asked.person().name());
    }
}
