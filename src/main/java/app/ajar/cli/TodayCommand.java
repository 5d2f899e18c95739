package app.ajar.cli;

import app.ajar.cli.Json.Item;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.rules.Prompt;
import app.ajar.today.Board;
import app.ajar.today.Card;
import app.ajar.today.CardWords;
import app.ajar.today.TodayQueries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The cards of a day. */
@Command(name = "today")
final class TodayCommand extends Work {

    private static final String INDENT = "  ";

    @Option(names = "--on", paramLabel = "DATE")
    @Nullable
    private String on;

    @Option(names = "--all")
    private boolean all;

    TodayCommand(Ajar ajar) {
        super(ajar);
    }

    @Override
    public Integer call() {
        LocalDate day = day(on);
        return ajar.with(journal -> {
            Board board = new TodayQueries(journal, terminal.clock()).board(day);
            CardWords words = new CardWords(board);
            List<Card> cards = new ArrayList<>(words.shown());
            if (all) {
                cards.addAll(words.waiting());
            }
            if (!document("cards", () -> cards.stream().map(card -> item(card, board)).toList())) {
                terminal.say(words.title());
                terminal.say(words.summary());
                cards.forEach(card -> text(card).forEach(terminal::say));
                if (!all && !words.more().isEmpty()) {
                    terminal.say("");
                    terminal.say(words.more());
                }
            }
            return 0;
        });
    }

    private static Item item(Card card, Board board) {
        Prompt prompt = card.prompt();
        Map<PersonId, String> names = new LinkedHashMap<>();
        board.people().values().forEach((Person person) -> names.put(person.id(), person.name()));
        Entry evidence = prompt.evidence();
        return Item.of(card.person(), prompt.about(), names).with("kind", Words.name(prompt.kind()))
                .with("owed", prompt.kind().isOwed()).with("why", card.sentence())
                .with("evidence", evidence == null ? null : evidence.id().toString())
                .with("at", evidence == null ? null : Json.at(evidence.when()))
                .with("words", card.said().isEmpty() ? null : card.said())
                .with("since", prompt.since().toString()).with("lapses", prompt.lapses().toString())
                .with("channels", prompt.ways().stream().map(way -> Words.name(way.channel())).toList());
    }

    private static List<String> text(Card card) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(card.name() + (card.doing().isEmpty() ? "" : " · " + card.doing()) + " · " + card.label());
        lines.add(INDENT + card.sentence());
        String said = card.said().isEmpty() ? card.noted() : EntryText.quoted(card.said());
        if (!said.isEmpty()) {
            lines.add(INDENT + said.replace("\n", "\n" + INDENT) + " (" + card.source() + ")");
        }
        String reach = card.lines().isEmpty() ? "" : ": " + card.lines().getFirst().value();
        lines.add(INDENT + card.action() + reach + (card.mind().isEmpty() ? "" : " · " + card.mind()));
        return lines;
    }
}
