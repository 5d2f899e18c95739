package app.ajar.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.store.Behind;
import app.ajar.store.JournalException;
import app.ajar.store.Snapshot;
import app.ajar.store.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a passphrase does to the backups, and what they can be opened with. */
class LockingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T15:00:00Z"), ZoneOffset.UTC);
    private static final String CANARY = "Canary Marques";

    @TempDir
    Path home;

    private Path folder = Path.of("");
    private Path stick = Path.of("");

    @BeforeEach
    void make() throws IOException {
        folder = home.resolve("mine");
        stick = Files.createDirectory(home.resolve("stick"));
        Journal.create(folder);
        try (Journal journal = Journal.open(folder, CLOCK)) {
            journal.keep(Ids.next(), List.of(new Change.Put(Person.named(new PersonId(Ids.next()), CANARY)),
                    journal.backups().choose(Optional.of(stick))));
            journal.backups().make();
        }
    }

    /** How many files anywhere in the folder say it in plain, also packed. */
    private static long readable(Path where) throws IOException {
        try (var files = Files.walk(where)) {
            long found = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found += isReadable(file) ? 1 : 0;
            }
            return found;
        }
    }

    private static boolean isReadable(Path file) throws IOException {
        if (file.toString().endsWith(".ajar")) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (var entry : zip.stream().toList()) {
                    if (text(zip.getInputStream(entry).readAllBytes()).contains(CANARY)) {
                        return true;
                    }
                }
                return false;
            }
        }
        return text(Files.readAllBytes(file)).contains(CANARY);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static @Nullable Trouble trouble(ThrowingCallable call) {
        JournalException refusal = catchThrowableOfType(JournalException.class, call);
        return refusal == null ? null : refusal.trouble();
    }

    private static List<Path> archives(Path where) throws IOException {
        try (var files = Files.walk(where)) {
            return files.filter(file -> file.getFileName().toString().startsWith("backup-")).toList();
        }
    }

    @Test
    void backupsInReachAreLockedAtOnceAndThoseOutOfReachWhenTheyCome() throws IOException {
        Path away = home.resolveSibling("away");
        try (Journal journal = Journal.open(folder, CLOCK)) {
            assertThat(readable(home)).isGreaterThanOrEqualTo(3);
            Files.move(stick, away);
            Erasure.Backups done = journal.locking().lock("four words", Locking.newCode());
            assertThat(done.rewritten()).isEqualTo(1);
            assertThat(done.outOfReach()).hasSize(1);
            assertThat(readable(home)).isZero();
            assertThat(journal.locking().behind()).extracting(Behind.Place::folder)
                    .allMatch(place -> place.startsWith(stick));
            assertThat(journal.locking().behind()).extracting(Behind.Place::last).doesNotContainNull();
        }
        assertThat(readable(home)).isZero();
        Files.move(away, stick);
        assertThat(readable(stick)).isEqualTo(1);
        try (Journal journal = Journal.open(folder, CLOCK, "four words")) {
            assertThat(journal.locking().behind()).hasSize(1);
            journal.finishErasing();
            assertThat(journal.locking().behind()).isEmpty();
            assertThat(readable(home)).isZero();
            assertThat(journal.backups().all()).hasSize(2);
            assertThat(journal.backups().inside(journal.backups().all().getFirst().file()).people()).isEqualTo(1);
            journal.locking().unlock();
            assertThat(journal.locking().since()).isEmpty();
            assertThat(readable(home)).isGreaterThanOrEqualTo(3);
        }
        try (Journal journal = Journal.open(folder, CLOCK)) {
            assertThat(journal.backups().all()).hasSize(2);
        }
    }

    @Test
    void aBackupOfTwoKeysAgoIsReadAndLockedAnewWhenItComes() throws IOException {
        Path away = home.resolveSibling("away twice");
        try (Journal journal = Journal.open(folder, CLOCK)) {
            journal.locking().lock("one", Locking.newCode());
            Files.move(stick, away);
            journal.locking().lock("two", Locking.newCode());
            journal.locking().lock("three", Locking.newCode());
        }
        Files.move(away, stick);
        Path there = archives(stick).getFirst();
        assertThat(trouble(() -> Snapshot.unlock(there, "one"))).isNull();
        try (Journal journal = Journal.open(folder, CLOCK, "three")) {
            assertThat(journal.backups().inside(there).people()).isEqualTo(1);
            journal.finishErasing();
            assertThat(journal.locking().behind()).isEmpty();
        }
        Path anew = archives(stick).getFirst();
        assertThat(trouble(() -> Snapshot.unlock(anew, "one"))).isEqualTo(Trouble.PASSPHRASE);
        assertThat(trouble(() -> Snapshot.unlock(anew, "three"))).isNull();
    }

    @Test
    void theOldWordsOpenNothingOnceItIsLockedAnew() throws IOException {
        String code = Locking.newCode();
        String other = Locking.newCode();
        try (Journal journal = Journal.open(folder, CLOCK)) {
            journal.locking().lock("before", code);
            journal.locking().lock("after", other);
        }
        for (Path backup : archives(home)) {
            assertThat(trouble(() -> Snapshot.unlock(backup, "before"))).isEqualTo(Trouble.PASSPHRASE);
            assertThat(trouble(() -> Snapshot.unlock(backup, code))).isEqualTo(Trouble.PASSPHRASE);
            assertThat(trouble(() -> Snapshot.unlock(backup, other))).isNull();
        }
        assertThat(archives(home)).hasSize(2);
        assertThat(trouble(() -> Journal.open(folder, CLOCK, "before").close())).isEqualTo(Trouble.PASSPHRASE);
        assertThat(trouble(() -> Journal.open(folder, CLOCK, code).close())).isEqualTo(Trouble.PASSPHRASE);
        Journal.open(folder, CLOCK, other).close();
    }

    @Test
    void anotherPassphraseLeavesTheBackupsWithTheOneOfTheirDay() throws IOException {
        try (Journal journal = Journal.open(folder, CLOCK)) {
            journal.locking().lock("before", Locking.newCode());
            journal.locking().changePassphrase("after");
            assertThat(journal.locking().isOpenedBy("after")).isTrue();
            assertThat(journal.locking().isOpenedBy("before")).isFalse();
            assertThat(journal.backups().inside(archives(home).getFirst()).people()).isEqualTo(1);
        }
        Path backup = archives(home).getFirst();
        assertThat(trouble(() -> Snapshot.verify(backup, Snapshot.unlock(backup, "before")))).isNull();
        assertThat(trouble(() -> Journal.open(folder, CLOCK, "before").close())).isEqualTo(Trouble.PASSPHRASE);
    }

    @Test
    void aLockedBackupMakesTheJournalAgainOnAnEmptyMachine() throws IOException {
        String code = Locking.newCode();
        try (Journal journal = Journal.open(folder, CLOCK)) {
            journal.locking().lock("four words", code);
        }
        Path backup = archives(home).getFirst();
        Path fresh = home.resolve("fresh");
        assertThat(trouble(() -> Journal.createFrom(fresh, backup, CLOCK, null))).isEqualTo(Trouble.PASSPHRASE);
        assertThat(trouble(() -> Journal.createFrom(fresh, backup, CLOCK, "wrong"))).isEqualTo(Trouble.PASSPHRASE);
        assertThat(fresh).doesNotExist();
        Journal.createFrom(fresh, backup, CLOCK, code);
        assertThat(readable(home)).isZero();
        assertThat(trouble(() -> Journal.open(fresh, CLOCK).close())).isEqualTo(Trouble.PASSPHRASE);
        try (Journal journal = Journal.open(fresh, CLOCK, "four words")) {
            assertThat(journal.last()).isEqualTo(1);
            assertThat(journal.locking().since()).isPresent();
        }
    }
}
