package app.ajar.transfer;

import app.ajar.model.Body;
import app.ajar.model.Body.Acknowledged;
import app.ajar.model.Body.Conversation;
import app.ajar.model.Body.Guess;
import app.ajar.model.Body.Idea;
import app.ajar.model.Body.Meeting;
import app.ajar.model.Body.Moment;
import app.ajar.model.Body.No;
import app.ajar.model.Body.Promise;
import app.ajar.model.Body.Purchase;
import app.ajar.model.Body.Referral;
import app.ajar.model.Body.Side;
import app.ajar.model.Body.Yes;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Offer;
import app.ajar.model.PersonId;
import app.ajar.model.Vague;
import app.ajar.model.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a block that begin with an exclamation mark do to what was told before and in the block. Each
 * begins with a word and the label of an entry:
 *
 * <pre>
 * offered LABEL [NAME] · landed, declined LABEL ["reaction"]    an idea; without a name, of the header
 * with LABEL NAME · private LABEL · care LABEL wished | not wished
 * kept, let-go LABEL · meeting LABEL kept | moved | fell through [by me | by them]
 * acknowledged LABEL by call | by message | by card | in person · moment LABEL mine | theirs | agreed [FROM TO]
 * answers YES NO · asked LABEL right | wrong | unclear ["what they said"]
 * thanked, told LABEL · may-tell LABEL … · first-contact LABEL[, how treated] · outcome LABEL …
 * guest LABEL NAME: came, bought, booked, may follow up
 * </pre>
 */
final class Directives {

    private static final Pattern LABEL = Pattern.compile("([a-z0-9-]+)(?:,? (.+))?");
    private static final Pattern QUOTED = Pattern.compile("(?:(.*?) )?\"([^\"]*)\"");
    private static final Set<String> AT_A_GATHERING = Set.of("came", "bought", "booked", "may follow up");

    private final Told told;
    private final Shift shift;
    private final Block block;
    private final List<EntryId> fresh;

    /** @param fresh the entries of the block's capture */
    Directives(Told told, Shift shift, Block block, List<Entry> fresh) {
        this.told = told;
        this.shift = shift;
        this.block = block;
        this.fresh = fresh.stream().map(Entry::id).toList();
    }

    void take() {
        for (Block.Directive directive : block.directives()) {
            if (!directive.word().equals(Block.CHANNEL)) {
                new One(directive).take();
            }
        }
    }

    /** One line, about one labelled entry. */
    private final class One {

        private final String where;
        private final String word;
        private final String rest;
        private final String label;
        private final Entry entry;

        One(Block.Directive directive) {
            Matcher matcher = LABEL.matcher(directive.rest());
            this.where = directive.where();
            this.word = directive.word();
            if (!matcher.matches()) {
                throw wrong("it needs a label");
            }
            this.label = matcher.group(1);
            this.entry = told.entry(where, label);
            this.rest = matcher.group(2) == null ? "" : matcher.group(2);
        }

        private Complaint wrong(String what) {
            return new Complaint(where, "! " + word + ": " + what);
        }

        void take() {
            switch (word) {
                case "offered", "landed", "declined" -> offer();
                case "with" -> with();
                case "private" -> told.put(new Entry(entry.id(), entry.capture(), entry.people(), entry.when(),
                        entry.text(), entry.body(), nothingMore()));
                case "answers" -> body(Yes.class, yes -> new Yes(yes.words(),
                        with(yes.answers(), answered(told.entry(where, rest)))));
                case "acknowledged" -> {
                    body(No.class, no -> new No(no.kind(), no.because(), no.words(), no.moment(),
                            new Acknowledged(block.date(), channel(rest))));
                    settled(entry.people());
                }
                case "moment" -> body(No.class, this::moment);
                case "kept", "let-go" -> {
                    nothingMore();
                    body(Promise.class, this::closed);
                }
                case "asked" -> body(Guess.class, this::asked);
                case "meeting" -> body(Meeting.class, this::meeting);
                case "care" -> body(Purchase.class, bought -> new Purchase(bought.forWhom(), bought.gathering(),
                        one("wished", "not wished").equals("wished")));
                case "guest" -> body(Body.Gathering.class, this::guest);
                case "thanked", "told", "may-tell", "first-contact", "outcome" -> body(Referral.class, this::referral);
                default -> throw wrong("there is no such word");
            }
        }

        private <B extends Body> void body(Class<B> type, Function<B, Body> change) {
            Entry now = told.entry(where, label);
            if (!type.isInstance(now.body())) {
                throw wrong("that is a " + now.body().getClass().getSimpleName());
            }
            Body after = change.apply(type.cast(now.body()));
            if (after.equals(now.body()) && !(after instanceof Body.Gathering)) {
                throw wrong("it is so already");
            }
            told.put(now.with(after));
        }

        /** It belongs to somebody else as well. */
        private void with() {
            Entry now = told.entry(where, label);
            List<PersonId> people = new ArrayList<>(now.people());
            people.add(told.person(where, rest).id());
            told.put(now.with(people));
        }

        private boolean nothingMore() {
            if (!rest.isEmpty()) {
                throw wrong("not understood: " + rest);
            }
            return true;
        }

        private String one(String... choices) {
            for (String choice : choices) {
                if (rest.equals(choice)) {
                    return choice;
                }
            }
            throw wrong("not understood: " + rest);
        }

        private @Nullable String quote() {
            Matcher quoted = QUOTED.matcher(rest);
            return quoted.matches() ? quoted.group(2) : null;
        }

        private void offer() {
            if (!(entry.body() instanceof Idea)) {
                throw wrong("that is no idea");
            }
            String words = quote();
            if (words == null && !rest.isEmpty() && !word.equals("offered")) {
                throw wrong("not understood: " + rest);
            }
            Offer.State state = Offer.State.valueOf(word.toUpperCase(Locale.ROOT));
            for (PersonId person : towards()) {
                Offer before = told.offer(entry.id(), person);
                boolean fits = state == Offer.State.OFFERED
                        ? before == null
                        : before != null && before.state() == Offer.State.OFFERED;
                if (!fits) {
                    throw wrong("not after " + (before == null ? "nothing" : before.state()));
                }
                told.put(new Offer(entry.id(), person, state, block.date(), words));
            }
        }

        private List<PersonId> towards() {
            if (word.equals("offered") && !rest.isEmpty()) {
                PersonId named = told.person(where, rest).id();
                if (!entry.people().contains(named)) {
                    throw wrong("the idea is not about " + rest);
                }
                return List.of(named);
            }
            List<PersonId> here = block.people().stream().map(name -> told.person(where, name).id())
                    .filter(entry.people()::contains).toList();
            List<PersonId> all = entry.people().size() == 1 ? entry.people() : here;
            if (all.isEmpty()) {
                throw wrong("to nobody of the block");
            }
            return all;
        }

        private EntryId answered(Entry no) {
            if (!(no.body() instanceof No || no.body() instanceof Body.NearMiss) || !no.people().equals(entry.people())
                    || !no.when().local().isBefore(entry.when().local())) {
                throw wrong("that is no earlier no of theirs");
            }
            return no.id();
        }

        private @Nullable Channel channel(String how) {
            return switch (how) {
                case "by call" -> Channel.CALL;
                case "by message" -> Channel.MESSAGE;
                case "by card" -> Channel.POST;
                case "in person" -> Channel.IN_PERSON;
                default -> throw wrong("not understood: " + how);
            };
        }

        private Body moment(No no) {
            String[] words = rest.split(" ");
            if (no.moment() == null || words.length != 1 && words.length != 3) {
                throw wrong("not a moment that was named: " + rest);
            }
            Side whose = switch (words[0]) {
                case "mine" -> Side.ME;
                case "theirs" -> Side.THEM;
                case "agreed" -> Side.AGREED;
                default -> throw wrong("whose is it? " + words[0]);
            };
            Vague said = no.moment().when();
            Window window = words.length == 1 ? said.window() : new Window(shift.day(words[1]), shift.day(words[2]));
            return new No(no.kind(), no.because(), no.words(), new Moment(new Vague(said.label(), window), whose),
                    no.acknowledged());
        }

        private Body closed(Promise promise) {
            if (promise.state() != Promise.State.OPEN) {
                throw wrong("it is closed already");
            }
            return new Promise(promise.by(), promise.due(),
                    word.equals("kept") ? Promise.State.KEPT : Promise.State.LET_GO, block.date());
        }

        private Body asked(Guess guess) {
            String said = quote();
            String how = said == null ? rest : rest.substring(0, rest.indexOf('"')).strip();
            Boolean right = switch (how) {
                case "right" -> Boolean.TRUE;
                case "wrong" -> Boolean.FALSE;
                case "unclear" -> null;
                default -> throw wrong("not understood: " + rest);
            };
            return new Guess(guess.sure(), guess.aboutContact(), block.date(), right, said);
        }

        private Body meeting(Meeting meeting) {
            String state = one("kept", "moved", "fell through", "moved by me", "moved by them",
                    "fell through by me", "fell through by them");
            Side by = state.endsWith(" by me") ? Side.ME : state.endsWith(" by them") ? Side.THEM : Side.NOT_SAID;
            String bare = state.replaceFirst(" by (me|them)$", "");
            return new Meeting(meeting.day(), meeting.time(),
                    Meeting.State.valueOf(bare.toUpperCase(Locale.ROOT).replace(' ', '_')), by);
        }

        private Body guest(Body.Gathering gathering) {
            int colon = rest.indexOf(": ");
            PersonId person = told.person(where, rest.substring(0, Math.max(0, colon))).id();
            List<String> words = List.of(rest.substring(colon + 2).split(", "));
            List<Body.Guest> guests = new ArrayList<>();
            boolean found = false;
            for (Body.Guest guest : gathering.guests()) {
                boolean meant = guest.person().equals(person);
                found |= meant;
                guests.add(meant
                        ? new Body.Guest(person, words.contains("came"), words.contains("bought"),
                                words.contains("booked"),
                                words.contains("may follow up") ? Body.Answer.YES : Body.Answer.NOT_ASKED)
                        : guest);
            }
            if (!found || !AT_A_GATHERING.containsAll(words)) {
                throw wrong("not a guest, or not understood: " + rest);
            }
            return new Body.Gathering(gathering.kind(), gathering.where(), gathering.host(), guests);
        }

        private Body referral(Referral it) {
            boolean treated = word.equals("first-contact");
            boolean thanked = word.equals("thanked");
            boolean news = word.equals("told");
            if (thanked || news) {
                nothingMore();
                settled(List.of(it.giver()));
            }
            if (thanked && it.thanked() != null || news && it.told() != null || treated && it.firstContact() != null) {
                throw wrong("it was said before");
            }
            return new Referral(it.giver(), it.referred(), it.agreed(),
                    word.equals("may-tell")
                            ? Referral.Tell.valueOf(rest.toUpperCase(Locale.ROOT).replace(' ', '_'))
                            : it.tell(),
                    thanked ? block.date() : it.thanked(), treated ? block.date() : it.firstContact(),
                    treated && !rest.isEmpty() ? rest : it.treated(), news ? block.date() : it.told(),
                    word.equals("outcome") ? rest : it.outcome());
        }

        /** The conversation with them in which it was done says so. */
        private void settled(List<PersonId> with) {
            for (EntryId id : fresh) {
                Entry now = told.entry(id);
                if (now.body() instanceof Conversation was && now.people().stream().anyMatch(with::contains)) {
                    told.put(now.with(new Conversation(was.channel(), was.started(), was.answered(), was.minutes(),
                            was.felt(), was.gave(), was.asked(), with(was.settled(), entry.id()))));
                    return;
                }
            }
        }

        private static List<EntryId> with(List<EntryId> ids, EntryId more) {
            List<EntryId> all = new ArrayList<>(ids);
            all.add(more);
            return all;
        }
    }
}
