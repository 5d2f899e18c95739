package app.ajar.timeline;

import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.When;
import org.jspecify.annotations.Nullable;

/** Says what became of an entry. */
final class VersionWords {

    private final StreamWords words;
    private final Around around;

    VersionWords(StreamWords words, Around around) {
        this.words = words;
        this.around = around;
    }

    /**
     * An entry as it was from then on.
     *
     * @param first whether nothing was written before
     * @param isLine whether it is what was said about being in touch, or puts that right
     */
    Version version(Entry entry, When at, @Nullable Cause cause, boolean first, boolean isLine, boolean mayReturn) {
        String what = first ? "version.first" : isLine ? "version.corrected" : key(cause);
        return new Version(at(what, at), entry,
                words.said(entry, around, true),
                words.names().everybody(entry, around), words.dates().when(entry.when(), around.today()),
                mayReturn);
    }

    /** The one that stands there now. */
    Version now(Version last) {
        return new Version(words.messages().say("version.now", last.when()), last.entry(), last.said(), last.people(),
                last.day(), false);
    }

    private static String key(@Nullable Cause cause) {
        return switch (cause) {
            case Cause.Undone _ -> "version.undone";
            case Cause.Imported _ -> "version.imported";
            case null, default -> "version.changed";
        };
    }

    /** It went to the trash or came back. */
    Version moved(Change.Shelf shelf, When at) {
        return new Version(at("version." + shelf, at), null, null, "", "", false);
    }

    private String at(String key, When at) {
        return words.messages().say(key, words.dates().when(at, around.today()));
    }
}
