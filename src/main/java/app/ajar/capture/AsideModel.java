package app.ajar.capture;

import app.ajar.model.PersonId;
import app.ajar.ui.Background;
import app.ajar.ui.Loads;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The drafts that were put aside: those of other pages than the one that is written on. */
final class AsideModel {

    private static final int FIRST_WORDS = 90;

    private final DraftQueries queries;
    private final DraftKeeper keeper;
    private final Clock clock;
    private final Loads loads;
    private final BiConsumer<@Nullable PersonId, Draft> open;
    private final Messages messages = Messages.of(AsideModel.class);
    private final Words words = new Words(messages);
    private final ReadOnlyObjectWrapper<Aside> shown = new ReadOnlyObjectWrapper<>(new Aside("", List.of()));
    private final Set<Optional<PersonId>> thrown = new HashSet<>();
    private List<DraftQueries.Saved> found = List.of();

    /**
     * What is shown of them.
     *
     * @param count how many there are, in words; empty if there is none
     */
    record Aside(String count, List<Row> rows) {

        Aside {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A draft in the list.
     *
     * @param who whom it is about, in words
     * @param words its first
     * @param thrown whether it was thrown away just now, and can still be brought back
     */
    record Row(DraftQueries.Saved saved, String who, String words, String when, boolean thrown) {}

    /** @param open opens a draft of a page in the box */
    AsideModel(DraftQueries queries, DraftKeeper keeper, Clock clock, Background background,
            Consumer<Exception> failed, BiConsumer<@Nullable PersonId, Draft> open) {
        this.queries = queries;
        this.keeper = keeper;
        this.clock = clock;
        this.loads = new Loads(background, failed);
        this.open = open;
    }

    ReadOnlyObjectProperty<Aside> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Looks for all but the one of this page. */
    void load(@Nullable PersonId page) {
        thrown.clear();
        loads.load(queries::list, all -> {
            found = all.stream().filter(one -> !Objects.equals(one.page(), page)).toList();
            show();
        });
    }

    void open(Row row) {
        if (!row.thrown()) {
            open.accept(row.saved().page(), row.saved().draft());
        }
    }

    /** Throws it away, or brings it back. */
    void toggle(Row row) {
        PersonId page = row.saved().page();
        boolean back = thrown.remove(Optional.ofNullable(page));
        if (!back) {
            thrown.add(Optional.ofNullable(page));
        }
        Draft draft = row.saved().draft();
        keeper.typed(page, back ? draft : new Draft(draft.id(), draft.begun(), Asked.NOTHING));
        keeper.flush();
        show();
    }

    private void show() {
        LocalDate today = LocalDate.now(clock);
        List<Row> rows = new ArrayList<>();
        for (DraftQueries.Saved one : found) {
            List<Token> with = one.draft().asked().head().with();
            String who = with.isEmpty()
                    ? messages.say("aside.nobody")
                    : words.list(with, token -> Words.name(token.name()));
            LocalDate day = one.at().atZone(clock.getZone()).toLocalDate();
            rows.add(new Row(one, who, first(one.draft().text()), words.day(day, today),
                    thrown.contains(Optional.ofNullable(one.page()))));
        }
        int left = rows.size() - thrown.size();
        String number = messages.sayIfAny("number." + left);
        String count = rows.isEmpty()
                ? ""
                : messages.say("aside.count", number.isEmpty() ? Integer.toString(left) : number);
        shown.set(new Aside(count, rows));
    }

    private static String first(String text) {
        String line = text.substring(0, Math.min(text.length(), 2 * FIRST_WORDS)).strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= FIRST_WORDS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, FIRST_WORDS)) + "…";
    }
}
