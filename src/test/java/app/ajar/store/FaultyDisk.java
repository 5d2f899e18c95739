package app.ajar.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The real disk with one call that goes wrong. After a crash {@link #settle} leaves behind what a power cut may: bytes
 * and names that were not forced are there, or not, or in part.
 */
public final class FaultyDisk implements Disk {

    /** What goes wrong. */
    public enum Fault {
        /** The call fails and does nothing. */
        FAIL,
        /** The call fails; if it writes, after a part of it. */
        SHORT,
        /** As {@link #SHORT}, for want of memory. */
        MEMORY,
        /** As {@link #SHORT}, and every later call fails as well. */
        CRASH
    }

    private static final int SECTOR = 512;
    private static final int WORTH_BRINGING_BACK = 1 << 20;

    private final Random random;
    private final Map<Path, Bytes> files = new HashMap<>();
    private final Map<Path, List<Name>> names = new LinkedHashMap<>();
    private int calls;
    private int forces;
    private int failAt = Integer.MAX_VALUE;
    private Fault fault = Fault.FAIL;
    private boolean crashed;

    public FaultyDisk(Random random) {
        this.random = random;
    }

    /** From now on, the k-th call (from 1) goes wrong. */
    public void failAt(int k, Fault how) {
        failAt = calls + k;
        fault = how;
    }

    public int calls() {
        return calls;
    }

    /** How many times a file was forced; folders are not counted. */
    public int forces() {
        return forces;
    }

    public boolean hasCrashed() {
        return crashed;
    }

    /** Whether the call that was to fail has come. */
    public boolean hasFailed() {
        return calls >= failAt;
    }

    /** Bytes of a file that are not certain to be on the disk. */
    private static final class Bytes {
        private long length;
        private long forced;
        private final List<long[]> doubtful = new ArrayList<>();
    }

    /** A change of names that is not certain to be on the disk. */
    @FunctionalInterface
    private interface Name {
        void revert() throws IOException;
    }

    private boolean failsNow() throws IOException {
        if (crashed) {
            throw new IOException("crashed");
        }
        if (++calls != failAt) {
            return false;
        }
        crashed = fault == Fault.CRASH;
        return true;
    }

    private void call() throws IOException {
        if (failsNow()) {
            throw failure();
        }
    }

    private IOException failure() {
        if (fault == Fault.MEMORY) {
            throw new OutOfMemoryError("failed");
        }
        return new IOException("failed");
    }

    @Override
    public synchronized Out create(Path file) throws IOException {
        call();
        boolean there = Files.exists(file);
        Out out = Disk.REAL.create(file);
        files.put(file, new Bytes());
        if (!there) {
            pending(file).add(() -> Files.deleteIfExists(file));
        }
        return new FaultyOut(out, file);
    }

    @Override
    public synchronized Out append(Path file) throws IOException {
        call();
        Out out = Disk.REAL.append(file);
        Bytes bytes = files.computeIfAbsent(file, f -> new Bytes());
        long length = Files.size(file);
        if (bytes.length < length) {
            bytes.forced = length;
        }
        bytes.length = length;
        return new FaultyOut(out, file);
    }

    @Override
    public synchronized void move(Path from, Path to) throws IOException {
        call();
        byte @Nullable [] old = content(to);
        Disk.REAL.move(from, to);
        Bytes bytes = files.remove(from);
        if (bytes != null) {
            files.put(to, bytes);
        }
        pending(to).add(() -> {
            if (!Files.exists(from) && Files.exists(to)) {
                Disk.REAL.move(to, from);
                if (old != null) {
                    Files.write(to, old);
                }
            }
        });
    }

    @Override
    public synchronized void delete(Path file) throws IOException {
        call();
        byte @Nullable [] old = content(file);
        Disk.REAL.delete(file);
        if (old != null) {
            pending(file).add(() -> {
                if (Files.isDirectory(Disk.folderOf(file))) {
                    Files.write(file, old);
                }
            });
        }
    }

    @Override
    public synchronized void folder(Path folder) throws IOException {
        call();
        Disk.REAL.folder(folder);
    }

    @Override
    public synchronized void forceFolder(Path folder) throws IOException {
        call();
        names.remove(folder);
    }

    private static byte @Nullable [] content(Path file) throws IOException {
        return Files.isRegularFile(file) && Files.size(file) <= WORTH_BRINGING_BACK ? Files.readAllBytes(file) : null;
    }

    private List<Name> pending(Path file) {
        return names.computeIfAbsent(Disk.folderOf(file), f -> new ArrayList<>());
    }

    /** Makes of the files what a power cut at this moment may have left. */
    public synchronized void settle() throws IOException {
        for (Map.Entry<Path, Bytes> entry : files.entrySet()) {
            if (Files.isRegularFile(entry.getKey())) {
                settle(entry.getKey(), entry.getValue());
            }
        }
        files.clear();
        for (List<Name> changes : names.values()) {
            int kept = random.nextInt(changes.size() + 1);
            for (int i = changes.size() - 1; i >= kept; i--) {
                changes.get(i).revert();
            }
        }
        names.clear();
    }

    private void settle(Path file, Bytes bytes) throws IOException {
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            for (long[] range : bytes.doubtful) {
                lose(raw, range[0], Math.min(range[1], raw.length()));
            }
            long length = raw.length();
            if (length > bytes.forced) {
                switch (random.nextInt(4)) {
                    case 0 -> {
                    }
                    case 1 -> raw.setLength(bytes.forced);
                    case 2 -> raw.setLength(bytes.forced + random.nextLong(length - bytes.forced));
                    default -> lose(raw, bytes.forced, length);
                }
            }
        }
    }

    private void lose(RandomAccessFile raw, long from, long to) throws IOException {
        for (long at = from; at < to; at = at / SECTOR * SECTOR + SECTOR) {
            if (random.nextBoolean()) {
                raw.seek(at);
                raw.write(new byte[(int) (Math.min(to, at / SECTOR * SECTOR + SECTOR) - at)]);
            }
        }
    }

    private final class FaultyOut implements Out {

        private final Out out;
        private final Bytes bytes;

        private FaultyOut(Out out, Path file) {
            this.out = out;
            this.bytes = files.computeIfAbsent(file, f -> new Bytes());
        }

        @Override
        public void write(ByteBuffer buffer) throws IOException {
            synchronized (FaultyDisk.this) {
                boolean fails = failsNow();
                if (fails && fault != Fault.FAIL && buffer.hasRemaining()) {
                    buffer.limit(buffer.position() + random.nextInt(buffer.remaining()));
                }
                if (!fails || fault != Fault.FAIL) {
                    int n = buffer.remaining();
                    out.write(buffer);
                    bytes.length += n;
                }
                if (fails) {
                    throw failure();
                }
            }
        }

        @Override
        public void force() throws IOException {
            synchronized (FaultyDisk.this) {
                forces++;
                if (failsNow()) {
                    bytes.doubtful.add(new long[]{bytes.forced, bytes.length});
                    bytes.forced = bytes.length;
                    throw failure();
                }
                bytes.forced = bytes.length;
            }
        }

        @Override
        public void truncate(long length) throws IOException {
            synchronized (FaultyDisk.this) {
                call();
                out.truncate(length);
                bytes.length = length;
                bytes.forced = Math.min(bytes.forced, length);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
