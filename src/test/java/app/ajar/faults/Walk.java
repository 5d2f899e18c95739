package app.ajar.faults;

import static app.ajar.store.jooq.Tables.WRITE;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body.Preference;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Thing;
import app.ajar.store.Disk;
import app.ajar.store.FaultyDisk;
import app.ajar.store.FaultyDisk.Fault;
import app.ajar.store.JournalException;
import app.ajar.store.Journals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One random history of a journal beside its model, with faults. */
final class Walk {

    /** What came to pass, for counting. */
    enum Event {
        CRASH, CRASH_WHILE_OPENING, FAILED, REFUSED, EXTRA, // what befalls it
        UNDO, UNDO_AFTER_RESTART, REDO, JOIN, PART, LARGE, SNAPSHOT, AGAIN, MOVE, BIN, LINE
    }

    /** Where a mutant takes hold. */
    interface Hands {
        Hands HONEST = new Hands() {};

        default Disk disk(Disk disk) {
            return disk;
        }

        default void opened(Journal journal) {}

        default void undo(Journal journal, UUID write) {
            journal.undo(write);
        }
    }

    private record Known(UUID id, long seq) {}

    private final Path base;
    private final Random random;
    private final Hands hands;
    private final Steps steps;
    private final Watch clock = new Watch();
    private final Map<Event, Integer> events = new EnumMap<>(Event.class);
    private final List<Model> doubtful = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private Model model = new Model();
    private Path folder;
    private FaultyDisk disk;
    private Journal journal;
    private int copies;
    private boolean restarted;

    Walk(Path base, long seed, Hands hands) {
        this.base = base;
        this.random = new Random(seed);
        this.hands = hands;
        this.steps = new Steps(random);
        this.folder = base.resolve("journal-0");
        this.disk = new FaultyDisk(random);
        Journal.create(folder);
        this.journal = open();
    }

    /** @throws AssertionError if the journal is not what the model is */
    Map<Event, Integer> run() {
        try {
            for (int i = 8 + random.nextInt(18); i > 0; i--) {
                step();
            }
            restart(false);
            require(journal.verify().isEmpty(), "a row is not what was kept");
            journal.close();
            return events;
        } catch (AssertionError | RuntimeException e) {
            discard();
            throw new AssertionError(e.getMessage() + "\n  after " + String.join(", ", told), e);
        }
    }

    private void step() {
        clock.pass(switch (random.nextInt(10)) {
            case 0 -> Duration.ofMinutes(31);
            case 1, 2 -> Duration.ofMinutes(6);
            default -> Duration.ofSeconds(20);
        });
        List<Thing> things = model.things();
        int which = model.last() < 2 ? 0 : random.nextInt(100);
        if (which < 42) {
            keep(new Cause.Kept(), steps.capture(things), null);
        } else if (which < 46) {
            keep(new Cause.Imported("a file"), steps.capture(things), null);
        } else if (which < 51) {
            keep(new Cause.Kept(), steps.bin(things), Event.BIN);
        } else if (which < 57) {
            keep(new Cause.Merged(), steps.joinOrPart(things, true), Event.JOIN);
        } else if (which < 60) {
            keep(new Cause.Merged(), steps.joinOrPart(things, false), Event.PART);
        } else if (which < 68) {
            next("undo", journal.toUndo());
        } else if (which < 74) {
            next("redo", journal.toRedo());
        } else if (which < 78) {
            undo("undo of any", 1 + random.nextLong(model.last()));
        } else if (which < 81) {
            again();
        } else if (which < 83) {
            move(things);
        } else if (which < 86) {
            perform("snapshot", m -> m, j -> {
                j.snapshotIfDue();
                count(Event.SNAPSHOT);
            });
        } else if (which < 87 && random.nextInt(8) == 0) {
            keep(new Cause.Imported("large"), steps.large(), Event.LARGE);
        } else {
            restart(random.nextBoolean());
        }
    }

    private void keep(Cause cause, List<Change> changes, @Nullable Event event) {
        UUID id = Ids.next();
        boolean line = changes.stream().anyMatch(change -> change instanceof Change.Put put
                && put.thing() instanceof Entry entry && entry.body() instanceof Preference);
        for (int tries = 0; tries < 2; tries++) {
            boolean kept = perform(cause.getClass().getSimpleName() + " " + changes.size(),
                    m -> m.keep(cause, changes, clock.instant()), j -> {
                        Journal.Kept done = j.keep(id, cause, changes);
                        known.add(new Known(id, done.seq()));
                        count(line ? Event.LINE : event);
                    });
            if (kept || random.nextBoolean() || model.keep(cause, changes, clock.instant()) == null || isThere(id)) {
                return;
            }
        }
    }

    private boolean isThere(UUID id) {
        return journal.read(db -> db.fetchExists(WRITE, WRITE.ID.eq(id)));
    }

    private void again() {
        if (!known.isEmpty()) {
            Known one = known.get(random.nextInt(known.size()));
            perform("again", m -> m, j -> {
                Journal.Kept kept = j.keep(one.id(), List.of(new Change.Put(steps.person())));
                require(kept.again() && kept.seq() == one.seq(), "the same id was written twice");
                count(Event.AGAIN);
            });
        }
    }

    private void next(String name, Optional<UUID> write) {
        write.ifPresent(id -> {
            long seq = journal
                    .read(db -> db.select(WRITE.SEQ).from(WRITE).where(WRITE.ID.eq(id)).fetchSingle().value1());
            undo(name, seq);
        });
    }

    private void undo(String name, long seq) {
        UUID id = journal.read(db -> db.select(WRITE.ID).from(WRITE).where(WRITE.SEQ.eq(seq)).fetchSingle().value1());
        perform(name + " " + seq, m -> m.undo(seq, clock.instant()), j -> {
            hands.undo(j, id);
            count(name.equals("redo") ? Event.REDO : Event.UNDO);
            count(restarted ? Event.UNDO_AFTER_RESTART : null);
        });
    }

    private void move(List<Thing> things) {
        List<Entry> lines = Steps.of(things, Entry.class).stream()
                .filter(entry -> entry.body() instanceof Preference).toList();
        List<Person> people = Steps.of(things, Person.class);
        if (!lines.isEmpty()) {
            Entry line = lines.get(random.nextInt(lines.size()));
            PersonId to = people.get(random.nextInt(people.size())).id();
            perform("move", m -> m.move(line.id().value(), to.value(), clock.instant()), j -> {
                j.move(line, to, "it was somebody else");
                count(Event.MOVE);
            });
        }
    }

    private boolean perform(String name, Function<Model, @Nullable Model> expected,
            java.util.function.Consumer<Journal> act) {
        told.add(name);
        if (random.nextInt(3) == 0) {
            disk.failAt(1 + random.nextInt(random.nextInt(4) == 0 ? 40 : 4), fault());
        }
        Model after = expected.apply(model);
        boolean kept = true;
        try {
            act.accept(journal);
        } catch (JournalException e) {
            kept = false;
            told.add("(" + e.getMessage() + ")");
            require(after == null || disk.hasFailed(), "refused for no reason: " + e.getMessage());
            count(after == null ? Event.REFUSED : Event.FAILED);
        }
        if (kept) {
            require(after != null, "kept what is to be refused");
            if (after != model) {
                doubtful.clear();
            }
            model = after == null ? model : after;
        } else if (after != null && after != model) {
            doubtful.add(after);
        }
        if (disk.hasCrashed()) {
            crash();
        } else if (!kept || random.nextInt(3) == 0) {
            same(View.of(journal), model);
        }
        return kept;
    }

    private Fault fault() {
        return Fault.values()[random.nextInt(Fault.values().length)];
    }

    private void restart(boolean killed) {
        told.add(killed ? "kill" : "restart");
        if (killed) {
            crash();
        } else {
            journal.close();
            if (disk.hasCrashed()) {
                crash();
            } else {
                reopen();
            }
        }
    }

    private void crash() {
        count(Event.CRASH);
        told.add("crash");
        elsewhere();
        discard();
        reopen();
    }

    /** What a power cut, or only a kill, leaves behind: copied while the database is open, so it cannot tidy up. */
    private void elsewhere() {
        try {
            if (disk.hasCrashed() || random.nextBoolean()) {
                disk.settle();
            }
            Path copy = base.resolve("journal-" + ++copies);
            Journals.copy(folder, copy);
            folder = copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void discard() {
        try {
            journal.read(db -> db.execute("SHUTDOWN IMMEDIATELY"));
        } catch (RuntimeException e) {
            told.add("gone already");
        }
        try {
            journal.close();
        } catch (RuntimeException e) {
            told.add("closed already");
        }
    }

    private void reopen() {
        journal = open();
        restarted = true;
        model = model.restarted();
        Map<String, String> view = View.of(journal);
        Optional<Model> extra = doubtful.stream().map(Model::restarted).filter(m -> m.view().equals(view)).findFirst();
        if (!model.view().equals(view) && extra.isPresent()) {
            count(Event.EXTRA);
            told.add("extra");
            model = extra.get();
        }
        doubtful.clear();
        same(view, model);
    }

    private Journal open() {
        for (int tries = 0;; tries++) {
            disk = new FaultyDisk(random);
            if (tries < 3 && model.last() > 0 && random.nextInt(3) == 0) {
                disk.failAt(1 + random.nextInt(12), fault());
            }
            try {
                Journal opened = Journal.open(folder, hands.disk(disk), clock);
                require(opened.notices().stream().noneMatch(notice -> notice.contains("Look for it")),
                        "something was lost: " + opened.notices());
                if (disk.hasCrashed()) {
                    journal = opened;
                    elsewhere();
                    discard();
                    count(Event.CRASH_WHILE_OPENING);
                    continue;
                }
                disk.failAt(Integer.MAX_VALUE / 2, Fault.FAIL);
                hands.opened(opened);
                return opened;
            } catch (JournalException e) {
                told.add("(" + e.getMessage() + ")");
                if (!disk.hasFailed()) {
                    throw new AssertionError("not opened: " + e.getMessage(), e);
                }
                if (disk.hasCrashed()) {
                    elsewhere();
                    count(Event.CRASH_WHILE_OPENING);
                }
            }
        }
    }

    private void count(@Nullable Event event) {
        if (event != null) {
            events.merge(event, 1, Integer::sum);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private static void same(Map<String, String> found, Model model) {
        Map<String, String> expected = model.view();
        if (!found.equals(expected)) {
            List<String> differences = new ArrayList<>();
            expected.forEach((key, value) -> {
                if (!value.equals(found.get(key))) {
                    differences.add(key + "\n    expected " + value + "\n    found    " + found.get(key));
                }
            });
            found.keySet().stream().filter(key -> !expected.containsKey(key)).forEach(differences::add);
            throw new AssertionError("not the model:\n  " + String.join("\n  ", differences));
        }
    }
}
