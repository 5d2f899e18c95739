package app.ajar.layout.bad.store;

import java.io.IOException;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ExecutorService;

/** A disk that calls somebody up, sleeps, and sorts ids. */
public final class Talking {

    void talk(Path path, ExecutorService threads) throws IOException, InterruptedException {
        new Socket("localhost", 1).close();
        UnixDomainSocketAddress.of(path);
        Thread.sleep(1);
        threads.shutdownNow();
    }

    int order(UUID one, UUID other) {
        return one.compareTo(other);
    }
}
