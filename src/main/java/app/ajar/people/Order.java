package app.ajar.people;

import app.ajar.model.Fold;
import app.ajar.model.Window;
import app.ajar.rules.Door;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * In which order people stand.
 *
 * @param reversed the other way round; those of whom nothing is said come last either way
 */
record Order(By by, boolean reversed) {

    static final Order BY_NAME = new Order(By.NAME, false);

    private static final Comparator<Row> NAME = Comparator.comparing(Row::folded).thenComparing(Row::name);

    enum By {
        NAME, DOING, ROLES, CONTACT, DOOR
    }

    /** The order once a column is chosen: chosen again, it is the other way round. */
    Order choose(By column) {
        return new Order(column, column == by && !reversed);
    }

    /** The last contact is asked for to see the latest first, all else from its beginning. */
    boolean isDescending() {
        return reversed != (by == By.CONTACT);
    }

    Comparator<Row> comparator() {
        return switch (by) {
            case NAME -> reversed ? NAME.reversed() : NAME;
            case DOING -> by(row -> row.doing() == null ? null : Fold.of(row.doing()));
            case ROLES -> by(row -> row.roles().isEmpty()
                    ? null
                    : row.roles().stream().mapToInt(Enum::ordinal).min()
                            .orElseThrow());
            case CONTACT -> by(row -> row.contact() == null ? null : -row.contact().day().toEpochDay());
            case DOOR -> by(row -> DoorKind.of(row.door()) == DoorKind.NOTHING
                    ? null
                    : DoorKind.of(row.door())
                            .ordinal(),
                    Comparator.comparing(Order::moment));
        };
    }

    private <T extends Comparable<T>> Comparator<Row> by(Function<Row, @Nullable T> what) {
        return by(what, (one, other) -> 0);
    }

    private <T extends Comparable<T>> Comparator<Row> by(Function<Row, @Nullable T> what, Comparator<Row> then) {
        Comparator<T> way = reversed ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(what, Comparator.nullsLast(way)).thenComparing(then).thenComparing(NAME);
    }

    /** Of doors that are ajar those come first whose moment does. */
    private static LocalDate moment(Row row) {
        Window window = row.door() instanceof Door.Ajar ajar && ajar.moment() != null
                ? ajar.moment().when().window()
                : null;
        return window == null ? LocalDate.MAX : window.from();
    }
}
