package app.ajar.capture.language;

import app.ajar.model.Body;
import app.ajar.model.Challenge;
import app.ajar.model.Change;
import app.ajar.model.ContactPoint;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Thing;
import app.ajar.model.Vague;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the things that a capture says. */
public final class Records {

    private final Context context;
    private final Supplier<UUID> ids;
    private final Made made;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Thing> things = new ArrayList<>();
    private final List<Captured.LeftOut> leftOut = new ArrayList<>();
    private @Nullable Draft gathering;

    private Records(Context context, Supplier<UUID> ids) {
        this.context = context;
        this.ids = ids;
        this.made = new Made(context, ids);
    }

    /** An entry that has no id yet. */
    private record Draft(List<PersonId> people, String text, Supplier<Body> body) {}

    /**
     * Reads and makes in one go.
     *
     * @param ids each greater than the one before, as the journal orders them
     */
    public static Captured of(String typed, Context context, Supplier<UUID> ids) {
        return of(Parser.parse(typed, context), context, ids);
    }

    public static Captured of(Parsed parsed, Context context, Supplier<UUID> ids) {
        return new Records(context, ids).make(parsed);
    }

    private final java.util.Map<Draft, EntryId> given = new java.util.IdentityHashMap<>();

    private Captured make(Parsed parsed) {
        List<Item> items = Plan.of(parsed, context);
        parsed.parts().stream().filter(part -> !part.waits()).forEach(part -> made.ids(part.people()));
        items.forEach(this::take);
        UUID capture = ids.get();
        List<UUID> entryIds = new ArrayList<>();
        drafts.forEach(draft -> entryIds.add(ids.get()));
        int last = entryIds.size() - 1;
        for (int at = 0; at <= last; at++) {
            given.put(drafts.get(at), new EntryId(entryIds.get(last - at)));
        }
        things.addAll(made.changed());
        for (Draft draft : drafts) {
            things.add(new Entry(id(draft), capture, draft.people(), context.when(), draft.text(), draft.body().get(),
                    false));
        }
        things.sort(Comparator.comparing(thing -> thing.ref().kind()));
        List<Change> changes = things.stream().<Change>map(Change.Put::new).toList();
        return new Captured(capture, changes, made.named(), made.fresh(), leftOut, Preview.of(parsed, items));
    }

    private EntryId id(Draft draft) {
        EntryId id = given.get(draft);
        if (id == null) {
            throw new IllegalStateException("an entry without an id");
        }
        return id;
    }

    private Draft add(List<PersonId> people, String text, Supplier<Body> body) {
        Draft draft = new Draft(people, text, body);
        drafts.add(draft);
        return draft;
    }

    private void take(Item item) {
        List<PersonId> people = item instanceof Item.Left ? List.of() : made.ids(item.part().people());
        switch (item) {
            case Item.Left(Part part, Line line, Outcome why) ->
                leftOut.add(new Captured.LeftOut(line == null ? "@" + part.people().getFirst().name() : line.typed(),
                        why));
            case Item.Thought(_, Line line) -> add(people, line.typed(), Body.Note::new);
            case Item.Talk talk -> {
                Opening opening = talk.opening();
                add(people, talk.text(), () -> new Body.Conversation(opening.channel(), opening.started(),
                        opening.answered(), opening.minutes(), talk.felt(), talk.gave(), talk.asked(), List.of()));
            }
            case Item.Party party -> party(party, people);
            case Item.Fact(_, _, Said said) -> fact(said, people);
        }
    }

    private void party(Item.Party party, List<PersonId> hosts) {
        List<Body.Guest> guests = new ArrayList<>();
        List<PersonId> everybody = new ArrayList<>(hosts);
        for (Item.Guest guest : party.guests()) {
            PersonId id = made.id(guest.who());
            guests.add(new Body.Guest(id, true, guest.bought(), false, guest.mayFollowUp()));
            if (!everybody.contains(id)) {
                everybody.add(id);
            }
        }
        PersonId host = party.host() == null ? null : made.id(party.host());
        gathering = add(everybody, party.text(),
                () -> new Body.Gathering(party.said().kind(), party.said().where(), host, guests));
    }

    private void fact(Said said, List<PersonId> people) {
        switch (said) {
            case Said.No no -> add(people, no.what(), () -> new Body.No(no.kind(), no.because(), no.words(),
                    no.ask() == null ? null : new Body.Moment(no.ask(), no.whose()),
                    no.thanked() ? new Body.Acknowledged(context.today(), null) : null));
            case Said.Yes(String to, String words) -> add(people, to, () -> new Body.Yes(words, List.of()));
            case Said.Broke broke -> add(people, broke.what(),
                    () -> new Body.NearMiss(broke.broke(), broke.side(), broke.agreed()));
            case Said.Preference it -> people.forEach(person -> add(List.of(person), text(it), () -> preference(it)));
            case Said.Guess(String text, Body.Sure sure, boolean about) ->
                add(people, text, () -> new Body.Guess(sure, about, null, null, null));
            case Said.Idea(String text, List<PersonId> introduces) -> add(people, text,
                    () -> new Body.Idea(introduces.stream().filter(id -> !people.contains(id)).toList()));
            case Said.Promise(Body.Side by, String text, Vague due) ->
                add(people, text, () -> new Body.Promise(by, due, Body.Promise.State.OPEN, null));
            case Said.Referral it -> people.forEach(person -> referral(it, person));
            case Said.Bought(String what, String forWhom, Boolean care) -> {
                Draft at = gathering;
                add(people, what, () -> new Body.Purchase(forWhom, at == null ? null : id(at), care));
            }
            case Said.Meet(Vague day, var time, String what) ->
                add(people, what, () -> new Body.Meeting(day, time, Body.Meeting.State.PLANNED, null));
            case Said.Life(String text, Vague since, boolean died) -> {
                add(people, text, () -> new Body.LifeEvent(since, died, null, null));
                if (died) {
                    people.forEach(person -> made.died(person, since == null ? new Vague("", null) : since));
                }
            }
            case Said.Told(String what, String received) -> add(people, what, () -> new Body.Told(received));
            case Said.Challenge(String text, Vague since) -> people.forEach(
                    person -> things.add(new Challenge(ids.get(), person, text, since, null, List.of())));
            case Said.Eased(List<Challenge> challenges) -> challenges.forEach(it -> things.add(new Challenge(it.id(),
                    it.person(), it.text(), it.since(), Vague.of(context.today()), it.ideas())));
            case Said.Roles(List<Said.Held> held) -> people.forEach(person -> held.forEach(
                    it -> things.add(new Role(ids.get(), person, it.kind(), it.since(), it.until()))));
            case Said.Point(var medium, String value, String label) -> people.forEach(
                    person -> things.add(new ContactPoint(ids.get(), person, medium, value, label)));
            case Said.Detail it -> people.forEach(person -> things.add(new Detail(ids.get(), person, it.area(),
                    it.text(), context.today(), it.confidential(), it.avoid())));
            case Said.Birthday(var birthday) -> people.forEach(person -> made.born(person, birthday));
            case Said.Tags(List<String> tags) -> people.forEach(person -> made.tag(person, tags));
            case Said.Text _,Said.Felt _,Said.Gave _,Said.Asked _,Said.Party _ ->
                throw new IllegalStateException("part of a conversation or gathering");
        }
    }

    private static boolean isOnly(Said.Preference said) {
        return said.verdict() == Body.Preference.Verdict.ONLY;
    }

    private static String text(Said.Preference said) {
        return isOnly(said) ? "" : said.text();
    }

    private static Body preference(Said.Preference said) {
        String condition = isOnly(said) && !said.text().isEmpty() ? said.text() : null;
        return new Body.Preference(said.channels(), said.purposes(), said.verdict(), condition,
                Body.Preference.Ground.STATED, said.words(), said.by(), said.askedByMe(), null);
    }

    private void referral(Said.Referral said, PersonId person) {
        PersonId other = made.id(said.who());
        PersonId giver = said.from() ? other : person;
        PersonId sent = said.from() ? person : other;
        add(List.of(giver, sent), said.text(), () -> new Body.Referral(giver, sent, said.agreed(), said.tell(),
                said.thanked() ? context.today() : null, null, null, null, null));
    }
}
