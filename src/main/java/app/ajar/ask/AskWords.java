package app.ajar.ask;

import app.ajar.ask.Asked.Counts;
import app.ajar.ask.Asked.Written;
import app.ajar.model.Body;
import app.ajar.model.Body.Guess;
import app.ajar.model.Body.Preference;
import app.ajar.model.Channel;
import app.ajar.model.ContactPoint;
import app.ajar.model.Entry;
import app.ajar.rules.Ledger.Line;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what was guessed, on what it rests, and how they may be asked. */
final class AskWords {

    /** With fewer it is too early to say how good the guesses are. */
    private static final int ENOUGH = 5;
    private static final Pattern QUOTE = Pattern.compile("[\"“]([^\"“”]+)[\"”]");
    private static final Pattern SENTENCE = Pattern.compile("(?s)^.*?[.!?…](?=\\s|$)");

    private final Messages messages = Messages.of(AskWords.class);
    private final Words words = new Words(messages);

    Messages messages() {
        return messages;
    }

    String called(Asked asked) {
        return Words.name(words.called(asked.person().name()));
    }

    /** "Runs a yarn shop, host". */
    String line(Asked asked) {
        List<String> parts = new ArrayList<>();
        if (asked.doing() != null) {
            parts.add(asked.doing());
        }
        asked.roles().forEach(role -> parts.add(messages.say("role." + role).toLowerCase(Locale.ROOT)));
        return String.join(messages.say("list.comma"), parts);
    }

    String sure(Entry guess, LocalDate today) {
        return messages.say("ask.sure", messages.say("ask.sure." + ((Guess) guess.body()).sure()),
                words.day(guess.when().date(), today));
    }

    /** Their words in the last conversation, quoted; else how the rep began to tell of it. */
    String lastSaid(Entry talk) {
        Matcher quote = QUOTE.matcher(talk.text());
        return quote.find() ? words.quoted(quote.group(1)) : first(talk.text());
    }

    /** Whether what the last conversation says are their words. */
    boolean isQuote(Entry talk) {
        return QUOTE.matcher(talk.text()).find();
    }

    private static String first(String text) {
        Matcher sentence = SENTENCE.matcher(text.strip());
        return sentence.find() ? sentence.group() : text.strip();
    }

    /** "Message, 23 October. The last word from Lena." */
    String lastSource(Asked asked, Entry talk) {
        Body.Conversation how = (Body.Conversation) talk.body();
        String channel = messages.say(how.channel() == null ? "channel.none" : "channel." + how.channel());
        String day = words.day(talk.when().date(), asked.today());
        return how.started() == Body.Side.THEM
                ? messages.say("ask.last.THEM", channel, day, called(asked))
                : messages.say("ask.last", channel, day);
    }

    /** How they stand to being contacted, and what is allowed. */
    String consent(Asked asked) {
        List<Line> lines = asked.consent().because();
        String said = lines.isEmpty()
                ? messages.say("consent.never")
                : lines.stream().map(this::said).collect(Collectors.joining(" "));
        String open = asked.open().size() == Channel.values().length && lines.isEmpty()
                ? messages.say("consent.all")
                : messages.say("consent.open",
                        capital(words.list(asked.open(), channel -> messages.say("reach." + channel))));
        return messages.say("sentence", said, open);
    }

    private String said(Line line) {
        Preference it = line.preference();
        String reach = words.reach(it.channels(), it.purposes());
        return messages.say("consent.said", messages.say("consent." + it.verdict()), it.condition() == null
                ? reach
                : messages.say("consent.condition", reach, it.condition()));
    }

    private String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(messages.language()) + text.substring(1);
    }

    /** Where they are asked: the first number, else the first address. */
    String reached(Asked asked) {
        return asked.points().stream().map(ContactPoint::value).findFirst().orElseGet(
                () -> messages.say("script.none"));
    }

    String book(Counts counts) {
        if (counts.asked() == 0) {
            return messages.say("foot.book", messages.say("book.none"));
        }
        String right = counts.judged() < ENOUGH
                ? messages.say("book.few")
                : messages.say("book.right", counts.right());
        return messages.say("foot.book", messages.say("sentence", messages.say("book.asked", counts.asked()), right));
    }

    /** "Lena Fischer, fairly sure, 9 November". */
    String by(Written written, LocalDate today) {
        return messages.say("book.by", Words.name(written.name()),
                messages.say("ask.sure." + ((Guess) written.guess().body()).sure()),
                words.day(written.guess().when().date(), today));
    }

    /** What came of it, without their words. */
    String came(Guess guess, LocalDate today) {
        return guess.asked() == null
                ? messages.say("book.waits")
                : messages.say(guess.said() == null ? "book.unsaid" : "book.said", words.day(guess.asked(), today));
    }

    String quoted(String said) {
        return words.quoted(said);
    }
}
