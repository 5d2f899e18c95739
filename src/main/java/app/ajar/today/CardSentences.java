package app.ajar.today;

import app.ajar.model.Body.Conversation;
import app.ajar.model.Body.Meeting;
import app.ajar.model.Body.NearMiss;
import app.ajar.model.Body.Promise;
import app.ajar.model.Body.Referral;
import app.ajar.model.Body.Referral.Tell;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Vague;
import app.ajar.model.Window;
import app.ajar.rules.Owed.Debt;
import app.ajar.rules.Prompt;
import app.ajar.rules.Silence;
import app.ajar.rules.Why;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Says why this person and why today, in one plain sentence. */
final class CardSentences {

    private final Messages messages;
    private final Words words;
    private final Board board;
    private final CardDays days;

    CardSentences(Messages messages, Board board, CardDays days) {
        this.messages = messages;
        this.words = new Words(messages);
        this.board = board;
        this.days = days;
    }

    /** What to call somebody in a sentence: the first of their names; behind a title the whole. */
    String given(PersonId id) {
        Person person = board.people().get(id);
        if (person == null) {
            return messages.say("somebody");
        }
        return Words.name(words.called(person.name()));
    }

    String of(Prompt prompt) {
        String name = given(prompt.person());
        return switch (prompt.why()) {
            case Why.Due(var debts) -> due(prompt, name, debts);
            case Why.Meets(var debt, var no) -> {
                String meeting = meeting(name, debt.evidence());
                yield no == null
                        ? meeting
                        : messages.say("why.meeting.no", meeting, name, days.on(no.when().date()));
            }
            case Why.MomentCome(var no, var moment) -> no.confidential()
                    ? messages.say("why.moment.private", name)
                    : messages.say("why.moment." + moment.whose(), name, days.vague(moment.when()));
            case Why.Guessed(var guess, _) -> guessed(prompt.person(), name, guess);
            case Why.FellSilent(var silence) -> silent(prompt.person(), name, silence);
            case Why.Broke(var nearMiss) -> broke(name, nearMiss);
            case Why.Bought(var purchase, var stage) -> thing(purchase).isEmpty()
                    ? messages.say("why.care." + stage + ".something", name, days.on(purchase.when().date()))
                    : messages.say("why.care." + stage, name, days.on(purchase.when().date()), thing(purchase));
            case Why.Ready(var idea, _) -> thing(idea).isEmpty()
                    ? messages.say("why.idea.something", name, days.on(idea.when().date()))
                    : messages.say("why.idea", name, days.on(idea.when().date()), thing(idea));
            case Why.Birthday(_, var years) -> years == null
                    ? messages.say("why.birthday", name)
                    : messages.say("why.birthday." + speak(prompt.person()), name, years);
        };
    }

    private String due(Prompt prompt, String name, List<Debt> debts) {
        Debt first = debts.getFirst();
        Entry entry = first.evidence();
        String on = days.on(first.since());
        String others = words.list(prompt.about(), this::given);
        boolean several = debts.size() > 1;
        return switch (prompt.kind()) {
            case ANSWER -> messages.say("why.answer." + how(entry), name, days.on(entry.when().date()));
            case THANKS -> messages.say(several ? "why.thanks.several" : "why.thanks", name, on, others);
            case FIRST_CONTACT -> messages.say("why.first", name, on, others);
            case ASK_TO_ASK -> messages.say(several ? "why.ask.several" : "why.ask", name, on, others);
            case ACKNOWLEDGEMENT -> several
                    ? messages.say("why.no.several", name, days.number(debts.size()))
                    : thing(entry).isEmpty()
                            ? messages.say("why.no", name, days.ago(first.since()))
                            : messages.say("why.no.to", name, days.ago(first.since()), thing(entry));
            case PROMISE -> promised(name, entry);
            case NEWS -> messages.say(several
                    ? "why.news.several"
                    : "why.news." + tell(entry), name, on, others);
            case MEETING, BIRTHDAY, MOMENT, GUESS, SILENT, NEAR_MISS, CARE, REORDER, IDEA -> meeting(name, entry);
        };
    }

    private static String how(Entry entry) {
        return entry.body() instanceof Conversation talk && talk.channel() != null ? switch (talk.channel()) {
            case MESSAGE, MAIL, POST, SOCIAL -> "wrote";
            case CALL, VIDEO -> "called";
            case IN_PERSON -> "turned";
        } : "turned";
    }

    private static String tell(Entry entry) {
        return entry.body() instanceof Referral referral
                ? (referral.firstContact() == null ? "outcome" : referral.tell() == Tell.HOW_IT_WENT ? "went" : "spoke")
                : "spoke";
    }

    /** As typed; nothing of what is private. */
    private static String thing(Entry entry) {
        return entry.confidential() ? "" : entry.text().strip().replaceAll("[.\\s]+$", "");
    }

    private String promised(String name, Entry entry) {
        Vague due = entry.body() instanceof Promise promise ? promise.due() : null;
        String what = thing(entry).isEmpty() ? messages.say("something") : thing(entry);
        if (due == null) {
            return messages.say("why.promise", name, what);
        }
        Window window = due.window();
        if (window == null || !window.isOneDay()) {
            return messages.say("why.promise.when", name, what, days.due(due));
        }
        return messages.say(window.to().isBefore(board.day()) ? "why.promise.was" : "why.promise.by", name, what,
                days.due(due));
    }

    /** "Promise for tomorrow". */
    String promiseFor(Entry entry) {
        Window window = entry.body() instanceof Promise promise && promise.due() != null
                ? promise.due().window()
                : null;
        if (window == null || !window.isOneDay() || window.to().isBefore(board.day())) {
            return messages.say("label.PROMISE");
        }
        return messages.say("label.PROMISE.for", days.until(window.from()));
    }

    private String meeting(String name, Entry entry) {
        LocalTime time = entry.body() instanceof Meeting meeting ? meeting.time() : null;
        String at = time == null
                ? ""
                : messages.say("why.meeting.at", DateTimeFormatter.ofPattern(messages.say("date.time")).format(time));
        return thing(entry).isEmpty()
                ? messages.say("why.meeting", name, at)
                : messages.say("why.meeting.for", name, at, thing(entry));
    }

    /** The rep's own words; only who is meant at their beginning is said by name. */
    private String guessed(PersonId person, String name, Entry guess) {
        String on = days.on(guess.when().date());
        String what = thing(guess);
        String subject = messages.sayIfAny("speak." + speak(person)) + " ";
        if (what.isEmpty()) {
            return messages.say("why.guess.something", name, on);
        }
        return !subject.isBlank() && speak(person) != Person.Speak.THEY
                && what.regionMatches(true, 0, subject, 0, subject.length())
                        ? messages.say("why.guess.that", name, on, what.substring(subject.length()))
                        : messages.say("why.guess", name, on, what);
    }

    private String silent(PersonId person, String name, Silence silence) {
        LocalDate no = silence.no().when().date();
        int gap = silence.before().isOne() ? silence.before().days() : 0;
        return gap == 0
                ? messages.say("why.silent", name, days.on(no))
                : messages.say((gap == 1 ? "why.silent.daily." : "why.silent.habit.") + speak(person), name,
                        days.on(no), days.number(gap));
    }

    private String broke(String name, Entry entry) {
        String broke = entry.body() instanceof NearMiss nearMiss && nearMiss.broke() != null && !entry.confidential()
                ? nearMiss.broke()
                : "";
        String on = days.on(entry.when().date());
        String what = thing(entry);
        if (what.isEmpty()) {
            return messages.say("why.broke.something", name, on);
        }
        return broke.isEmpty()
                ? messages.say("why.broke", name, on, what)
                : messages.say("why.broke.because", name, on, what, broke);
    }

    private Person.Speak speak(PersonId id) {
        return board.person(id).speak();
    }
}
