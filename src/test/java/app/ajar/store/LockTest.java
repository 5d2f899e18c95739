package app.ajar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {

    @TempDir
    Path temporary;

    /** Another process: opens the journal, shows itself by a line, and ends when its input does. */
    static final class Other {

        private Other() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            try (Opened opened = Journals.open(folder, new RowsProjection())) {
                opened.lock().onShow(() -> say("shown"));
                Journals.keep(opened, 1);
                say("open");
                System.in.read();
            } catch (JournalException e) {
                say(e.trouble().name());
            }
        }

        @SuppressWarnings("SystemOut")
        private static void say(String word) {
            System.out.println(word);
            System.out.flush();
        }
    }

    private static Process start(Path folder) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Other.class.getName(), folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static void refusedAsInUse(Path folder) {
        JournalException refusal = catchThrowableOfType(JournalException.class,
                () -> Journals.open(folder, new RowsProjection()).close());
        assertThat(refusal).isNotNull();
        assertThat(refusal.trouble()).isEqualTo(Trouble.IN_USE);
    }

    @Test
    void anotherProcessIsRefusedAndCanAskTheFirstToShowItself() throws Exception {
        Path folder = temporary.resolve("journal");
        Opening.create(folder, Disk.REAL);
        Process other = start(folder);
        try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("open");
            refusedAsInUse(folder);
            assertThat(Lock.askToShow(folder)).isTrue();
            assertThat(said.readLine()).isEqualTo("shown");
            assertThat(Lock.askToShow(folder)).isTrue();
            assertThat(said.readLine()).isEqualTo("shown");
            other.destroyForcibly().waitFor();
        }
        assertThat(Lock.askToShow(folder)).isFalse();
        try (Opened opened = Journals.open(folder, new RowsProjection())) {
            assertThat(opened.last()).isEqualTo(1);
            Process second = start(folder);
            try (BufferedReader said = second.inputReader(StandardCharsets.UTF_8)) {
                assertThat(said.readLine()).isEqualTo("IN_USE");
            }
        }
    }

    @Test
    void theSameProcessIsRefusedToo() throws Exception {
        Path folder = temporary.resolve("journal");
        try (Opened opened = Journals.create(folder, new RowsProjection())) {
            refusedAsInUse(folder);
            Path other = Files.createSymbolicLink(temporary.resolve("link"), folder);
            refusedAsInUse(other);
            Journals.keep(opened, 1);
        }
        Journals.open(folder, new RowsProjection()).close();
    }

    @Test
    void aFolderWhoseNameIsTooLongForASocketIsAskedAllTheSame() throws Exception {
        Path folder = Files.createDirectories(temporary.resolve("long".repeat(30)).resolve("j'ö n;".replace(";", "")));
        CountDownLatch shown = new CountDownLatch(1);
        try (Lock lock = Lock.take(folder)) {
            assertThat(Lock.askToShow(folder)).isFalse();
            lock.onShow(shown::countDown);
            assertThat(Lock.askToShow(folder)).isTrue();
            assertThat(shown.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(Lock.askToShow(folder)).isFalse();
    }
}
