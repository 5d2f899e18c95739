package app.ajar.cli;

import app.ajar.cli.Json.Item;
import app.ajar.keep.Journal;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.read.Find;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks for words: people first, then entries, the newest first. */
@Command(name = "search")
final class SearchCommand extends Work {

    private static final int SHOWN = 200;

    @Parameters(paramLabel = "QUERY", arity = "1..*")
    private List<String> query = List.of();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20")
    private int limit;

    SearchCommand(Ajar ajar) {
        super(ajar);
    }

    @Override
    public Integer call() {
        String words = String.join(" ", query);
        if (words.isBlank() || limit < 1) {
            throw new Refusal(Refusal.USAGE, Words.of(limit < 1 ? "search.limit" : "search.nothing"));
        }
        return ajar.with(journal -> {
            List<PersonId> people = journal.read(db -> new Find(db).people(words, limit));
            int left = limit - people.size();
            List<Entry> entries = left == 0 ? List.of() : journal.read(db -> new Find(db).entries(words, left));
            show(journal, people, entries);
            return 0;
        });
    }

    private void show(Journal journal, List<PersonId> people, List<Entry> entries) {
        Set<PersonId> mentioned = new LinkedHashSet<>(people);
        entries.forEach(entry -> mentioned.addAll(Items.mentioned(entry)));
        Map<PersonId, String> names = Items.names(journal, mentioned);
        boolean said = document("results", () -> {
            List<Item> items = new ArrayList<>();
            people.forEach(id -> items.add(Item.of(id, List.of(), names).with("kind", "person")
                    .with("id", id.toString())));
            entries.forEach(entry -> items.addAll(Items.each(entry, names)));
            return items;
        });
        if (!said) {
            people.forEach(id -> terminal.say(names.getOrDefault(id, "") + "  @id:" + id));
            entries.forEach(entry -> terminal.say(line(entry, names)));
        }
    }

    private static String line(Entry entry, Map<PersonId, String> names) {
        List<String> who = entry.people().stream().map(id -> names.getOrDefault(id, "")).toList();
        String text = entry.text().strip().replaceAll("\\s+", " ");
        if (text.codePointCount(0, text.length()) > SHOWN) {
            text = text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
        }
        return EntryText.at(entry.when()) + "  " + Words.of("kind." + Items.kind(entry.body()))
                + (who.isEmpty() ? "" : "  " + String.join(", ", who)) + (text.isEmpty() ? "" : "  " + text);
    }
}
