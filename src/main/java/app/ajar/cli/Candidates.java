package app.ajar.cli;

import app.ajar.capture.language.Who;
import app.ajar.keep.Journal;
import app.ajar.model.Fold;
import app.ajar.model.PersonId;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.read.Gate;
import app.ajar.read.Held;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says of a name that fits several people which they are, and what chooses among them. */
final class Candidates {

    private static final int MOST = 10;

    private Candidates() {}

    static String sentence(Journal journal, Who.Several which) {
        if (which.candidates().isEmpty()) {
            return Words.of("who.no-such-id", which.name());
        }
        List<String> each = new ArrayList<>();
        which.candidates().stream().sorted(Comparator.comparing(one -> Fold.of(one.name()))).limit(MOST)
                .forEach(one -> each.add(one(journal, one)));
        if (which.candidates().size() > MOST) {
            each.add(Words.of("who.more", which.candidates().size() - MOST));
        }
        return Words.of("who.several", which.name(), Words.list(each, "or"));
    }

    private static String one(Journal journal, Who.Candidate candidate) {
        String doing = doing(journal, candidate.id());
        String name = doing.isEmpty() ? candidate.name() : candidate.name() + ", " + doing;
        return Words.of("who.candidate", name, candidate.id());
    }

    /** What tells somebody from others of the same name. */
    private static String doing(Journal journal, PersonId id) {
        return journal.read(db -> {
            String doing = "";
            for (Thing thing : new Held(db).of(new Gate(db).group(id))) {
                if (thing instanceof Situation situation && situation.until() == null) {
                    doing = situation.what();
                }
            }
            return doing;
        });
    }
}
