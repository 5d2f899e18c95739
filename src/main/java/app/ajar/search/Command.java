package app.ajar.search;

/**
 * Something that can be done from anywhere.
 *
 * @param icon the literal of its drawing
 * @param label what is done, in words by which it is found
 * @param keys that do the same, to be shown beside it; empty if there are none
 */
public record Command(String icon, String label, String keys, Runnable run) {}
