package app.ajar.keep;

import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.model.Fold;
import app.ajar.model.Vague;
import app.ajar.rules.Owed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an entry across people.
 *
 * @param kind the name of its kind in the tables, stable
 * @param words all that can be found in it, line by line
 * @param state where it stands, or null if it has no states
 * @param owner whose it is, or null
 * @param due the days it is about, or null
 */
record Facets(String kind, String words, @Nullable String state, @Nullable String owner, @Nullable Vague due) {

    static Facets of(Entry entry) {
        return switch (entry.body()) {
            case Body.Conversation c -> facets(entry, "CONVERSATION", conversation(c),
                    c.started().name(), null, join(c.gave()), join(c.asked()),
                    c.felt() == null ? null : c.felt().word());
            case Body.Note n -> facets(entry, "NOTE", null, null, null);
            case Body.No n -> facets(entry, "NO", n.acknowledged() == null ? "OPEN" : "ACKNOWLEDGED", n.kind().name(),
                    n.moment() == null ? null : n.moment().when(), n.because(), n.words(),
                    n.moment() == null ? null : n.moment().when().label());
            case Body.Yes y -> facets(entry, "YES", null, null, null, y.words());
            case Body.Idea i -> facets(entry, "IDEA", null, null, null);
            case Body.Promise p -> facets(entry, "PROMISE", p.state().name(), p.by().name(), p.due(),
                    p.due() == null ? null : p.due().label());
            case Body.Referral r -> facets(entry, "REFERRAL", r.agreed().name(), null, null, r.treated(), r.outcome());
            case Body.NearMiss n -> facets(entry, "NEAR_MISS", null, n.side().name(), null, n.broke());
            case Body.Purchase p -> facets(entry, "PURCHASE", null, null, null, p.forWhom());
            case Body.Gathering g -> facets(entry, "GATHERING", g.kind().name(), null, null, g.where());
            case Body.Meeting m -> facets(entry, "MEETING", m.state().name(), null, m.day(), m.day().label());
            case Body.LifeEvent l -> facets(entry, "LIFE_EVENT", null, null, l.since(),
                    l.since() == null ? null : l.since().label());
            case Body.Preference p -> facets(entry, "PREFERENCE", p.verdict().name(), p.ground().name(), null,
                    p.condition(), p.words());
            case Body.Guess g -> facets(entry, "GUESS", g.asked() == null ? "OPEN" : "ASKED", g.sure().name(), null,
                    g.said());
            case Body.Told t -> facets(entry, "TOLD", null, null, null, t.received());
        };
    }

    private static String conversation(Body.Conversation talk) {
        return Owed.isToAnswer(talk) ? "TO_ANSWER" : talk.answered() ? "ANSWERED" : "UNANSWERED";
    }

    private static Facets facets(Entry entry, String kind, @Nullable String state, @Nullable String owner,
            @Nullable Vague due, @Nullable String... words) {
        List<String> found = new ArrayList<>();
        found.add(entry.text());
        for (String word : words) {
            if (word != null && !word.isEmpty()) {
                found.add(word);
            }
        }
        return new Facets(kind, Fold.of(String.join("\n", found)), state, owner, due);
    }

    private static @Nullable String join(List<String> parts) {
        return parts.isEmpty() ? null : String.join("\n", parts.stream().filter(Objects::nonNull).toList());
    }
}
