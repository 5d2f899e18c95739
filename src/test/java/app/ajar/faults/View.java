package app.ajar.faults;

import static app.ajar.store.jooq.Tables.ALIAS;
import static app.ajar.store.jooq.Tables.ENTRY;
import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.PREFERENCE;
import static app.ajar.store.jooq.Tables.REVISION;
import static app.ajar.store.jooq.Tables.THING;
import static app.ajar.store.jooq.Tables.WRITE;

import app.ajar.keep.Journal;
import app.ajar.model.Body.Correction.Way;
import app.ajar.model.Body.Preference;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.read.Gate;
import app.ajar.store.Codec;
import app.ajar.store.jooq.DefaultSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** What can be seen of a journal, as text. Ids that a journal makes by itself are left out. */
final class View {

    private View() {}

    static Map<String, String> of(Journal journal) {
        Optional<UUID> undo = journal.toUndo();
        Optional<UUID> redo = journal.toRedo();
        return journal.read(db -> {
            Map<String, String> view = new TreeMap<>();
            view.put("last", Long.toString(journal.last()));
            undo.ifPresent(write -> view.put("undo", seq(db, write)));
            redo.ifPresent(write -> view.put("redo", seq(db, write)));
            things(db, view);
            entries(db, view);
            db.selectFrom(PERSON)
                    .forEach(row -> view.put("person " + row.getId(), row.getRoot() + " " + row.getName()));
            db.selectFrom(ALIAS).forEach(row -> view.put("alias " + row.getDuplicate(), row.getTarget().toString()));
            view.put("lines", lines(db));
            return view;
        });
    }

    /** Every row of every table, for two journals that had the very same writes. */
    static Map<String, String> rows(Journal journal) {
        return journal.read(db -> {
            Map<String, String> tables = new TreeMap<>();
            for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                if (!table.getName().equalsIgnoreCase("meta")) {
                    tables.put(table.getName(), db.selectFrom(table).fetch().stream()
                            .map(row -> row.intoList().toString()).sorted().collect(Collectors.joining("\n")));
                }
            }
            return tables;
        });
    }

    static String seq(Journal journal, UUID write) {
        return journal.read(db -> seq(db, write));
    }

    private static String seq(DSLContext db, UUID write) {
        return String.valueOf(db.select(WRITE.SEQ).from(WRITE).where(WRITE.ID.eq(write)).fetchOne(WRITE.SEQ));
    }

    private static void things(DSLContext db, Map<String, String> view) {
        db.select(THING.ID, THING.SHELF, REVISION.BODY).from(THING)
                .join(REVISION).on(REVISION.SEQ.eq(THING.PUT_SEQ), REVISION.ORDINAL.eq(THING.PUT_ORDINAL))
                .forEach(row -> {
                    Change change = Codec.item(row.value3()).change();
                    if (change instanceof Change.Put put && !(put.thing() instanceof Entry entry
                            && entry.body() instanceof Preference)) {
                        view.put("thing " + row.value1(), row.value2() + " " + put.thing());
                    }
                });
    }

    private static void entries(DSLContext db, Map<String, String> view) {
        Map<UUID, List<UUID>> people = new HashMap<>();
        Map<UUID, List<UUID>> pages = new HashMap<>();
        db.selectFrom(ENTRY_PERSON).forEach(row -> {
            people.computeIfAbsent(row.getEntry(), id -> new ArrayList<>()).add(row.getPerson());
            if (row.getRoot() != null && !pages.computeIfAbsent(row.getEntry(), id -> new ArrayList<>())
                    .contains(row.getRoot())) {
                pages.get(row.getEntry()).add(row.getRoot());
            } else if (row.getRoot() != null) {
                view.put("twice on a page " + row.getEntry(), row.getRoot().toString());
            }
        });
        db.selectFrom(ENTRY).where(ENTRY.KIND.ne("PREFERENCE")).forEach(row -> view.put("entry " + row.getId(),
                entry(row.getText(), people.getOrDefault(row.getId(), List.of()),
                        pages.getOrDefault(row.getId(), List.of()))));
    }

    static String entry(String text, Collection<UUID> people, Collection<UUID> pages) {
        return text + " of " + new TreeSet<>(people) + " on " + new TreeSet<>(pages);
    }

    private static String lines(DSLContext db) {
        Gate gate = new Gate(db);
        Map<UUID, String> lines = new HashMap<>();
        for (UUID person : db.selectDistinct(PREFERENCE.PERSON).from(PREFERENCE).fetch(PREFERENCE.PERSON)) {
            var ledger = gate.ledger(gate.group(new PersonId(person)));
            ledger.lines().forEach(line -> lines.put(line.entry().value(), line(line.seq(),
                    line.people().stream().map(PersonId::value).toList(), line.preference().verdict(),
                    line.preference().correction() == null ? null : line.preference().correction().way(),
                    ledger.isStruck(line))));
        }
        return lines.values().stream().sorted().toList().toString();
    }

    static String line(long seq, Collection<UUID> people, Verdict says, @Nullable Way way, boolean struck) {
        return seq + " " + new TreeSet<>(people) + " " + says + " " + way + (struck ? " struck" : " stands");
    }
}
