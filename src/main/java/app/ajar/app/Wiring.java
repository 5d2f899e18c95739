package app.ajar.app;

import app.ajar.capture.CaptureController;
import app.ajar.capture.CaptureModel;
import app.ajar.capture.CaptureQueries;
import app.ajar.capture.DraftQueries;
import app.ajar.capture.KnownQueries;
import app.ajar.capture.UndoneQueries;
import app.ajar.keep.Journal;
import app.ajar.people.PeopleController;
import app.ajar.people.PeopleModel;
import app.ajar.people.PeopleQueries;
import app.ajar.people.PersonController;
import app.ajar.people.PersonModel;
import app.ajar.people.PersonQueries;
import app.ajar.settings.LastJournal;
import app.ajar.timeline.RowWords;
import app.ajar.timeline.TimelineController;
import app.ajar.timeline.TimelineModel;
import app.ajar.timeline.TimelineQueries;
import app.ajar.transfer.Sample;
import app.ajar.ui.Background;
import app.ajar.ui.Dialogs;
import app.ajar.ui.Look;
import app.ajar.ui.Messages;
import app.ajar.ui.Navigator;
import app.ajar.ui.Overlay;
import app.ajar.ui.ToastController;
import app.ajar.ui.Toasts;
import app.ajar.ui.Views;
import app.ajar.ui.Writing;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * The whole object graph.
 *
 * @param home where new journals are suggested to be
 * @param exit ends the program with a status
 */
record Wiring(Stage stage, double width, double height, ColorScheme colours, Clock clock, Background background,
        Dialogs dialogs, LastJournal last, Path home, Start start, IntConsumer exit) {

    Shell shell() {
        Messages messages = Messages.of(Wiring.class);
        Journals journals = new Journals(clock, last, Sample::into, home);
        OpenModel model = new OpenModel(journals, background);
        Scene scene = new Scene(new StackPane(), width, height);
        Look.loadFonts();
        Look.dress(scene, colours, 100);
        Shell[] shell = new Shell[1];
        Shell.Rooms rooms = new Shell.Rooms(
                open -> main(open.journal(), shell[0]),
                welcome -> Views.of(new WelcomeController(model, dialogs, welcome.suggested(), welcome.complaint())),
                trouble -> Views.of(new TroubleController(model, trouble)),
                messages.say("opening"));
        shell[0] = new Shell(stage, scene, model, rooms, start, exit);
        return shell[0];
    }

    private Views.View<MainController> main(Journal journal, Shell shell) {
        journal.onShow(() -> background.onScreen(shell::toFront));
        Navigator navigator = new Navigator();
        Toasts toasts = new Toasts();
        Writing writing = new Writing(new UndoQueries(journal), background, toasts);
        Consumer<Exception> failed = writing::failed;
        KnownQueries known = new KnownQueries(journal, clock);
        CaptureModel capture = new CaptureModel(new CaptureQueries(journal, known, clock),
                new DraftQueries(journal, known, clock), new UndoneQueries(journal, clock), clock, background, writing);
        PeopleModel people = new PeopleModel(journal, new PeopleQueries(journal, clock), background, navigator, failed);
        PersonModel person = new PersonModel(journal, new PersonQueries(journal, clock), background, navigator, failed);
        TimelineModel timeline = new TimelineModel(journal, new TimelineQueries(journal, clock), new RowWords(),
                background, navigator, failed);
        Views.View<CaptureController> box = Views.of(new CaptureController(capture));
        navigator.onWrite(box.controller()::open);
        StackPane layer = new StackPane();
        box.controller().showIn(new Overlay(layer), box.root());
        Views.View<MainController> main = Views.of(new MainController(
                Views.of(new PeopleController(people)),
                Views.of(new PersonController(person)), box.controller(),
                Views.of(new TimelineController(timeline)), writing, navigator,
                new Housekeeping(journal, background, failed), shell::another, journal.notices()));
        StackPane whole = new StackPane(main.root(), layer,
                Views.of(new ToastController(toasts, background)).root());
        return new Views.View<>(whole, main.controller());
    }
}
