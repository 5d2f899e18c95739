package app.ajar.capture.language;

import app.ajar.model.Body;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says more, or less, with a line that is typed already: what is chosen beside the box stands in it as words. */
public final class Rewrite {

    private static final Words WORDS = Words.ENGLISH;
    private static final Context NOBODY = Context.at(LocalDateTime.of(LocalDate.EPOCH, LocalTime.NOON), ZoneOffset.UTC,
            Names.of(List.of()));

    private Rewrite() {}

    /** The line of a no, saying that they were thanked there and then, or not; null if that cannot be said in it. */
    public static @Nullable String thanked(String line, boolean thanked) {
        return thanked
                ? with(line, WORDS.first("no.thanked"), Said.No::thanked)
                : without(line, "no.thanked", no -> !no.thanked());
    }

    /** The line of a no, saying whose idea its moment was; null if it cannot be said in this line. */
    public static @Nullable String whose(String line, Body.Side side) {
        String bare = line;
        for (Body.Side each : List.of(Body.Side.ME, Body.Side.THEM, Body.Side.AGREED)) {
            String less = without(bare, "no.whose." + each, no -> true);
            bare = less == null ? bare : less;
        }
        if (side == Body.Side.NOT_SAID) {
            Said.No no = no(bare);
            return no == null || no.whose() != side ? null : bare;
        }
        return with(bare, WORDS.first("no.whose." + side), no -> no.whose() == side);
    }

    /** A quote that is still open is closed first: else the words would be theirs. */
    private static @Nullable String with(String line, String words, Predicate<Said.No> said) {
        Said.No before = no(line);
        String text = line.stripTrailing();
        String comma = text.endsWith(",") ? " " : ", ";
        for (String close : List.of("", "\"", "”")) {
            String more = text + close + comma + words;
            Said.No after = no(more);
            if (before != null && after != null && said.test(after) && same(before, after)) {
                return more;
            }
        }
        return null;
    }

    private static @Nullable String without(String line, String key, Predicate<Said.No> said) {
        List<String> kept = new ArrayList<>();
        for (String piece : Quotes.pieces(line)) {
            String folded = piece.length() > 60 ? "" : Fold.of(piece.strip());
            if (kept.isEmpty() || !WORDS.is(key, folded)) {
                kept.add(piece);
            }
        }
        String less = String.join(",", kept);
        Said.No after = no(less);
        return after == null || !said.test(after) ? null : less;
    }

    /** Whether nothing else of it is read in another way. */
    private static boolean same(Said.No before, Said.No after) {
        return before.kind() == after.kind() && before.what().equals(after.what())
                && Objects.equals(before.because(), after.because())
                && Objects.equals(before.words(), after.words())
                && (before.ask() == null
                        ? after.ask() == null
                        : after.ask() != null && before.ask().label().equals(after.ask().label()));
    }

    private static Said.@Nullable No no(String line) {
        List<Line> read = Parser.parse(line, NOBODY).lines();
        return read.size() == 1 && Plan.said(read.getFirst()) instanceof Said.No no ? no : null;
    }
}
