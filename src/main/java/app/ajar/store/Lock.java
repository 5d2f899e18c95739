package app.ajar.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One process has a journal open. The system takes the lock back when the process ends, however it ends. A second one
 * can ask the first to show itself, through a socket in the file system whose name stands in the lock file.
 */
public final class Lock implements Closeable {

    private static final String FILE = "lock";
    private static final String SOCKET = "show.sock";
    /** Windows forbids others to read what is locked, so what is locked lies behind the name. */
    private static final long FAR = 1L << 40;
    /** What a socket's name may hold on every system, in bytes. */
    private static final int LONGEST_NAME = 100;
    private static final byte SHOW = 1;

    private static final Set<Path> HELD = new HashSet<>();

    private final Path home;
    private final RandomAccessFile file;
    private @Nullable ServerSocketChannel door;
    private @Nullable Path socket;
    private @Nullable Path socketFolder;

    private Lock(Path home, RandomAccessFile file) {
        this.home = home;
        this.file = file;
    }

    /**
     * Takes the lock.
     *
     * @throws JournalException IN_USE if this or another process has it
     */
    static Lock take(Path folder) throws IOException {
        Path home = folder.toRealPath();
        synchronized (HELD) {
            if (!HELD.add(home)) {
                throw inUse();
            }
        }
        RandomAccessFile file = null;
        try {
            file = new RandomAccessFile(home.resolve(FILE).toFile(), "rw");
            FileLock lock = file.getChannel().tryLock(FAR, 1, false);
            if (lock == null) {
                throw inUse();
            }
            return new Lock(home, file);
        } catch (IOException | RuntimeException | Error e) {
            if (file != null) {
                file.close();
            }
            synchronized (HELD) {
                HELD.remove(home);
            }
            if (e instanceof OverlappingFileLockException) {
                throw inUse();
            }
            throw e;
        }
    }

    private static JournalException inUse() {
        return new JournalException(Trouble.IN_USE,
                "This journal is open in another Ajar; use that one, or close it and try again.");
    }

    /** From now on runs this, in a thread of its own, whenever another process asks; once for a lock. */
    public synchronized void onShow(Runnable show) {
        if (door != null) {
            throw new IllegalStateException("already listening");
        }
        try {
            Path near = home.resolve(SOCKET);
            if (fits(near)) {
                socket = near;
            } else {
                socketFolder = Files.createTempDirectory("ajar");
                socket = socketFolder.resolve(SOCKET);
            }
            Files.deleteIfExists(socket);
            ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            door = opened;
            opened.bind(UnixDomainSocketAddress.of(socket));
            byte[] name = socket.toString().getBytes(StandardCharsets.UTF_8);
            file.setLength(0);
            file.write(name);
            Thread thread = new Thread(() -> listen(opened, show), "ajar-show");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException | UnsupportedOperationException e) {
            closeDoor();
        }
    }

    private static boolean fits(Path name) {
        return name.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
    }

    private static void listen(ServerSocketChannel door, Runnable show) {
        ByteBuffer word = ByteBuffer.allocate(1);
        while (door.isOpen()) {
            try (SocketChannel caller = door.accept()) {
                word.clear();
                if (caller.read(word) == 1 && word.get(0) == SHOW) {
                    show.run();
                }
            } catch (IOException e) {
                // Closed, or the caller is gone.
            }
        }
    }

    /** Asks whoever has the journal open to show itself; false if nobody listens. */
    public static boolean askToShow(Path folder) {
        try {
            String name = Files.readString(folder.toRealPath().resolve(FILE));
            if (name.isEmpty()) {
                return false;
            }
            try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(Path.of(name)))) {
                channel.write(ByteBuffer.wrap(new byte[]{SHOW}));
                return true;
            }
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private void closeDoor() {
        try {
            if (door != null) {
                door.close();
            }
            if (socket != null) {
                Files.deleteIfExists(socket);
            }
            if (socketFolder != null) {
                Files.deleteIfExists(socketFolder);
            }
        } catch (IOException e) {
            // A name that is left over is replaced by the next one who listens.
        }
        socket = null;
    }

    @Override
    public synchronized void close() {
        closeDoor();
        try {
            file.close();
        } catch (IOException e) {
            // The system takes the lock back at the latest when the process ends.
        }
        synchronized (HELD) {
            HELD.remove(home);
        }
    }
}
