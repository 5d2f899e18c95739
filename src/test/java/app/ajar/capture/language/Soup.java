package app.ajar.capture.language;

import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.List;
import org.quicktheories.core.Gen;

/** Generated captures: pieces of the language, of awkward text and of plain words in any order. */
final class Soup {

    static final List<String> PIECES = List.of("\n", "\n", "\n/no not now: ", "\n/no not ever", "\n/no ", "\n/yes ",
            "\n/broke ", "\n/stop ", "\n/welcome ", "\n/only ", "\n/guess ", "\n/idea ", "\n/owe ", "\n/owed ",
            "\n/from ", "\n/sent ", "\n/felt ", "\n/gave ", "\n/asked ", "\n/challenge ", "\n/eased ", "\n/bought ",
            "\n/party ", "\n/party class at ", "\n/meet ", "\n/life ", "\n/told ", "\n/role ", "\n/phone ", "\n/mail ",
            "\n/birthday ", "\n/detail ", "\n/avoid ", "\n/tag ", "\n/script", "\n/", "\n@", "\n@Ana",
            "\n@Ana Marques ",
            "\n@Sue: ", "\n@Beth\n", "\n@Nina from the choir: ", "\n@id:", " @Sue's ", "@", "/", ": ", ", ", ", ", ",",
            " ", " ", "\"", "\"", ", \"", "\", ", "“", "”", "because ", ", because ", ", ask ", "ask ", ", thanked",
            "thanked", " by Friday", "in spring", "after Christmas", "tomorrow", ", some day", "22 May", "10:30",
            "when he waves", ", her idea", ", agreed", ", not asked", ", she said so", ", it showed", ", fairly sure",
            "calls", " and messages", "selling", ", their side", ", agreed 3 May", "at Rosa's", ", for her",
            ", no care",
            "since March", ", since 2019", "host", "customer until May", "family: ", ", private", "died", "she called",
            "Called", ", no answer", "12 minutes", "0151 496 0182", "ana@x.example", "no time to post pictures",
            "her son said", "I asked", "<script>", "%_", "\\", "'", "’", "שלום", "👩‍👩‍👧", "é", "e\u0301", "\uD83D",
            "\uDC69", "\u0000", "\r\n", "\t", "\u00A0", "\u202E", "x", "Y", "balm", "the roof", "!", ".");

    private Soup() {}

    static Gen<String> captures() {
        return lists().of(integers().between(0, PIECES.size() - 1)).ofSizeBetween(0, 14).map(numbers -> {
            StringBuilder text = new StringBuilder();
            numbers.forEach(number -> text.append(PIECES.get(number)));
            return text.toString();
        });
    }

    /** The same with a word that occurs only once behind each piece. */
    static Gen<Marked> marked() {
        return lists().of(integers().between(0, PIECES.size() - 1)).ofSizeBetween(0, 14).map(numbers -> {
            StringBuilder text = new StringBuilder();
            List<String> words = new ArrayList<>();
            for (int number : numbers) {
                String word = "q" + (char) ('a' + words.size()) + "z";
                words.add(word);
                text.append(PIECES.get(number)).append(word);
            }
            return new Marked(text.toString(), words);
        });
    }

    record Marked(String text, List<String> words) {}
}
