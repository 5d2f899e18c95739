package app.ajar.capture;

import app.ajar.keep.Ids;
import app.ajar.model.PersonId;
import app.ajar.ui.Background;
import app.ajar.ui.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was kept from the box, so that its words stand in it again when it is taken back. */
final class UndoneModel {

    private final UndoneQueries queries;
    private final Background background;
    private final Back back;
    private final Consumer<String> say;
    private final Consumer<Exception> failed;
    private final Messages messages = Messages.of(UndoneModel.class);
    private final Map<UUID, Kept> kept = new HashMap<>();
    private final Map<UUID, Put> put = new HashMap<>();

    /** A capture as it was kept, and what was left of it in the box. */
    private record Kept(@Nullable PersonId page, Draft draft, String left) {}

    /** What was put back, and what stood there before. */
    private record Put(@Nullable PersonId page, Draft draft, @Nullable Draft before) {}

    /** The box, as far as this needs it. */
    interface Back {

        /** What stands on a page now, also if it is not shown; null if that is nothing, or not known. */
        @Nullable
        Draft now(@Nullable PersonId page);

        /** Puts a draft on its page; shows the box if it is closed. */
        void put(@Nullable PersonId page, Draft draft);

        /** Puts back what stood on a page before, or nothing; the box is closed if there is nothing. */
        void restore(@Nullable PersonId page, @Nullable Draft before);
    }

    UndoneModel(UndoneQueries queries, Background background, Back back, Consumer<String> say,
            Consumer<Exception> failed) {
        this.queries = queries;
        this.background = background;
        this.back = back;
        this.say = say;
        this.failed = failed;
    }

    /** @param left what waited, and stays in the box */
    void kept(UUID write, @Nullable PersonId page, Draft draft, String left) {
        kept.put(write, new Kept(page, draft, left));
    }

    /** A write was taken back. */
    void undone(UUID write) {
        Kept mine = kept.get(write);
        if (mine != null) {
            put(write, mine);
            return;
        }
        background.run(() -> queries.words(write), found -> {
            switch (found) {
                case UndoneQueries.Found.Words(Draft draft) -> {
                    List<Token> with = draft.asked().head().with();
                    PersonId page = with.isEmpty() ? null : with.getFirst().id();
                    put(write, new Kept(page, draft, ""));
                }
                case UndoneQueries.Found.Unsaid() -> say.accept(messages.say("undone.unsaid"));
                case UndoneQueries.Found.NoCapture() -> {
                }
            }
        }, failed);
    }

    /** What was typed since stays, below; what was only left over is part of the words already. */
    private void put(UUID write, Kept mine) {
        Draft there = back.now(mine.page());
        String since = there == null ? "" : there.text();
        String text = since.isBlank() || since.equals(mine.left())
                ? mine.draft().text()
                : mine.draft().text() + "\n" + since;
        Draft draft = new Draft(Ids.next(), mine.draft().begun(), mine.draft().asked().with(text));
        put.put(write, new Put(mine.page(), draft, there));
        back.put(mine.page(), draft);
    }

    /** A write was brought back: its words leave the box, if nothing was done with them. */
    void redone(UUID write) {
        Optional.ofNullable(put.remove(write)).ifPresent(mine -> {
            Draft there = back.now(mine.page());
            if (there != null && there.id().equals(mine.draft().id()) && there.asked().equals(mine.draft().asked())) {
                back.restore(mine.page(), mine.before());
            }
        });
    }
}
