package app.ajar.rules;

import app.ajar.model.Body;
import app.ajar.model.Body.Acknowledged;
import app.ajar.model.Body.Conversation;
import app.ajar.model.Body.Guess;
import app.ajar.model.Body.Meeting;
import app.ajar.model.Body.No;
import app.ajar.model.Body.Preference;
import app.ajar.model.Body.Promise;
import app.ajar.model.Body.Referral;
import app.ajar.model.Body.Side;
import app.ajar.model.Body.Yes;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Offer;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Thing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something open that a new entry could settle.
 *
 * @param person with whom
 * @param settled what was open; its text and day are for the label
 * @param by the new entry
 */
public record Settlement(What what, PersonId person, Entry settled, Entry by) {

    /** How it is settled. */
    public enum What {
        /** A no of theirs was received with grace. */
        ACKNOWLEDGED(false),
        /** They were thanked for somebody they sent. */
        THANKED(false),
        /** They were told of somebody they sent. */
        TOLD(false),
        /** The first conversation with somebody who was sent. */
        FIRST_CONTACT(true),
        /** What they wrote last is answered; nothing is recorded, for any contact answers it. */
        ANSWERED(true),
        /** Their yes answers a no or a near miss. */
        SAID_YES_AFTER(false),
        /** A promise, of whichever side, is kept. */
        KEPT(false),
        /** A planned meeting took place. */
        MET(false),
        /** An idea was offered. */
        OFFERED(false),
        /** They liked an idea. */
        LANDED(false),
        /** They did not. */
        DECLINED(false),
        /** What they stated about being in touch ends a guess about it; whether the guess was right is not said. */
        GUESS_ENDED(true);

        private final boolean automatic;

        What(boolean automatic) {
            this.automatic = automatic;
        }

        /**
         * Whether it follows from the record itself and is always recorded; else it is only proposed, ticked when the
         * capture was opened from its card.
         */
        public boolean isAutomatic() {
            return automatic;
        }
    }

    /** What records this alone. */
    public List<Change> changes() {
        return changes(List.of(this));
    }

    /**
     * What records all of these together; several may touch one thing.
     *
     * @return one put for every thing that changes, the new entries among them: they replace the puts of the capture
     */
    public static List<Change> changes(List<Settlement> chosen) {
        Map<Ref, Thing> things = new LinkedHashMap<>();
        chosen.forEach(one -> one.record(things));
        return things.values().stream().<Change>map(Change.Put::new).toList();
    }

    private void record(Map<Ref, Thing> things) {
        switch (what) {
            case ACKNOWLEDGED, THANKED, TOLD -> {
                put(things, settled, recorded(now(things, settled).body()));
                put(things, by, noting(now(things, by).body()));
            }
            case FIRST_CONTACT, KEPT, MET, GUESS_ENDED ->
                put(things, settled, recorded(now(things, settled).body()));
            case SAID_YES_AFTER -> put(things, by, noting(now(things, by).body()));
            case OFFERED -> put(things, offer(Offer.State.OFFERED, null));
            case LANDED -> put(things, offer(Offer.State.LANDED, words(by)));
            case DECLINED -> put(things, offer(Offer.State.DECLINED, words(by)));
            case ANSWERED -> {
            }
        }
    }

    private static Entry now(Map<Ref, Thing> things, Entry entry) {
        return things.get(entry.ref()) instanceof Entry changed ? changed : entry;
    }

    private static void put(Map<Ref, Thing> things, Entry entry, Body body) {
        put(things, entry.with(body));
    }

    private static void put(Map<Ref, Thing> things, Thing thing) {
        things.put(thing.ref(), thing);
    }

    private Body recorded(Body open) {
        LocalDate on = by.when().date();
        return switch (open) {
            case No no -> new No(no.kind(), no.because(), no.words(), no.moment(), new Acknowledged(on, channel()));
            case Referral sent -> new Referral(sent.giver(), sent.referred(), sent.agreed(), sent.tell(),
                    what == What.THANKED ? on : sent.thanked(),
                    what == What.FIRST_CONTACT ? on : sent.firstContact(), sent.treated(),
                    what == What.TOLD ? on : sent.told(), sent.outcome());
            case Promise promise -> new Promise(promise.by(), promise.due(), Promise.State.KEPT, on);
            case Meeting meeting ->
                new Meeting(meeting.day(), meeting.time(), Meeting.State.KEPT, Side.NOT_SAID);
            case Guess guess -> new Guess(guess.sure(), guess.aboutContact(), on, null, words(by));
            default -> open;
        };
    }

    /** The new entry, saying what it settled. */
    private Body noting(Body made) {
        return switch (made) {
            case Conversation was -> new Conversation(was.channel(), was.started(), was.answered(), was.minutes(),
                    was.felt(), was.gave(), was.asked(), withSettled(was.settled()));
            case Yes yes -> new Yes(yes.words(), withSettled(yes.answers()));
            default -> made;
        };
    }

    private List<EntryId> withSettled(List<EntryId> ids) {
        return Stream.concat(ids.stream(), Stream.of(settled.id())).distinct().toList();
    }

    private Offer offer(Offer.State state, @Nullable String reaction) {
        return new Offer(settled.id(), person, state, by.when().date(), reaction);
    }

    private @Nullable Channel channel() {
        boolean thereAndThen = by.capture().equals(settled.capture());
        return !thereAndThen && by.body() instanceof Conversation conversation ? conversation.channel() : null;
    }

    private static @Nullable String words(Entry entry) {
        return switch (entry.body()) {
            case Yes yes -> yes.words();
            case No no -> no.words();
            case Preference preference when preference.words() != null -> preference.words();
            case Preference _ -> Said.hasWords(entry.text()) ? entry.text() : null;
            default -> null;
        };
    }
}
