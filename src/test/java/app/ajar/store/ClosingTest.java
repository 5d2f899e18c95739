package app.ajar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is closed stays closed, whoever still reads. */
class ClosingTest {

    private static final int READERS = 4;
    private static final int ROUNDS = 8;
    private static final int TO_TIDY_UP = 200;

    @TempDir
    Path home;

    @Test
    void aReaderDoesNotOpenTheDatabaseAgain() throws Exception {
        Path folder = home.resolve("mine");
        try (Opened opened = Journals.create(folder, new RowsProjection())) {
            Journals.keep(opened, 3);
        }
        for (int round = 0; round < ROUNDS; round++) {
            Opened opened = Journals.open(folder, new RowsProjection());
            assertThat(opened.notices()).isEmpty();
            List<Thread> readers = new ArrayList<>();
            CountDownLatch reading = new CountDownLatch(READERS);
            for (int i = 0; i < READERS; i++) {
                readers.add(Thread.startVirtualThread(() -> readUntilRefused(opened, reading)));
            }
            reading.await();
            opened.close();
            for (Thread reader : readers) {
                reader.join();
            }
        }
        Journals.open(folder, new RowsProjection()).close();
    }

    @Test
    void aReaderThatIsSlowToLetGoDoesNotCloseItAfterwards() throws Exception {
        Path file = home.resolve(Database.FILE);
        Database database = Database.create(file, new Key(UUID.randomUUID(), Sealer.NONE), 1);
        try (Statement statement = database.writer().createStatement()) {
            // It looks every hundredth of a second whether all readers are gone.
            statement.execute("set default_lock_timeout 100");
        }
        CountDownLatch reading = new CountDownLatch(1);
        Thread reader = Thread.startVirtualThread(() -> readWithMuchToTidyUp(database, reading));
        reading.await();
        database.close();
        long length = Files.size(file);
        long check = State.check(file);
        reader.join();
        assertThat(Files.size(file)).isEqualTo(length);
        assertThat(State.check(file)).isEqualTo(check);
    }

    private static void readWithMuchToTidyUp(Database database, CountDownLatch reading) {
        try (Reader reader = database.reader(); Statement statement = reader.connection().createStatement()) {
            for (int i = 0; i < TO_TIDY_UP; i++) {
                statement.execute("create local temporary table rest" + i + " (id int)");
            }
            while (true) {
                statement.executeQuery("select max(x * rand()) from system_range(1, 10000)").next();
                reading.countDown();
            }
        } catch (SQLException e) {
            // It is closed.
        }
    }

    @Test
    void aLongQuestionIsBrokenOff() throws Exception {
        Database database = Database.create(home.resolve(Database.FILE), new Key(UUID.randomUUID(), Sealer.NONE), 1);
        CountDownLatch reading = new CountDownLatch(1);
        Thread reader = Thread.startVirtualThread(() -> {
            try (Reader mine = database.reader(); Statement statement = mine.connection().createStatement()) {
                reading.countDown();
                statement.executeQuery("select sum(a.x * b.x) from system_range(1, 1000000) a, "
                        + "system_range(1, 1000000) b").next();
            } catch (SQLException e) {
                // It is closed.
            }
        });
        reading.await();
        database.close();
        assertThat(reader.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void nothingIsLostWhileSomebodyDoesNotLetGo() throws Exception {
        Path folder = home.resolve("mine");
        Opened opened = Journals.create(folder, new RowsProjection());
        Journals.keep(opened, 3);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread reader = Thread.startVirtualThread(() -> {
            try {
                opened.read(connection -> {
                    reading.countDown();
                    awaitQuietly(done);
                    return connection.createStatement().executeQuery("select 1").next();
                });
            } catch (SQLException e) {
                // It is closed.
            }
        });
        reading.await();
        opened.close();
        try (Opened again = Journals.open(folder, new RowsProjection())) {
            assertThat(again.notices()).isEmpty();
            assertThat(Journals.rows(again)).isEqualTo(Journals.expected(3));
            done.countDown();
            reader.join();
            Journals.keep(again, 1);
            assertThat(Journals.rows(again)).isEqualTo(Journals.expected(4));
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void readUntilRefused(Opened opened, CountDownLatch reading) {
        try {
            while (true) {
                opened.read(connection -> connection.createStatement().executeQuery("select * from meta").next());
                reading.countDown();
            }
        } catch (SQLException e) {
            // It is closed.
        }
    }
}
