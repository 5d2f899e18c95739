package app.ajar.today;

import app.ajar.keep.Changed;
import app.ajar.keep.Journal;
import app.ajar.model.Channel;
import app.ajar.model.Person;
import app.ajar.ui.Background;
import app.ajar.ui.Loads;
import app.ajar.ui.Messages;
import app.ajar.ui.Navigator;
import app.ajar.ui.Words;
import app.ajar.ui.Writing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The cards of today, and what is done with one. */
public final class TodayModel {

    private static final int WEEK = 7;

    private final Journal journal;
    private final TodayQueries queries;
    private final Background background;
    private final Navigator navigator;
    private final Writing writing;
    private final Loads loads;
    private final Messages messages = Messages.of(TodayModel.class);
    private final Consumer<Changed> listener = changed -> hear();
    private final ReadOnlyObjectWrapper<@Nullable Day> day = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private boolean isWhole;
    private boolean listening;

    /**
     * What is to be read on a day.
     *
     * @param title the day, in words
     * @param summary how many there are, or why there is nobody
     * @param reason why there may be nobody
     * @param waiting the cards that can wait; none if they are not to be shown
     * @param isWhole whether they are
     * @param more how many can wait; empty if nobody has to
     * @param faces the first of those who can wait
     */
    public record Day(LocalDate day, String title, String summary, String reason, List<Card> shown,
            List<Card> waiting, boolean isWhole, String more, List<Person> faces, Board.Quiet quiet) {

        private static final int FACES = 9;

        public Day {
            shown = List.copyOf(shown);
            waiting = List.copyOf(waiting);
            faces = List.copyOf(faces);
        }

        static Day of(Board board, boolean whole) {
            CardWords words = new CardWords(board);
            return new Day(board.day(), words.title(), words.summary(), words.reason(), words.shown(),
                    whole ? words.waiting() : List.of(), whole, words.more(), board.sheet().waiting().stream()
                            .limit(FACES).map(card -> board.person(card.person())).toList(),
                    board.quiet());
        }

        Optional<Card> card(String key) {
            return Stream.concat(shown.stream(), waiting.stream())
                    .filter(card -> card.key().equals(key)).findFirst();
        }
    }

    public TodayModel(Journal journal, TodayQueries queries, Background background, Navigator navigator,
            Writing writing) {
        this.journal = journal;
        this.queries = queries;
        this.background = background;
        this.navigator = navigator;
        this.writing = writing;
        this.loads = new Loads(background, writing::failed);
    }

    /** Reads before anybody looks, and from then on hears of what is written: the rail shows how many there are. */
    public void warm() {
        if (!listening) {
            listening = true;
            journal.listen(listener);
        }
        load();
    }

    /** Another day may have come since. */
    void onShow() {
        warm();
    }

    /** Null before it was read. */
    public ReadOnlyObjectProperty<@Nullable Day> day() {
        return day.getReadOnlyProperty();
    }

    /** How many cards are shown. */
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** Opens the page of the person. */
    void open(Card card) {
        navigator.go(new Navigator.Page(card.person()));
    }

    /** Opens the box about the person, begun with the way that was offered; what the card is about is ticked. */
    void logIt(Card card) {
        Channel channel = card.lines().isEmpty() ? card.prompt().channel() : card.lines().getFirst().channel();
        navigator.write(new Navigator.Box(List.of(card.person()), messages.sayIfAny("log." + channel),
                Set.copyOf(card.evidence())));
    }

    void laterADay(Card card) {
        later(card, queries.today().plusDays(1));
    }

    void laterAWeek(Card card) {
        later(card, queries.today().plusDays(WEEK));
    }

    /**
     * Puts the card off.
     *
     * @param until the day on which it comes back, after today
     */
    void later(Card card, LocalDate until) {
        CardDays days = new CardDays(messages, queries.today());
        writing.keep(messages.say("done.later", Words.name(card.name()), days.until(until)),
                () -> queries.later(card.prompt(), until));
    }

    /** It never comes up again, and what was owed is owed no more. */
    void letGo(Card card) {
        writing.keep(messages.say("done.let-go", Words.name(card.name())), () -> queries.letGo(card.prompt()));
    }

    /**
     * Asks once more whether courtesy allows it, and hands over the card as it is now: what it says may be used.
     *
     * @param gone what to do where it does not hold any more
     */
    void help(Card card, Consumer<Card> then, Runnable gone) {
        background.run(read(), now -> {
            show(now);
            now.card(card.key()).ifPresentOrElse(then, gone);
        }, writing::failed);
    }

    /** Shows those who can wait, or no more. */
    void toggle() {
        isWhole = !isWhole;
        load();
    }

    private void hear() {
        background.onScreen(this::load);
    }

    private void load() {
        loads.load(read(), this::show);
    }

    private Callable<Day> read() {
        boolean whole = isWhole;
        return () -> Day.of(queries.board(whole), whole);
    }

    private void show(Day now) {
        day.set(now);
        count.set(now.shown().size());
    }
}
