package app.ajar.capture;

/**
 * A change of what stands in the box.
 *
 * @param from where it begins
 * @param to where it ends
 * @param with what stands there then
 * @param caret where the caret stands then
 */
record Edit(int from, int to, String with, int caret) {

    /** The caret stands behind what was put in. */
    static Edit of(int from, int to, String with) {
        return new Edit(from, to, with, from + with.length());
    }

    String in(String text) {
        return text.substring(0, from) + with + text.substring(to);
    }
}
