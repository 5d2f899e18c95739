package app.ajar.today;

import app.ajar.rules.Prompt;
import app.ajar.ui.Navigator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does what is chosen on a card. */
final class DeedsOfCards implements CardBox.Deeds {

    private final TodayModel model;
    private final Navigator navigator;
    private final Helping helping;
    private final Function<String, @Nullable CardBox> boxes;

    /** @param boxes the card that is shown under a key */
    DeedsOfCards(TodayModel model, Navigator navigator, Helping helping, Function<String, @Nullable CardBox> boxes) {
        this.model = model;
        this.navigator = navigator;
        this.helping = helping;
        this.boxes = boxes;
    }

    /** A guess is asked about where it can be answered at once. */
    @Override
    public void help(Card card) {
        if (card.prompt().kind() == Prompt.Kind.GUESS) {
            navigator.ask(card.person());
            return;
        }
        model.help(card, now -> helping.help(now, () -> log(now), () -> {
            CardBox box = boxes.apply(now.key());
            if (box != null) {
                box.focusLog();
            }
        }), helping::gone);
    }

    @Override
    public void open(Card card) {
        model.open(card);
    }

    @Override
    public void log(Card card) {
        model.logIt(card);
    }

    @Override
    public void laterADay(Card card) {
        model.laterADay(card);
    }

    @Override
    public void laterAWeek(Card card) {
        model.laterAWeek(card);
    }

    @Override
    public void laterOn(Card card) {
        helping.until(card, day -> model.later(card, day));
    }

    @Override
    public void letGo(Card card) {
        model.letGo(card);
    }
}
