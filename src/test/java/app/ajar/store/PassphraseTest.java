package app.ajar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphraseTest {

    private static final UUID JOURNAL = new UUID(7, 7);
    private static final String LONG = "128 characters 128 characters 128 characters 128 characters "
            + "128 characters 128 characters 128 characters 128 characters 12345678";

    @ParameterizedTest
    @ValueSource(strings = {"a", "four words are good", " spaces at both ends ",
            "\ud83d\udc69\u200d\ud83d\udc67 \u270c\ufe0f",
            "\u00e5ngstr\u00f6m", "\u0627\u0644\u0628\u0627\u0628 \u0645\u0648\u0627\u0631\u0628",
            LONG})
    void opensWhatItLocked(String words) {
        Key key = Journals.key(JOURNAL, words);
        assertThat(key.isOpenedBy(words)).isTrue();
        assertThat(key.isOpenedBy(Normalizer.normalize(words, Normalizer.Form.NFD))).isTrue();
        assertThat(key.isOpenedBy(Normalizer.normalize(words, Normalizer.Form.NFC))).isTrue();
        assertThat(key.isOpenedBy(words + " ")).isFalse();
        assertThat(key.isOpenedBy(words.substring(1))).isFalse();
        assertThat(key.isOpenedBy("")).isFalse();
    }

    @Test
    void theCostsAreThoseThatWereAskedFor() {
        Seal seal = Objects.requireNonNull(
                Key.fresh(JOURNAL, "words", RecoveryCode.random(), Journals.CLOCK.instant()).seal());
        assertThat(seal.passphrase().memory()).isEqualTo(64 * 1024);
        assertThat(seal.passphrase().passes()).isEqualTo(3);
        assertThat(seal.recovery().memory()).isEqualTo(64 * 1024);
        assertThat(seal.passphrase().salt()).isNotEqualTo(seal.recovery().salt()).hasSize(16);
        assertThat(Seal.of(new Facts(seal.facts())).facts()).isEqualTo(seal.facts());
    }

    @Test
    void anotherPassphraseOrCodeLeavesTheKeyAsItIs() {
        String code = RecoveryCode.random();
        Key key = Key.fresh(JOURNAL, "before", code, Journals.CLOCK.instant());
        Key changed = key.withPassphrase("after", Journals.CLOCK.instant());
        assertThat(changed.secret()).isEqualTo(key.secret());
        assertThat(changed.isOpenedBy("after")).isTrue();
        assertThat(changed.isOpenedBy("before")).isFalse();
        assertThat(changed.isOpenedBy(code)).isTrue();
        String other = RecoveryCode.random();
        Key again = changed.withCode(other);
        assertThat(again.isOpenedBy(other)).isTrue();
        assertThat(again.isOpenedBy(code)).isFalse();
        assertThat(again.isOpenedBy("after")).isTrue();
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            String code = RecoveryCode.random();
            assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}");
            assertThat(RecoveryCode.read(code)).isEqualTo(code);
            assertThat(RecoveryCode.read(" " + code.toLowerCase(Locale.ROOT).replace("-", "  ").replace('0', 'o')
                    .replace('1', 'l'))).isEqualTo(code);
            assertThat(RecoveryCode.read(code.replace("-", " \u2013 "))).isEqualTo(code);
            assertThat(all.add(code)).isTrue();
        }
    }

    @Test
    void aSlipInACodeIsFound() {
        String code = RecoveryCode.random();
        int found = 0;
        for (int at = 0; at < code.length(); at++) {
            if (code.charAt(at) != '-') {
                String slip = code.substring(0, at) + (code.charAt(at) == 'A' ? 'B' : 'A') + code.substring(at + 1);
                found += RecoveryCode.read(slip) == null ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(29);
        assertThat(RecoveryCode.read(code.substring(1))).isNull();
        assertThat(RecoveryCode.read("four words are good")).isNull();
        assertThat(RecoveryCode.read("")).isNull();
    }
}
