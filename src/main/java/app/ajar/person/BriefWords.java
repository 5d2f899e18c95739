package app.ajar.person;

import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.model.Vague;
import app.ajar.model.Window;
import app.ajar.person.Brief.Gifts;
import app.ajar.person.Brief.Offerable;
import app.ajar.person.Brief.Passed;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what to look at before a call. */
final class BriefWords {

    private final Messages messages;
    private final Words words;
    private final Given given;
    private final Portrait portrait;
    private final Days days;

    BriefWords(Messages messages, Portrait portrait) {
        this.messages = messages;
        this.words = new Words(messages);
        this.given = new Given(messages);
        this.portrait = portrait;
        this.days = new Days(messages, portrait.today());
    }

    /**
     * A line of the panel.
     *
     * @param icon the literal of its icon; empty if it has none
     * @param aside stands before the text, less loud; may be empty
     * @param text as typed where somebody typed it
     * @param note stands below, less loud; may be empty
     */
    record Item(String icon, String aside, String text, String note) {}

    /** The guess that stands, or null. */
    @Nullable
    Item guess() {
        Entry guess = portrait.brief().guess();
        return guess == null
                ? null
                : new Item("fth-help-circle", "", guess.text(), messages.say("brief.guessed",
                        messages.say("sure." + ((Body.Guess) guess.body()).sure()), days.full(guess.when().date())));
    }

    List<Item> offers() {
        return portrait.brief().offers().stream()
                .map(one -> new Item("idea", "", one.idea().text(), condition(one))).toList();
    }

    private String condition(Offerable offer) {
        return switch (offer.first().size()) {
            case 0 -> "";
            case 1 -> messages.say("offer.once", given.name(offer.first().getFirst()));
            default -> messages.say("offer.once.all", words.list(offer.first(), given::name));
        };
    }

    List<Item> promised() {
        return portrait.brief().promised().stream().sorted(Comparator.comparing(entry -> !isMine(entry)))
                .map(this::promise).toList();
    }

    private static boolean isMine(Entry entry) {
        return entry.body() instanceof Body.Promise it && it.by() == Body.Side.ME;
    }

    private Item promise(Entry entry) {
        Body.Promise it = (Body.Promise) entry.body();
        boolean mine = isMine(entry);
        String who = mine ? messages.say("promised.me") : messages.say("promised.them", given.name(portrait.person()));
        return new Item(mine ? "fth-corner-up-right" : "fth-corner-up-left", who, entry.text(),
                it.due() == null ? "" : due(it.due()));
    }

    /** A day as a day, any other time as said. */
    private String due(Vague due) {
        Window window = due.window();
        return window != null && window.isOneDay()
                ? messages.say("by.day", days.brief(window.from()))
                : days.vague(due);
    }

    /** "Gave an idea on 9 Nov. Asked for nothing since."; empty if neither ever was. */
    String gifts() {
        Gifts gifts = portrait.brief().gifts();
        if (gifts == null) {
            return "";
        }
        String gave = gifts.given().isEmpty()
                ? gifts.lookedBackTo() == null
                        ? messages.say("gave.nothing")
                        : messages.say("gave.nothing.since", days.brief(gifts.lookedBackTo()))
                : messages.say("gave.on", what(gifts.given()), days.brief(gifts.given().getFirst().on()));
        String asked = gifts.asked().isEmpty()
                ? messages.say("asked.nothing")
                : messages.say("asked.for", words.list(gifts.asked(),
                        one -> messages.say("asked.on", one.what(), days.brief(one.on()))));
        return gave + " " + asked;
    }

    private static String what(List<Passed> some) {
        return some.stream().map(Passed::what).collect(Collectors.joining(", "));
    }

    List<Item> contacts() {
        return portrait.brief().contacts().stream()
                .map(talk -> new Item("", days.brief(talk.on()), talk.first(), "")).toList();
    }
}
