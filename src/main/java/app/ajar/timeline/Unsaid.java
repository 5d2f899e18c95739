package app.ajar.timeline;

import app.ajar.model.Body;
import app.ajar.model.PersonId;
import app.ajar.model.Vague;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of an entry and not said by what is typed: it stays when the entry is typed anew. */
final class Unsaid {

    private Unsaid() {}

    /**
     * @param before as it stood
     * @param read as it reads now
     */
    static Body kept(Body before, Body read) {
        return switch (read) {
            case Body.Conversation now when before instanceof Body.Conversation was ->
                new Body.Conversation(now.channel(), now.started(), now.answered(), now.minutes(), now.felt(),
                        now.gave(), now.asked(), was.settled());
            case Body.No now when before instanceof Body.No was ->
                new Body.No(now.kind(), now.because(), now.words(), moment(was.moment(), now.moment()),
                        now.acknowledged() != null && was.acknowledged() != null
                                ? was.acknowledged()
                                : now.acknowledged());
            case Body.Yes now when before instanceof Body.Yes was -> new Body.Yes(now.words(), was.answers());
            case Body.Promise now when before instanceof Body.Promise was ->
                new Body.Promise(now.by(), days(was.due(), now.due()), was.state(), was.closed());
            case Body.Referral now when before instanceof Body.Referral was -> referral(was, now);
            case Body.Purchase now when before instanceof Body.Purchase was ->
                new Body.Purchase(now.forWhom(), was.gathering(), now.care());
            case Body.Gathering now when before instanceof Body.Gathering was -> gathering(was, now);
            case Body.Meeting now when before instanceof Body.Meeting was ->
                new Body.Meeting(same(was.day(), now.day()), now.time(), was.state(), was.changedBy());
            case Body.LifeEvent now when before instanceof Body.LifeEvent was ->
                new Body.LifeEvent(days(was.since(), now.since()), now.died(), was.starts(), was.ends());
            case Body.Guess now when before instanceof Body.Guess was ->
                new Body.Guess(now.sure(), now.aboutContact(), was.asked(), was.right(), was.said());
            default -> read;
        };
    }

    private static Body.@Nullable Moment moment(Body.@Nullable Moment was, Body.@Nullable Moment now) {
        return was == null || now == null ? now : new Body.Moment(same(was.when(), now.when()), now.whose());
    }

    private static @Nullable Vague days(@Nullable Vague was, @Nullable Vague now) {
        return was == null || now == null ? now : same(was, now);
    }

    /** The same words stand for the days for which they stood, whatever they would mean today. */
    private static Vague same(Vague was, Vague now) {
        return was.label().equals(now.label()) ? was : now;
    }

    private static Body referral(Body.Referral was, Body.Referral now) {
        boolean same = was.giver().equals(now.giver()) && was.referred().equals(now.referred());
        return same
                ? new Body.Referral(now.giver(), now.referred(), now.agreed(), now.tell(),
                        now.thanked() != null && was.thanked() != null ? was.thanked() : now.thanked(),
                        was.firstContact(), was.treated(), was.told(), was.outcome())
                : now;
    }

    private static Body gathering(Body.Gathering was, Body.Gathering now) {
        Map<PersonId, Body.Guest> known = new HashMap<>();
        was.guests().forEach(guest -> known.put(guest.person(), guest));
        List<Body.Guest> guests = now.guests().stream().map(guest -> known.getOrDefault(guest.person(), guest))
                .toList();
        return new Body.Gathering(now.kind(), now.where(), now.host(), guests);
    }
}
