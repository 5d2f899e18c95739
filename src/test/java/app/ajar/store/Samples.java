package app.ajar.store;

import app.ajar.model.Attachment;
import app.ajar.model.Birthday;
import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Challenge;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.ContactPoint;
import app.ajar.model.Deferral;
import app.ajar.model.Detail;
import app.ajar.model.Device;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.Ref;
import app.ajar.model.Role;
import app.ajar.model.Script;
import app.ajar.model.Setting;
import app.ajar.model.Situation;
import app.ajar.model.Stamp;
import app.ajar.model.Vague;
import app.ajar.model.When;
import app.ajar.model.Window;
import app.ajar.model.Write;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One of every kind of thing, body, change and cause, with every field filled, and each body once with the least. */
public final class Samples {

    static final PersonId ANA = new PersonId(new UUID(0x0199a, 1));
    static final PersonId BETH = new PersonId(new UUID(0x0199a, 2));
    static final Set<Class<?>> PARTS_OF_BODIES = Set.of();

    private static final LocalDate DAY = LocalDate.of(2026, 11, 9);
    private static final Vague SPRING = new Vague("when the terrace is open",
            new Window(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 5, 31)));
    private static final Vague SOME_DAY = new Vague("some day", null);

    private Samples() {}

    public static List<Write> oneOfEverything() {
        List<Change> puts = new ArrayList<>();
        puts.add(new Change.Put(new Person(ANA,
                List.of(new Person.Name("Ana Marques", false), new Person.Name("Ana Lopes", true)), Person.Speak.SHE,
                new Birthday(MonthDay.of(2, 29), 1984), "Beth’s garden party, 2021", List.of("choir", "baker"), true,
                new Vague("in May", null), true, new UUID(9, 9))));
        puts.add(new Change.Put(Person.named(BETH, "Beth Ortiz")));
        puts.add(new Change.Put(new ContactPoint(new UUID(5, 1), ANA, ContactPoint.Medium.PHONE, "0151 496 0182",
                "choir")));
        puts.add(new Change.Put(new Role(new UUID(5, 2), ANA, Role.Kind.TEAM_MEMBER, SPRING, SOME_DAY)));
        puts.add(new Change.Put(new Situation(new UUID(5, 3), ANA, "Baker", "Porto Street", SPRING, null)));
        puts.add(new Change.Put(new Detail(new UUID(5, 4), ANA, Detail.Area.FREE_TIME, "Milky coffee", DAY, true,
                true)));
        puts.add(new Change.Put(new Challenge(new UUID(5, 5), ANA, "No time", SPRING, null,
                List.of(new EntryId(new UUID(6, 5))))));
        puts.add(new Change.Put(new Offer(new EntryId(new UUID(6, 5)), ANA, Offer.State.LANDED, DAY, "yes!")));
        puts.add(new Change.Put(new Attachment(new UUID(5, 6), new EntryId(new UUID(6, 5)), ANA, "a.png",
                "image/png", 12, "ab")));
        puts.add(new Change.Put(new Script(new UUID(5, 7), "ask", "Hello {name}")));
        puts.add(new Change.Put(new Setting("hemisphere", "north")));
        puts.add(new Change.Put(new Deferral("thanks:1", DAY, DAY.plusDays(7))));
        int number = 0;
        for (Body body : bodies()) {
            puts.add(new Change.Put(new Entry(new EntryId(new UUID(6, number++)), new UUID(7, 7), List.of(ANA, BETH),
                    number % 2 == 0
                            ? When.day(DAY)
                            : When.at(LocalDateTime.of(2026, 11, 9, 16, 10, 5),
                                    ZoneOffset.ofHoursMinutes(5, 30)),
                    "The terrace permit came through. “Truly”, she said.", body, number % 3 == 0)));
        }
        List<Change> rest = List.of(new Change.Bin(Ref.of(ANA), Change.Shelf.TRASH),
                new Change.Bin(Ref.of(ANA), Change.Shelf.LIVE), new Change.Join(BETH, ANA), new Change.Part(BETH),
                new Change.Erase(List.of(Ref.of(BETH), Ref.of(new EntryId(new UUID(6, 1)))),
                        List.of("1:tel:00ff", "1:mail:ff00")));
        return List.of(write(1, new Cause.Kept(), puts), write(2, new Cause.Imported("archive"), rest),
                write(3, new Cause.Undone(new UUID(8, 1)), List.of()),
                write(4, new Cause.Merged(), List.of(new Change.Join(BETH, ANA))),
                write(5, new Cause.Erased(), List.of()));
    }

    private static Write write(long seq, Cause cause, List<Change> changes) {
        return new Write(new UUID(8, seq), new Device(new UUID(8, 0)), seq,
                new Stamp(Instant.parse("2026-11-12T16:40:00.123Z"), (int) seq), Write.FORMAT, cause, changes);
    }

    static List<Body> bodies() {
        EntryId other = new EntryId(new UUID(6, 99));
        return List.of(
                new Body.Conversation(Channel.CALL, Body.Side.THEM, true, 12, new Body.Felt("warm", Body.Basis.SHOWED),
                        List.of("the recipe"), List.of("a class"), List.of(other)),
                new Body.Conversation(null, Body.Side.NOT_SAID, false, null, null, List.of(), List.of(), List.of()),
                new Body.Note(),
                new Body.No(Body.No.Kind.NOT_NOW, "new baby", "lovely, truly", new Body.Moment(SPRING, Body.Side.THEM),
                        new Body.Acknowledged(DAY, Channel.POST)),
                new Body.No(Body.No.Kind.NOT_EVER, null, null, null, new Body.Acknowledged(DAY, null)),
                new Body.Yes("go on then", List.of(other)), new Body.Idea(List.of(BETH)),
                new Body.Promise(Body.Side.ME, SPRING, Body.Promise.State.KEPT, DAY),
                new Body.Promise(Body.Side.THEM, null, Body.Promise.State.OPEN, null),
                new Body.Referral(BETH, ANA, Body.Answer.YES, Body.Referral.Tell.HOW_IT_WENT, DAY, DAY, "kindly", DAY,
                        "bought"),
                new Body.NearMiss("permit refused", Body.Side.THEM, DAY),
                new Body.Purchase("her mother", other, true),
                new Body.Gathering(Body.Gathering.Kind.PARTY, "at Lena’s", BETH,
                        List.of(new Body.Guest(ANA, true, false, true, Body.Answer.NOT_ASKED))),
                new Body.Meeting(SPRING, LocalTime.of(10, 30), Body.Meeting.State.FELL_THROUGH, Body.Side.ME),
                new Body.LifeEvent(SPRING, true, new UUID(5, 3), new UUID(5, 8)),
                new Body.Preference(Set.of(Channel.VIDEO, Channel.CALL), Set.of(Purpose.SELLING),
                        Body.Preference.Verdict.ONLY, "after three", Body.Preference.Ground.STATED,
                        "after three, please",
                        Body.Preference.SaidBy.SOMEBODY_FOR_THEM, true,
                        new Body.Correction(other, Body.Correction.Way.MOVED_HERE, "meant Beth")),
                new Body.Preference(Set.of(), Set.of(), Body.Preference.Verdict.STOP, null,
                        Body.Preference.Ground.STATED, null, Body.Preference.SaidBy.THEM, false, null),
                new Body.Guess(Body.Sure.FAIRLY, true, DAY, false, "I lost my phone in the lake!"),
                new Body.Told("she liked it"));
    }
}
