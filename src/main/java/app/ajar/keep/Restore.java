package app.ajar.keep;

import static app.ajar.store.jooq.Tables.ALIAS;
import static app.ajar.store.jooq.Tables.ERASED;
import static app.ajar.store.jooq.Tables.PREFERENCE;
import static app.ajar.store.jooq.Tables.REVISION;
import static app.ajar.store.jooq.Tables.THING;

import app.ajar.model.Attachment;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Setting;
import app.ajar.model.Thing;
import app.ajar.store.Codec;
import app.ajar.store.Coded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * What is to be written so that everything is as a backup has it. The house rules come first: whatever was said about
 * being in touch since stays, and whoever said it stays in sight with their numbers; what was erased stays erased.
 */
final class Restore {

    /** Settings with such names belong to the journal as it lies here, and not to what is in it. */
    static final String OWN_SETTINGS = "backup.";

    private static final int AT_ONCE = 500;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * The changes, and what they would do.
     *
     * @param items with their exact JSON
     * @param gone what was made since and would be out of sight
     * @param changed how many things would go back to an earlier state
     * @param back how many things would come back that are out of sight now
     * @param lines how many lines about being in touch were said since; they stay
     */
    record Plan(List<Coded.Item> items, List<Thing> gone, int changed, int back, int lines) {}

    private final EndState then;
    private final DSLContext db;
    private final Set<UUID> erased;
    private final Set<Long> erasures;
    private final Set<UUID> spoken;
    private final Map<Ref, Coded.Item> puts = new HashMap<>();
    private final List<Change> bins = new ArrayList<>();
    private final List<Thing> gone = new ArrayList<>();
    private final Set<Ref> here = new HashSet<>();
    private int changed;
    private int back;
    private int lines;

    private Restore(EndState then, DSLContext db) {
        this.then = then;
        this.db = db;
        this.erased = db.select(ERASED.THING).from(ERASED).fetchSet(ERASED.THING);
        this.erasures = db.selectDistinct(ERASED.SEQ).from(ERASED).fetchSet(ERASED.SEQ);
        this.spoken = new HashSet<>();
        db.select(PREFERENCE.ENTRY, PREFERENCE.PERSON).from(PREFERENCE).forEach(row -> {
            if (!then.puts().containsKey(new Ref(Ref.Kind.ENTRY, row.value1()))) {
                spoken.add(row.value2());
            }
        });
    }

    static Plan plan(EndState then, DSLContext db) {
        return new Restore(then, db).plan();
    }

    private Plan plan() {
        try (Cursor<? extends Record> rows = db.select(THING.ID, THING.KIND, THING.SHELF, THING.PUT_SEQ, REVISION.BODY)
                .from(THING)
                .join(REVISION).on(REVISION.SEQ.eq(THING.PUT_SEQ), REVISION.ORDINAL.eq(THING.PUT_ORDINAL))
                .orderBy(THING.PUT_SEQ, THING.PUT_ORDINAL).fetchSize(AT_ONCE).fetchLazy()) {
            rows.forEach(row -> compare(new Ref(Ref.Kind.valueOf(row.get(THING.KIND)), row.get(THING.ID)),
                    Change.Shelf.valueOf(row.get(THING.SHELF)), row.get(THING.PUT_SEQ), row.get(REVISION.BODY)));
        }
        then.puts().forEach((ref, put) -> {
            if (!here.contains(ref) && then.shelf(ref) != Change.Shelf.UNDONE && !isErased(ref, put.json())) {
                putBack(ref, put);
                back += then.isInSight(ref) ? 1 : 0;
            }
        });
        List<Coded.Item> items = new ArrayList<>();
        puts.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.comparing(Ref::kind)))
                .forEach(put -> items.add(put.getValue()));
        bins.addAll(joins());
        bins.forEach(change -> items.add(Codec.item(Codec.json(change))));
        return new Plan(items, gone, changed, back, lines);
    }

    private void compare(Ref ref, Change.Shelf shelf, long seq, String json) {
        here.add(ref);
        EndState.Put put = then.puts().get(ref);
        Thing now = Codec.item(json).change() instanceof Change.Put is ? is.thing() : null;
        if (now instanceof Entry entry && entry.body() instanceof Body.Preference) {
            lines += put == null ? 1 : 0;
        } else if (now == null || isOwn(now) || put != null && put.line()) {
            return;
        } else if (put == null) {
            madeSince(ref, shelf, now);
        } else if (!isErased(ref, put.json()) && !erasures.contains(seq)) {
            was(ref, shelf, now, json, put);
        }
    }

    private static boolean isOwn(Thing thing) {
        return thing instanceof Setting setting && setting.name().startsWith(OWN_SETTINGS);
    }

    private void madeSince(Ref ref, Change.Shelf shelf, Thing now) {
        if (shelf != Change.Shelf.UNDONE && !isOfWhoSpoke(now)) {
            bins.add(new Change.Bin(ref, Change.Shelf.UNDONE));
            if (shelf == Change.Shelf.LIVE) {
                gone.add(now);
            }
        }
    }

    /** A stop must find whom it is about, also by a number that was written down since. */
    private boolean isOfWhoSpoke(Thing thing) {
        return switch (thing) {
            case Person person -> spoken.contains(person.id().value());
            case ContactPoint point -> spoken.contains(point.person().value());
            default -> false;
        };
    }

    private void was(Ref ref, Change.Shelf shelf, Thing now, String json, EndState.Put put) {
        boolean stays = isOfWhoSpoke(now) && shelf == Change.Shelf.LIVE;
        if (stays && now instanceof ContactPoint) {
            return;
        }
        Change.Shelf wanted = stays ? Change.Shelf.LIVE : then.shelf(ref);
        boolean differs = !put.json().equals(json);
        if (differs) {
            puts.put(ref, put.item());
        }
        if (differs ? wanted != Change.Shelf.LIVE : wanted != shelf) {
            bins.add(new Change.Bin(ref, wanted));
        }
        if (shelf != Change.Shelf.LIVE && wanted == Change.Shelf.LIVE) {
            back++;
        } else if (shelf == Change.Shelf.LIVE && wanted != Change.Shelf.LIVE) {
            gone.add(now);
        } else if (differs) {
            changed++;
        }
    }

    private void putBack(Ref ref, EndState.Put put) {
        puts.put(ref, put.item());
        if (then.shelf(ref) != Change.Shelf.LIVE) {
            bins.add(new Change.Bin(ref, then.shelf(ref)));
        }
    }

    /** Whether it, or anybody it names by id, was erased. */
    private boolean isErased(Ref ref, String json) {
        if (erased.isEmpty()) {
            return false;
        }
        if (erased.contains(ref.id())) {
            return true;
        }
        Matcher ids = ID.matcher(json);
        while (ids.find()) {
            if (erased.contains(UUID.fromString(ids.group()))) {
                return true;
            }
        }
        return false;
    }

    /** First everybody stands alone who was not joined so then, then they are joined who were. */
    private List<Change> joins() {
        Map<UUID, UUID> now = db.select(ALIAS.DUPLICATE, ALIAS.TARGET).from(ALIAS)
                .fetchMap(ALIAS.DUPLICATE, ALIAS.TARGET);
        Map<UUID, Change.Join> before = new HashMap<>(then.joins());
        before.values().removeIf(join -> erased.contains(join.duplicate().value())
                || erased.contains(join.into().value()));
        List<Change> changes = new ArrayList<>();
        now.forEach((duplicate, into) -> {
            Change.Join was = before.get(duplicate);
            if (was == null || !was.into().value().equals(into)) {
                changes.add(new Change.Part(new PersonId(duplicate)));
            }
        });
        before.forEach((duplicate, join) -> {
            if (!join.into().value().equals(now.get(duplicate))) {
                changes.add(join);
            }
        });
        return changes;
    }

    /** The names under which the files lie that the backup's things are about, but for what was erased. */
    static Set<String> files(EndState then, DSLContext db) {
        Restore restore = new Restore(then, db);
        Set<String> names = new HashSet<>();
        then.puts().forEach((ref, put) -> {
            if (ref.kind() == Ref.Kind.ATTACHMENT && !restore.isErased(ref, put.json())
                    && put.change().thing() instanceof Attachment file) {
                names.addAll(List.of(file.name(), file.digest(), file.id().toString()));
            }
        });
        return names;
    }
}
