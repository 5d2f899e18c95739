package app.ajar.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.async.FilePathAsync;

/** The files as the database sees them, with one call that fails. The database makes one for each file. */
public final class Beneath extends FilePathAsync {

    private static final AtomicInteger LEFT = new AtomicInteger();

    /** From now on each file of a database is one of these. */
    static void begin() {
        FilePath.register(new Beneath());
    }

    static void end() {
        FilePath.register(new FilePathAsync());
    }

    /** From now on, the k-th call that alters something (from 1) fails; 0 for none. */
    static void failAt(int k) {
        LEFT.set(k);
    }

    /** Whether the call that was to fail has come. */
    static boolean hasFailed() {
        return LEFT.get() <= 0;
    }

    private static void call() throws IOException {
        if (LEFT.decrementAndGet() == 0) {
            throw new IOException("failed");
        }
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        call();
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBaseDefault {

        private final FileChannel file;

        private Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public synchronized int read(ByteBuffer to, long position) throws IOException {
            return file.read(to, position);
        }

        @Override
        public synchronized int write(ByteBuffer from, long position) throws IOException {
            call();
            return file.write(from, position);
        }

        @Override
        public void force(boolean all) throws IOException {
            call();
            file.force(all);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            call();
            file.truncate(size);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
