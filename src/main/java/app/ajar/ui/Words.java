package app.ajar.ui;

import app.ajar.model.Channel;
import app.ajar.model.Person;
import app.ajar.model.Purpose;
import app.ajar.model.Vague;
import app.ajar.model.When;
import app.ajar.model.Window;
import java.text.Bidi;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Says dates, times in words, and reaches of a wish in a sentence's words. */
public final class Words {

    private final Messages messages;
    private final DateTimeFormatter thisYear;
    private final DateTimeFormatter anyYear;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter month;
    private final DateTimeFormatter time;

    public Words(Messages messages) {
        this.messages = messages;
        this.thisYear = format("date.this.year");
        this.anyYear = format("date.any.year");
        this.shortDay = format("date.short");
        this.month = format("date.month");
        this.time = format("date.time");
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(messages.say(key), messages.language());
    }

    public Messages messages() {
        return messages;
    }

    /**
     * A name between other words keeps its own direction, and they keep theirs (Unicode, UAX 9). Left-to-right marks do
     * it, as our words run so; the marks of an isolate are drawn as boxes.
     */
    public static String name(String name) {
        return Bidi.requiresBidi(name.toCharArray(), 0, name.length()) ? "\u200E" + name + "\u200E" : name;
    }

    /** What to call somebody: the first of their names; behind a title the whole. Not yet isolated. */
    public String called(String whole) {
        String[] parts = whole.strip().split("\\s+");
        String first = parts[0].toLowerCase(Locale.ROOT).replace(".", "");
        boolean title = parts[0].endsWith(".") || List.of(messages.say("titles").split(" ")).contains(first);
        return parts.length == 1 || title ? whole.strip() : parts[0];
    }

    /** Somebody as the subject of a sentence: she, he, they, or by name. */
    public String subject(Person person) {
        return person.speak() == Person.Speak.NAME
                ? name(person.name())
                : messages.say("speak." + person.speak());
    }

    /** A day; its year only where it is not this one. */
    public String day(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? thisYear : anyYear).format(day);
    }

    private String brief(LocalDate day, LocalDate today) {
        return (day.getYear() == today.getYear() ? shortDay : anyYear).format(day);
    }

    public String when(When when, LocalDate today) {
        String day = day(when.date(), today);
        return when.time() == null ? day : messages.say("date.and.time", day, time.format(when.time()));
    }

    public String month(LocalDate day) {
        return month.format(day);
    }

    /** As said, with the days behind the words where the words do not say them themselves. */
    public String vague(Vague vague, LocalDate today) {
        Window window = vague.window();
        if (window == null) {
            return vague.label();
        }
        String days = window.isOneDay()
                ? day(window.from(), today)
                : messages.say("window", brief(window.from(), today), brief(window.to(), today));
        return vague.equals(Vague.of(window.from())) || vague.label().isEmpty()
                ? days
                : messages.say("vague.with.days", vague.label(), days);
    }

    /** How far a wish about being in touch reaches; what is not named is all. */
    public String reach(Set<Channel> channels, Set<Purpose> purposes) {
        if (channels.isEmpty() && purposes.isEmpty()) {
            return messages.say("reach.everything");
        }
        String named = list(channels, channel -> messages.say("reach." + channel));
        String purposed = list(purposes, purpose -> messages.say("reach." + purpose));
        return channels.isEmpty()
                ? purposed
                : purposes.isEmpty() ? named : messages.say("reach.both", named, purposed);
    }

    /** Some things, joined as in a sentence. */
    public <T> String list(Collection<T> things, Function<T, String> word) {
        List<String> words = new ArrayList<>();
        things.forEach(thing -> words.add(word.apply(thing)));
        if (words.size() < 2) {
            return String.join("", words);
        }
        return messages.say("list.and", String.join(messages.say("list.comma"), words.subList(0, words.size() - 1)),
                words.getLast());
    }

    /** Words somebody really said. */
    public String quoted(String said) {
        return messages.say("quote", said);
    }
}
