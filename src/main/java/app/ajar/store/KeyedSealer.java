package app.ajar.store;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals with a journal's key: AES-256-GCM, the place as associated data. */
final class KeyedSealer implements Sealer {

    private static final int SEGMENT = 1 << 16;

    private final Secret secret;
    private final AesGcmJce pieces;
    private final StreamingAead streams;

    KeyedSealer(Secret secret) {
        this.secret = secret;
        try {
            this.pieces = new AesGcmJce(secret.derive("pieces"));
            this.streams = new AesGcmHkdfStreaming(secret.derive("streams"), "HmacSha256", Secret.LENGTH, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Secret secret() {
        return secret;
    }

    @Override
    public boolean seals() {
        return true;
    }

    @Override
    public byte[] seal(byte[] plain, Place place) {
        return seal(plain, place.bytes());
    }

    byte[] seal(byte[] plain, byte[] place) {
        try {
            return pieces.encrypt(plain, place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte @Nullable [] open(byte[] sealed, Place place) {
        return open(sealed, place.bytes());
    }

    byte @Nullable [] open(byte[] sealed, byte[] place) {
        try {
            return pieces.decrypt(sealed, place);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    @Override
    public OutputStream sealing(OutputStream to, UUID journal, String name) throws IOException {
        try {
            return streams.newEncryptingStream(to, place(journal, name));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    @Override
    public InputStream opening(InputStream from, UUID journal, String name) throws IOException {
        try {
            return streams.newDecryptingStream(from, place(journal, name));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static byte[] place(UUID journal, String name) {
        return (journal + " " + name).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String databasePassword() {
        return HexFormat.of().formatHex(secret.derive("database"));
    }
}
