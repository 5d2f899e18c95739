package app.ajar.timeline;

import app.ajar.model.Body;
import app.ajar.model.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
            case Body.No now when before instanceof Body.No was && now.acknowledged() != null
                    && was.acknowledged() != null ->
                new Body.No(now.kind(), now.because(), now.words(), now.moment(), was.acknowledged());
            case Body.Yes now when before instanceof Body.Yes was -> new Body.Yes(now.words(), was.answers());
            case Body.Promise now when before instanceof Body.Promise was ->
                new Body.Promise(now.by(), now.due(), was.state(), was.closed());
            case Body.Referral now when before instanceof Body.Referral was -> referral(was, now);
            case Body.Purchase now when before instanceof Body.Purchase was ->
                new Body.Purchase(now.forWhom(), was.gathering(), now.care());
            case Body.Gathering now when before instanceof Body.Gathering was -> gathering(was, now);
            case Body.Meeting now when before instanceof Body.Meeting was ->
                new Body.Meeting(now.day(), now.time(), was.state(), was.changedBy());
            case Body.LifeEvent now when before instanceof Body.LifeEvent was ->
                new Body.LifeEvent(now.since(), now.died(), was.starts(), was.ends());
            case Body.Guess now when before instanceof Body.Guess was ->
                new Body.Guess(now.sure(), now.aboutContact(), was.asked(), was.right(), was.said());
            default -> read;
        };
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
