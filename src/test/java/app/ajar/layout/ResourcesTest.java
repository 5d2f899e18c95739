package app.ajar.layout;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.ui.Look;
import app.ajar.ui.Messages;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResourcesTest {

    private static final Path MAIN = Path.of("src/main");
    private static final int MOST_LINES = 400;
    private static final int LONGEST_LINE = 120;
    private static final Set<String> WRITTEN = Set.of("java", "css", "fxml", "properties");
    /** Where the formatter stacks an enum or the labels of a case, or a comment was left long. */
    private static final Set<String> WIDE = Set.of("Mark.java", "Parser.java", "Captures.java", "Body.java",
            "Entries.java", "Snapshots.java", "Key.java", "package-info.java", "Typed.java", "Easter.java",
            "Sample.java", "Block.java", "Shift.java", "Journal.java", "Writer.java", "Ajar.java");
    /** Settings of the database that lost what was kept, or opened a port. */
    private static final List<String> FORBIDDEN = List.of("AUTO_SERVER", "SHUTDOWN COMPACT", "SHUTDOWN DEFRAG");
    private static final Pattern SAID = Pattern.compile("(?:say|sayIfAny|getString)\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private static final List<String> FORMS = List.of("SHE", "HE", "THEY", "NAME");
    private static final Pattern FORM = Pattern.compile("(.*\\.)(SHE|HE|THEY)");
    private static final Pattern ONE_FORM = Pattern.compile("(?i)\\b(she|hers?|herself|he|his|him|himself)\\b");
    private static final Set<String> SPEAKS_OF_NOBODY = Set.of("example.SPEAK", "wrong.speak",
            "ajar.keep.usage.description", "empty.example.said", "empty.example.idea");
    /** The form of whoever is spoken of by name is the name. */
    private static final String THE_NAME = "speak.NAME";

    static Stream<Path> views() throws IOException {
        return files(MAIN.resolve("resources"), Set.of("fxml")).stream();
    }

    static Stream<Path> sources() throws IOException {
        return files(MAIN.resolve("java"), Set.of("java")).stream();
    }

    private static List<Path> files(Path folder, Set<String> ends) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> ends.stream().anyMatch(end -> file.toString().endsWith("." + end))).sorted()
                    .toList();
        }
    }

    /** Not initialized: a control cannot be without a window. */
    private static Class<?> named(String name) throws ClassNotFoundException {
        return Class.forName(name, false, ResourcesTest.class.getClassLoader());
    }

    @ParameterizedTest
    @MethodSource("views")
    void aViewAndItsControllerFitTogether(Path file) throws Exception {
        Fxml view = Fxml.of(file);
        Class<?> controller = named(view.controller());

        assertThat(file.getFileName()).hasToString(controller.getSimpleName().replace("Controller", "View.fxml"));
        assertThat(MAIN.resolve("resources").relativize(file).getParent())
                .hasToString(controller.getPackageName().replace('.', '/'));
        assertThat(view.ids()).isEqualTo(Arrays.stream(controller.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(FXML.class) && !field.getName().equals("resources"))
                .collect(Collectors.toMap(Field::getName, field -> field.getType().getSimpleName())));
        assertThat(new TreeSet<>(view.handlers())).isEqualTo(Arrays.stream(controller.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(FXML.class) && !method.getName().equals("initialize"))
                .map(Method::getName).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("views")
    void aViewHoldsNoWordsButKeysOfThem(Path file) throws Exception {
        Fxml view = Fxml.of(file);
        Messages messages = Messages.of(named(view.controller()));

        assertThat(view.texts()).allMatch(text -> text.startsWith("%") && messages.containsKey(text.substring(1)));
    }

    @Test
    void whatIsSaidIsInTheMessages() throws Exception {
        Set<String> missing = new TreeSet<>();
        int said = 0;
        for (Path source : sources().toList()) {
            String name = MAIN.resolve("java").relativize(source).toString().replace(".java", "").replace('/', '.');
            Path bundle = MAIN.resolve("resources")
                    .resolve(name.substring(0, name.lastIndexOf('.')).replace('.', '/')).resolve("messages.properties");
            if (Files.exists(bundle)) {
                Messages messages = Messages.of(named(name));
                Matcher keys = SAID.matcher(Files.readString(source));
                while (keys.find()) {
                    said++;
                    if (!messages.containsKey(keys.group(1))) {
                        missing.add(name + ": " + keys.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(said).isGreaterThan(50);
    }

    /** But for words that are read and not said, and examples of one person. */
    @Test
    void aSentenceThatSpeaksOfSomebodyHasAllFourForms() throws Exception {
        Set<String> breaches = new TreeSet<>();
        int families = 0;
        for (Path file : files(MAIN.resolve("resources"), Set.of("properties"))) {
            Properties said = new Properties();
            try (var text = Files.newBufferedReader(file)) {
                said.load(text);
            }
            for (String key : said.stringPropertyNames()) {
                Matcher form = FORM.matcher(key);
                boolean isForm = form.matches();
                if (isForm) {
                    families++;
                    FORMS.stream().map(other -> form.group(1) + other)
                            .filter(other -> !said.containsKey(other) && !other.equals(THE_NAME))
                            .forEach(other -> breaches.add(file + " has no " + other));
                }
                if (!isForm && ONE_FORM.matcher(said.getProperty(key)).find() && !SPEAKS_OF_NOBODY.contains(key)
                        && !file.toString().contains("language")) {
                    breaches.add(file + " says it in one form only: " + key);
                }
            }
        }
        assertThat(breaches).isEmpty();
        assertThat(families).isGreaterThan(20);
    }

    @Test
    void noFileIsLongOrWide() throws Exception {
        Set<String> breaches = new TreeSet<>();
        for (Path file : files(Path.of("src"), WRITTEN)) {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() > MOST_LINES) {
                breaches.add(file + " has " + lines.size() + " lines");
            }
            lines.stream().filter(line -> line.codePointCount(0, line.length()) > LONGEST_LINE)
                    .filter(line -> file.toString().endsWith(".java") && !WIDE.contains(file.getFileName().toString()))
                    .forEach(line -> breaches.add(file + " is wide: " + line.strip()));
        }
        assertThat(breaches).isEmpty();
    }

    /** A sheet of a view of its own is parsed anew each time the view is shown, and shares nothing with the others. */
    @Test
    void everySheetIsInTheOneThatIsMadeFast() throws Exception {
        Path folder = MAIN.resolve("resources/app/ajar/ui");
        Set<String> imported = new TreeSet<>();
        for (String line : Files.readAllLines(folder.resolve("all.css"))) {
            if (line.startsWith("@import")) {
                imported.add(folder.resolve(line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'))).normalize()
                        .toString());
            }
        }
        Set<String> sheets = new TreeSet<>();
        for (Path sheet : files(MAIN.resolve("resources"), Set.of("css"))) {
            if (!Set.of("all.css", "tokens.css", "dark.css").contains(sheet.getFileName().toString())) {
                sheets.add(sheet.toString());
            }
        }
        assertThat(imported).isEqualTo(sheets).hasSizeGreaterThan(10);
        for (Path view : files(MAIN.resolve("resources"), Set.of("fxml"))) {
            assertThat(Files.readString(view)).as(view.toString()).doesNotContain("stylesheets");
        }
        for (String sheet : List.of("all.bss", "tokens.bss", "dark.bss")) {
            assertThat(Look.class.getResource(sheet)).as(sheet).isNotNull();
        }
    }

    @Test
    void theDatabaseIsNeverAskedForWhatLosesWhatWasKept() throws Exception {
        for (Path source : sources().toList()) {
            assertThat(Files.readString(source)).as(source.toString()).doesNotContain(FORBIDDEN);
        }
    }
}
