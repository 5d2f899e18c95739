package app.ajar.capture;

import java.util.List;

/**
 * A capture as it is shown while it is typed.
 *
 * @param asked what it was made of
 * @param count how much will be kept, and how much waits
 * @param coloured the marks and names in the text
 * @param kind for the chip above the box
 * @param more those who are named in the text alone, in words
 * @param party whether it is about a party or class
 * @param wide whether it is about so many that their rows stand beside the box
 */
record Seen(Asked asked, Proposal proposal, List<Shown> rows, String count, List<Shown.Spot> coloured, Kind kind,
        String more, boolean party, boolean wide) {

    /**
     * What kind of thing is being written.
     *
     * @param contact whether it is more than a note
     */
    record Kind(String icon, String text, boolean contact) {}

    Seen {
        rows = List.copyOf(rows);
        coloured = List.copyOf(coloured);
    }
}
