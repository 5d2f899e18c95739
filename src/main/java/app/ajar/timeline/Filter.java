package app.ajar.timeline;

import java.util.List;
import java.util.Set;

/** Which kinds of entries are shown. */
enum Filter {

    ALL(), CONVERSATIONS("CONVERSATION"), ANSWERS("NO", "YES", "NEAR_MISS"), IDEAS("IDEA"), REFERRALS(
            "REFERRAL"), PROMISES("PROMISE"), NOTES("NOTE"), LIFE("LIFE_EVENT"), MEETINGS("MEETING"), PURCHASES(
                    "PURCHASE"), PARTIES("GATHERING"), CONTACT("PREFERENCE"), GUESSES("GUESS"), TOLD("TOLD");

    private final Set<String> kinds;

    Filter(String... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** The names of the kinds in the tables; empty for all. */
    Set<String> kinds() {
        return kinds;
    }

    /** Those behind "More". */
    static List<Filter> more() {
        return List.of(PROMISES, NOTES, LIFE, MEETINGS, PURCHASES, PARTIES, CONTACT, GUESSES, TOLD);
    }
}
