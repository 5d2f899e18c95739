package app.ajar.keep;

import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import java.util.Set;

/**
 * A write was kept.
 *
 * @param people whose pages it alters, by the id each page goes by
 */
public record Changed(long seq, Set<Ref> things, Set<PersonId> people) {

    public Changed {
        things = Set.copyOf(things);
        people = Set.copyOf(people);
    }
}
