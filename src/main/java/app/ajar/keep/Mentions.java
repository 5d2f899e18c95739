package app.ajar.keep;

import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Thing;
import app.ajar.store.Coded;
import app.ajar.store.Projection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What stays and names those who go, now or in an earlier wording, learned from the whole history. */
final class Mentions implements Projection.Sink {

    private final Scope scope;
    private final Map<UUID, Thing> last = new LinkedHashMap<>();

    Mentions(Scope scope) {
        this.scope = scope;
    }

    @Override
    public void accept(Coded write) {
        for (Coded.Item item : write.changes()) {
            if (item.change() instanceof Change.Put(Thing thing) && !scope.gone().containsKey(thing.ref().id())
                    && (last.containsKey(thing.ref().id()) || !of(thing).isEmpty())) {
                last.put(thing.ref().id(), thing);
            }
        }
    }

    /** As they are now, those that name somebody only in what they once said among them. */
    Map<UUID, Thing> things() {
        return last;
    }

    /** The texts of a thing that name them. A number or mail address that somebody else has as well is theirs. */
    List<String> of(Thing thing) {
        String own = thing instanceof ContactPoint point && (point.medium() == ContactPoint.Medium.PHONE
                || point.medium() == ContactPoint.Medium.MAIL) ? point.value() : null;
        List<String> found = new ArrayList<>();
        for (String text : Texts.of(thing)) {
            if (!text.equals(own) && scope.named().in(text)) {
                found.add(text);
            }
        }
        return found;
    }
}
