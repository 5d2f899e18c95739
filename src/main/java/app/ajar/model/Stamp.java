package app.ajar.model;

import java.time.Instant;

/**
 * A reading of a hybrid logical clock (Kulkarni et al., "Logical Physical Clocks", 2014): the wall clock in whole
 * milliseconds, never going back within a journal, and a counter for readings of one millisecond.
 */
public record Stamp(Instant at, int count) implements Comparable<Stamp> {

    /** The next reading after this one, given what the wall clock says. */
    public Stamp next(Instant wall) {
        Instant now = Instant.ofEpochMilli(wall.toEpochMilli());
        return now.isAfter(at) ? new Stamp(now, 0) : new Stamp(at, count + 1);
    }

    @Override
    public int compareTo(Stamp other) {
        int byTime = at.compareTo(other.at);
        return byTime != 0 ? byTime : Integer.compare(count, other.count);
    }
}
