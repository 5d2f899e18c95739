package app.ajar.capture.language;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a capture says, and where it stands; consecutive lines of plain text are one.
 *
 * @param from where it begins in {@link Parsed#text()}
 * @param to where it ends
 * @param mark null for plain text and for a mark that there is not
 * @param typed word for word
 */
public record Line(int from, int to, @Nullable Mark mark, String typed, Outcome outcome) {}
