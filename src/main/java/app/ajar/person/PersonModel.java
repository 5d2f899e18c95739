package app.ajar.person;

import app.ajar.rules.Ledger;
import app.ajar.keep.Changed;
import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.rules.Ledger.Line;
import app.ajar.ui.Background;
import app.ajar.ui.Loads;
import app.ajar.ui.Messages;
import app.ajar.ui.Navigator;
import app.ajar.ui.Toasts;
import app.ajar.ui.Writing;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/** The page that is open: who it is, and what is done to the page as a whole. */
public final class PersonModel {

    private final Journal journal;
    private final PersonQueries queries;
    private final Background background;
    private final Navigator navigator;
    private final Writing writing;
    private final Toasts toasts;
    private final Loads loads;
    private final FactsModel facts;
    private final Messages messages = Messages.of(PersonModel.class);
    private final Given given = new Given(messages);
    private final ReadOnlyObjectWrapper<@Nullable Portrait> portrait = new ReadOnlyObjectWrapper<>();
    private final Consumer<Changed> listener = this::changed;
    private final ChangeListener<Navigator.Place> follow = (place, before, now) -> load();
    private volatile @Nullable PersonId page;

    public PersonModel(Journal journal, Clock clock, Background background, Navigator navigator, Writing writing,
            Toasts toasts) {
        this.journal = journal;
        this.queries = new PersonQueries(journal, clock);
        this.background = background;
        this.navigator = navigator;
        this.writing = writing;
        this.toasts = toasts;
        this.loads = new Loads(background, writing::failed);
        this.facts = new FactsModel(queries, clock, writing, portrait.getReadOnlyProperty());
    }

    void onShow() {
        journal.listen(listener);
        navigator.place().addListener(follow);
        load();
    }

    void onHide() {
        journal.ignore(listener);
        navigator.place().removeListener(follow);
        loads.drop();
    }

    /** Null while nobody's page is open, or it is not read yet. */
    ReadOnlyObjectProperty<@Nullable Portrait> portrait() {
        return portrait.getReadOnlyProperty();
    }

    FactsModel facts() {
        return facts;
    }

    /** Chooses among the others. */
    WhoModel others() {
        return new WhoModel(queries, new Loads(background, writing::failed));
    }

    /** Reads all that was ever said about being in touch. */
    void ledger(PersonId id, Consumer<Ledger> show) {
        new Loads(background, writing::failed).load(() -> queries.ledger(id), show);
    }

    private void changed(Changed changed) {
        PersonId mine = page;
        Portrait shown = portrait.get();
        boolean other = shown != null && changed.people().stream().anyMatch(one -> isTied(shown, one));
        if (mine != null && (changed.people().contains(mine) || other || changed.things().isEmpty())) {
            background.onScreen(this::load);
        }
    }

    private static boolean isTied(Portrait shown, PersonId one) {
        return shown.givers().stream().anyMatch(tie -> tie.id().equals(one))
                || shown.sent().stream().anyMatch(tie -> tie.id().equals(one))
                || !shown.shared().isEmpty() || shown.joined().stream().anyMatch(person -> person.id().equals(one));
    }

    private void load() {
        if (navigator.place().get() instanceof Navigator.Page(PersonId person, var at)) {
            if (!person.equals(page)) {
                page = person;
                portrait.set(null);
            }
            loads.load(() -> queries.portrait(person), found -> show(person, found));
        } else {
            page = null;
            loads.drop();
            portrait.set(null);
        }
    }

    /** Somebody whose making was undone, or who is in the trash, has no page any more. */
    private void show(PersonId asked, Optional<Portrait> found) {
        if (found.isEmpty()) {
            boolean left = portrait.get() != null;
            loads.load(() -> queries.name(asked), name -> {
                navigator.replace(Navigator.Section.PEOPLE);
                String gone = name.map(whole -> messages.say("gone", given.name(whole)))
                        .orElseGet(() -> messages.say("gone.nobody"));
                if (left) {
                    toasts.mention(gone);
                } else {
                    toasts.say(gone);
                }
            });
        } else if (found.get().id().equals(asked)) {
            portrait.set(found.get());
        } else {
            navigator.replace(new Navigator.Page(found.get().id()));
        }
    }

    /** Opens somebody else's page. */
    void go(PersonId other) {
        navigator.go(new Navigator.Page(other));
    }

    /** Asks them about the guess that stands. */
    void ask() {
        Portrait shown = portrait.get();
        if (shown != null) {
            navigator.ask(shown.id());
        }
    }

    /** Opens the box about this person. */
    void write(String text) {
        Portrait shown = portrait.get();
        if (shown != null) {
            navigator.write(new Navigator.Box(List.of(shown.id()), text));
        }
    }

    void setAside(boolean aside) {
        keep(aside ? "done.aside" : "done.back", it -> Renewed.setAside(it, aside));
    }

    void speak(Person.Speak speak) {
        Portrait shown = portrait.get();
        if (shown != null && shown.person().speak() != speak) {
            String typed = messages.say("speak.typed." + speak);
            writing.keep(messages.say("done.SPEAK", typed), () -> queries.changes(shown.id(),
                    it -> List.of(new Change.Put(Renewed.speak(it, speak)))));
        }
    }

    private void keep(String done, UnaryOperator<Person> how) {
        Portrait shown = portrait.get();
        if (shown != null) {
            writing.keep(messages.say(done, given.name(shown.person())), () -> queries.changes(shown.id(),
                    it -> List.of(new Change.Put(how.apply(it)))));
        }
    }

    /** To the trash; the place is People then, and the undo brings the page back. */
    void trash() {
        Portrait shown = portrait.get();
        if (shown == null) {
            return;
        }
        navigator.replace(Navigator.Section.PEOPLE);
        writing.keep(messages.say("done.trash", given.name(shown.person())),
                () -> List.of(new Change.Bin(Ref.of(shown.id()), Change.Shelf.TRASH)));
    }

    /** Asks whether they are to be erased, which is no write that could be undone. */
    void erase() {
        Portrait shown = portrait.get();
        if (shown != null) {
            navigator.erase(shown.id());
        }
    }

    /** From now on the other is one with this person, on this page. */
    void merge(Person other) {
        Portrait shown = portrait.get();
        if (shown != null) {
            run(() -> queries.merge(other.id(), shown.id()), messages.say("done.merged", given.name(shown.person()),
                    given.name(other)));
        }
    }

    /** Somebody who was merged into this person stands alone again. */
    void part(Person joined) {
        run(() -> queries.part(joined.id()), messages.say("done.parted", given.name(joined)));
    }

    /** Says that a line was meant for somebody else. */
    void move(Line line, Person to, String reason) {
        run(() -> queries.move(line, to.id(), reason), messages.say("done.moved", given.name(to)));
    }

    /** What is written may be about somebody else alone, so this page is read again in any case. */
    private void run(Callable<UUID> write, String done) {
        background.run(write, id -> {
            writing.kept(id, done);
            load();
        }, writing::failed);
    }
}
