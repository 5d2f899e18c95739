package app.ajar.today;

import app.ajar.model.Body.Conversation;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.rules.Prompt;
import app.ajar.rules.Prompt.Kind;
import app.ajar.rules.Why;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of the cards of a board. Of what is private nothing is said but that it is there. */
public final class CardWords {

    private final Messages messages = Messages.of(CardWords.class);
    private final Words words = new Words(messages);
    private final Board board;
    private final CardDays days;
    private final CardSentences sentences;

    public CardWords(Board board) {
        this.board = board;
        this.days = new CardDays(messages, board.day());
        this.sentences = new CardSentences(messages, board, days);
    }

    /** "Thursday, 12 November". */
    public String title() {
        return days.title();
    }

    /** How many there are, or why there is nobody. */
    public String summary() {
        int shown = board.sheet().shown().size();
        if (shown > 0) {
            return messages.say(board.sheet().shown().getFirst().kind().isOwed() ? "summary.owed" : "summary",
                    shown, capital(days.number(shown)));
        }
        if (!board.sheet().waiting().isEmpty()) {
            return messages.say("quiet.LATER");
        }
        return board.quiet() == Board.Quiet.NOTHING_DUE
                ? messages.say("quiet", messages.say("empty.title"), reason())
                : reason();
    }

    /** Why there may be nobody. */
    String reason() {
        return messages.say("quiet." + board.quiet());
    }

    /** "And five more that can wait"; empty if there are none. */
    public String more() {
        int waiting = board.sheet().waiting().size();
        return waiting == 0 ? "" : messages.say("more", waiting, days.number(waiting));
    }

    public List<Card> shown() {
        return board.sheet().shown().stream().map(this::card).toList();
    }

    /** Of a board all of whose cards were read. */
    public List<Card> waiting() {
        return board.sheet().waiting().stream().map(this::card).toList();
    }

    private Card card(Prompt prompt) {
        Person person = board.person(prompt.person());
        String said = Spoken.in(witnesses(prompt)).orElse("");
        String noted = said.isEmpty() ? noted(prompt) : "";
        return new Card(prompt, person.name(), doing(prompt.person()), label(prompt), sentences.of(prompt), said, noted,
                said.isEmpty() && noted.isEmpty() ? "" : source(prompt), action(prompt, person), lines(prompt),
                mind(prompt));
    }

    /** What their words are looked for in. */
    private static @Nullable Entry[] witnesses(Prompt prompt) {
        return prompt.why() instanceof Why.Guessed(_, var last)
                ? new Entry[]{last}
                : new Entry[]{prompt.evidence(), prompt.talk()};
    }

    /** What was written of a conversation that is itself the evidence. */
    private static String noted(Prompt prompt) {
        Entry at = prompt.why() instanceof Why.Guessed(_, var last) ? last : prompt.evidence();
        return at != null && at.body() instanceof Conversation && !at.confidential() ? at.text().strip() : "";
    }

    private String source(Prompt prompt) {
        Entry at = Stream.of(witnesses(prompt)).filter(Objects::nonNull).findFirst().orElseThrow();
        String day = days.full(at.when().date());
        if (prompt.kind() == Kind.FIRST_CONTACT && !prompt.about().isEmpty()) {
            return messages.say("source.about", sentences.given(prompt.about().getFirst()),
                    sentences.given(prompt.person()), day);
        }
        Channel channel = Stream.of(prompt.talk(), at).filter(Objects::nonNull)
                .map(entry -> entry.body() instanceof Conversation talk ? talk.channel() : null)
                .filter(Objects::nonNull).findFirst().orElse(null);
        return channel == null ? day : messages.say("source", messages.say("source." + channel), day);
    }

    private String doing(PersonId id) {
        Board.Doing doing = board.doing().get(id);
        if (doing == null) {
            return "";
        }
        if (!doing.what().isEmpty()) {
            return doing.what();
        }
        List<String> roles = doing.roles().stream().map((Role.Kind role) -> messages.say("role." + role)).toList();
        return roles.isEmpty()
                ? ""
                : Stream.concat(Stream.of(roles.getFirst()), roles.stream().skip(1)
                        .map(role -> role.toLowerCase(messages.language())))
                        .collect(Collectors.joining(messages.say("list.comma")));
    }

    private String label(Prompt prompt) {
        return prompt.why() instanceof Why.Due(var debts) && prompt.kind() == Kind.PROMISE
                ? sentences.promiseFor(debts.getFirst().evidence())
                : messages.say("label." + prompt.kind());
    }

    private String action(Prompt prompt, Person person) {
        List<Board.Reach> reach = board.reach(prompt);
        Channel channel = reach.isEmpty() ? prompt.channel() : reach.getFirst().channel();
        String key = switch (prompt.kind()) {
            case FIRST_CONTACT -> "action.FIRST_CONTACT." + channel;
            case CARE -> prompt.why() instanceof Why.Bought(_, var stage) ? "action.CARE." + stage : "action.CARE.USE";
            case MOMENT, SILENT, NEAR_MISS -> "action.how." + person.speak();
            default -> "action." + prompt.kind();
        };
        return messages.say(key, sentences.given(person.id()));
    }

    private List<Card.Line> lines(Prompt prompt) {
        return board.reach(prompt).stream().map(reach -> new Card.Line(reach.channel(), reach.point().value(),
                reach.point().label() == null ? "" : reach.point().label(),
                reach.sharedWith().isEmpty()
                        ? ""
                        : messages.say("shared", words.list(reach.sharedWith(), sentences::given))))
                .toList();
    }

    /** Their conditions for the way that is to be used. */
    private String mind(Prompt prompt) {
        List<Board.Reach> reach = board.reach(prompt);
        Channel channel = reach.isEmpty() ? prompt.channel() : reach.getFirst().channel();
        List<String> conditions = prompt.ways().stream().filter(way -> way.channel() == channel)
                .flatMap(way -> way.conditions().stream()).map(line -> line.preference().condition())
                .filter(Objects::nonNull).distinct().toList();
        return conditions.isEmpty() ? "" : messages.say("mind", words.list(conditions, condition -> condition));
    }

    private String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(messages.language()) + text.substring(1);
    }
}
