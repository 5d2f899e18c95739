package app.ajar.app;

import app.ajar.ask.AskModel;
import app.ajar.ask.AskQueries;
import app.ajar.ask.Asking;
import app.ajar.capture.CaptureController;
import app.ajar.capture.CaptureModel;
import app.ajar.capture.CaptureQueries;
import app.ajar.capture.DraftQueries;
import app.ajar.capture.KnownQueries;
import app.ajar.capture.LeftDrafts;
import app.ajar.capture.UndoneQueries;
import app.ajar.doors.DoorsController;
import app.ajar.doors.DoorsModel;
import app.ajar.doors.DoorsQueries;
import app.ajar.erase.EraseController;
import app.ajar.erase.EraseModel;
import app.ajar.erase.EraseQueries;
import app.ajar.keep.Journal;
import app.ajar.mended.MendedController;
import app.ajar.mended.MendedModel;
import app.ajar.people.BulkModel;
import app.ajar.people.NewPersonModel;
import app.ajar.people.PeopleController;
import app.ajar.people.PeopleModel;
import app.ajar.people.PeopleQueries;
import app.ajar.person.HeldController;
import app.ajar.person.HeldModel;
import app.ajar.person.HeldQueries;
import app.ajar.person.PersonController;
import app.ajar.person.PersonModel;
import app.ajar.search.SearchController;
import app.ajar.search.SearchModel;
import app.ajar.search.SearchQueries;
import app.ajar.settings.BackupsController;
import app.ajar.settings.BackupsModel;
import app.ajar.settings.BackupsQueries;
import app.ajar.settings.InsideController;
import app.ajar.settings.InsideModel;
import app.ajar.settings.JournalController;
import app.ajar.settings.JournalModel;
import app.ajar.settings.LastJournal;
import app.ajar.settings.LockFile;
import app.ajar.settings.LockModel;
import app.ajar.settings.LockingController;
import app.ajar.settings.LookChoice;
import app.ajar.settings.LookController;
import app.ajar.settings.LookModel;
import app.ajar.settings.PassphraseController;
import app.ajar.settings.PassphraseModel;
import app.ajar.settings.SettingsController;
import app.ajar.settings.SettingsModel;
import app.ajar.settings.SettingsSection;
import app.ajar.settings.WentBackController;
import app.ajar.settings.WentBackModel;
import app.ajar.store.Surroundings;
import app.ajar.timeline.EditQueries;
import app.ajar.timeline.StreamController;
import app.ajar.timeline.StreamModel;
import app.ajar.timeline.StreamQueries;
import app.ajar.today.HelpModel;
import app.ajar.today.HelpQueries;
import app.ajar.today.Helping;
import app.ajar.today.TodayController;
import app.ajar.today.TodayModel;
import app.ajar.today.TodayQueries;
import app.ajar.transfer.BringController;
import app.ajar.transfer.BringModel;
import app.ajar.transfer.BringQueries;
import app.ajar.transfer.Sample;
import app.ajar.trash.Emptying;
import app.ajar.trash.TrashController;
import app.ajar.trash.TrashModel;
import app.ajar.trash.TrashQueries;
import app.ajar.ui.Background;
import app.ajar.ui.Dialogs;
import app.ajar.ui.Look;
import app.ajar.ui.Messages;
import app.ajar.ui.Navigator.Section;
import app.ajar.ui.Navigator;
import app.ajar.ui.Once;
import app.ajar.ui.Room;
import app.ajar.ui.Screen;
import app.ajar.ui.ToastController;
import app.ajar.ui.Toasts;
import app.ajar.ui.Views;
import app.ajar.ui.Writing;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/**
 * The whole object graph.
 *
 * @param system whether the system is light or dark just now
 * @param locks when this laptop asks for a passphrase again
 * @param home where new journals are suggested to be
 * @param exit ends the program with a status
 */
record Wiring(Stage stage, double width, double height, LookModel look, ObservableValue<ColorScheme> system,
        LockFile locks, Clock clock, Background background, Dialogs dialogs, LastJournal last, Path home, Start start,
        IntConsumer exit) {

    /** Dresses the controls that will be made. */
    void dress() {
        Look.dress(scheme());
    }

    Shell shell() {
        Messages messages = Messages.of(Wiring.class);
        Journals journals = new Journals(clock, last, Sample::into, home);
        OpenModel model = new OpenModel(journals, background);
        Toasts toasts = new Toasts();
        look.onFailed(toasts::failed);
        Frame frame = new Frame(Views.of(new ToastController(toasts, background)).root());
        Scene scene = frame.scene(width, height);
        Room room = new Room();
        frame.measure(room, look.choice().map(LookChoice::percent));
        Room beside = new Room(room);
        dress(scene);
        Shell[] shell = new Shell[1];
        Shell.Rooms rooms = new Shell.Rooms(
                (open, then) -> {
                    Room within = new Room(room);
                    background.run(() -> house(open, frame, within, toasts, shell[0]), then,
                            problem -> model.notShown(open, problem));
                },
                welcome -> Views.of(new WelcomeController(model, beside,
                        Views.of(new BeginController(model, dialogs, welcome.suggested())),
                        Views.of(new HaveController(model, dialogs)), welcome.complaint())),
                trouble -> Views.of(new TroubleController(model, trouble, clock)),
                locked -> Views.of(new LockedController(model, locked)),
                mended -> Views.of(new MendedController(new MendedModel(mended.report(), clock, background,
                        () -> model.goIn(mended.open()), first -> model.goIn(mended.open().at(first))), beside,
                        dialogs)),
                work -> messages.say("opening." + work));
        shell[0] = new Shell(stage, frame, scene, model, rooms, background, start, exit);
        return shell[0];
    }

    private void dress(Scene scene) {
        Runnable dress = () -> Look.dress(scene, scheme(), look.choice().get().percent());
        dress.run();
        look.choice().addListener((choice, before, now) -> dress.run());
        system.addListener((scheme, before, now) -> dress.run());
    }

    private ColorScheme scheme() {
        return switch (look.choice().get().theme()) {
            case SYSTEM -> system.getValue();
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
    }

    private Shell.House house(OpenModel.Open open, Frame frame, Room room, Toasts toasts, Shell shell) {
        Journal journal = open.journal();
        journal.onShow(() -> background.onScreen(shell::toFront));
        Navigator navigator = new Navigator();
        Fitting fitting = new Fitting(frame.wings());
        Writing writing = new Writing(new WritingQueries(journal), background, toasts);
        BringModel bringModel = new BringModel(new BringQueries(journal), background, toasts);
        Once<BringController> bring = new Once<>(
                () -> Views.of(new BringController(bringModel, dialogs, frame.overlay())).controller());
        Runnable bringing = () -> bring.get().open();
        Consumer<Exception> failed = toasts::failed;
        KnownQueries known = new KnownQueries(journal, clock);
        DraftQueries drafts = new DraftQueries(journal, known, clock);
        CaptureModel capture = new CaptureModel(new CaptureQueries(journal, known, clock), drafts,
                new UndoneQueries(journal, clock), clock, background, writing);
        LeftDrafts left = new LeftDrafts(drafts, capture, background, toasts, navigator, failed);
        Once<Views.View<CaptureController>> box = new Once<>(() -> {
            Views.View<CaptureController> view = Views.of(new CaptureController(capture));
            view.controller().showIn(frame.overlay(), view.root());
            return view;
        });
        navigator.onWrite(asked -> box.get().controller().open(asked));
        // Whoever has just opened their journal may write at once.
        Parent early = box.get().root();
        background.onScreen(() -> fitting.of(List.of(early)));
        Once<Asking> asking = new Once<>(() -> new Asking(
                new AskModel(new AskQueries(journal, clock), background, writing, toasts), frame.overlay(), dialogs));
        navigator.onAsk(person -> asking.get().ask(person));
        Once<EraseController> erasing = new Once<>(() -> Views.of(new EraseController(
                new EraseModel(new EraseQueries(journal), background, navigator, toasts, clock), frame.overlay()))
                .controller());
        navigator.onErase(person -> erasing.get().open(person));
        StreamQueries streams = new StreamQueries(journal, clock);
        EditQueries editing = new EditQueries(journal, clock);
        StreamModel all = StreamModel.ofEverybody(streams, editing, background, writing, navigator);
        Once<Views.View<StreamController>> everybodys = new Once<>(
                () -> Views.of(new StreamController(all, frame.overlay())));
        PeopleQueries asked = new PeopleQueries(journal, clock);
        PeopleModel peopleModel = new PeopleModel(journal, asked, background, navigator, failed);
        Views.View<PeopleController> people = Views.of(new PeopleController(peopleModel,
                new BulkModel(peopleModel, asked, writing, toasts), new NewPersonModel(peopleModel, writing),
                frame.overlay(), everybodys));
        StreamModel theirs = StreamModel.ofPage(streams, editing, background, writing, navigator);
        PersonModel personModel = new PersonModel(journal, clock, background, navigator, writing, toasts);
        Once<HeldController> held = new Once<>(() -> Views.of(new HeldController(
                new HeldModel(new HeldQueries(journal, clock, drafts::unkept), background, toasts, failed),
                frame.overlay(), dialogs)).controller());
        Once<Views.View<? extends Screen>> page = new Once<>(() -> {
            Views.View<StreamController> stream = Views.of(new StreamController(theirs, frame.overlay()));
            Views.View<PersonController> person = Views.of(
                    new PersonController(personModel, room, frame.overlay(), stream.root(), held));
            return new Views.View<>(person.root(), new Several(List.of(person.controller(), stream.controller())));
        });
        JournalModel whole = new JournalModel(journal.folder().toString(), Build.current().toString(), shell::another,
                bringing);
        BackupsQueries backups = new BackupsQueries(journal);
        WentBackModel wentBack = new WentBackModel(backups, background, writing, clock);
        Once<InsideController> inside = new Once<>(() -> Views.of(new InsideController(
                new InsideModel(backups, background, writing, wentBack::look, clock), frame.overlay())).controller());
        LockModel lock = new LockModel(locks, background, failed);
        BooleanSupplier isLockable = () -> journal.locking().since().isPresent();
        Runnable locking = () -> {
            if (isLockable.getAsBoolean()) {
                // It may name somebody.
                toasts.clear();
                shell.lock();
            } else {
                toasts.say(Messages.of(Wiring.class).say("lock.none"));
            }
        };
        Once<CoverController> covering = new Once<>(
                () -> Views.of(new CoverController(journal.locking(), background, frame)).controller());
        PassphraseModel passphrase = new PassphraseModel(journal.locking(), background, toasts);
        Once<LockingController> passphrases = new Once<>(
                () -> Views.of(new LockingController(passphrase, frame.overlay(), dialogs)).controller());
        TrashQueries trash = new TrashQueries(journal, clock);
        SettingsModel settings = new SettingsModel(navigator, List.of(
                SettingsSection.ofCards(SettingsSection.LOOK, List.of(() -> Views.of(new LookController(look)))),
                SettingsSection.ofCards(SettingsSection.SAFETY, List.of(() -> Views.of(new BackupsController(
                        new BackupsModel(backups, background, writing, clock), dialogs, inside)),
                        () -> Views.of(new PassphraseController(
                                passphrase, lock, clock.getZone(), locking, task -> passphrases.get().open(task))))),
                SettingsSection.ofCards(SettingsSection.TRANSFER,
                        List.of(() -> Views.of(new JournalController(whole)))),
                new SettingsSection(SettingsSection.TRASH, () -> Views.of(new TrashController(
                        new TrashModel(trash, background, writing, toasts), frame.overlay())))));
        SearchModel searching = new SearchModel(new SearchQueries(journal, clock), background, navigator, entry -> {
            navigator.go(Section.TIMELINE);
            all.toEntry(entry);
        }, new Commands().of(navigator, writing, look, new Commands.Deeds(people.controller()::newPerson, bringing,
                () -> asking.get().book(), () -> settings.go(SettingsSection.TRASH),
                () -> settings.go(SettingsSection.SAFETY), locking, () -> covering.get().press())), failed);
        Once<Views.View<SearchController>> searcher = new Once<>(
                () -> Views.of(new SearchController(searching, frame.overlay())));
        searcher.get();
        Runnable search = () -> searcher.get().controller().open();
        TodayModel todayModel = new TodayModel(journal, new TodayQueries(journal, clock), background, navigator,
                writing);
        Once<Views.View<? extends Screen>> today = new Once<>(() -> Views.of(new TodayController(todayModel, navigator,
                room, bringing, new Helping(new HelpModel(new HelpQueries(journal, clock), background, writing, toasts),
                        frame.overlay(), dialogs))));
        Once<Views.View<? extends Screen>> doors = new Once<>(() -> Views.of(new DoorsController(new DoorsModel(journal,
                new DoorsQueries(journal, clock), background, navigator, failed), room)));
        Once<Views.View<? extends Screen>> choices = new Once<>(
                () -> Views.of(new SettingsController(settings, room)));
        BackupLine line = new BackupLine(journal.backups(), clock, background, failed);
        Map<Section, Supplier<Views.View<? extends Screen>>> sections = Map.of(
                Section.TODAY, today,
                Section.PEOPLE, () -> people,
                Section.TIMELINE, () -> people,
                Section.DOORS, doors,
                Section.IDEAS, () -> Views.of(new PlaceController(Section.IDEAS, "idea")),
                Section.REFERRALS, () -> Views.of(new PlaceController(Section.REFERRALS, "fth-share-2")),
                Section.INSIGHTS, () -> Views.of(new PlaceController(Section.INSIGHTS, "fth-book-open")),
                Section.SETTINGS, choices);
        Keys keys = keys(navigator, writing, frame)
                .on(KeyCode.F, people.controller()::focusFilter, KeyCombination.SHORTCUT_DOWN)
                .on(KeyCode.K, search, KeyCombination.SHORTCUT_DOWN)
                .on(KeyCode.N, people.controller()::newPerson, KeyCombination.SHORTCUT_DOWN);
        Views.View<HouseController> house = Views.of(new HouseController(
                Views.of(new RailController(navigator, room, writing, search, todayModel.count(), line.said()))
                        .root(),
                views(sections, page),
                navigator, keys,
                new Housekeeping(journal, new Emptying(trash), background, failed),
                new Guard(frame, new Watchman(clock, background, lock.choice()::get, isLockable, locking),
                        () -> {
                            if (lock.choice().get().cover()) {
                                covering.get().press();
                            }
                        }, locking),
                line, Views.of(new WentBackController(wentBack)).root(),
                Stream.concat(journal.notices().stream(), Surroundings.of(journal.folder()).stream()).toList()));
        navigator.replace(open.first());
        if (open.first() == Section.SETTINGS) {
            settings.go(SettingsSection.SAFETY);
        }
        Runnable first = switch (open.then()) {
            case BRING_IN -> bringing;
            case PASSPHRASE -> () -> passphrases.get().open(PassphraseModel.Task.SET);
            case NOTHING -> () -> {
            };
        };
        // What is not seen yet is made behind what is.
        List<Once<? extends Views.View<?>>> later = new ArrayList<>(
                List.of(searcher, today, box, page, everybodys, doors, choices));
        settings.sections().forEach(section -> later.add(section.view()));
        return new Shell.House(house, navigator, leave -> {
            fitting.end();
            capture.whenSaved(leave);
        }, () -> {
            first.run();
            background.run(() -> later.stream().map(view -> view.get().root()).toList(), made -> {
                fitting.of(made);
                peopleModel.warm();
                todayModel.warm();
                left.look();
                wentBack.look();
            }, failed);
        });
    }

    /** Every place is made when it is first gone to, and once. */
    private static Function<Navigator.Place, Views.View<? extends Screen>> views(
            Map<Section, Supplier<Views.View<? extends Screen>>> sections,
            Supplier<Views.View<? extends Screen>> pages) {
        Map<Object, Views.View<? extends Screen>> made = new HashMap<>();
        return place -> switch (place) {
            case Navigator.Page page -> made.computeIfAbsent(Navigator.Page.class, first -> pages.get());
            case Section section ->
                made.computeIfAbsent(section, first -> Objects.requireNonNull(sections.get(section)).get());
        };
    }

    private Keys keys(Navigator navigator, Writing writing, Frame frame) {
        Keys keys = new Keys(frame.overlay()::isOpen)
                .on(KeyCode.L, navigator::writeHere, KeyCombination.SHORTCUT_DOWN)
                .on(KeyCode.Z, writing::undo, KeyCombination.SHORTCUT_DOWN)
                .on(KeyCode.Z, writing::redo, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                .on(KeyCode.LEFT, navigator::back, KeyCombination.ALT_DOWN)
                .on(KeyCode.COMMA, () -> navigator.go(Section.SETTINGS), KeyCombination.SHORTCUT_DOWN)
                .always(KeyCode.PLUS, look::larger, KeyCombination.SHORTCUT_DOWN)
                .always(KeyCode.EQUALS, look::larger, KeyCombination.SHORTCUT_DOWN)
                .always(KeyCode.ADD, look::larger, KeyCombination.SHORTCUT_DOWN)
                .always(KeyCode.MINUS, look::smaller, KeyCombination.SHORTCUT_DOWN)
                .always(KeyCode.SUBTRACT, look::smaller, KeyCombination.SHORTCUT_DOWN)
                .always(KeyCode.DIGIT0, look::usual, KeyCombination.SHORTCUT_DOWN);
        List<Section> places = List.of(Section.TODAY, Section.PEOPLE, Section.DOORS, Section.IDEAS, Section.REFERRALS,
                Section.INSIGHTS);
        for (int at = 0; at < places.size(); at++) {
            Section to = places.get(at);
            keys.on(KeyCode.valueOf("DIGIT" + (at + 1)), () -> navigator.go(to), KeyCombination.SHORTCUT_DOWN);
        }
        return keys;
    }

    private record Several(List<Screen> all) implements Screen {

        @Override
        public void onShow() {
            all.forEach(Screen::onShow);
        }

        @Override
        public void onHide() {
            all.forEach(Screen::onHide);
        }
    }
}
