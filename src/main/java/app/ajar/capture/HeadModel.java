package app.ajar.capture;

import app.ajar.capture.language.DayChoice;
import app.ajar.capture.language.Opening;
import app.ajar.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Who it is about, what kind of contact it was, and on which day: what stands above the box. */
final class HeadModel {

    private final CaptureQueries queries;
    private final Supplier<Head> head;
    private final Consumer<UnaryOperator<Head>> change;
    private final HeadWords words;
    private final ReadOnlyObjectWrapper<Chips> shown = new ReadOnlyObjectWrapper<>(
            new Chips(List.of(), "", new Seen.Kind("fth-edit-3", "", false), List.of(), "", false, List.of()));

    /**
     * What is shown above the box.
     *
     * @param more those named in the text alone, in words; may be empty
     * @param kinds what can be chosen for the kind
     * @param dayChosen whether it is another moment than this one
     */
    record Chips(List<Token> with, String more, Seen.Kind kind, List<HeadWords.KindChoice> kinds, String day,
            boolean dayChosen, List<DayOffer> days) {

        Chips {
            with = List.copyOf(with);
            kinds = List.copyOf(kinds);
            days = List.copyOf(days);
        }
    }

    /** A day on offer, in words. */
    record DayOffer(DayChoice choice, String text) {}

    /**
     * @param head what is chosen now
     * @param change alters it
     */
    HeadModel(CaptureQueries queries, HeadWords words, Supplier<Head> head, Consumer<UnaryOperator<Head>> change) {
        this.queries = queries;
        this.words = words;
        this.head = head;
        this.change = change;
    }

    ReadOnlyObjectProperty<Chips> shown() {
        return shown.getReadOnlyProperty();
    }

    /** What is chosen stands there at once; what the text says follows. */
    void show() {
        Chips before = shown.get();
        shown.set(chips(before.more(), before.kind(), before.kinds()));
    }

    void show(Seen seen) {
        shown.set(chips(seen.more(), seen.kind(), words.kinds(seen)));
    }

    private Chips chips(String more, Seen.Kind kind, List<HeadWords.KindChoice> kinds) {
        LocalDate today = queries.today();
        List<DayChoice> offered = queries.days();
        return new Chips(head.get().with(), more, kind, kinds, words.day(head.get().day(), offered, today),
                head.get().day() != null,
                offered.stream().map(one -> new DayOffer(one, words.day(one, today))).toList());
    }

    void add(Token token) {
        change.accept(now -> {
            List<Token> with = new ArrayList<>(now.with());
            if (!with.contains(token)) {
                with.add(token);
            }
            return now.with(with);
        });
    }

    void remove(Token token) {
        change.accept(now -> now.with(now.with().stream().filter(one -> !one.equals(token)).toList()));
    }

    void removeLast() {
        List<Token> with = head.get().with();
        if (!with.isEmpty()) {
            remove(with.getLast());
        }
    }

    void choose(HeadWords.KindChoice choice) {
        Opening opening = choice.opening();
        change.accept(now -> now.choosing(opening));
    }

    void choose(DayChoice day) {
        change.accept(now -> now.on(
                day.kind() == DayChoice.Kind.NOW ? null : new Head.Day(day.kind(), day.when())));
    }

    /** Another day, in words; false if it is none that has come. */
    boolean choose(String typed) {
        Optional<When> day = queries.day(typed);
        day.ifPresent(when -> change.accept(now -> now.on(new Head.Day(null, when))));
        return day.isPresent();
    }
}
