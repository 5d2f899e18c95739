package app.ajar.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes bytes unreadable without the journal's key, and binds them to their place. */
public interface Sealer {

    /** Whether what {@link #seal} gives can only be read with a key. */
    boolean seals();

    byte[] seal(byte[] plain, Place place);

    /** Gives back what was sealed at that place, or null if it was not, or not with this key. */
    byte @Nullable [] open(byte[] sealed, Place place);

    /** Seals what is too long to be held in memory; closing it ends what is sealed. */
    OutputStream sealing(OutputStream to, UUID journal, String name) throws IOException;

    /** Reads what {@link #sealing} made under that name; fails while reading if it is anything else. */
    InputStream opening(InputStream from, UUID journal, String name) throws IOException;

    /** What the database's file is sealed with; null if it is not. */
    @Nullable
    String databasePassword();

    /** For a journal without a passphrase: bytes stay as they are; the frame's check binds the place. */
    Sealer NONE = new Sealer() {
        @Override
        public boolean seals() {
            return false;
        }

        @Override
        public byte[] seal(byte[] plain, Place place) {
            return plain;
        }

        @Override
        public byte[] open(byte[] sealed, Place place) {
            return sealed;
        }

        @Override
        public OutputStream sealing(OutputStream to, UUID journal, String name) {
            return to;
        }

        @Override
        public InputStream opening(InputStream from, UUID journal, String name) {
            return from;
        }

        @Override
        public @Nullable String databasePassword() {
            return null;
        }
    };

    /**
     * Where bytes belong: moved elsewhere they are refused.
     *
     * @param segment 0 for what is not in the log
     */
    record Place(UUID journal, int generation, int segment, long seq, int part) {

        byte[] bytes() {
            return ByteBuffer.allocate(36).putLong(journal.getMostSignificantBits())
                    .putLong(journal.getLeastSignificantBits()).putInt(generation).putInt(segment).putLong(seq)
                    .putInt(part).array();
        }

        Place of(long otherSeq, int otherPart) {
            return new Place(journal, generation, segment, otherSeq, otherPart);
        }
    }
}
