package app.ajar.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What kind of {@link Entry} it is, and what it says beyond the text. A string in their words is null if none were said. */
public sealed interface Body {

    /** Who started it, owes it, had the idea or was on whose side. */
    enum Side {
        ME, THEM, AGREED, NOBODY, NOT_SAID
    }

    /** An answer that may also not have been asked for yet. */
    enum Answer {
        YES, NO, NOT_ASKED
    }

    /** How something known was learned. */
    enum Basis {
        SAID, SHOWED, GUESS
    }

    /** How sure the rep is. */
    enum Sure {
        A_LITTLE, FAIRLY, VERY
    }

    /**
     * A contact that happened.
     *
     * @param channel null if not said
     * @param started {@code ME}, {@code THEM} or {@code NOT_SAID}
     * @param answered false if they could not be reached or did not answer
     * @param minutes how long it lasted, or null
     * @param gave what the rep gave, as typed
     * @param asked what the rep asked for, as typed
     * @param settled the entries it acknowledged, thanked for or told about
     */
    record Conversation(@Nullable Channel channel, Side started, boolean answered, @Nullable Integer minutes,
            @Nullable Felt felt, List<String> gave, List<String> asked, List<EntryId> settled) implements Body {

        public Conversation {
            gave = List.copyOf(gave);
            asked = List.copyOf(asked);
            settled = List.copyOf(settled);
        }
    }

    /** How a conversation left them; about the conversation, never the person. */
    record Felt(String word, Basis basis) {

        /** The five words that are counted. */
        public static final List<String> FIVE = List.of("delighted", "warm", "neutral", "strained", "upset");
    }

    /** A thought; no contact. */
    record Note() implements Body {}

    /** What was declined is the entry's text. */
    record No(Kind kind, @Nullable String because, @Nullable String words, @Nullable Moment moment,
            @Nullable Acknowledged acknowledged) implements Body {

        public enum Kind {
            NOT_NOW, NOT_THIS, NOT_EVER
        }
    }

    /** When coming back would be natural, and whose idea that was. */
    record Moment(Vague when, Side whose) {}

    /**
     * That a no was received with grace.
     *
     * @param channel how, or null if there and then
     */
    record Acknowledged(LocalDate on, @Nullable Channel channel) {}

    /**
     * To what is the entry's text.
     *
     * @param answers the noes and near misses it answers
     */
    record Yes(@Nullable String words, List<EntryId> answers) implements Body {

        public Yes {
            answers = List.copyOf(answers);
        }
    }

    /**
     * A way to be of service; how far it has come with each person is an {@link Offer}.
     *
     * @param introduces the people it would bring together with those the entry belongs to
     */
    record Idea(List<PersonId> introduces) implements Body {

        public Idea {
            introduces = List.copyOf(introduces);
        }
    }

    /**
     * What was promised is the entry's text.
     *
     * @param by {@code ME} or {@code THEM}
     * @param due null if no time was said
     * @param closed the day it was kept or let go, null while it is open
     */
    record Promise(Side by, @Nullable Vague due, State state, @Nullable LocalDate closed) implements Body {

        public enum State {
            OPEN, KEPT, LET_GO
        }
    }

    /**
     * Somebody sent somebody; one record on both timelines.
     *
     * @param treated how the one sent was treated, as typed
     */
    record Referral(PersonId giver, PersonId referred, Answer agreed, Tell tell, @Nullable LocalDate thanked,
            @Nullable LocalDate firstContact, @Nullable String treated, @Nullable LocalDate told,
            @Nullable String outcome) implements Body {

        /** How much the one sent agreed the giver may be told. */
        public enum Tell {
            NOTHING, THAT_WE_SPOKE, HOW_IT_WENT, ASK_ME_FIRST, NOT_ASKED
        }
    }

    /** Something agreed that broke; what was agreed is the entry's text. */
    record NearMiss(@Nullable String broke, Side side, @Nullable LocalDate agreed) implements Body {}

    /**
     * What was bought is the entry's text.
     *
     * @param care whether asking how it is was wished; null if not said
     */
    record Purchase(@Nullable String forWhom, @Nullable EntryId gathering, @Nullable Boolean care) implements Body {}

    /** A party or class; what it was is the entry's text. */
    record Gathering(Kind kind, @Nullable String where, @Nullable PersonId host, List<Guest> guests) implements Body {

        public enum Kind {
            PARTY, CLASS
        }

        public Gathering {
            guests = List.copyOf(guests);
        }
    }

    /** Somebody at a gathering. */
    record Guest(PersonId person, boolean came, boolean bought, boolean booked, Answer mayFollowUp) {}

    /**
     * An agreed day and hour; what for is the entry's text.
     *
     * @param changedBy who kept, moved or dropped it; null while it is planned
     */
    record Meeting(Vague day, @Nullable LocalTime time, State state, @Nullable Side changedBy) implements Body {

        public enum State {
            PLANNED, KEPT, MOVED, FELL_THROUGH
        }
    }

    /**
     * What changed is the entry's text.
     *
     * @param starts the situation it began, or null
     * @param ends the situation it ended, or null
     */
    record LifeEvent(@Nullable Vague since, boolean died, @Nullable UUID starts, @Nullable UUID ends)
            implements
                Body {}

    /**
     * A line of the append-only ledger about being in touch. The entry's time is when it was said, its text what was
     * typed beside the words.
     *
     * @param channels those it names; empty for any
     * @param purposes those it names; empty for any
     * @param condition of an {@code ONLY}, as typed
     * @param correction null unless this line puts an earlier one right
     */
    record Preference(Set<Channel> channels, Set<Purpose> purposes, Verdict verdict, @Nullable String condition,
            Ground ground, @Nullable String words, SaidBy by, boolean askedByMe, @Nullable Correction correction)
            implements
                Body {

        public enum Verdict {
            WELCOME, ONLY, STOP
        }

        public enum Ground {
            STATED, ASSUMED
        }

        public enum SaidBy {
            THEM, SOMEBODY_FOR_THEM
        }

        public Preference {
            channels = inOrder(channels);
            purposes = inOrder(purposes);
        }

        private static <E extends Enum<E>> Set<E> inOrder(Set<E> named) {
            return named.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(named));
        }
    }

    /** Strikes an earlier line of the ledger, in one of two ways and no third. */
    record Correction(EntryId line, Way way, @Nullable String reason) {

        public enum Way {
            /** The line was a slip of the keyboard; this line says nothing itself. */
            TYPED_BY_MISTAKE,
            /** The line was meant for the person this line belongs to, and stands for them from its own day. */
            MOVED_HERE
        }
    }

    /**
     * The rep's own impression, which is the entry's text.
     *
     * @param aboutContact whether it is about being in touch; else it holds nothing back
     * @param asked the day they were asked, or null
     * @param right what came of asking; null if not asked or unclear
     * @param said what they said, or null
     */
    record Guess(Sure sure, boolean aboutContact, @Nullable LocalDate asked, @Nullable Boolean right,
            @Nullable String said) implements Body {}

    /**
     * They were told what the rep does; the entry's text is what was told.
     *
     * @param received how they took it, as typed
     */
    record Told(@Nullable String received) implements Body {}
}
