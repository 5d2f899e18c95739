package app.ajar.rules;

import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.rules.Courtesy.Contactable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That somebody might hear from the rep, and why now.
 *
 * @param about others it is about; they are not to be contacted for it
 * @param keys the same for the same on any day: of all that is in it, the oldest first; at least one
 * @param evidence what it rests on, or null where that is no entry
 * @param talk the conversation in which the evidence came up, or null
 * @param ways that courtesy allows, the one to be preferred first; at least one
 * @param since the first day
 * @param lapses the first day on which it is gone, though what it is about may stay
 */
public record Prompt(PersonId person, Kind kind, List<PersonId> about, List<String> keys, Why why,
        @Nullable Entry evidence, @Nullable Entry talk, List<Contactable> ways, LocalDate since, LocalDate lapses) {

    /**
     * What is owed first and that the oldest first, then what is offered and that the newest first; within both by kind
     * as cards stand.
     */
    public static final Comparator<Prompt> ORDER = Comparator.comparing(Prompt::kind)
            .thenComparing(prompt -> prompt.kind().isOwed()
                    ? prompt.since().toEpochDay()
                    : -prompt.since().toEpochDay())
            .thenComparing(Prompt::key);

    private static final int ID_LENGTH = 36;

    /** What a card is for. */
    public enum Kind {
        MEETING(Purpose.FOLLOW_UP), ANSWER(Purpose.FOLLOW_UP), THANKS(Purpose.THANKS_AND_NEWS),
        /** With somebody sent who agreed. */
        FIRST_CONTACT(Purpose.FOLLOW_UP), ACKNOWLEDGEMENT(Purpose.FOLLOW_UP, Purpose.SELLING), PROMISE(Purpose.OWED),
        /** The giver, to ask somebody sent. */
        ASK_TO_ASK(Purpose.FOLLOW_UP),
        /** To a giver, within what was agreed. */
        NEWS(Purpose.THANKS_AND_NEWS), BIRTHDAY(Purpose.PERSONAL),
        /** A natural moment has come. */
        MOMENT(Purpose.FOLLOW_UP, Purpose.SELLING),
        /** To be asked about. */
        GUESS(Purpose.FOLLOW_UP), SILENT(Purpose.FOLLOW_UP), NEAR_MISS(Purpose.FOLLOW_UP, Purpose.SELLING),
        /** After a purchase: whether it is used rightly, and how it is. */
        CARE(Purpose.FOLLOW_UP),
        /** After a purchase: whether it is needed again. */
        REORDER(Purpose.SELLING), IDEA(Purpose.FOLLOW_UP);

        private final Purpose purpose;
        private final List<Purpose> purposes;

        Kind(Purpose purpose, Purpose... beside) {
            this.purpose = purpose;
            this.purposes = Stream.concat(Stream.of(purpose), Arrays.stream(beside)).toList();
        }

        /** For what they would be contacted. */
        public Purpose purpose() {
            return purpose;
        }

        /** All to which nothing they said may stand in the way. */
        public List<Purpose> purposes() {
            return purposes;
        }

        /** Whether the rep owes it; else it is only offered. */
        public boolean isOwed() {
            return compareTo(NEWS) <= 0;
        }

        /** Whether it cannot wait for another day. */
        public boolean isOfTheDay() {
            return this == MEETING || this == BIRTHDAY;
        }
    }

    public Prompt {
        about = List.copyOf(about);
        keys = List.copyOf(keys);
        ways = List.copyOf(ways);
        if (keys.isEmpty() || ways.isEmpty()) {
            throw new IllegalArgumentException("a card has a key and a way");
        }
    }

    /** Names it among all. */
    public String key() {
        return keys.getFirst();
    }

    /** The channel to be preferred. */
    public Channel channel() {
        return ways.getFirst().channel();
    }

    /** Whether it is the same card, though something may have come into it or gone from it. */
    boolean isSame(Prompt other) {
        return keys.stream().anyMatch(other.keys::contains);
    }

    /** The key of something that rests on an entry. */
    static String key(Enum<?> kind, Entry evidence, PersonId person) {
        return kind + ":" + evidence.id() + ":" + person;
    }

    /**
     * Whose card the key names.
     *
     * @return null if it is no key of a card
     */
    public static @Nullable PersonId personOf(String key) {
        try {
            return key.length() <= ID_LENGTH
                    ? null
                    : new PersonId(UUID.fromString(key.substring(key.length() - ID_LENGTH)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
