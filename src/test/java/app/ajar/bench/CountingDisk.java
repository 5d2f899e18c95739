package app.ajar.bench;

import app.ajar.store.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The real disk, counting how often the log is made to hold what was written.
 *
 * @param forces of the log
 * @param reallyForces if not, a force only counts: for making files fast that are to be measured later
 */
record CountingDisk(AtomicLong forces, boolean reallyForces) implements Disk {

    private static final AtomicLong NOWHERE = new AtomicLong();

    CountingDisk(boolean reallyForces) {
        this(new AtomicLong(), reallyForces);
    }

    @Override
    public Out create(Path file) throws IOException {
        return counted(REAL.create(file), isLog(file) ? forces : NOWHERE);
    }

    @Override
    public Out append(Path file) throws IOException {
        return counted(REAL.append(file), isLog(file) ? forces : NOWHERE);
    }

    private static boolean isLog(Path file) {
        return file.getFileName().toString().startsWith("log-");
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        REAL.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        REAL.delete(file);
    }

    @Override
    public void folder(Path folder) throws IOException {
        REAL.folder(folder);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        if (reallyForces) {
            REAL.forceFolder(folder);
        }
    }

    private Out counted(Out out, AtomicLong to) {
        return new Out() {
            @Override
            public void write(ByteBuffer bytes) throws IOException {
                out.write(bytes);
            }

            @Override
            public void force() throws IOException {
                to.incrementAndGet();
                if (reallyForces) {
                    out.force();
                }
            }

            @Override
            public void truncate(long length) throws IOException {
                out.truncate(length);
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }
}
