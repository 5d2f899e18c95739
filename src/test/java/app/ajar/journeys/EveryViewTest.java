package app.ajar.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every view there is; a new one that the tour does not reach fails the first of these. */
class EveryViewTest {

    private static final int USUAL = 100;
    private static final int LARGE = 150;
    /** Letters so small that the window has room for all columns. */
    private static final int WIDE = 70;

    @TempDir
    static Path made;

    @TempDir
    Path home;

    @BeforeAll
    static void makeTheSample() {
        Tour.makeSample(made);
    }

    private static Set<String> views() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("View.fxml"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private Set<String> tour(ColorScheme colours, int percent, double height, Tour.Visit visit) throws Exception {
        Tour.copySample(made, home);
        return new Tour(home, colours, percent, 900, height, visit).go();
    }

    @Test
    void isReachedAndNamesWhatCanBeFocusedAndIsWalkedByTabInReadingOrder() throws Exception {
        List<String> found = new ArrayList<>();
        Set<String> seen = tour(ColorScheme.LIGHT, WIDE, 700, (stop, hands) -> {
            hands.on(() -> Spoken.missing(hands.window.scene())).forEach(one -> found.add(stop + ": " + one));
            new TabOrder(hands).breaches().forEach(one -> found.add(stop + ": " + one));
        });
        assertThat(found).isEmpty();
        assertThat(views()).as("views that no stop of the tour shows").isSubsetOf(seen);
    }

    @Test
    void isReadableInLightAndNothingIsCutOffInASmallWindow() throws Exception {
        List<String> found = new ArrayList<>();
        tour(ColorScheme.LIGHT, USUAL, 600, (stop, hands) -> {
            hands.on(() -> Contrast.in(hands.window.scene())).forEach(one -> found.add(stop + ": " + one));
            hands.on(() -> CutOff.in(hands.window.scene())).forEach(one -> found.add(stop + ": " + one));
        });
        assertThat(found).isEmpty();
    }

    @Test
    void isReadableInDarkAndNothingIsCutOffInLargeLetters() throws Exception {
        List<String> found = new ArrayList<>();
        tour(ColorScheme.DARK, LARGE, 600, (stop, hands) -> {
            hands.on(() -> Contrast.in(hands.window.scene())).forEach(one -> found.add(stop + ": " + one));
            hands.on(() -> CutOff.in(hands.window.scene())).forEach(one -> found.add(stop + ": " + one));
            new TabOrder(hands).breaches().forEach(one -> found.add(stop + ": " + one));
        });
        assertThat(found).isEmpty();
    }
}
