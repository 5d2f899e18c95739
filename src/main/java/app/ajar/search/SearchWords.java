package app.ajar.search;

import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.ui.DoorWords;
import app.ajar.ui.EntryKinds;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in words what was found. */
final class SearchWords {

    private final Messages messages = Messages.of(SearchWords.class);
    private final Words words = new Words(messages);
    private final DoorWords doors = new DoorWords();
    private final DateTimeFormatter day = DateTimeFormatter.ofPattern(messages.say("found.day"), messages.language());
    private final DateTimeFormatter anyDay = DateTimeFormatter.ofPattern(messages.say("found.any.day"),
            messages.language());

    Messages messages() {
        return messages;
    }

    Item.Somebody somebody(Found.Somebody found, Found all) {
        String doing = found.doing() == null
                ? ""
                : found.where() == null
                        ? found.doing()
                        : messages.say("found.work", found.doing(), found.where());
        String below = found.former() == null
                ? doing
                : doing.isEmpty()
                        ? messages.say("found.former", found.former())
                        : messages.say("found.former.work", found.former(), doing);
        String door = doors.text(found.door(), all.today());
        String sentence = String.join(messages.say("found.next"),
                Stream.of(found.name(), below, door).filter(said -> !said.isEmpty()).toList());
        return new Item.Somebody(found.id(), Marked.of(found.name(), all.words()), Marked.of(below, all.words()),
                found.door(), sentence);
    }

    Item.Written written(Found.Written found, Found all) {
        Entry entry = found.entry();
        EntryKinds.Kind kind = EntryKinds.of(entry.body());
        Line line = line(entry, all.words());
        String cut = Marked.cut(line.text(), all.words());
        String shown = line.theirs() ? words.quoted(cut) : cut;
        String who = found.names().isEmpty()
                ? messages.say("found.nobody")
                : words.list(found.names(), Words::name);
        String below = messages.say("found.below", who, messages.say("found." + kind.key()));
        String on = on(entry.when().date(), all.today());
        return new Item.Written(entry.id(), found.pages(), Marked.of(shown, all.words()), line.theirs(), below, on,
                entry.confidential(), kind, String.join(messages.say("found.next"), shown, below, on));
    }

    private String on(LocalDate date, LocalDate today) {
        return (date.getYear() == today.getYear() ? day : anyDay).format(date);
    }

    /** A line of an entry; in quotation marks only what somebody said. */
    private record Line(String text, boolean theirs) {}

    /** The line in which most of the words stand, the first of several alike. */
    private static Line line(Entry entry, List<String> words) {
        List<Line> lines = new ArrayList<>();
        entry.text().lines().filter(line -> !line.isBlank()).forEach(line -> lines.add(new Line(line.strip(), false)));
        said(entry.body()).forEach(line -> {
            if (line.text() != null && !line.text().isBlank()) {
                lines.add(new Line(line.text().strip().replaceAll("\\s+", " "), line.theirs()));
            }
        });
        return lines.stream()
                .reduce((best, next) -> Marked.count(next.text(), words) > Marked.count(best.text(), words)
                        ? next
                        : best)
                .orElse(new Line("", false));
    }

    private record Said(@Nullable String text, boolean theirs) {}

    private static List<Said> said(Body body) {
        return switch (body) {
            case Body.Conversation it -> Stream.of(it.gave().stream(), it.asked().stream(),
                    Stream.ofNullable(it.felt()).map(Body.Felt::word))
                    .flatMap(each -> each).map(text -> new Said(text, false)).toList();
            case Body.No it -> List.of(new Said(it.words(), true), new Said(it.because(), false),
                    new Said(it.moment() == null ? null : it.moment().when().label(), false));
            case Body.Yes it -> List.of(new Said(it.words(), true));
            case Body.Promise it -> List.of(new Said(it.due() == null ? null : it.due().label(), false));
            case Body.Referral it -> List.of(new Said(it.treated(), false), new Said(it.outcome(), false));
            case Body.NearMiss it -> List.of(new Said(it.broke(), false));
            case Body.Purchase it -> List.of(new Said(it.forWhom(), false));
            case Body.Gathering it -> List.of(new Said(it.where(), false));
            case Body.Meeting it -> List.of(new Said(it.day().label(), false));
            case Body.LifeEvent it -> List.of(new Said(it.since() == null ? null : it.since().label(), false));
            case Body.Preference it -> List.of(new Said(it.words(), true), new Said(it.condition(), false));
            case Body.Guess it -> List.of(new Said(it.said(), false));
            case Body.Told it -> List.of(new Said(it.received(), false));
            case Body.Note() -> List.of();
            case Body.Idea _ -> List.of();
        };
    }
}
