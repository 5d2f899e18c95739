package app.ajar.capture;

import app.ajar.model.PersonId;
import app.ajar.ui.Background;
import app.ajar.ui.Messages;
import app.ajar.ui.Navigator;
import app.ajar.ui.Toasts;
import app.ajar.ui.Words;
import java.util.List;
import java.util.function.Consumer;

/** Says once, when a journal is opened, that something was typed and never kept; not to who is typing already. */
public final class LeftDrafts {

    private final DraftQueries queries;
    private final CaptureModel box;
    private final Background background;
    private final Toasts toasts;
    private final Navigator navigator;
    private final Consumer<Exception> failed;
    private final Messages messages = Messages.of(LeftDrafts.class);
    private final Words words = new Words(messages);

    public LeftDrafts(DraftQueries queries, CaptureModel box, Background background, Toasts toasts,
            Navigator navigator, Consumer<Exception> failed) {
        this.queries = queries;
        this.box = box;
        this.background = background;
        this.toasts = toasts;
        this.navigator = navigator;
        this.failed = failed;
    }

    public void look() {
        background.run(queries::list, found -> {
            if (!found.isEmpty() && !box.open().get() && toasts.shown().get() == null) {
                PersonId page = found.getFirst().page();
                toasts.show(new Toasts.Toast("fth-edit-3", sentence(found), messages.say("left.open"), "",
                        () -> navigator.write(new Navigator.Box(page == null ? List.of() : List.of(page), ""))));
            }
        }, failed);
    }

    private String sentence(List<DraftQueries.Saved> found) {
        List<Token> with = found.getFirst().draft().asked().head().with();
        if (found.size() > 1) {
            String number = messages.sayIfAny("number." + found.size());
            return messages.say("left.many",
                    HeadWords.capital(number.isEmpty() ? Integer.toString(found.size()) : number));
        }
        return with.isEmpty()
                ? messages.say("left.one")
                : messages.say("left.about", words.list(with, token -> Words.name(token.name())));
    }
}
