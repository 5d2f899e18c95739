package app.ajar.faults;

import app.ajar.store.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Passes everything on, but for what is done otherwise. */
class Through implements Disk {

    private final Disk disk;

    Through(Disk disk) {
        this.disk = disk;
    }

    void write(Out out, ByteBuffer bytes) throws IOException {
        out.write(bytes);
    }

    void force(Out out) throws IOException {
        out.force();
    }

    private Out through(Out out) {
        return new Out() {
            @Override
            public void write(ByteBuffer bytes) throws IOException {
                Through.this.write(out, bytes);
            }

            @Override
            public void force() throws IOException {
                Through.this.force(out);
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

    @Override
    public Out create(Path file) throws IOException {
        return through(disk.create(file));
    }

    @Override
    public Out append(Path file) throws IOException {
        return through(disk.append(file));
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        disk.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        disk.delete(file);
    }

    @Override
    public void folder(Path folder) throws IOException {
        disk.folder(folder);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        disk.forceFolder(folder);
    }
}
