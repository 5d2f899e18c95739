package app.ajar.capture.language;

import java.util.List;

/**
 * The lines about the same people.
 *
 * @param index 0 for the header, then in the order typed
 * @param from where it begins in {@link Parsed#text()}, with the name; the header begins at 0
 * @param nameEnds where the name after the {@code @} ends; 0 for the header
 * @param to where it ends
 * @param people those of the header (none, one or several); of every other part the one that it names
 */
public record Part(int index, int from, int nameEnds, int to, List<Who> people, List<Line> lines) {

    public Part {
        people = List.copyOf(people);
        lines = List.copyOf(lines);
    }

    public boolean isHeader() {
        return index == 0;
    }

    /** Whether all of it waits because its name fits several people. */
    public boolean waits() {
        return people.stream().anyMatch(Who.Several.class::isInstance);
    }
}
