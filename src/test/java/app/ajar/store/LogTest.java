package app.ajar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {

    private static final boolean DEEP = Boolean.getBoolean("ajar.deep");
    private static final Key KEY = new Key(new UUID(7, 7), Sealer.NONE);

    @TempDir
    Path folder;

    @BeforeEach
    void begin() throws IOException {
        Log.create(Disk.REAL, folder, KEY, 1, 0);
    }

    private static byte[] payload(long seq) {
        return ("this is write " + seq).repeat(3).getBytes(StandardCharsets.UTF_8);
    }

    private Log open(Disk disk) throws IOException {
        Chain chain = Chain.of(folder, KEY, 1);
        return Log.open(disk, chain, chain.end(0), KEY, 1);
    }

    private void append(int count) throws IOException {
        try (Log log = open(Disk.REAL)) {
            for (int i = 0; i < count; i++) {
                log.append(log.last() + 1, payload(log.last() + 1));
            }
        }
    }

    /** What can be read, in order, and where it ended. */
    private record Read(List<byte[]> payloads, Chain.@Nullable End end, boolean newer) {

        boolean isDamaged() {
            return newer || end == null || end.damage() != null;
        }

        Chain.End sureEnd() {
            if (end == null) {
                throw new AssertionError("not read");
            }
            return end;
        }
    }

    private Read read() throws IOException, SQLException {
        List<byte[]> payloads = new ArrayList<>();
        try {
            Chain.End end = Chain.of(folder, KEY, 1).walk(0, (seq, payload) -> {
                assertThat(seq).isEqualTo(payloads.size() + 1);
                payloads.add(payload);
            });
            return new Read(payloads, end, false);
        } catch (JournalException e) {
            assertThat(e.trouble()).isEqualTo(Trouble.NEWER);
            return new Read(payloads, null, true);
        }
    }

    private Path segment(int number) {
        return folder.resolve(Chain.name(number));
    }

    @Test
    void oneForceAnAppend() throws Exception {
        FaultyDisk disk = new FaultyDisk(new Random(1));
        try (Log log = open(disk)) {
            int before = disk.forces();
            for (int seq = 1; seq <= 20; seq++) {
                log.append(seq, seq % 5 == 0 ? new byte[3 << 20] : payload(seq));
                assertThat(disk.forces() - before).isEqualTo(seq);
            }
        }
        assertThat(Chain.numbers(folder)).hasSizeGreaterThan(2);
    }

    @Test
    void aTornTailIsCutAtEveryByteOfTheLastFrame() throws Exception {
        append(4);
        int good = (int) Files.size(segment(1));
        append(1);
        byte[] whole = Files.readAllBytes(segment(1));
        for (int length = good; length < whole.length; length++) {
            Files.write(segment(1), Arrays.copyOf(whole, length));
            Read read = read();
            assertThat(read.isDamaged()).as("cut at %s", length).isFalse();
            assertThat(read.payloads()).hasSize(4);
            assertThat(read.sureEnd().torn()).isEqualTo(length - good);
            assertThat(Files.size(segment(1))).isEqualTo(length);
            append(1);
            assertThat(Files.readAllBytes(segment(1))).isEqualTo(whole);
        }
    }

    @Test
    void zeroesBehindTheEndAreATornTail() throws Exception {
        append(3);
        byte[] whole = Files.readAllBytes(segment(1));
        Files.write(segment(1), Arrays.copyOf(whole, whole.length + 5000));
        assertThat(read().isDamaged()).isFalse();
        append(1);
        assertThat(read().payloads()).hasSize(4);
        assertThat(Files.size(segment(1))).isLessThan(whole.length + 5000L);
    }

    @Test
    void aFlippedBitNeverReadsAsSomethingElse() throws Exception {
        append(2);
        int lastFrame = (int) Files.size(segment(1));
        append(1);
        byte[] whole = Files.readAllBytes(segment(1));
        for (int at = 0; at < whole.length; at++) {
            for (int bit = 0; bit < 8; bit += DEEP ? 1 : 3) {
                byte[] flipped = whole.clone();
                flipped[at] ^= (byte) (1 << bit);
                Files.write(segment(1), flipped);
                Read read = read();
                for (int i = 0; i < read.payloads().size(); i++) {
                    assertThat(read.payloads().get(i)).isEqualTo(payload(i + 1));
                }
                assertThat(read.isDamaged()).as("byte %s", at).isEqualTo(at < lastFrame);
                if (at >= lastFrame) {
                    assertThat(read.payloads()).hasSize(2);
                    assertThat(read.sureEnd().torn()).isEqualTo(whole.length - lastFrame);
                } else if (at >= Segment.LENGTH) {
                    assertThat(read.sureEnd().damage()).isNotNull();
                }
            }
        }
    }

    @Test
    void damageIsNamedByItsSegmentAndPlace() throws Exception {
        append(2);
        long second = Files.size(segment(1));
        append(2);
        byte[] bytes = Files.readAllBytes(segment(1));
        bytes[(int) second + 40] ^= 1;
        Files.write(segment(1), bytes);
        Chain.Damage damage = read().sureEnd().damage();
        assertThat(damage).isEqualTo(new Chain.Damage(1, second, 4));
        assertThat(new Chain.Damage(1, second, 4).sentence()).contains("log-000001").contains(String.valueOf(second));
    }

    @Test
    void aWriteOfManyFramesIsThereWholeOrNotAtAll() throws Exception {
        append(1);
        int before = (int) Files.size(segment(1));
        byte[] large = new byte[(3 << 20) + 12345];
        new Random(3).nextBytes(large);
        try (Log log = open(Disk.REAL)) {
            log.append(2, large);
        }
        byte[] whole = Files.readAllBytes(segment(1));
        assertThat(read().payloads().get(1)).isEqualTo(large);
        int frame = (whole.length - before - (large.length % (Frames.MOST - 64)) - 28) / 3;
        for (int i = 0; i < 4; i++) {
            int start = before + i * frame;
            for (int cut : new int[]{start, start + 1, start + 24, start + 500_000}) {
                if (cut < whole.length) {
                    Files.write(segment(1), Arrays.copyOf(whole, cut));
                    assertThat(read().isDamaged()).isFalse();
                    assertThat(read().payloads()).hasSize(1);
                }
            }
            // Pages reach the disk in any order: a frame may be missing though one behind it is there.
            byte[] holed = whole.clone();
            Arrays.fill(holed, start, Math.min(start + 4096, holed.length), (byte) 0);
            Files.write(segment(1), holed);
            assertThat(read().isDamaged()).isFalse();
            assertThat(read().payloads()).hasSize(1);
        }
        append(1);
        assertThat(read().payloads()).hasSize(2);
    }

    @Test
    void aHoleInAWriteThatHasAnotherBehindItIsDamage() throws Exception {
        append(1);
        int before = (int) Files.size(segment(1));
        try (Log log = open(Disk.REAL)) {
            log.append(2, new byte[2 << 20]);
            log.append(3, payload(3));
        }
        byte[] holed = Files.readAllBytes(segment(1));
        Arrays.fill(holed, before, before + 100, (byte) 0);
        Files.write(segment(1), holed);
        assertThat(read().sureEnd().damage()).isEqualTo(new Chain.Damage(1, before, 3));
    }

    @Test
    void whateverCallFailsWhatWasAcknowledgedIsThereAndNothingElse() throws Exception {
        for (FaultyDisk.Fault fault : FaultyDisk.Fault.values()) {
            for (int k = 1; k <= 40; k++) {
                for (int seed = 0; seed < (DEEP ? 50 : 1); seed++) {
                    fail(fault, k, new Random(seed * 1000L + k));
                }
            }
        }
    }

    private void fail(FaultyDisk.Fault fault, int k, Random random) throws Exception {
        clear();
        Log.create(Disk.REAL, folder, KEY, 1, 0);
        FaultyDisk disk = new FaultyDisk(random);
        List<byte[]> kept = new ArrayList<>();
        byte[] unacknowledged = null;
        disk.failAt(k, fault);
        try (Log log = open(disk)) {
            for (int i = 0; i < 14 && !disk.hasCrashed(); i++) {
                byte[] payload = new byte[1 + random.nextInt(random.nextInt(12) == 0 ? 1_500_000 : 3000)];
                random.nextBytes(payload);
                try {
                    log.append(kept.size() + 1, payload);
                    kept.add(payload);
                    unacknowledged = null;
                } catch (JournalException e) {
                    assertThat(e.trouble()).isEqualTo(Trouble.REFUSED);
                    unacknowledged = payload;
                }
            }
        } catch (IOException | OutOfMemoryError e) {
            assertThat(kept).isEmpty();
        }
        disk.settle();
        Read read = read();
        assertThat(read.isDamaged()).as("%s at %s", fault, k).isFalse();
        boolean oneMore = unacknowledged != null && read.payloads().size() == kept.size() + 1
                && Arrays.equals(read.payloads().getLast(), unacknowledged);
        assertThat(oneMore ? read.payloads().subList(0, kept.size()) : read.payloads()).as("%s at %s", fault, k)
                .hasSameSizeAs(kept).zipSatisfy(kept, (a, b) -> assertThat(a).isEqualTo(b));
        int there = read.payloads().size();
        append(3);
        assertThat(read().payloads()).hasSize(there + 3);
    }

    private void clear() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void aSegmentWhoseForceFailedIsNeverTouchedAgain() throws Exception {
        append(2);
        FaultyDisk disk = new FaultyDisk(new Random(5));
        try (Log log = open(disk)) {
            disk.failAt(2, FaultyDisk.Fault.FAIL);
            assertThatThrownBy(() -> log.append(3, payload(33))).isInstanceOf(JournalException.class);
            byte[] left = Files.readAllBytes(segment(1));
            log.append(3, payload(3));
            assertThat(Files.readAllBytes(segment(1))).isEqualTo(left);
        }
        assertThat(Chain.numbers(folder)).containsExactly(1, 2);
        assertThat(read().payloads()).hasSize(3);
        assertThat(read().payloads().get(2)).isEqualTo(payload(3));
    }

    @Test
    void segmentsAreTakenAwayWholeAndOnlyWhenCovered() throws Exception {
        try (Log log = open(Disk.REAL)) {
            for (int seq = 1; seq <= 30; seq++) {
                log.append(seq, new byte[600_000]);
            }
            int before = Chain.numbers(folder).size();
            assertThat(before).isGreaterThan(3);
            log.prune(3);
            assertThat(Chain.numbers(folder)).hasSize(before);
            log.prune(14);
            List<Long> seqs = new ArrayList<>();
            Chain.End end = Chain.of(folder, KEY, 1).walk(14, (seq, payload) -> seqs.add(seq));
            assertThat(end.damage()).isNull();
            assertThat(seqs).hasSize(16).startsWith(15L).endsWith(30L);
            assertThat(Chain.numbers(folder)).hasSizeLessThan(before);
            assertThat(Chain.of(folder, KEY, 1).end(0).damage()).isNotNull();
            log.prune(1000);
            assertThat(Chain.numbers(folder)).hasSize(1);
            log.append(31, payload(31));
        }
        assertThat(Chain.of(folder, KEY, 1).end(30).last()).isEqualTo(31);
    }

    @Test
    void aMissingSegmentIsDamage() throws Exception {
        try (Log log = open(Disk.REAL)) {
            for (int seq = 1; seq <= 24; seq++) {
                log.append(seq, new byte[600_000]);
            }
        }
        Files.delete(segment(2));
        Chain.Damage damage = Chain.of(folder, KEY, 1).end(0).damage();
        assertThat(damage).isNotNull();
        assertThat(damage == null ? 0 : damage.segment()).isEqualTo(2);
    }

    @Test
    void whatBelongsElsewhereIsNoPartOfTheLog() throws Exception {
        append(3);
        Key other = new Key(new UUID(8, 8), Sealer.NONE);
        assertThat(Chain.of(folder, other, 1).end(0).damage()).isNull();
        assertThat(Chain.of(folder, other, 1).segments()).isEmpty();
        assertThat(Chain.of(folder, KEY, 2).segments()).isEmpty();
        Files.copy(segment(1), segment(2));
        assertThat(Chain.of(folder, KEY, 1).segments()).hasSize(1);
        assertThat(read().payloads()).hasSize(3);
    }

    @Test
    void seqsAreContiguousAndWritesOfABearableSize() throws Exception {
        try (Log log = open(Disk.REAL)) {
            assertThatThrownBy(() -> log.append(2, payload(2))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> log.append(1, new byte[Log.MOST + 1])).isInstanceOf(JournalException.class);
            log.append(1, payload(1));
            assertThatThrownBy(() -> log.append(1, payload(1))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(read().payloads()).hasSize(1);
    }
}
