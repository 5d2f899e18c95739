package app.ajar.faults;

import app.ajar.model.Body.Correction;
import app.ajar.model.Body.Correction.Way;
import app.ajar.model.Body.Preference;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Change.Shelf;
import app.ajar.model.ContactPoint;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a journal must be, by the plainest means and without a file: a step gives a new model, or null if refused. */
final class Model {

    private record Cell(Thing thing, Shelf shelf, long seq) {}

    private record Link(@Nullable UUID into, long seq) {}

    private record Line(UUID entry, Set<UUID> people, Verdict says, long seq, @Nullable Way way, @Nullable UUID of,
            boolean struck) {

        boolean isMistake() {
            return way == Way.TYPED_BY_MISTAKE;
        }

        Line with(boolean nowStruck) {
            return new Line(entry, people, says, seq, way, of, nowStruck);
        }
    }

    private record Made(long seq, @Nullable Long undoes, int run, Instant at, Map<UUID, Optional<Cell>> cells,
            Map<UUID, Optional<Link>> links, Set<UUID> lines, Set<UUID> people) {}

    private final Map<UUID, Cell> cells = new HashMap<>();
    private final Map<UUID, Link> links = new HashMap<>();
    private final Map<UUID, Line> lines = new LinkedHashMap<>();
    private final List<Made> writes = new ArrayList<>();
    private final Set<UUID> unnamed = new HashSet<>();
    private int run;

    private Model copy() {
        Model copy = new Model();
        copy.cells.putAll(cells);
        copy.links.putAll(links);
        copy.lines.putAll(lines);
        copy.writes.addAll(writes);
        copy.unnamed.addAll(unnamed);
        copy.run = run;
        return copy;
    }

    long last() {
        return writes.size();
    }

    /** Those that the journal has word for word, by the same id, the oldest first. */
    List<Thing> things() {
        return cells.values().stream().map(Cell::thing).filter(thing -> !unnamed.contains(thing.ref().id()))
                .sorted(Comparator.comparing(thing -> thing.ref().id().toString())).toList();
    }

    Model restarted() {
        Model next = copy();
        next.run++;
        return next;
    }

    private Made begin(@Nullable Long undoes, Instant now) {
        Made made = new Made(last() + 1, undoes, run, now, new LinkedHashMap<>(), new LinkedHashMap<>(),
                new HashSet<>(), new HashSet<>());
        writes.add(made);
        return made;
    }

    @Nullable
    Model keep(Cause cause, List<Change> changes, Instant now) {
        Model next = copy();
        Made made = next.begin(null, now);
        Map<Ref, Thing> puts = new LinkedHashMap<>();
        changes.forEach(change -> {
            if (change instanceof Change.Put put) {
                puts.put(put.thing().ref(), put.thing());
            }
        });
        for (Thing thing : puts.values()) {
            if (!(cause instanceof Cause.Imported && lines.containsKey(thing.ref().id()))
                    && !next.put(made, thing, this)) {
                return null;
            }
        }
        for (Change change : changes) {
            boolean done = switch (change) {
                case Change.Put put -> true;
                case Change.Bin bin -> next.bin(made, bin.thing().id(), bin.shelf());
                case Change.Join join -> next.link(made, root(join.duplicate().value()), root(join.into().value()));
                case Change.Part part -> next.into(part.duplicate().value()) != null
                        && next.link(made, part.duplicate().value(), null);
                case Change.Erase erase -> throw new IllegalArgumentException("never here");
            };
            if (!done) {
                return null;
            }
        }
        return next;
    }

    private boolean put(Made made, Thing thing, Model before) {
        Cell old = cells.get(thing.ref().id());
        boolean isLine = thing instanceof Entry entry && entry.body() instanceof Preference;
        if (old != null && old.thing() instanceof Entry was && thing instanceof Entry is
                && (isLine || was.body() instanceof Preference) && !sameButPrivacy(was, is)) {
            return false;
        }
        Thing now = thing;
        if (old == null && isLine) {
            Set<PersonId> all = new LinkedHashSet<>(((Entry) thing).people());
            ((Entry) thing).people().forEach(p -> before.group(p.value()).forEach(id -> all.add(new PersonId(id))));
            if (all.size() > ((Entry) thing).people().size()) {
                unnamed.add(thing.ref().id());
            }
            now = ((Entry) thing).with(List.copyOf(all));
            say(made, (Entry) now);
        }
        set(made, new Cell(now, Shelf.LIVE, made.seq()));
        return true;
    }

    private static boolean sameButPrivacy(Entry one, Entry other) {
        return new Entry(one.id(), one.capture(), one.people(), one.when(), one.text(), one.body(),
                other.confidential()).equals(other);
    }

    private boolean bin(Made made, UUID thing, Shelf shelf) {
        Cell cell = cells.get(thing);
        if (cell == null || cell.thing() instanceof Entry entry && entry.body() instanceof Preference) {
            return false;
        }
        set(made, new Cell(cell.thing(), shelf, made.seq()));
        return true;
    }

    private boolean link(Made made, UUID duplicate, @Nullable UUID into) {
        if (duplicate.equals(into)) {
            return false;
        }
        made.links().putIfAbsent(duplicate, Optional.ofNullable(links.get(duplicate)));
        links.put(duplicate, new Link(into, made.seq()));
        made.people().add(duplicate);
        if (into != null) {
            made.people().add(into);
        }
        return true;
    }

    private void set(Made made, Cell cell) {
        UUID id = cell.thing().ref().id();
        Cell old = cells.put(id, cell);
        made.cells().putIfAbsent(id, Optional.ofNullable(old));
        made.people().addAll(owners(cell.thing()));
        if (old != null) {
            made.people().addAll(owners(old.thing()));
        }
    }

    private void say(Made made, Entry entry) {
        Preference said = (Preference) entry.body();
        Correction correction = said.correction();
        Line line = new Line(entry.id().value(), owners(entry), said.verdict(), made.seq(),
                correction == null ? null : correction.way(),
                correction == null ? null : correction.line().value(), false);
        lines.put(line.entry(), line);
        made.lines().add(line.entry());
        Line target = line.of() == null ? null : lines.get(line.of());
        if (target != null) {
            lines.put(target.entry(), target.with(true));
            if (line.isMistake() && target.of() != null) {
                lines.computeIfPresent(target.of(), (id, moved) -> moved.with(false));
            }
        }
    }

    /** Says the entry anew under an id of its own, which the journal made by itself. */
    private void sayNew(Made made, Line line, Set<UUID> people, @Nullable Way way) {
        Entry entry = Steps.line(people, line.says(), way, way == null ? null : line.entry());
        unnamed.add(entry.id().value());
        say(made, entry);
        set(made, new Cell(entry, Shelf.LIVE, made.seq()));
    }

    @Nullable
    Model undo(long seq, Instant now) {
        Model next = copy();
        Made undone = writes.get((int) seq - 1);
        Made made = next.begin(seq, now);
        undone.cells().forEach((id, before) -> {
            Cell cell = there(cells, id);
            if (undone.lines().contains(id)) {
                next.undoLine(made, undone, there(lines, id), this);
            } else if (cell.seq() == seq) {
                next.set(made, before.map(was -> new Cell(was.thing(), was.shelf(), made.seq()))
                        .orElseGet(() -> new Cell(cell.thing(), Shelf.UNDONE, made.seq())));
            }
        });
        undone.links().forEach((duplicate, before) -> {
            UUID into = before.map(Link::into).orElse(null);
            boolean ring = into != null && next.root(into).equals(duplicate);
            if (there(links, duplicate).seq() == seq && !ring) {
                next.link(made, duplicate, into);
            }
        });
        return made.cells().isEmpty() && made.links().isEmpty() ? null : next;
    }

    private void undoLine(Made made, Made undone, Line line, Model before) {
        Line mistaken = line.isMistake() && line.of() != null ? lines.get(line.of()) : null;
        boolean stop = line.says() != Verdict.WELCOME;
        if (mistaken != null) {
            if (mistaken.says() != Verdict.WELCOME) {
                sayNew(made, mistaken, mistaken.people(), null);
            }
        } else if (!line.struck() && (!stop || before.isSlip(undone, line, made.at()))) {
            sayNew(made, line, line.people(), Way.TYPED_BY_MISTAKE);
        }
    }

    private boolean isSlip(Made undone, Line line, Instant now) {
        Set<UUID> about = new HashSet<>();
        line.people().forEach(person -> about.addAll(group(person)));
        return undone.run() == run && Duration.between(undone.at(), now).compareTo(Duration.ofMinutes(10)) <= 0
                && writes.stream().noneMatch(made -> made.run() == run && made.seq() > undone.seq()
                        && made.people().stream().anyMatch(about::contains));
    }

    @Nullable
    Model move(UUID entry, UUID to, Instant now) {
        Line line = there(lines, entry);
        Set<UUID> from = group(((Entry) there(cells, entry).thing()).people().getFirst().value());
        if (line.struck() || line.isMistake() || from.contains(to)) {
            return null;
        }
        Model next = copy();
        Set<UUID> people = new LinkedHashSet<>(group(to));
        line.people().stream().filter(person -> !from.contains(person)).forEach(people::add);
        next.sayNew(next.begin(null, now), line, people, Way.MOVED_HERE);
        return next;
    }

    private static <V> V there(Map<UUID, V> map, UUID key) {
        return Objects.requireNonNull(map.get(key));
    }

    private @Nullable UUID into(UUID person) {
        Link link = links.get(person);
        return link == null ? null : link.into();
    }

    private UUID root(UUID person) {
        UUID into = into(person);
        return into == null ? person : root(into);
    }

    private Set<UUID> group(UUID person) {
        Set<UUID> group = new LinkedHashSet<>(List.of(person, root(person)));
        links.keySet().stream().filter(other -> root(other).equals(root(person))).forEach(group::add);
        return group;
    }

    private static Set<UUID> owners(Thing thing) {
        return switch (thing) {
            case Person p -> Set.of(p.id().value());
            case ContactPoint c -> Set.of(c.person().value());
            case Detail d -> Set.of(d.person().value());
            case Entry e -> Set.copyOf(e.people().stream().map(PersonId::value).toList());
            default -> Set.of();
        };
    }

    /** What can be seen, in the words of {@link View}. */
    Map<String, String> view() {
        Map<String, String> view = new TreeMap<>();
        view.put("last", Long.toString(last()));
        cells.forEach((id, cell) -> {
            if (!lines.containsKey(id)) {
                view.put("thing " + id, cell.shelf() + " " + cell.thing());
            }
            if (cell.shelf() == Shelf.LIVE && cell.thing() instanceof Person person) {
                view.put("person " + id, root(id) + " " + person.name());
            } else if (cell.shelf() == Shelf.LIVE && cell.thing() instanceof Entry entry && !lines.containsKey(id)) {
                List<UUID> people = entry.people().stream().map(PersonId::value).toList();
                view.put("entry " + id, View.entry(entry.text(), people, people.stream().map(this::root).toList()));
            }
        });
        links.forEach((duplicate, link) -> {
            if (link.into() != null) {
                view.put("alias " + duplicate, link.into().toString());
            }
        });
        view.put("lines", lines.values().stream()
                .map(line -> View.line(line.seq(), line.people(), line.says(), line.way(), line.struck())).sorted()
                .toList().toString());
        addNext(view);
        return view;
    }

    private void addNext(Map<String, String> view) {
        Map<Long, Long> undoneBy = new HashMap<>();
        writes.stream().filter(made -> made.undoes() != null).forEach(made -> undoneBy.put(made.undoes(), made.seq()));
        long redo = 0;
        for (Made made : writes.reversed()) {
            // Whoever imports what was said already alters nothing, and nothing is there to be undone.
            boolean nothing = made.cells().isEmpty() && made.links().isEmpty();
            if (made.undoes() == null && !nothing) {
                long latest = made.seq();
                boolean inEffect = true;
                for (Long by = undoneBy.get(latest); by != null; by = undoneBy.get(latest)) {
                    latest = by;
                    inEffect = !inEffect;
                }
                if (inEffect) {
                    view.put("undo", Long.toString(latest));
                    break;
                }
                redo = Math.max(redo, latest);
            }
        }
        if (redo > 0) {
            view.put("redo", Long.toString(redo));
        }
    }
}
