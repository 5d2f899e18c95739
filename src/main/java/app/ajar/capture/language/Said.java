package app.ajar.capture.language;

import app.ajar.model.Body;
import app.ajar.model.Channel;
import app.ajar.model.ContactPoint;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.Role;
import app.ajar.model.Vague;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one line says. Texts are as typed; a text that was not typed is empty, their words are null if none were. */
public sealed interface Said {

    /**
     * Plain text.
     *
     * @param opening the contact its first words tell of, or null
     */
    record Text(String text, @Nullable Opening opening) implements Said {}

    /** @param whose only beside a moment */
    record No(Body.No.Kind kind, String what, @Nullable String because, @Nullable Vague ask, Body.Side whose,
            @Nullable String words, boolean thanked) implements Said {}

    record Yes(String to, @Nullable String words) implements Said {}

    record Broke(String what, @Nullable String broke, Body.Side side, @Nullable LocalDate agreed) implements Said {}

    /**
     * A stop, a welcome or an "only if".
     *
     * @param channels those it names; empty for any
     * @param purposes those it names; empty for any
     * @param text what was typed beside the scope and the words; of an {@code ONLY} it is the condition
     */
    record Preference(Body.Preference.Verdict verdict, Set<Channel> channels, Set<Purpose> purposes, String text,
            @Nullable String words, Body.Preference.SaidBy by, boolean askedByMe) implements Said {}

    record Guess(String text, Body.Sure sure, boolean aboutContact) implements Said {}

    /** @param introduces the people it points at */
    record Idea(String text, List<PersonId> introduces) implements Said {

        public Idea {
            introduces = List.copyOf(introduces);
        }
    }

    /** @param due as typed, with the word that leads it ("by Friday"); null if no time was said */
    record Promise(Body.Side by, String text, @Nullable Vague due) implements Said {}

    /**
     * Somebody sent somebody.
     *
     * @param who the giver if {@code from}, else the one sent
     */
    record Referral(boolean from, Who who, Body.Answer agreed, Body.Referral.Tell tell, boolean thanked, String text)
            implements
                Said {}

    record Felt(Body.Felt felt) implements Said {}

    record Gave(String what) implements Said {}

    record Asked(String what) implements Said {}

    record Challenge(String text, @Nullable Vague since) implements Said {}

    /** @param challenges those that are hard until now */
    record Eased(List<app.ajar.model.Challenge> challenges) implements Said {

        public Eased {
            challenges = List.copyOf(challenges);
        }
    }

    record Bought(String what, @Nullable String forWhom, @Nullable Boolean care) implements Said {}

    record Party(Body.Gathering.Kind kind, @Nullable String where, String what) implements Said {}

    record Meet(Vague day, @Nullable LocalTime time, String what) implements Said {}

    record Life(String text, @Nullable Vague since, boolean died) implements Said {}

    record Told(String what, @Nullable String received) implements Said {}

    record Roles(List<Held> held) implements Said {

        public Roles {
            held = List.copyOf(held);
        }
    }

    record Held(Role.Kind kind, @Nullable Vague since, @Nullable Vague until) {}

    record Point(ContactPoint.Medium medium, String value, @Nullable String label) implements Said {}

    record Birthday(app.ajar.model.Birthday birthday) implements Said {}

    record Detail(app.ajar.model.Detail.Area area, String text, boolean confidential, boolean avoid) implements Said {}

    record Tags(List<String> tags) implements Said {

        public Tags {
            tags = List.copyOf(tags);
        }
    }
}
