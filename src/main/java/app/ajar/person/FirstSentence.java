package app.ajar.person;

import app.ajar.capture.language.Context;
import app.ajar.capture.language.Names;
import app.ajar.capture.language.Opening;
import app.ajar.capture.language.Outcome;
import app.ajar.capture.language.Parser;
import app.ajar.capture.language.Said;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import java.text.BreakIterator;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first sentence of a conversation, word for word; one that only says how it came about ("She called.") is not. */
final class FirstSentence {

    private static final int LONGEST = 180;
    private static final int LONGEST_OPENER = 60;
    private static final Set<String> THEM = Set.of("her", "him", "them", "me", "us");

    private FirstSentence() {}

    static String of(Entry entry, Person person) {
        String text = entry.text().strip();
        String first = first(text);
        String rest = text.substring(first.length()).strip();
        boolean bare = !rest.isEmpty() && first.length() <= LONGEST_OPENER && isBare(first.strip(), person);
        return cut((bare ? first(rest) : first).strip());
    }

    private static String first(String text) {
        int line = text.indexOf('\n');
        String paragraph = line < 0 ? text : text.substring(0, line);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(paragraph);
        sentences.first();
        int end = sentences.next();
        return end == BreakIterator.DONE ? paragraph : paragraph.substring(0, end);
    }

    /** Where words are left out stands "…". */
    private static String cut(String sentence) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int space = sentence.lastIndexOf(' ', LONGEST);
        return sentence.substring(0, space < 0 ? LONGEST : space) + "\u2026";
    }

    /** Whether no word can be taken from its end, but those that name them, without another opening or none. */
    private static boolean isBare(String sentence, Person person) {
        String left = sentence.replaceAll("[.!\u2026]+$", "");
        Opening opening = opening(left, person);
        while (opening != null) {
            int space = left.lastIndexOf(' ');
            String last = left.substring(space + 1);
            String before = space < 0 ? "" : left.substring(0, space).replaceAll("[,;:]+$", "");
            if (!Objects.equals(opening(before, person), opening)) {
                return true;
            }
            if (!THEM.contains(last.toLowerCase(Locale.ROOT)) && !person.name().contains(last)) {
                return false;
            }
            left = before;
        }
        return false;
    }

    private static @Nullable Opening opening(String text, Person person) {
        Context context = Context.at(LocalDateTime.of(2000, 1, 1, 0, 0), ZoneOffset.UTC, Names.of(List.of(person)))
                .about(person.id());
        return Parser.parse(text, context).lines().stream().findFirst()
                .map(line -> line.outcome() instanceof Outcome.Says(Said.Text said) ? said.opening() : null)
                .orElse(null);
    }
}
