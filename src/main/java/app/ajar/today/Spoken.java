package app.ajar.today;

import app.ajar.model.Body;
import app.ajar.model.Entry;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that somebody really said, in what was written; nothing that is private. */
final class Spoken {

    private static final Pattern QUOTED = Pattern.compile("(?:^|[\\s:,(])(?:\"([^\"]+)\"|\u201C([^\u201D]+)\u201D)");

    private Spoken() {}

    /** Those an entry has as such, else the first in double quotes in the texts, in the order of the entries. */
    static Optional<String> in(@Nullable Entry... entries) {
        return Stream.of(entries).filter(entry -> entry != null && !entry.confidential())
                .flatMap(entry -> of(entry).stream()).findFirst();
    }

    private static Optional<String> of(Entry entry) {
        String words = switch (entry.body()) {
            case Body.No no -> no.words();
            case Body.Yes yes -> yes.words();
            case Body.Preference said -> said.words();
            case Body.Guess guess -> guess.said();
            default -> null;
        };
        return words != null && !words.isBlank() ? Optional.of(words) : quoted(entry.text());
    }

    private static Optional<String> quoted(String text) {
        Matcher quoted = QUOTED.matcher(text);
        return quoted.find()
                ? Optional.of(quoted.group(1) == null ? quoted.group(2) : quoted.group(1)).map(String::strip)
                : Optional.empty();
    }
}
