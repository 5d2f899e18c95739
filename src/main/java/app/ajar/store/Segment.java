package app.ajar.store;

import app.ajar.model.Write;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The head of a file of the log. It says what counts of the segments before it, which voids what a failed force may
 * or may not have left there.
 *
 * @param number of this segment, from 1
 * @param before the number of the segment that this one goes on from, 0 if none; those between the two are void
 * @param upTo how many bytes of the one before count
 * @param first the seq of the first write in this segment
 * @param codec the newest format of a write in it
 */
record Segment(int number, int before, long upTo, long first, int codec) {

    static final int LENGTH = 64;

    private static final int MAGIC = 0x414A4C47;
    private static final short FORMAT = 1;

    byte[] bytes(UUID journal, int generation) {
        ByteBuffer out = ByteBuffer.allocate(LENGTH);
        out.putInt(MAGIC).putShort(FORMAT).putShort((short) codec).putInt(generation).putInt(number).putInt(before)
                .putInt(0).putLong(upTo).putLong(first).putLong(journal.getMostSignificantBits())
                .putLong(journal.getLeastSignificantBits()).putInt(0);
        out.putInt(check(out.array()));
        return out.array();
    }

    /**
     * The head of the segment with this number; null if it is not whole or belongs elsewhere.
     *
     * @throws JournalException if it was written by a newer Ajar
     */
    static @Nullable Segment read(Path file, int number, UUID journal, int generation) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LENGTH);
        }
        if (head.length < LENGTH) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(head);
        if (in.getInt() != MAGIC || in.getInt(LENGTH - 4) != check(head)) {
            return null;
        }
        short format = in.getShort();
        short codec = in.getShort();
        if (format > FORMAT || codec > Write.FORMAT) {
            throw Complaint.newer();
        }
        int itsGeneration = in.getInt();
        int itsNumber = in.getInt();
        int before = in.getInt();
        in.getInt();
        Segment segment = new Segment(itsNumber, before, in.getLong(), in.getLong(), codec);
        UUID itsJournal = new UUID(in.getLong(), in.getLong());
        boolean ours = itsGeneration == generation && itsNumber == number && itsJournal.equals(journal);
        return ours && before < number ? segment : null;
    }

    private static int check(byte[] head) {
        CRC32C crc = new CRC32C();
        crc.update(head, 0, LENGTH - 4);
        return (int) crc.getValue();
    }
}
