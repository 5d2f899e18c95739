package app.ajar.settings;

import app.ajar.keep.Backups;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Thing;
import app.ajar.ui.Ago;
import app.ajar.ui.Background;
import app.ajar.ui.Complaints;
import app.ajar.ui.Loads;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import app.ajar.ui.Writing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is in a backup, what going back to it would do, and going back. */
public final class InsideModel {

    private static final int MOST = 200;
    private static final int LETTERS = 80;

    private final BackupsQueries queries;
    private final Background background;
    private final Writing writing;
    private final Runnable wentBack;
    private final Clock clock;
    private final Ago ago;
    private final Messages messages = Messages.of(InsideModel.class);
    private final Words words = new Words(messages);
    private final Loads loads;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private List<Path> files = List.of();
    private int at;
    private Runnable done = () -> {
    };

    /**
     * A backup, in words.
     *
     * @param title when it was made
     * @param where it lies
     * @param inside what is in it
     * @param since what going back would do; why that cannot be where it cannot
     * @param gone what would be out of sight, a line each, the latest first
     * @param stops that what was said about being in touch stays
     * @param ready whether it can be gone back to
     */
    record Shown(String title, String where, String inside, String since, List<Line> gone, String stops,
            boolean ready) {

        static final Shown NOTHING = new Shown("", "", "", "", List.of(), "", false);
    }

    /** Something written since: its day and what it is. */
    record Line(String day, String what) {}

    /** @param wentBack hears that everything was put back */
    public InsideModel(BackupsQueries queries, Background background, Writing writing, Runnable wentBack,
            Clock clock) {
        this.queries = queries;
        this.background = background;
        this.writing = writing;
        this.wentBack = wentBack;
        this.clock = clock;
        this.ago = new Ago(clock);
        this.loads = new Loads(background, this::failed);
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** What is done once everything was put back. */
    void onDone(Runnable then) {
        done = then;
    }

    /** @param all those that can be stepped through, the newest first */
    void look(List<Path> all, int first) {
        files = List.copyOf(all);
        at = first;
        look();
    }

    boolean hasOlder() {
        return at + 1 < files.size();
    }

    boolean hasNewer() {
        return at > 0;
    }

    void older() {
        at = Math.min(at + 1, files.size() - 1);
        look();
    }

    void newer() {
        at = Math.max(at - 1, 0);
        look();
    }

    private void look() {
        Path file = files.get(at);
        busy.set(true);
        shown.set(new Shown(messages.say("inside.reading"), "", "", "", List.of(), "", false));
        loads.load(() -> queries.look(file), look -> {
            busy.set(false);
            shown.set(shown(look));
        });
    }

    private void failed(Exception problem) {
        busy.set(false);
        Shown now = shown.get();
        shown.set(new Shown(messages.say("inside.not"), now.where(), "", Complaints.sentence(problem, messages),
                List.of(), "", false));
    }

    private Shown shown(BackupsQueries.Look look) {
        Backups.Inside inside = look.inside();
        LocalDate today = LocalDate.now(clock);
        List<Line> gone = new ArrayList<>();
        int others = 0;
        for (Thing thing : inside.gone()) {
            if (gone.size() < MOST && (thing instanceof Person || thing instanceof Entry)) {
                gone.add(line(thing, look.names(), today));
            } else {
                others++;
            }
        }
        if (others > 0) {
            gone.add(new Line("", messages.say("inside.others", others)));
        }
        int people = (int) inside.gone().stream().filter(Person.class::isInstance).count();
        int entries = (int) inside.gone().stream().filter(Entry.class::isInstance).count();
        String since = inside.differs()
                ? (messages.say("inside.gone", people, entries)
                        + (inside.changed() + inside.back() == 0
                                ? ""
                                : " " + messages.say("inside.changed", inside.changed() + inside.back())))
                : messages.say("inside.same");
        return new Shown(messages.say("inside.title", ago.moment(inside.made())),
                messages.say("inside.where", Objects.toString(inside.file().getParent(), "")),
                messages.say("inside.counts", inside.people(), inside.entries()), since, gone,
                messages.say(inside.lines() == 0 ? "inside.stops" : "inside.stops.since", inside.lines()),
                inside.differs());
    }

    private Line line(Thing thing, Map<PersonId, Person> names, LocalDate today) {
        if (thing instanceof Person person) {
            return new Line("", Words.name(person.name()));
        }
        Entry entry = (Entry) thing;
        List<Person> about = entry.people().stream().map(names::get).filter(Objects::nonNull).toList();
        String who = words.list(about, person -> Words.name(person.name()));
        String text = entry.confidential() ? messages.say("inside.private") : cut(entry.text().strip());
        return new Line(words.when(entry.when(), today),
                who.isEmpty() ? text : text.isEmpty() ? who : messages.say("inside.about", who, text));
    }

    private static String cut(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.codePointCount(0, first.length()) <= LETTERS
                ? first
                : first.substring(0, first.offsetByCodePoints(0, LETTERS)).strip() + " …";
    }

    /** Puts everything back as it is in the backup that is shown. */
    void goBack() {
        if (busy.get() || !shown.get().ready()) {
            return;
        }
        Path file = files.get(at);
        String title = shown.get().title();
        Shown before = shown.get();
        busy.set(true);
        shown.set(new Shown(title, before.where(), messages.say("inside.going"), "", List.of(), "", false));
        background.run(() -> queries.restore(file), write -> {
            busy.set(false);
            writing.kept(write, messages.say("inside.done"));
            wentBack.run();
            done.run();
        }, this::failed);
    }

    void leave() {
        loads.drop();
        busy.set(false);
        shown.set(Shown.NOTHING);
    }
}
