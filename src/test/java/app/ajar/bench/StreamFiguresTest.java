package app.ajar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import app.ajar.timeline.EditQueries;
import app.ajar.timeline.StreamController;
import app.ajar.timeline.StreamModel;
import app.ajar.timeline.StreamQueries;
import app.ajar.ui.Look;
import app.ajar.ui.Navigator;
import app.ajar.ui.Overlay;
import app.ajar.ui.Toasts;
import app.ajar.ui.Views;
import app.ajar.ui.Workers;
import app.ajar.ui.Writing;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The stream of somebody with 20,000 entries: how soon it stands, and how smoothly it runs. */
@Tag("bench")
class StreamFiguresTest {

    private static final int ENTRIES = 20_000;
    private static final int CHANGES = 500;
    private static final int CLICKS = 30;
    private static final int WARM = 300;
    private static final int PULSES = 6_000;
    private static final double STEP = 60;
    private static final double MILLION = 1e6;
    private static final String[] WORDS = "terrace permit laughed mother December flat she bakery autumn samples"
            .split(" ");

    private final PersonId ana = new PersonId(Ids.next());
    private final PersonId sue = new PersonId(Ids.next());

    /** What was measured while it ran. */
    private record Run(List<Double> pulses, List<Double> works, double longest, int nodes) {}

    private static double at(List<Double> sorted, double part) {
        List<Double> values = sorted.stream().sorted().toList();
        return values.get(Math.min(values.size() - 1, (int) Math.ceil(part * values.size()) - 1));
    }

    private Body body(int number) {
        return switch (number % 4) {
            case 0 -> new Body.Note();
            case 1 -> new Body.Conversation(Channel.CALL, Body.Side.THEM, true, 12,
                    new Body.Felt("warm", Body.Basis.SHOWED), List.of("a recipe"), List.of(), List.of());
            case 2 -> new Body.No(Body.No.Kind.NOT_NOW, "new baby", "lovely, truly", null, null);
            default -> new Body.Idea(List.of());
        };
    }

    private Entry entry(int number) {
        StringBuilder text = new StringBuilder();
        int words = number % 10 < 7 ? 5 + number % 23 : 40 + number * 7 % 160;
        for (int at = 0; at < words; at++) {
            text.append(WORDS[(number * 31 + at * 17) % WORDS.length]).append(' ');
        }
        return new Entry(new EntryId(Ids.next()), Ids.next(), List.of(ana),
                When.at(LocalDateTime.of(2016, 1, 1, 8, 0).plusHours(number * 4L), ZoneOffset.UTC),
                text.toString().strip(), body(number), false);
    }

    private Journal fill(Path folder) {
        Bench.delete(folder);
        Journal.create(folder);
        Journal journal = Journal.open(folder, Clock.systemUTC());
        List<Change> changes = new ArrayList<>(List.of(new Change.Put(Person.named(ana, "Ana Marques")),
                new Change.Put(Person.named(sue, "Sue Tanaka"))));
        for (int number = 0; number < ENTRIES; number++) {
            changes.add(new Change.Put(entry(number)));
            if (changes.size() >= CHANGES || number == ENTRIES - 1) {
                journal.keep(Ids.next(), new Cause.Imported("a file"), changes);
                changes.clear();
            }
        }
        return journal;
    }

    /** Nothing is written here. */
    private static final class Nobody implements Writing.Keeper {

        @Override
        public void keep(UUID id, List<Change> changes) {
            throw new IllegalStateException("nothing is to be kept");
        }

        @Override
        public Optional<UUID> toUndo() {
            return Optional.empty();
        }

        @Override
        public Optional<UUID> toRedo() {
            return Optional.empty();
        }

        @Override
        public Writing.Back undo(UUID write) {
            throw new IllegalStateException("nothing is to be undone");
        }

        @Override
        public UUID next() {
            return Ids.next();
        }
    }

    private static <T> T onScreen(Callable<T> act) throws Exception {
        return WaitForAsyncUtils.asyncFx(act).get(60, TimeUnit.SECONDS);
    }

    private static List<Node> rows(Scene scene) {
        return ((Parent) scene.lookup(".reel")).getChildrenUnmodifiable();
    }

    private static boolean shows(Scene scene) {
        return scene.lookup(".stream-columns").isVisible() && rows(scene).stream()
                .anyMatch(row -> row.isVisible() && row.getStyleClass().contains("stream-entry"));
    }

    @Test
    void itStandsAtOnceAndRunsSmoothly() throws Exception {
        FxToolkit.registerPrimaryStage();
        Path folder = Bench.FOLDER.resolve("stream-journal");
        try (Journal journal = fill(folder)) {
            Navigator navigator = new Navigator();
            Workers background = new Workers();
            StreamModel model = StreamModel.ofPage(new StreamQueries(journal, Clock.systemUTC()),
                    new EditQueries(journal, Clock.systemUTC()), background,
                    new Writing(new Nobody(), background, new Toasts()), navigator);
            Stage stage = onScreen(() -> open(model));
            List<Double> clicks = new ArrayList<>();
            for (int click = 0; click < CLICKS; click++) {
                onScreen(() -> {
                    navigator.go(new Navigator.Page(sue));
                    return true;
                });
                WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !onScreen(() -> shows(stage.getScene())));
                clicks.add(click(navigator, stage.getScene()));
            }
            Run run = run(stage.getScene());
            onScreen(() -> {
                stage.hide();
                return true;
            });
            write(clicks.subList(CLICKS / 3, CLICKS), run);
        } finally {
            Bench.delete(folder);
        }
    }

    private static Stage open(StreamModel model) {
        Platform.setImplicitExit(false);
        Look.loadFonts();
        Views.View<StreamController> view = Views.of(new StreamController(model, new Overlay(new StackPane())));
        Scene scene = new Scene(new StackPane(view.root()), 720, 660);
        Look.dress(scene, ColorScheme.LIGHT, 100);
        Stage stage = new Stage();
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
        view.controller().onShow();
        return stage;
    }

    /** From the click until the first rows have been laid out, in milliseconds. */
    private double click(Navigator navigator, Scene scene) throws Exception {
        CompletableFuture<Double> took = new CompletableFuture<>();
        onScreen(() -> {
            long begun = System.nanoTime();
            Runnable[] seen = new Runnable[1];
            seen[0] = () -> {
                if (!took.isDone() && shows(scene)) {
                    took.complete((System.nanoTime() - begun) / MILLION);
                    Platform.runLater(() -> scene.removePostLayoutPulseListener(seen[0]));
                }
            };
            scene.addPostLayoutPulseListener(seen[0]);
            navigator.go(new Navigator.Page(ana));
            return true;
        });
        return took.get(60, TimeUnit.SECONDS);
    }

    /** Half the way down, and up again. A pulse's time is all that the window's thread does in it. */
    private static Run run(Scene scene) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Double> pulses = new ArrayList<>();
        List<Double> works = new ArrayList<>();
        double[] longest = new double[1];
        int[] nodes = new int[1];
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Consumer<Double> scroll = scroll(scene);
        onScreen(() -> {
            new AnimationTimer() {
                private int pulse;

                @Override
                public void handle(long now) {
                    long begun = System.nanoTime();
                    long worked = threads.getCurrentThreadCpuTime();
                    scroll.accept(pulse < PULSES / 2 ? STEP : -STEP);
                    Platform.requestNextPulse();
                    Platform.runLater(() -> {
                        double took = (System.nanoTime() - begun) / MILLION;
                        if (pulse > WARM) {
                            pulses.add(took);
                            works.add((threads.getCurrentThreadCpuTime() - worked) / MILLION);
                            longest[0] = Math.max(longest[0], took);
                        }
                        nodes[0] = Math.max(nodes[0], rows(scene).size());
                        if (++pulse >= PULSES) {
                            stop();
                            done.complete(true);
                        }
                    });
                }
            }.start();
            return true;
        });
        done.get(10, TimeUnit.MINUTES);
        return new Run(pulses, works, longest[0], nodes[0]);
    }

    private static Consumer<Double> scroll(Scene scene) {
        Node reel = scene.lookup(".reel");
        return by -> reel.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 10, 10,
                10, 10, false, false, false, false, true, false, 0, -by, 0, -by,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
    }

    private static void write(List<Double> clicks, Run run) throws IOException {
        assertThat(run.pulses()).hasSizeGreaterThan(PULSES - WARM - 2);
        Files.createDirectories(Bench.FOLDER);
        Files.write(Bench.FOLDER.resolve("stream" + Results.WINDOWS), List.of(
                figure("from the click to the first rows of somebody with 20000 entries, p50", 150, at(clicks, 0.5),
                        "ms"),
                figure("the window's thread in a pulse while 20000 entries run by at 60 px a pulse, p99", 16,
                        at(run.pulses(), 0.99), "ms"),
                figure("the same, only while it works, p99", 16, at(run.works(), 0.99), "ms"),
                figure("the same, the longest pulse", 100, run.longest(), "ms"),
                figure("nodes of rows meanwhile", 250, run.nodes(), "rows")));
    }

    private static String figure(String what, double most, double measured, String unit) {
        return String.format(Locale.ROOT, "%s\t%.1f\t%.2f\t%s", what, most, measured, unit);
    }
}
