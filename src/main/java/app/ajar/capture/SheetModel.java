package app.ajar.capture;

import app.ajar.keep.Ids;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What stands in the box, and on whose page: the draft that is written just now. */
final class SheetModel {

    private final DraftKeeper keeper;
    private final Supplier<LocalDate> today;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private @Nullable PersonId page;
    private UUID id = Ids.next();
    private LocalDate begun;
    private Asked asked = Asked.NOTHING;

    SheetModel(DraftKeeper keeper, Supplier<LocalDate> today) {
        this.keeper = keeper;
        this.today = today;
        this.begun = today.get();
    }

    ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /** Whose page it is; null for nobody's. */
    @Nullable
    PersonId page() {
        return page;
    }

    boolean isOf(@Nullable PersonId other) {
        return Objects.equals(page, other);
    }

    Asked asked() {
        return asked;
    }

    Draft draft() {
        return new Draft(id, begun, asked);
    }

    /** Goes to another page, with what is known to stand there; null if nothing is. */
    void turn(@Nullable PersonId to, @Nullable Draft known) {
        keeper.flush();
        page = to;
        take(known == null ? fresh() : known);
    }

    /** What was typed on a page in this run and is not kept; empty if nothing was. */
    Optional<Draft> known(@Nullable PersonId of) {
        return keeper.last(of).filter(draft -> !draft.isEmpty());
    }

    Draft fresh() {
        return new Draft(Ids.next(), today.get(), Asked.NOTHING);
    }

    /** One that was begun on another day is about that day, until another one is chosen. */
    void take(Draft draft) {
        id = draft.id();
        begun = draft.begun();
        Head above = draft.asked().head();
        boolean old = begun.isBefore(today.get()) && above.day() == null && !draft.isEmpty();
        show(old ? draft.asked().with(above.on(new Head.Day(null, When.day(begun)))) : draft.asked());
    }

    /** Shows more than was typed; nothing is saved that nobody wrote. */
    void show(Asked now) {
        asked = now;
        text.set(now.text());
    }

    /** Alters what stands there, and saves it soon. */
    void change(UnaryOperator<Asked> how) {
        show(how.apply(asked));
        save();
    }

    void save() {
        keeper.typed(page, draft());
    }

    /** Puts something on a page, shown or not, and saves it at once. */
    void put(@Nullable PersonId on, Draft draft) {
        keeper.typed(on, draft);
        keeper.flush();
    }
}
