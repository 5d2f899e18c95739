package app.ajar.settings;

import java.util.List;

/**
 * When this laptop asks for the passphrase again.
 *
 * @param minutes after which nothing was touched; 0 for never
 * @param cover whether the keys that cover the window do so
 */
public record LockChoice(int minutes, boolean cover) {

    /** What can be chosen, in minutes. */
    static final List<Integer> CHOICES = List.of(5, 15, 60, 0);

    /** After 15 minutes. */
    public static final LockChoice DEFAULT = new LockChoice(15, true);
}
