package app.ajar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is closed stays closed, whoever still reads. */
class ClosingTest {

    private static final int READERS = 4;
    private static final int ROUNDS = 8;

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
