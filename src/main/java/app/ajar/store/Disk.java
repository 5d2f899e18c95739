package app.ajar.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** The one way by which the store changes files, so that tests can fail any call of it. The database has its own. */
public interface Disk {

    Disk REAL = new RealDisk();

    /** A file that is new, or emptied if it is there. */
    Out create(Path file) throws IOException;

    /** A file that is there, to be written on at its end. */
    Out append(Path file) throws IOException;

    /** Gives a file another name, at once, replacing what has that name. */
    void move(Path from, Path to) throws IOException;

    /** Takes away a file or an empty folder; nothing happens if it is not there. */
    void delete(Path file) throws IOException;

    /** Makes a folder, with those above it; nothing happens if it is there. */
    void folder(Path folder) throws IOException;

    /** Returns once names that were made, changed or taken away in the folder are on the disk. */
    void forceFolder(Path folder) throws IOException;

    /** A file being written; not for several threads, not broken by an interrupt. */
    interface Out extends Closeable {

        /** Writes all of it at the end, or fails after a part of it. */
        void write(ByteBuffer bytes) throws IOException;

        /** Returns once everything written is on the disk; after it failed, nothing about the file is certain. */
        void force() throws IOException;

        /** Cuts the file to this many bytes. */
        void truncate(long length) throws IOException;
    }

    /** Puts a whole small file in place of an older one: afterwards there is the one or the other, on the disk. */
    static void replace(Disk disk, Path file, byte[] bytes) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try (Out out = disk.create(temporary)) {
            out.write(ByteBuffer.wrap(bytes));
            out.force();
        }
        disk.move(temporary, file);
        disk.forceFolder(folderOf(file));
    }

    static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("no folder");
        }
        return parent;
    }

    /** The same bytes as a stream; closing it leaves the file open. */
    static OutputStream stream(Out out) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[]{(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(ByteBuffer.wrap(bytes, from, length));
            }
        };
    }
}
