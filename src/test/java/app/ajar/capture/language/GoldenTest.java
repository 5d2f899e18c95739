package app.ajar.capture.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Captures and the records they make, to be read by people; {@code -Dajar.golden=write} writes them anew. */
class GoldenTest {

    private static final Path FILE = Path.of("src/test/resources/app/ajar/capture/language/golden.txt");
    private static final Pattern NOTHING = Pattern
            .compile("(?<=\\[)\\w+=(?:null|\\[\\])(?:, )?|, \\w+=(?:null|\\[\\])");

    /** @param head who is above the box and what was chosen there; @param records as they stand in the file */
    record Case(String title, List<String> head, String text, String records) {

        Captured captured() {
            return Sample.capture(text, context());
        }

        Context context() {
            List<Person> people = new ArrayList<>(Sample.people());
            head.stream().filter(line -> line.startsWith("known "))
                    .forEach(line -> people.add(Sample.person(line.substring(6))));
            Context context = Context.at(Sample.NOW, java.time.ZoneOffset.UTC, Names.of(people))
                    .withChallenges(List.of(Sample.HARD));
            List<PersonId> header = new ArrayList<>();
            for (String line : head) {
                String[] words = line.split(" ", 2);
                switch (words[0]) {
                    case "with" -> header.add(named(people, words[1]));
                    case "chosen" -> {
                        String[] how = words[1].split(" ");
                        context = context.with(Opening.of(Channel.valueOf(how[0]), Body.Side.valueOf(how[1])));
                    }
                    case "choose" -> context = words[1].endsWith(" new")
                            ? context.choosing(words[1].replace(" new", ""), new Choice.NewPerson())
                            : context.choosing(words[1].split(" = ")[0],
                                    new Choice.This(named(people, words[1].split(" = ")[1])));
                    default -> {
                    }
                }
            }
            return context.about(header.toArray(PersonId[]::new));
        }

        private static PersonId named(List<Person> people, String name) {
            return people.stream().filter(person -> person.name().equals(name)).findFirst().orElseThrow().id();
        }
    }

    static List<Case> cases() {
        try {
            List<Case> cases = new ArrayList<>();
            for (String block : Files.readString(FILE).split("(?m)^#### ")) {
                if (block.contains(">>>>\n")) {
                    String[] head = block.substring(0, block.indexOf(">>>>\n")).split("\n");
                    int from = block.indexOf(">>>>\n") + 5;
                    int to = block.indexOf("\n<<<<\n", from - 1);
                    String text = block.substring(from, Math.max(from, to))
                            .replace("id:ANA", "id:" + Sample.ANA.id());
                    cases.add(new Case(head[0], List.of(head).subList(1, head.length), text,
                            block.substring(to + 6).strip()));
                }
            }
            return cases;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyCaptureMakesItsRecords() throws IOException {
        List<Case> cases = cases();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(150);
        StringBuilder now = new StringBuilder();
        String file = Files.readString(FILE);
        now.append(file, 0, file.indexOf("\n####"));
        for (Case one : cases) {
            now.append("\n#### ").append(one.title()).append('\n');
            one.head().forEach(line -> now.append(line).append('\n'));
            now.append(">>>>\n").append(one.text().replace(Sample.ANA.id().toString(), "ANA")).append("\n<<<<\n")
                    .append(written(one.captured()));
        }
        if ("write".equals(System.getProperty("ajar.golden"))) {
            Files.writeString(FILE, now);
        }
        assertThat(now.toString()).isEqualTo(Files.readString(FILE));
    }

    /** The records with names for ids and without what was not said. */
    static String written(Captured captured) {
        StringBuilder lines = new StringBuilder();
        for (Change change : captured.changes()) {
            String thing = ((Change.Put) change).thing().toString()
                    .replaceAll(", capture=[^,]+|, when=When\\[[^]]*]|, confidential=false", "");
            for (Person person : Sample.people()) {
                thing = thing.replace(person.id().toString(), person.name());
            }
            for (Person person : captured.newPeople()) {
                thing = thing.replace(person.id().toString(), person.name() + " (new)");
            }
            for (int before = -1; before != thing.length();) {
                before = thing.length();
                thing = NOTHING.matcher(thing).replaceAll("");
            }
            thing = thing.replaceAll("00000000-0000-7000-0000-0000000000(\\w\\w)", "#$1").replace("\n", "⏎")
                    .replaceAll("Window\\[from=(\\S+), to=(\\S+)]", "$1..$2")
                    .replaceAll(", (?:former|setAside|died|avoid|askedByMe)=false", "");
            lines.append(thing).append('\n');
        }
        captured.leftOut().forEach(left -> lines.append("left out: ").append(left.typed()).append(" (")
                .append(left.why().getClass().getSimpleName()).append(")\n"));
        captured.preview().groups().forEach(group -> group.rows().stream()
                .filter(row -> row.state() == Preview.State.AS_TEXT)
                .forEach(row -> lines.append("as text: ").append(
                        row.outcome() instanceof Outcome.AsText(Outcome.Why why) ? why.name() : "said before")
                        .append('\n')));
        return lines.toString();
    }
}
