package app.ajar.timeline;

import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.ui.Background;
import app.ajar.ui.Complaints;
import app.ajar.ui.Writing;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Entries are edited, deleted and made private where they stand. What is half typed stays until it is kept or left. */
final class EditModel {

    private final EditQueries queries;
    private final Background background;
    private final Writing writing;
    private final StreamWords words;
    private final Map<EntryId, Draft> drafts = new LinkedHashMap<>();
    private final Map<EntryId, Draft> aside = new HashMap<>();
    private final Map<EntryId, String> notes = new HashMap<>();
    private final Set<EntryId> keeping = new LinkedHashSet<>();
    private Runnable changed = () -> {
    };
    private Consumer<EntryId> moved = id -> {
    };
    private Consumer<List<Version>> versions = shown -> {
    };

    EditModel(EditQueries queries, Background background, Writing writing, StreamWords words) {
        this.queries = queries;
        this.background = background;
        this.writing = writing;
        this.words = words;
    }

    /**
     * @param shown is run whenever a row looks another way
     * @param elsewhere hears of an entry that stands on another day now
     */
    void listen(Runnable shown, Consumer<EntryId> elsewhere) {
        changed = shown;
        moved = elsewhere;
    }

    /** What is being edited, as it is typed now. */
    Map<EntryId, Draft> drafts() {
        return drafts;
    }

    /** A sentence below a row: why it is not edited. */
    Map<EntryId, String> notes() {
        return notes;
    }

    boolean isEditing() {
        return !drafts.isEmpty();
    }

    /** Opens an entry as it was typed. What somebody said about being in touch is not opened; it says why. */
    void edit(Row.Item row) {
        if (row.said().fixed()) {
            sayFixed(row.id());
        } else if (!drafts.containsKey(row.id())) {
            background.run(() -> queries.draft(row.id()), draft -> draft.ifPresent(opened -> {
                Draft left = aside.remove(row.id());
                drafts.putIfAbsent(row.id(), left == null ? opened : opened.typed(left.text(), left.newDay()));
                changed.run();
            }), writing::failed);
        }
    }

    /** It is typed so now; nothing looks another way for it. */
    void typed(EntryId id, String text, String day) {
        Draft draft = drafts.get(id);
        if (draft != null && !(draft.text().equals(text) && draft.newDay().equals(day))) {
            boolean said = !draft.trouble().isEmpty();
            drafts.put(id, draft.typed(text, day));
            if (said) {
                changed.run();
            }
        }
    }

    /** Leaves an entry as it is. What was half typed stands there again when it is opened again. */
    void leave(EntryId id) {
        Draft left = drafts.remove(id);
        if (left != null) {
            if (left.isChanged()) {
                aside.put(id, left);
            }
            changed.run();
        }
    }

    /** Types an entry as it is kept. */
    void restore(EntryId id) {
        drafts.computeIfPresent(id, (same, draft) -> draft.typed(draft.was(), draft.day()));
        changed.run();
    }

    private void close(EntryId id) {
        drafts.remove(id);
        aside.remove(id);
        changed.run();
    }

    /**
     * Keeps an entry as it is typed now.
     *
     * @param anyway also if it reads as something else
     */
    void keep(EntryId id, boolean anyway) {
        Draft draft = drafts.get(id);
        if (draft == null || !keeping.add(id)) {
            return;
        }
        if (!draft.isChanged()) {
            keeping.remove(id);
            leave(id);
            return;
        }
        background.run(() -> queries.rewrite(draft, anyway), outcome -> {
            keeping.remove(id);
            take(draft, outcome);
        }, problem -> {
            keeping.remove(id);
            writing.failed(problem);
        });
    }

    private void take(Draft draft, Rewrite.Outcome outcome) {
        switch (outcome) {
            case Rewrite.Changes(List<Change> changes) -> {
                boolean elsewhere = !draft.newDay().equals(draft.day());
                if (changes.isEmpty()) {
                    close(draft.id());
                    return;
                }
                keeping.add(draft.id());
                writing.keep(words.messages().say("edit.kept"), () -> changes, () -> {
                    keeping.remove(draft.id());
                    close(draft.id());
                    if (elsewhere) {
                        moved.accept(draft.id());
                    }
                }, problem -> {
                    keeping.remove(draft.id());
                    trouble(draft.id(), Complaints.sentence(problem, words.messages()), false);
                });
            }
            case Rewrite.Refused(String key) -> trouble(draft.id(), words.messages().say(key), false);
            case Rewrite.Other() -> trouble(draft.id(), words.messages().say("edit.other"), true);
            case Rewrite.Gone() -> trouble(draft.id(), words.messages().say("edit.gone"), false);
        }
    }

    private void trouble(EntryId id, String sentence, boolean reads) {
        drafts.computeIfPresent(id, (same, draft) -> draft.troubled(sentence, reads));
        changed.run();
    }

    private void sayFixed(EntryId id) {
        notes.clear();
        notes.put(id, words.messages().say("edit.fixed"));
        changed.run();
    }

    /** To the trash, from every page. */
    void delete(Row.Item row) {
        if (row.said().fixed()) {
            sayFixed(row.id());
        } else {
            drafts.remove(row.id());
            writing.keep(words.messages().say("edit.deleted"), () -> queries.delete(row.id()));
        }
    }

    /** Off somebody's page alone. */
    void takeOff(Row.Item row, PersonId page) {
        if (row.said().fixed()) {
            sayFixed(row.id());
        } else {
            drafts.remove(row.id());
            writing.keep(words.messages().say("edit.taken.off"), () -> queries.takeOff(row.id(), page));
        }
    }

    /** Private, or not any more. */
    void confide(Row.Item row) {
        boolean confidential = !row.said().confidential();
        if (row.said().fixed()) {
            sayFixed(row.id());
        } else {
            writing.keep(words.messages().say(confidential ? "edit.private" : "edit.not.private"),
                    () -> queries.confide(row.id(), confidential));
        }
    }

    /** Who shows what became of an entry. */
    void onVersions(Consumer<List<Version>> show) {
        versions = show;
    }

    /** What became of an entry since it was first written. */
    void versions(Row.Item row) {
        background.run(() -> queries.versions().of(row.id(), words), found -> versions.accept(found), writing::failed);
    }

    /** Makes an entry what it was once. */
    void putBack(Entry before) {
        writing.keep(words.messages().say("version.done"), () -> queries.versions().putBack(before));
    }

    /** Hands over what may be taken along. */
    void copy(Row.Item row, Consumer<String> to) {
        background.run(() -> queries.copy(row.id()), text -> text.ifPresent(to), writing::failed);
    }
}
