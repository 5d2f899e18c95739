package app.ajar.store;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What opens a journal when its passphrase is forgotten: six groups of five letters and digits to be kept on paper, 140
 * random bits and 10 to find a slip of the pen. The alphabet is Douglas Crockford's Base 32, without I, L, O and U.
 */
public final class RecoveryCode {

    /** How many groups there are. */
    public static final int GROUPS = 6;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 30;
    private static final int CHECK = 2;
    private static final int GROUP = 5;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}]+");

    private RecoveryCode() {}

    /** A new one, as it is to be written down. */
    public static String random() {
        StringBuilder code = new StringBuilder();
        for (byte one : Secret.random(LENGTH - CHECK)) {
            code.append(ALPHABET.charAt(one & 31));
        }
        return written(code.append(check(code)).toString());
    }

    /** What somebody typed as it is to be written down; null if it is no code, or has a slip in it. */
    public static @Nullable String read(String typed) {
        String plain = SEPARATORS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT).replace('O', '0')
                .replace('I', '1').replace('L', '1');
        if (plain.length() != LENGTH || plain.chars().anyMatch(letter -> ALPHABET.indexOf(letter) < 0)) {
            return null;
        }
        return plain.endsWith(check(plain.substring(0, LENGTH - CHECK))) ? written(plain) : null;
    }

    private static String written(String plain) {
        StringBuilder groups = new StringBuilder(plain);
        for (int at = LENGTH - GROUP; at > 0; at -= GROUP) {
            groups.insert(at, '-');
        }
        return groups.toString();
    }

    /** Ten bits of a digest. */
    private static String check(CharSequence code) {
        byte[] digest = Snapshot.sha256().digest(code.toString().getBytes(StandardCharsets.US_ASCII));
        return "" + ALPHABET.charAt(digest[0] & 31) + ALPHABET.charAt(digest[1] & 31);
    }
}
