package app.ajar.capture.language;

import java.util.List;

/**
 * A capture, read.
 *
 * @param text as it will be kept: line ends are LF, and half characters (lone surrogates) are U+FFFD
 * @param parts the header first, even if it is empty
 * @param split whether a text was so long that it became several
 */
public record Parsed(String text, List<Part> parts, boolean split) {

    public Parsed {
        parts = List.copyOf(parts);
    }

    public Part header() {
        return parts.getFirst();
    }

    public List<Line> lines() {
        return parts.stream().flatMap(part -> part.lines().stream()).toList();
    }
}
