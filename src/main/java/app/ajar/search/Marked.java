package app.ajar.search;

import app.ajar.model.Fold;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A text in pieces, of which some were looked for. */
record Marked(List<Piece> pieces) {

    /** So much may stand before the first found letters. */
    private static final int LEAD = 40;
    private static final int AROUND = 24;
    private static final int LONGEST = 84;
    private static final String LEFT_OUT = "…";

    Marked {
        pieces = List.copyOf(pieces);
    }

    record Piece(String text, boolean found) {}

    /**
     * Marks every place where one of the words stands, whatever its case and accents.
     *
     * @param words folded
     */
    static Marked of(String text, List<String> words) {
        Folded folded = Folded.of(text);
        BitSet found = new BitSet(text.length());
        for (String word : words) {
            for (int at = folded.text().indexOf(word); at >= 0; at = folded.text().indexOf(word, at + 1)) {
                found.set(folded.start(at), folded.start(at + word.length()));
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            boolean is = found.get(from);
            int to = is ? found.nextClearBit(from) : found.nextSetBit(from);
            int end = to < 0 || to > text.length() ? text.length() : to;
            pieces.add(new Piece(text.substring(from, end), is));
            from = end;
        }
        return new Marked(pieces);
    }

    /** How many of the words stand in the text. */
    static long count(String text, List<String> words) {
        String folded = Fold.of(text);
        return words.stream().filter(folded::contains).count();
    }

    /** As much of a line as shows what was found in it. */
    static String cut(String line, List<String> words) {
        Folded folded = Folded.of(line);
        int first = words.stream().mapToInt(folded.text()::indexOf).filter(at -> at >= 0).min().orElse(0);
        int start = folded.start(first);
        int from = 0;
        if (start > LEAD) {
            int space = line.indexOf(' ', start - AROUND);
            from = space < 0 || space >= start ? line.offsetByCodePoints(start, 0) : space + 1;
        }
        int to = Math.min(line.length(), from + LONGEST);
        if (to < line.length()) {
            int space = line.lastIndexOf(' ', to);
            to = space > start ? space : line.offsetByCodePoints(0, line.codePointCount(0, to));
        }
        return (from > 0 ? LEFT_OUT : "") + line.substring(from, to) + (to < line.length() ? LEFT_OUT : "");
    }

    boolean isFound() {
        return pieces.stream().anyMatch(Piece::found);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** A folded text that knows where in the original each of its letters came from. */
    private record Folded(String text, int[] starts) {

        static Folded of(String text) {
            StringBuilder folded = new StringBuilder();
            List<Integer> starts = new ArrayList<>();
            for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
                String letter = Fold.of(Character.toString(text.codePointAt(at)));
                for (int i = 0; i < letter.length(); i++) {
                    starts.add(at);
                }
                folded.append(letter);
            }
            starts.add(text.length());
            return new Folded(folded.toString(), starts.stream().mapToInt(Integer::intValue).toArray());
        }

        int start(int at) {
            return starts[at];
        }
    }
}
