package app.ajar.keep;

import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.Thing;
import app.ajar.store.Codec;
import app.ajar.store.Coded;
import app.ajar.store.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The same history without what is forgotten: each write stays where it is, so that the seqs have no gap, and loses the
 * changes of what is gone. The same for a journal and for its backups.
 */
final class Forget {

    private final Set<PersonId> people;
    private final Set<UUID> gone;
    private final Map<UUID, Thing> instead;
    private final Named named;

    /**
     * @param people who is taken off whatever stays
     * @param gone every change of these is left out
     * @param instead what stands in every revision of these, in place of whatever stood there
     * @param named those people: what cannot be read by this version and names them is left out
     */
    Forget(Set<PersonId> people, Set<UUID> gone, Map<UUID, Thing> instead, Named named) {
        this.people = Set.copyOf(people);
        this.gone = Set.copyOf(gone);
        this.instead = Map.copyOf(instead);
        this.named = named;
    }

    /** All writes of another, without what is forgotten. */
    Source of(Source writes) {
        return sink -> writes.into(write -> sink.accept(of(write)));
    }

    Coded of(Coded write) {
        List<Coded.Item> items = new ArrayList<>();
        for (Coded.Item item : write.changes()) {
            Coded.Item left = of(item);
            if (left != null) {
                items.add(left);
            }
        }
        Cause cause = write.cause();
        String causeJson = write.causeJson();
        boolean told = cause instanceof Cause.Imported imported && named.in(imported.source())
                || cause == null && named.in(causeJson);
        if (told) {
            cause = new Cause.Imported("");
            causeJson = Codec.json(cause);
        }
        return new Coded(write.id(), write.device(), write.seq(), write.at(), write.format(), cause, causeJson, items);
    }

    private Coded.@Nullable Item of(Coded.Item item) {
        if (item.change() == null) {
            return isAbout(item.json()) ? null : item;
        }
        Change left = of(item.change());
        if (left == null || left.equals(item.change())) {
            return left == null ? null : item;
        }
        boolean decided = left instanceof Change.Put put && instead.containsKey(put.thing().ref().id());
        return Codec.item(decided ? Codec.json(left) : Codec.json(left, item.json()));
    }

    /** What is left of a change; null if nothing is. */
    @Nullable
    Change of(Change change) {
        return switch (change) {
            case Change.Put(Thing thing) -> put(thing);
            case Change.Bin bin -> gone.contains(bin.thing().id()) ? null : bin;
            case Change.Join join -> isGone(join.duplicate()) || isGone(join.into()) ? null : join;
            case Change.Part part -> isGone(part.duplicate()) ? null : part;
            case Change.Erase erase -> erase;
        };
    }

    private boolean isGone(PersonId person) {
        return gone.contains(person.value());
    }

    private boolean isAbout(String json) {
        return named.in(json) || gone.stream().anyMatch(id -> json.contains(id.toString()));
    }

    private @Nullable Change put(Thing thing) {
        UUID id = thing.ref().id();
        if (gone.contains(id)) {
            return null;
        }
        if (instead.get(id) instanceof Thing decided) {
            return new Change.Put(decided);
        }
        return new Change.Put(thing instanceof Entry entry && Scope.isAbout(entry, people)
                ? Scope.without(entry, people)
                : thing);
    }
}
