package app.ajar.person;

import app.ajar.capture.language.Context;
import app.ajar.capture.language.Names;
import app.ajar.keep.Ids;
import app.ajar.model.Challenge;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.ui.Complaints;
import app.ajar.ui.Messages;
import app.ajar.ui.Writing;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The fact that is being edited. What is half typed outlives whatever else is written or looked at meanwhile: it is put
 * away with its page and comes back with it.
 */
final class FactsModel {

    private final PersonQueries queries;
    private final Clock clock;
    private final Writing writing;
    private final ReadOnlyObjectProperty<@Nullable Portrait> portrait;
    private final Messages messages = Messages.of(FactsModel.class);
    private final FactText text = new FactText(messages);
    private final ReadOnlyObjectWrapper<@Nullable Editing> editing = new ReadOnlyObjectWrapper<>();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
    private final Map<PersonId, Half> halves = new HashMap<>();
    private @Nullable PersonId whose;

    /**
     * A field that is open.
     *
     * @param fact as it was when the field was opened; null for a new one
     */
    record Editing(FactKind kind, @Nullable Fact fact) {

        /** Of the fact; of a new one that of no fact. */
        String key() {
            return fact == null ? "" : fact.key();
        }
    }

    /** What was typed on a page that was left. */
    private record Half(Editing editing, String typed) {}

    FactsModel(PersonQueries queries, Clock clock, Writing writing,
            ReadOnlyObjectProperty<@Nullable Portrait> portrait) {
        this.queries = queries;
        this.clock = clock;
        this.writing = writing;
        this.portrait = portrait;
        portrait.addListener((shown, before, now) -> turn(now));
    }

    /** Null while no field is open. */
    ReadOnlyObjectProperty<@Nullable Editing> editing() {
        return editing.getReadOnlyProperty();
    }

    /** What stands in the field. */
    StringProperty typed() {
        return typed;
    }

    /** Why it could not be kept; empty if it was not tried or something was typed since. */
    ReadOnlyStringProperty complaint() {
        return complaint.getReadOnlyProperty();
    }

    /** Opens a fact as it would be typed. */
    void edit(Fact fact) {
        Portrait shown = portrait.get();
        if (shown != null) {
            open(new Editing(fact.kind(), fact), text.typed(fact, context(shown, fact)));
        }
    }

    /** Opens an empty field. */
    void add(FactKind kind) {
        if (portrait.get() != null) {
            open(new Editing(kind, null), "");
        }
    }

    private void open(Editing field, String begin) {
        complaint.set("");
        typed.set(begin);
        editing.set(field);
    }

    /** What was typed since a complaint takes it away. */
    void typing() {
        complaint.set("");
    }

    /** Closes the field; what was typed in it is gone. */
    void leave() {
        complaint.set("");
        editing.set(null);
    }

    /**
     * Keeps what is typed, if it can be understood; else the complaint says why it cannot.
     *
     * @param changed whether the old one came to an end and stays beside the new one
     */
    void keep(boolean changed) {
        Portrait shown = portrait.get();
        Editing field = editing.get();
        if (shown == null || field == null) {
            return;
        }
        Fact fact = field.fact();
        FactReader reader = new FactReader(messages, shown, context(shown, fact), Ids::next);
        switch (reader.read(field.kind(), fact, typed.get(), changed)) {
            case Read.Same() -> leave();
            case Read.Wrong(String why) -> complaint.set(why);
            case Read.Says says -> write(says, () -> close(field), problem -> complaint.set(
                    Complaints.sentence(problem, messages)));
        }
    }

    /** The field that was kept closes, if no other was opened meanwhile. */
    private void close(Editing kept) {
        if (kept.equals(editing.get())) {
            leave();
        }
        halves.values().removeIf(half -> half.editing().equals(kept));
    }

    void remove(Fact fact) {
        Portrait shown = portrait.get();
        if (shown != null) {
            switch (new FactReader(messages, shown, context(shown, fact), Ids::next).remove(fact)) {
                case Read.Says says -> write(says, () -> {
                }, writing::failed);
                case Read.Wrong(String why) -> {
                    edit(fact);
                    complaint.set(why);
                }
                case Read.Same() -> {
                }
            }
        }
    }

    /** Of something hard: it is not any more. */
    void ease(Fact fact) {
        Portrait shown = portrait.get();
        if (shown != null && fact.of() instanceof Challenge challenge && new FactReader(messages, shown,
                context(shown, fact), Ids::next).ease(challenge) instanceof Read.Says says) {
            write(says, () -> {
            }, writing::failed);
        }
    }

    private void write(Read.Says says, Runnable then, java.util.function.Consumer<Exception> failed) {
        writing.keep(says.done(), () -> queries.changes(says.whose(), says.changes()), then, failed);
    }

    /** Days in words are counted from now. */
    private Context context(Portrait shown, @Nullable Fact fact) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Person> known = new ArrayList<>(List.of(shown.person()));
        known.addAll(shown.joined());
        PersonId about = fact != null && fact.of() instanceof Person person ? person.id() : shown.id();
        return Context.at(now.toLocalDateTime(), now.getOffset(), Names.of(known)).about(about);
    }

    private void turn(@Nullable Portrait now) {
        PersonId next = now == null ? null : now.id();
        if (next != null && next.equals(whose)) {
            return;
        }
        Editing field = editing.get();
        if (whose != null && field != null) {
            halves.put(whose, new Half(field, typed.get()));
        }
        whose = next;
        Half half = next == null ? null : halves.remove(next);
        if (half == null) {
            leave();
        } else {
            open(half.editing(), half.typed());
        }
    }
}
