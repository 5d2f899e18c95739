package app.ajar.person;

import app.ajar.model.Change;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import java.util.List;
import java.util.function.Function;

/** What came of reading a field. */
sealed interface Read {

    /** Nothing was changed. */
    record Same() implements Read {}

    /**
     * It cannot be kept so.
     *
     * @param why one sentence
     */
    record Wrong(String why) implements Read {}

    /**
     * It can be kept.
     *
     * @param done the sentence that says so
     * @param whose the person who is read again before it is written
     * @param changes of that person as they are then
     */
    record Says(String done, PersonId whose, Function<Person, List<Change>> changes) implements Read {}
}
