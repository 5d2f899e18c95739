package app.ajar.today;

import app.ajar.capture.language.Dates;
import app.ajar.capture.language.Hemisphere;
import app.ajar.capture.language.Tense;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Channel;
import app.ajar.model.Detail;
import app.ajar.model.Window;
import app.ajar.read.Gate;
import app.ajar.read.Held;
import app.ajar.read.Scripts;
import app.ajar.rules.Prompt;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What helping asks the journal. */
public final class HelpQueries {

    private static final Set<Channel> WRITTEN = EnumSet.of(Channel.MESSAGE, Channel.MAIL, Channel.POST,
            Channel.SOCIAL);

    private final Journal journal;
    private final Clock clock;

    public HelpQueries(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** @param bundled the words of a kind that come with Ajar */
    Help of(Card card, Function<Scripts.Kind, String> bundled) {
        return journal.read(db -> {
            Optional<Scripts.Kind> kind = kind(card);
            List<String> avoid = new Held(db).of(new Gate(db).group(card.person())).stream()
                    .filter(Detail.class::isInstance).map(Detail.class::cast).filter(Detail::avoid)
                    .map(Detail::text).toList();
            return new Help(card, kind.map(one -> new Scripts(db).text(one, bundled.apply(one))).orElse(""), avoid);
        });
    }

    /** Which words fit a card; a promise is kept and a meeting gone to without any. */
    static Optional<Scripts.Kind> kind(Card card) {
        return Optional.ofNullable(switch (card.prompt().kind()) {
            case ANSWER -> Scripts.Kind.ANSWER;
            case THANKS -> Scripts.Kind.THANKS;
            case FIRST_CONTACT -> Scripts.Kind.FIRST_CONTACT;
            case ASK_TO_ASK -> Scripts.Kind.ASK_TO_ASK;
            case ACKNOWLEDGEMENT -> cameInWriting(card.prompt())
                    ? Scripts.Kind.ACKNOWLEDGE_MESSAGE
                    : Scripts.Kind.ACKNOWLEDGE;
            case NEWS -> Scripts.Kind.NEWS;
            case BIRTHDAY -> Scripts.Kind.BIRTHDAY;
            case MOMENT -> Scripts.Kind.MOMENT;
            case GUESS -> Scripts.Kind.ASK;
            case SILENT -> Scripts.Kind.SILENT;
            case NEAR_MISS -> Scripts.Kind.NEAR_MISS;
            case CARE, REORDER -> Scripts.Kind.CARE;
            case IDEA -> Scripts.Kind.IDEA;
            case PROMISE, MEETING -> null;
        });
    }

    private static boolean cameInWriting(Prompt prompt) {
        return prompt.talk() != null
                && prompt.talk().body() instanceof Body.Conversation talk
                && talk.channel() != null && WRITTEN.contains(talk.channel());
    }

    /** The first of the days that are meant, if it is to come; empty if none is. */
    Optional<LocalDate> day(String typed) {
        LocalDate today = LocalDate.now(clock);
        Window window = typed.isBlank()
                ? null
                : new Dates(today, Hemisphere.NORTHERN).window(typed.strip(), Tense.FUTURE);
        return Optional.ofNullable(window).map(Window::from).filter(today::isBefore);
    }
}
