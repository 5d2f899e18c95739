package app.ajar.app;

import app.ajar.mended.MendedController;
import app.ajar.store.Trouble;
import app.ajar.ui.Background;
import app.ajar.ui.Gradually;
import app.ajar.ui.Navigator;
import app.ajar.ui.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window: shows what there is to show of a journal that is being opened, is open, or cannot be. */
final class Shell {

    private final Stage stage;
    private final Frame frame;
    private final Scene scene;
    private final OpenModel model;
    private final Rooms rooms;
    private final Background background;
    private final Start start;
    private final IntConsumer exit;
    private @Nullable House main;
    private final Rehearsal rehearsal;
    private boolean closing;

    /** Makes what is shown in the window, beside it. */
    record Rooms(BiConsumer<OpenModel.Open, Consumer<House>> house,
            Function<OpenModel.Welcome, Views.View<WelcomeController>> welcome,
            Function<OpenModel.NotOpened, Views.View<TroubleController>> trouble,
            Function<OpenModel.Locked, Views.View<LockedController>> locked,
            Function<OpenModel.PutRight, Views.View<MendedController>> mended,
            Function<OpenModel.Work, String> waiting) {}

    /**
     * An open journal in the window.
     *
     * @param navigator where in it the window is
     * @param whenSaved does something once all that was typed is saved
     * @param onShown opens what is to be opened at once, and makes what will be shown next, beside the window
     */
    record House(Views.View<HouseController> view, Navigator navigator, Consumer<Runnable> whenSaved,
            Runnable onShown) {}

    /** @param exit ends the program with a status */
    Shell(Stage stage, Frame frame, Scene scene, OpenModel model, Rooms rooms, Background background, Start start,
            IntConsumer exit) {
        this.stage = stage;
        this.frame = frame;
        this.scene = scene;
        this.model = model;
        this.rooms = rooms;
        this.background = background;
        this.start = start;
        this.exit = exit;
        this.rehearsal = new Rehearsal(frame.wings());
    }

    /** Shows the window; the journal is opened behind it. */
    void show() {
        show(model.state().get());
        model.state().addListener((state, before, now) -> show(now));
        stage.setScene(scene);
        stage.setTitle("Ajar");
        stage.setOnCloseRequest(request -> {
            request.consume();
            close();
        });
        stage.show();
        afterFrame(() -> {
            model.start(start);
            rehearsal.begin();
        });
    }

    /** The journal that is open; null while none is. */
    @Nullable
    House house() {
        return main;
    }

    /** Brings the window to the front. */
    void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** Closes the journal, then the program; one that is just being opened or made is waited for. */
    void close() {
        stage.hide();
        if (model.state().get() instanceof OpenModel.Opening && main == null) {
            closing = true;
        } else {
            leave(() -> exit.accept(0));
        }
    }

    /** Closes the journal and shows the doors. */
    void another() {
        leave(model::welcome);
    }

    /** Closes the journal and asks for its passphrase. */
    void lock() {
        leaveBy(model::lock);
    }

    private void leave(Runnable then) {
        leaveBy(() -> model.close(then));
    }

    private void leaveBy(Runnable close) {
        House shown = main;
        main = null;
        if (shown == null) {
            close.run();
        } else {
            shown.view().controller().onHide();
            shown.whenSaved().accept(close);
        }
    }

    private void show(OpenModel.State state) {
        if (closing && !(state instanceof OpenModel.Opening)) {
            closing = false;
            leave(() -> exit.accept(0));
            return;
        }
        switch (state) {
            case OpenModel.Opening opening -> frame.show(waiting(opening.work()));
            case OpenModel.Welcome welcome -> make(welcome, rooms.welcome(), WelcomeController::onShow, 0);
            case OpenModel.NotOpened trouble ->
                make(trouble, rooms.trouble(), TroubleController::onShow, trouble.trouble().exitStatus());
            case OpenModel.Locked locked ->
                make(locked, rooms.locked(), LockedController::onShow, Trouble.PASSPHRASE.exitStatus());
            case OpenModel.PutRight mended -> make(mended, rooms.mended(), MendedController::onShow, 0);
            case OpenModel.Open open -> rooms.house().accept(open,
                    house -> rehearsal.whenThrough(() -> show(open, house)));
        }
    }

    /** Makes it beside the window and shows it, unless there is something else to show by then. */
    private <S extends OpenModel.State, C> void make(S state, Function<S, Views.View<C>> room, Consumer<C> shown,
            int status) {
        background.run(() -> room.apply(state), view -> rehearsal.whenThrough(() -> {
            if (model.state().get() == state) {
                show(view, shown);
                exitIfAsked(status);
            }
        }), problem -> {
            throw new IllegalStateException(problem);
        });
    }

    /**
     * The journal may have been closed again while its house was made, and while that is styled out of sight: the rail
     * in one frame, the place in the next ones, for all at once would hold up the window.
     */
    private void show(OpenModel.Open open, House house) {
        if (model.state().get() == open) {
            rehearsal.end();
            frame.prepare(house.view().root());
            List<Runnable> parts = new ArrayList<>(house.view().controller().parts());
            parts.add(() -> reveal(open, house));
            Gradually.go(parts);
        }
    }

    private void reveal(OpenModel.Open open, House house) {
        if (model.state().get() == open) {
            main = house;
            show(house.view(), HouseController::onShow);
            stage.setTitle("Ajar: " + open.journal().folder().getFileName());
            exitIfAsked(0);
            afterFrame(house.onShown());
        }
    }

    private <C> void show(Views.View<C> view, Consumer<C> shown) {
        frame.show(view.root());
        shown.accept(view.controller());
    }

    private Parent waiting(OpenModel.Work work) {
        Label label = new Label(rooms.waiting().apply(work));
        label.getStyleClass().add("muted");
        ProgressBar bar = new ProgressBar();
        VBox box = new VBox(14, label, bar);
        box.setAlignment(Pos.CENTER);
        StackPane pane = new StackPane(box);
        pane.getStyleClass().add("page");
        return pane;
    }

    private void exitIfAsked(int status) {
        if (start.exit()) {
            afterFrame(() -> new Walk(scene, start.walk(), () -> {
                stage.hide();
                leave(() -> exit.accept(status));
            }).begin());
        }
    }

    private static void afterFrame(Runnable then) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                // A pulse draws after its timers have run, so the second one follows a drawn frame.
                if (++pulses == 2) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }
}
