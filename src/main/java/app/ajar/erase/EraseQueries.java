package app.ajar.erase;

import app.ajar.keep.Backups;
import app.ajar.keep.Decision;
import app.ajar.keep.Erasure;
import app.ajar.keep.Journal;
import app.ajar.model.Attachment;
import app.ajar.model.Challenge;
import app.ajar.model.ContactPoint;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Role;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.read.People;
import app.ajar.ui.Threads;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What erasing somebody would do, and doing it. */
public final class EraseQueries {

    private final Journal journal;

    public EraseQueries(Journal journal) {
        this.journal = journal;
    }

    /**
     * @param names of whoever has something that names them
     * @param away places with backups that are not in reach
     */
    record Look(Erasure erasure, Map<PersonId, String> names, List<Backups.Place> away) {}

    Look look(PersonId person) {
        Threads.offScreen();
        Erasure erasure = journal.wouldErase(person);
        Set<PersonId> owners = new LinkedHashSet<>();
        erasure.mentions().forEach(mention -> owners.addAll(owners(mention.thing())));
        owners.removeAll(erasure.group());
        return new Look(erasure, journal.read(db -> new People(db).names(owners)),
                journal.backups().places().stream().filter(place -> !place.reachable()).toList());
    }

    Erasure.Done erase(PersonId person, Map<Ref, Decision> decisions, Erasure.Progress progress) {
        Threads.offScreen();
        return journal.erase(person, decisions, progress);
    }

    /** Whose it is; nobody's may be nobody. */
    static List<PersonId> owners(Thing thing) {
        return switch (thing) {
            case Entry it -> it.people();
            case Person it -> List.of(it.id());
            case ContactPoint it -> List.of(it.person());
            case Role it -> List.of(it.person());
            case Situation it -> List.of(it.person());
            case Detail it -> List.of(it.person());
            case Challenge it -> List.of(it.person());
            case Offer it -> List.of(it.person());
            case Attachment it when it.person() instanceof PersonId person -> List.of(person);
            default -> List.of();
        };
    }
}
