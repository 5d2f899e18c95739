package app.ajar.store;

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
