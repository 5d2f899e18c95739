package app.ajar.keep;

import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.WRITE;

import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Device;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.model.Stamp;
import app.ajar.model.Thing;
import app.ajar.model.When;
import app.ajar.model.Write;
import app.ajar.read.Erased;
import app.ajar.read.Gate;
import app.ajar.rules.Ledger;
import app.ajar.rules.StopRule;
import app.ajar.store.Codec;
import app.ajar.store.Coded;
import app.ajar.store.JournalException;
import app.ajar.store.Opened;
import app.ajar.store.Projection;
import app.ajar.store.Trouble;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way in: expand, rows in a transaction, frames and one force, commit. After the force nothing reports failure;
 * before it nothing reports success. For one thread.
 */
final class Writer {

    /** Above this many changes a new generation is built beside: measured, so large a transaction never ends well. */
    private static final int MOST_CHANGES = 2000;
    /** After so many changes an opening after a kill would take long: measured, about a second longer. */
    private static final int LONG = 1000;

    /** A write of this run: what undoing a stop has to know. */
    private record Made(long seq, Instant at, Set<PersonId> people) {}

    private static final String KEPT = Direct.SQL.select(WRITE.SEQ).from(WRITE).where(WRITE.ID.eq(Direct.ANY)).getSQL();
    private static final String PAGE = Direct.SQL.select(PERSON.ROOT).from(PERSON).where(PERSON.ID.eq(Direct.ANY))
            .getSQL();
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private final Opened opened;
    private final Projection projection;
    private final Clock clock;
    private final Consumer<Changed> tell;
    private final Device device;
    private final Map<Long, Made> run = new LinkedHashMap<>();
    private @Nullable Stamp last;
    /** Since the database was closed last. */
    private long changes;
    private volatile boolean broken;

    Writer(Opened opened, Projection projection, Clock clock, Consumer<Changed> tell) {
        this.opened = opened;
        this.projection = projection;
        this.clock = clock;
        this.tell = tell;
        this.changes = opened.sinceCheckpoint();
        this.device = new Device(Thing.idOf("device:" + opened.journal() + ":" + opened.folder().toAbsolutePath()));
    }

    Journal.Kept keep(UUID id, Cause cause, List<Change> wanted) {
        DSLContext db = db();
        try {
            Journal.Kept before = find(db, id);
            if (before != null) {
                return before;
            }
            Last states = new Last(db);
            List<Change> changes = new Expand(db, states, returning(db)).of(cause, wanted, LocalDate.now(clock));
            Coded coded = Codec.code(write(db, id, cause, changes), ref -> states.json(ref.id()));
            return write(states, coded);
        } finally {
            rollback();
        }
    }

    Journal.PutBack undo(UUID id) {
        DSLContext db = db();
        try {
            Journal.Kept made = find(db, id);
            if (made == null) {
                throw Expand.refused("There is nothing of that to undo.");
            }
            OffsetDateTime now = OffsetDateTime.now(clock);
            Undo undo = new Undo(db, clock.instant(), When.at(now.toLocalDateTime(), now.getOffset()),
                    Optional.ofNullable(run.get(made.seq())).map(Made::at), this::writtenSince);
            Undo.Plan plan = undo.of(made.seq());
            if (plan.items().isEmpty()) {
                throw Expand.refused(plan.why().isEmpty()
                        ? "There is nothing left to undo: it was changed since."
                        : "What somebody said about being in touch cannot be undone any more; write what they say next.");
            }
            Write head = write(db, Ids.next(), new Cause.Undone(id), List.of());
            return new Journal.PutBack(write(db, exactly(head, plan.items())), plan.putBack(), plan.stayed(),
                    plan.why());
        } finally {
            rollback();
        }
    }

    /**
     * Puts everything back as it was, but what was said about being in touch.
     *
     * @throws JournalException {@code REFUSED} if everything is so already
     */
    Journal.Kept restore(EndState then) {
        DSLContext db = db();
        try {
            List<Coded.Item> items = Restore.plan(then, db).items();
            if (items.isEmpty()) {
                throw Expand.refused("Everything is as it was then; there is nothing to put back.");
            }
            Cause cause = new Cause.Restored(then.made(), then.manifest().seq());
            return write(db, exactly(write(db, Ids.next(), cause, List.of()), items));
        } finally {
            rollback();
        }
    }

    /** A write whose changes have their JSON already. */
    private static Coded exactly(Write head, List<Coded.Item> items) {
        Coded empty = Codec.code(head, ref -> null);
        return new Coded(empty.id(), empty.device(), empty.seq(), empty.at(), empty.format(), empty.cause(),
                empty.causeJson(), items);
    }

    Journal.Kept move(Entry line, PersonId to, String reason) {
        DSLContext db = db();
        try {
            Gate gate = new Gate(db);
            Ledger ledger = gate.ledger(gate.group(line.people().getFirst()));
            Ledger.Line stands = ledger.lines().stream().filter(one -> one.entry().equals(line.id())).findFirst()
                    .orElseThrow(() -> Expand.refused("There is no such line to move."));
            OffsetDateTime now = OffsetDateTime.now(clock);
            StopRule.Blank blank = new StopRule.Blank(new EntryId(Ids.next()), Ids.next(),
                    When.at(now.toLocalDateTime(), now.getOffset()));
            Entry said = switch (StopRule.move(ledger, stands, gate.group(to), reason, blank)) {
                case StopRule.Say say -> say.line();
                case StopRule.Refused refused -> throw Expand.refused("That cannot be moved: " + because(refused));
            };
            return write(db, Codec.code(write(db, Ids.next(), new Cause.Kept(), List.of(new Change.Put(said))),
                    ref -> null));
        } finally {
            rollback();
        }
    }

    private static String because(StopRule.Refused refused) {
        return switch (refused.why()) {
            case NO_REASON -> "say why it belongs to somebody else.";
            case SAME_PERSON, NOBODY -> "name the right person.";
            default -> "it does not stand any more.";
        };
    }

    /** A write with everything but its exact JSON. */
    private Write write(DSLContext db, UUID id, Cause cause, List<Change> changes) {
        Stamp before = last;
        if (before == null) {
            before = db.select(WRITE.AT_MILLIS, WRITE.AT_COUNT).from(WRITE).orderBy(WRITE.SEQ.desc()).limit(1)
                    .fetchOptional(row -> new Stamp(Instant.ofEpochMilli(row.value1()), row.value2()))
                    .orElse(new Stamp(Instant.EPOCH, 0));
        }
        last = before.next(clock.instant());
        return new Write(id, device, opened.last() + 1, last, Write.FORMAT, cause, changes);
    }

    Journal.Kept write(DSLContext db, Coded coded) {
        return write(new Last(db), coded);
    }

    private Journal.Kept write(Last states, Coded coded) {
        Touched touched = new Touched(states).add(coded.write().changes());
        if (coded.changes().size() > MOST_CHANGES) {
            beside(coded);
        } else {
            append(coded);
        }
        run.put(coded.seq(), new Made(coded.seq(), clock.instant(), touched.people()));
        announce(coded.seq(), touched);
        return new Journal.Kept(coded.id(), coded.seq(), false);
    }

    private void append(Coded coded) {
        Connection connection = opened.database().writer();
        try {
            projection.apply(connection, List.of(coded));
        } catch (SQLException | DataAccessException e) {
            throw JournalException.because(e,
                    "This could not be written and nothing of it was; shorten it or split it.");
        }
        opened.log().append(coded.seq(), Codec.bytes(coded));
        changes += coded.changes().size();
        try {
            connection.commit();
        } catch (SQLException | RuntimeException | Error e) {
            LOG.warn("a commit failed after the log had the write; filling the database anew", e);
            mend();
        }
    }

    /** The log has it, so it is kept, whatever becomes of the tables: the next write or opening fills them anew. */
    private void mend() {
        try {
            rebuild();
        } catch (JournalException e) {
            LOG.error("the database could not be filled anew; the journal must be opened again", e);
        }
    }

    /** Fills the tables anew if that was to be done and could not be. */
    void finishMending() {
        if (broken) {
            rebuild();
        }
    }

    /** Whether the tables are of no use: there was no room to fill them anew. */
    boolean isBroken() {
        return broken;
    }

    private void rebuild() {
        broken = true;
        opened.rebuild();
        broken = false;
        changes = 0;
    }

    private void announce(long seq, Touched touched) {
        try {
            Set<PersonId> pages = new LinkedHashSet<>();
            for (PersonId person : touched.people()) {
                pages.add(Direct
                        .each(db(), PAGE, List.of(person.value()), row -> new PersonId(row.getObject(1, UUID.class)))
                        .stream().findFirst().orElse(person));
            }
            tell.accept(new Changed(seq, touched.things(), pages));
        } catch (RuntimeException e) {
            LOG.error("somebody who wanted to hear of a write failed", e);
        }
    }

    private void beside(Coded coded) {
        Connection connection = opened.database().writer();
        opened.newGeneration(sink -> {
            projection.read(connection, 0, sink);
            sink.accept(coded);
        });
        changes = 0;
    }

    /**
     * What became of forgetting.
     *
     * @param isClean whether nothing is left in the folder
     */
    record Forgotten(Journal.Kept kept, boolean isClean) {}

    /** Goes over to a history that never had what is forgotten, and says in its last write that it is. */
    Forgotten forget(Forget forget, List<Change> said, Predicate<byte[]> isAbout, Collection<String> attachments) {
        Coded coded = Codec.code(write(db(), Ids.next(), new Cause.Erased(), said), ref -> null);
        Connection connection = opened.database().writer();
        boolean clean = opened.forget(sink -> {
            projection.read(connection, 0, write -> sink.accept(forget.of(write)));
            sink.accept(coded);
        }, isAbout, attachments);
        changes = 0;
        run.put(coded.seq(), new Made(coded.seq(), clock.instant(), Set.of()));
        try {
            tell.accept(new Changed(coded.seq(), Set.of(), Set.of()));
        } catch (RuntimeException e) {
            LOG.error("somebody who wanted to hear of a write failed", e);
        }
        return new Forgotten(new Journal.Kept(coded.id(), coded.seq(), false), clean);
    }

    Returning returning(DSLContext db) {
        return new Returning(new Erased(db, opened::hashKey), clock.getZone());
    }

    /** Whether anything was kept in this run. */
    boolean hasWritten() {
        return !run.isEmpty();
    }

    /** Whether an opening after a kill would have much to do again. */
    boolean isLong() {
        return changes > LONG;
    }

    /** From here on an opening after a kill begins with what is in the tables now; tried again if somebody reads. */
    void checkpoint() {
        try {
            changes = isLong() && opened.checkpoint() ? 0 : changes;
        } catch (JournalException e) {
            LOG.warn("the database could not be closed in between", e);
            mend();
        }
    }

    /** One that fails takes nothing away: what is kept is in the log. For any thread. */
    void snapshot() {
        try {
            opened.snapshots().take();
        } catch (JournalException | OutOfMemoryError e) {
            LOG.warn("no snapshot could be taken", e);
        }
    }

    private boolean writtenSince(long seq, Set<PersonId> people) {
        Gate gate = new Gate(db());
        List<PersonId> all = new ArrayList<>();
        people.forEach(person -> all.addAll(gate.group(person)));
        return run.values().stream().filter(made -> made.seq() > seq)
                .anyMatch(made -> made.people().stream().anyMatch(all::contains));
    }

    private Journal.@Nullable Kept find(DSLContext db, UUID id) {
        List<Long> seq = Direct.each(db, KEPT, List.of(id), row -> row.getLong(1));
        return seq.isEmpty() ? null : new Journal.Kept(id, seq.getFirst(), true);
    }

    /** A database that went away is put together again before anything is written. */
    private DSLContext db() {
        try {
            if (broken || opened.database().writer().isClosed()) {
                rebuild();
            }
            return Apply.context(opened.database().writer());
        } catch (SQLException e) {
            throw new JournalException(Trouble.REFUSED, "The journal is closed; open it again.", e);
        }
    }

    private void rollback() {
        if (broken) {
            return;
        }
        try {
            opened.database().writer().rollback();
        } catch (SQLException e) {
            mend();
        }
    }
}
