package app.ajar.rules;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Whatever names people as somebody to contact: a list, a card, a draft, an export. The house rules promise that none
 * of them ever names somebody where a stated stop stands, so each is found by this type and walked by a test.
 */
public interface Surface {

    /** Everybody it would have the rep contact on the day. */
    Stream<Courtesy.Contactable> contactables(LocalDate day);
}
