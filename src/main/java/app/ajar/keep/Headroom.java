package app.ajar.keep;

/** How much memory is left: what would take more is refused before it takes the window's as well. */
final class Headroom {

    private Headroom() {}

    /** Whether there is room for so many bytes. */
    static boolean has(long bytes) {
        if (free() < bytes) {
            // What is of no use any more counts until it is cleared away.
            System.gc();
        }
        return free() >= bytes;
    }

    private static long free() {
        Runtime now = Runtime.getRuntime();
        return now.maxMemory() - now.totalMemory() + now.freeMemory();
    }
}
