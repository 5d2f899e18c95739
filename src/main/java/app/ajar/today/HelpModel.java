package app.ajar.today;

import app.ajar.model.Change;
import app.ajar.read.Scripts;
import app.ajar.ui.Background;
import app.ajar.ui.Loads;
import app.ajar.ui.Messages;
import app.ajar.ui.Toasts;
import app.ajar.ui.Words;
import app.ajar.ui.Writing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Words to begin with, and days to come back on. */
public final class HelpModel {

    private final HelpQueries queries;
    private final Writing writing;
    private final Toasts toasts;
    private final Loads loads;
    private final Messages messages = Messages.of(HelpModel.class);
    private final Words words = new Words(messages);

    public HelpModel(HelpQueries queries, Background background, Writing writing, Toasts toasts) {
        this.queries = queries;
        this.writing = writing;
        this.toasts = toasts;
        this.loads = new Loads(background, writing::failed);
    }

    void read(Card card, Consumer<Help> show) {
        loads.load(() -> queries.of(card, kind -> messages.say("script." + kind)), show);
    }

    String called(Card card) {
        return words.called(card.name());
    }

    /** The words with the person's name in them. */
    String script(Help help) {
        return Scripts.fill(help.script(), called(help.card()));
    }

    /** Keeps words for whoever is written to next for the same. */
    void keep(Help help, String typed) {
        String own = Scripts.open(typed.strip(), called(help.card()));
        HelpQueries.kind(help.card()).filter(kind -> !own.isBlank() && !own.equals(help.script().strip()))
                .ifPresent(kind -> writing.keep(messages.say("help.kept"),
                        () -> List.of(new Change.Put(kind.with(own)))));
    }

    void say(String sentence) {
        toasts.say(sentence);
    }

    /** The day that is meant, if it is to come. */
    Optional<LocalDate> day(String typed) {
        return queries.day(typed);
    }
}
