package app.ajar.journeys;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What the tour looks at beyond the sample: something in the trash that nobody misses, something written anew. */
final class Extras {

    private Extras() {}

    /** Puts them into the sample; gives the entry that was written anew, which is about the third. */
    static EntryId into(Path folder, PersonId one, PersonId other, PersonId third) {
        LocalDate today = LocalDate.now(Tour.CLOCK);
        Person someone = Person.named(new PersonId(Ids.next()), "Rosalind Achterberg-Whitmore");
        Entry theirs = note(today, "She asked for the lavender one, in case it comes back", someone.id());
        Entry shared = note(today,
                "They met at Lena's and talked about the allotment and nothing else, for an hour or so", one, other);
        Entry first = note(LocalDate.of(2021, 5, 2), "He keeps the allotment next to the school", third);
        try (Journal journal = Journal.open(folder, Tour.CLOCK)) {
            journal.keep(Ids.next(), Stream.of(someone, theirs, shared, first).<Change>map(Change.Put::new).toList());
            journal.keep(Ids.next(), Stream.of(someone, theirs, shared)
                    .<Change>map(thing -> new Change.Bin(thing.ref(), Change.Shelf.TRASH)).toList());
            journal.keep(Ids.next(), List.of(new Change.Put(new Entry(first.id(), first.capture(), first.people(),
                    first.when(), "He keeps the allotment next to the school; his brother has it now.", first.body(),
                    false))));
        }
        return first.id();
    }

    private static Entry note(LocalDate day, String text, PersonId... people) {
        return new Entry(new EntryId(Ids.next()), Ids.next(), List.of(people), When.day(day), text, new Body.Note(),
                false);
    }
}
