package app.ajar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before the tables of an older version are made anew, a backup is made. */
class BeforeUpgradeTest {

    @TempDir
    Path home;

    private Path closedByAnOlderVersion() throws IOException {
        Path folder = home.resolve("mine");
        try (Opened opened = Journals.create(folder, new RowsProjection())) {
            Journals.keep(opened, 5);
        }
        Older.make(folder);
        return folder;
    }

    @Test
    void oneIsMadeOnceAndTheJournalIsWhole() throws IOException {
        Path folder = closedByAnOlderVersion();
        for (int i = 0; i < 2; i++) {
            try (Opened opened = Journals.open(folder, new RowsProjection())) {
                assertThat(Journals.rows(opened)).isEqualTo(Journals.expected(5));
                assertThat(opened.notices()).isEmpty();
                List<Backup> made = Backup.in(home.resolve("mine backups"));
                assertThat(made).singleElement().satisfies(backup -> {
                    assertThat(backup.isWhole()).isTrue();
                    assertThat(Snapshot.verify(backup.file(), opened.key()).seq()).isEqualTo(5);
                });
            }
        }
    }

    @Test
    void whereNoneCanBeMadeThatIsSaidAndTheJournalOpens() throws IOException {
        Path folder = closedByAnOlderVersion();
        Files.writeString(home.resolve("mine backups"), "a file where the folder would be");
        try (Opened opened = Journals.open(folder, new RowsProjection())) {
            assertThat(opened.notices()).anyMatch(notice -> notice.startsWith("No backup could be made before"));
            assertThat(Journals.rows(opened)).isEqualTo(Journals.expected(5));
        }
    }
}
