package app.ajar.read;

import app.ajar.model.ContactPoint;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is kept of a number or a mail address so that it is known again, and cannot be read: HMAC-SHA256 under a key of
 * the journal, each with its version and its kind. Addresses of houses and of social networks have none.
 */
public final class Fingerprint {

    private static final String VERSION = "1:";
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern EXTENSION = Pattern.compile("\\p{L}.*|[;,#].*", Pattern.DOTALL);
    private static final int SHORTEST = 5;
    private static final int ENDING = 9;

    private Fingerprint() {}

    /**
     * Of a number two, as it is and by its last nine digits: with and without the country they are the same.
     *
     * @param key of the journal
     */
    public static Set<String> of(ContactPoint point, byte[] key) {
        Set<String> prints = new LinkedHashSet<>();
        switch (point.medium()) {
            case PHONE -> {
                String number = number(point.value());
                String digits = number.replace("+", "");
                if (digits.length() >= SHORTEST) {
                    prints.add(print("tel", number, key));
                }
                if (digits.length() >= ENDING) {
                    prints.add(print("tel9", digits.substring(digits.length() - ENDING), key));
                }
            }
            case MAIL -> {
                String mail = point.value().strip().toLowerCase(Locale.ROOT);
                if (!mail.isEmpty()) {
                    prints.add(print("mail", mail, key));
                }
            }
            case ADDRESS, SOCIAL -> {
            }
        }
        return prints;
    }

    /** With the country as {@code +44…} where it was typed, else as typed; only digits otherwise. */
    private static String number(String typed) {
        String number = EXTENSION.matcher(typed.strip()).replaceFirst("").replaceAll("[^0-9+]", "");
        boolean abroad = number.startsWith("+") || number.startsWith("00");
        String digits = number.replace("+", "");
        return abroad ? "+" + digits.replaceFirst("^00", "") : digits;
    }

    private static String print(String kind, String value, byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] hash = mac.doFinal((VERSION + kind + ":" + value).getBytes(StandardCharsets.UTF_8));
            return VERSION + kind + ":" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
