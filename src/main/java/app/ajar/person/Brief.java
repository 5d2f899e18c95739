package app.ajar.person;

import app.ajar.model.Entry;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to look at before a call, beside what stands in the facts.
 *
 * @param offers ideas not yet offered that may be, the newest first
 * @param promised open promises both ways
 * @param gifts what was given last and asked for since, or null if there was neither
 * @param contacts the last three conversations, the newest first
 * @param guess about being in touch, which can be asked about; null if none stands
 */
record Brief(List<Offerable> offers, List<Entry> promised, @Nullable Gifts gifts, List<Talk> contacts,
        @Nullable Entry guess) {

    static final Brief EMPTY = new Brief(List.of(), List.of(), null, List.of(), null);

    Brief {
        offers = List.copyOf(offers);
        promised = List.copyOf(promised);
        contacts = List.copyOf(contacts);
    }

    /**
     * An idea that may be offered.
     *
     * @param first those who must agree to be named before
     */
    record Offerable(Entry idea, List<String> first) {

        Offerable {
            first = List.copyOf(first);
        }
    }

    /**
     * A conversation.
     *
     * @param first its first sentence
     */
    record Talk(LocalDate on, String first) {}

    /** Something given, or asked for, on a day. */
    record Passed(String what, LocalDate on) {}

    /**
     * @param given in the latest conversation in which anything was; empty if there was none
     * @param asked since then, or ever; the latest first
     * @param lookedBackTo null if all conversations were looked at, else the day of the oldest
     */
    record Gifts(List<Passed> given, List<Passed> asked, @Nullable LocalDate lookedBackTo) {

        Gifts {
            given = List.copyOf(given);
            asked = List.copyOf(asked);
        }
    }
}
