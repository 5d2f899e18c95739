package app.ajar.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The random key of a journal, of 32 bytes; whoever has it can read everything. Each use has a key derived from it. */
final class Secret {

    static final int LENGTH = 32;

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("not " + LENGTH + " bytes");
        }
        this.bytes = bytes;
    }

    static Secret random() {
        return new Secret(random(LENGTH));
    }

    static Secret of(byte[] bytes) {
        return new Secret(bytes.clone());
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** A key for one use (HKDF with SHA-256, RFC 5869). */
    byte[] derive(String use) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract().addIKM(new SecretKeySpec(bytes, "Generic"))
                            .thenExpand(("ajar " + use).getBytes(StandardCharsets.UTF_8), LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names the key without telling it. */
    String id() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derive("id")).substring(0, 16);
    }
}
