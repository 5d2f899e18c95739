package app.ajar.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of text, a line each, their cells below one another as far as they are of common length. */
final class Columns {

    private static final int WIDEST = 32;
    private static final String GAP = "  ";

    private Columns() {}

    static List<String> of(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int at = 0; at < row.size(); at++) {
                int width = Math.min(WIDEST, width(row.get(at)));
                if (at == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(at, Math.max(widths.get(at), width));
                }
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < row.size(); at++) {
            String cell = row.get(at).replaceAll("\\s+", " ");
            if (widths.get(at) > 0) {
                line.append(cell).append(" ".repeat(Math.max(0, widths.get(at) - width(cell)))).append(GAP);
            }
        }
        return line.toString().stripTrailing();
    }

    /** In characters as they are seen, more or less: accents put on a letter take no room. */
    private static int width(String text) {
        return (int) text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
    }
}
