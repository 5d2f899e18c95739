package app.ajar.rules;

import app.ajar.model.Body;
import app.ajar.model.Body.Answer;
import app.ajar.model.Body.Side;
import app.ajar.model.Channel;
import app.ajar.model.PersonId;
import app.ajar.model.Vague;
import app.ajar.model.Window;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What may be written about somebody, other than how they stand to being in touch; mostly what brings up a card. */
final class Bodies {

    static final List<String> THINGS = List.of("the autumn set", "the class", "a jar of balm", "");

    private final Random random;
    private final LocalDate now;

    Bodies(Random random, LocalDate now) {
        this.random = random;
        this.now = now;
    }

    Body any() {
        return switch (random.nextInt(19)) {
            case 0, 1, 2 -> talk();
            case 3, 4 -> no();
            case 5 -> new Body.Yes(null, List.of());
            case 6, 7 -> new Body.Idea(List.of());
            case 8, 9 -> new Body.Promise(pick(Side.ME, Side.ME, Side.THEM), random.nextInt(4) == 0 ? null : days(20),
                    pick(Body.Promise.State.OPEN, Body.Promise.State.OPEN, Body.Promise.State.KEPT), null);
            case 10, 11 -> referral();
            case 12 -> new Body.NearMiss(null, pick(Side.values()), random.nextBoolean() ? null : now.minusDays(2));
            case 13 -> random.nextBoolean()
                    ? new Body.Purchase(null, null, null)
                    : new Body.Purchase(null, null, random.nextBoolean());
            case 14 -> new Body.Gathering(Body.Gathering.Kind.PARTY, null, anybody(), List.of(
                    new Body.Guest(anybody(), random.nextBoolean(), false, false, Answer.NOT_ASKED)));
            case 15 -> new Body.Meeting(Vague.of(now.plusDays(random.nextInt(30))), null,
                    pick(Body.Meeting.State.PLANNED, Body.Meeting.State.PLANNED, Body.Meeting.State.KEPT), null);
            case 16 -> new Body.Guess(Body.Sure.FAIRLY, random.nextInt(3) > 0, null, null, null);
            case 17 -> new Body.LifeEvent(null, false, null, null);
            default -> pick(new Body.Note(), new Body.Told(null));
        };
    }

    private Body talk() {
        return new Body.Conversation(pick(Channel.values()), pick(Side.ME, Side.ME, Side.THEM, Side.NOT_SAID),
                random.nextInt(3) > 0, null, null, List.of(), List.of(), List.of());
    }

    private Body no() {
        return new Body.No(pick(Body.No.Kind.values()), null, null,
                random.nextBoolean() ? null : new Body.Moment(days(60), pick(Side.values())), null);
    }

    private Body referral() {
        PersonId giver = anybody();
        PersonId referred = anybody();
        return giver.equals(referred)
                ? new Body.Note()
                : new Body.Referral(giver, referred, pick(Answer.values()), pick(Body.Referral.Tell.values()), null,
                        random.nextInt(3) == 0 ? now : null, null, null, null);
    }

    private Vague days(int within) {
        LocalDate from = now.plusDays(random.nextInt(within));
        return new Vague("then", new Window(from, from.plusDays(random.nextInt(3) * 20L)));
    }

    private PersonId anybody() {
        return Worlds.PEOPLE.get(random.nextInt(Worlds.PEOPLE.size()));
    }

    @SafeVarargs
    private <T> T pick(T... all) {
        return Arrays.asList(all).get(random.nextInt(all.length));
    }
}
