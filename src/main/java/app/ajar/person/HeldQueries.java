package app.ajar.person;

import app.ajar.keep.Erasure;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.model.Fold;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import app.ajar.read.Everything;
import app.ajar.read.People;
import app.ajar.read.Unkept;
import app.ajar.store.Disk;
import app.ajar.store.JournalException;
import app.ajar.store.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Gathers everything that is held about somebody, and writes it into a file. */
public final class HeldQueries {

    private final Journal journal;
    private final Clock clock;
    private final Supplier<List<Unkept>> drafts;

    /** @param drafts everything typed that was not kept, whomever it is about */
    public HeldQueries(Journal journal, Clock clock, Supplier<List<Unkept>> drafts) {
        this.journal = journal;
        this.clock = clock;
        this.drafts = drafts;
    }

    /** Empty if there is nobody of this id in sight. Reads the whole history once. */
    Optional<HeldPage> of(PersonId id) {
        Everything all = journal.read(db -> Everything.of(db, id));
        List<Person> people = all.things().stream().filter(Person.class::isInstance).map(Person.class::cast).toList();
        Person page = people.stream().filter(person -> person.id().equals(all.group().iterator().next())).findFirst()
                .orElse(null);
        if (page == null) {
            return Optional.empty();
        }
        Map<Thing, List<String>> others = others(id, all);
        List<Entry> entries = new ArrayList<>(all.timeline());
        all.trash().stream().filter(Entry.class::isInstance).map(Entry.class::cast).forEach(entries::add);
        others.keySet().stream().filter(Entry.class::isInstance).map(Entry.class::cast).forEach(entries::add);
        Set<PersonId> named = new LinkedHashSet<>();
        entries.forEach(entry -> name(entry, named));
        Map<PersonId, String> names = journal.read(db -> new People(db).names(named));
        LocalDate today = LocalDate.now(clock);
        return Optional.of(new HeldPage(page.name(),
                new HeldWords(all, names, today).items(drafts(all.group(), people), others), today));
    }

    /** What stands in other people's things, and names them. */
    private Map<Thing, List<String>> others(PersonId id, Everything all) {
        Set<Ref> own = new LinkedHashSet<>();
        all.timeline().forEach(entry -> own.add(entry.ref()));
        all.trash().forEach(thing -> own.add(thing.ref()));
        Map<Thing, List<String>> others = new LinkedHashMap<>();
        for (Erasure.Mention mention : journal.wouldErase(id).mentions()) {
            if (!mention.texts().isEmpty() && !own.contains(mention.ref())) {
                others.put(mention.thing(), mention.texts());
            }
        }
        return others;
    }

    private List<Unkept> drafts(Set<PersonId> group, List<Person> people) {
        List<String> names = people.stream().flatMap(person -> person.names().stream())
                .map(name -> Fold.of(name.text())).toList();
        return drafts.get().stream().filter(draft -> draft.people().stream().anyMatch(group::contains)
                || names.stream().anyMatch(Fold.of(draft.text())::contains)).toList();
    }

    private static void name(Entry entry, Set<PersonId> named) {
        named.addAll(entry.people());
        switch (entry.body()) {
            case Body.Referral referral -> {
                named.add(referral.giver());
                named.add(referral.referred());
            }
            case Body.Gathering gathering when gathering.host() != null -> named.add(gathering.host());
            case Body.Idea idea -> named.addAll(idea.introduces());
            default -> {
            }
        }
    }

    /** @throws JournalException {@code REFUSED} if it cannot be written there */
    void save(Path file, String text) {
        try {
            Disk.replace(Disk.REAL, file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new JournalException(Trouble.REFUSED,
                    "The file could not be written there; choose another folder, or look at the space that is left.",
                    e);
        }
    }
}
