package app.ajar.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CursorTest {

    private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 12, 9, 0);

    /** Where a carry or a sign would go wrong, too. */
    @ParameterizedTest
    @CsvSource({"1,0", "1,-1", "-1,0", "-9223372036854775808,0", "9223372036854775807,-1", "5,9223372036854775807",
            "5,-9223372036854775808", "0,1"})
    void theNeighboursOfAnIdAreNeighboursInTheDatabase(long high, long low) {
        try (var db = DSL.using("jdbc:h2:mem:")) {
            areNeighbours(db, new UUID(high, low));
        }
    }

    @Test
    void theNeighboursOfAnyIdAreNeighboursInTheDatabase() {
        try (var db = DSL.using("jdbc:h2:mem:")) {
            qt().withExamples(200).forAll(longs().all(), longs().all())
                    .assuming((high, low) -> !List.of(0L, -1L).contains(high))
                    .checkAssert((high, low) -> areNeighbours(db, new UUID(high, low)));
        }
    }

    private static void areNeighbours(DSLContext db, UUID id) {
        Cursor cursor = new Cursor(AT, id);
        assertThat(db.fetchValue("select ? < ? and ? < ?", cursor.idBefore(), id, id, cursor.idAfter()))
                .isEqualTo(true);
        Cursor after = new Cursor(AT, cursor.idAfter());
        assertThat(after.isNewerThan(cursor)).isTrue();
        assertThat(cursor.isNewerThan(after)).isFalse();
        assertThat(cursor.isNewerThan(cursor)).isFalse();
        assertThat(new Cursor(AT.plusNanos(1), cursor.idBefore()).isNewerThan(after)).isTrue();
        assertThat(new Cursor(AT, cursor.idBefore()).idAfter()).isEqualTo(id);
        assertThat(new Cursor(AT, cursor.idAfter()).idBefore()).isEqualTo(id);
    }
}
