package app.ajar.capture;

import app.ajar.app.Keepers;
import app.ajar.keep.Journal;
import app.ajar.ui.Background;
import app.ajar.ui.Navigator;
import app.ajar.ui.Toasts;
import app.ajar.ui.Writing;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A process that types in the box without a pause until it is killed, and says how many letters it has typed. */
final class TypeOn {

    private static final int EVERY_MS = 5;

    private TypeOn() {}

    public static void main(String[] arguments) {
        Clock clock = Clock.systemDefaultZone();
        Journal journal = Journal.open(Path.of(arguments[0]), clock);
        Background background = new Threads();
        Writing writing = new Writing(Keepers.of(journal), background, new Toasts());
        KnownQueries known = new KnownQueries(journal, clock);
        PrintStream said = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        background.onScreen(() -> {
            CaptureModel model = new CaptureModel(new CaptureQueries(journal, known, clock),
                    new DraftQueries(journal, known, clock), new UndoneQueries(journal, clock), clock, background,
                    writing);
            model.open(Navigator.Box.EMPTY);
            type(background, model, new StringBuilder(), said);
        });
    }

    private static void type(Background background, CaptureModel model, StringBuilder text, PrintStream said) {
        background.after(Duration.ofMillis(EVERY_MS), () -> {
            text.append(text.length() % 7 == 6 ? ' ' : 'x');
            model.typed(text.toString(), text.length());
            said.println(text.length());
            type(background, model, text, said);
        });
    }

    /** A thread for what a window would do, and others beside it. */
    private static final class Threads implements Background {

        private final ScheduledExecutorService screen = Executors.newSingleThreadScheduledExecutor();
        private final ExecutorService beside = Executors.newFixedThreadPool(4);

        @Override
        public <T extends @Nullable Object> void run(Callable<T> work, Consumer<? super T> then,
                Consumer<Exception> failed) {
            beside.execute(() -> {
                try {
                    T answer = work.call();
                    screen.execute(() -> then.accept(answer));
                } catch (Exception e) {
                    screen.execute(() -> failed.accept(e));
                }
            });
        }

        @Override
        public void onScreen(Runnable act) {
            screen.execute(act);
        }

        @Override
        public Later after(Duration delay, Runnable act) {
            Future<?> later = screen.schedule(act, delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> later.cancel(false);
        }
    }
}
