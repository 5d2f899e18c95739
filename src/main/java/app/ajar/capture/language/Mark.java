package app.ajar.capture.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The table of marks: everything that the parser, the menu and the help know about a mark stands in its row. The order
 * is the menu's.
 */
public enum Mark {
    // @formatter:off
    IDEA("/idea", "to offer them", "introduce her to @Sue's studio", "idea", Group.FIRST, true, PromiseReaders::idea),
    NO("/no", "a no, why, when",
            "not now: the autumn set, because new baby, ask in spring, \"lovely, truly\", thanked",
            "fth-minus-circle", Group.FIRST, true, AnswerReaders::no),
    YES("/yes", "a yes, to what", "to the class in March, \"go on then\"", "fth-check-circle", Group.FIRST, false,
            AnswerReaders::yes),
    OWE("/owe", "you promised", "colour chart by Friday", "fth-bookmark", Group.FIRST, true, PromiseReaders::owe),
    OWED("/owed", "they promised", "her sourdough notes", "fth-corner-up-left", Group.FIRST, true,
            PromiseReaders::owed),
    FELT("/felt", "how it left them", "relieved, she said so", "fth-smile", Group.SECOND, true, EventReaders::felt),
    CHALLENGE("/challenge", "what is hard", "no time to post pictures", "fth-cloud", Group.SECOND, true,
            PromiseReaders::challenge),
    LIFE("/life", "news of work, home", "moved to Porto in March", "fth-sunrise", Group.SECOND, true,
            EventReaders::life),
    BROKE("/broke", "agreed, then not", "the kitchen order, permit refused, their side", "fth-umbrella",
            Group.SECOND, true, AnswerReaders::broke),
    GUESS("/guess", "what you think", "she is backing away, fairly sure", "fth-help-circle", Group.SECOND, true,
            TouchReaders::guess),
    STOP("/stop", "asked for no contact", "\"please don't ring me any more\"", "fth-bell-off", Group.THIRD, false,
            TouchReaders::stop),
    WELCOME("/welcome", "may be contacted", "\"do call me again\"", "fth-bell", Group.THIRD, false,
            TouchReaders::welcome),
    FROM("/from", "who sent them", "Beth Ortiz, agreed", "fth-user-plus", Group.THIRD, true, PeopleReaders::from),
    SENT("/sent", "whom they sent", "Priya Nair", "fth-user-plus", Group.THIRD, true, PeopleReaders::sent),
    PERSON("@Name", "from here, about them", "Nina from the choir: her daughter starts school", "fth-at-sign",
            Group.THIRD, true, null),
    ONLY("/only", "on one condition", "messages, after three", "fth-bell", Group.AS_YOU_TYPE, true,
            TouchReaders::only),
    GAVE("/gave", "you gave them", "the recipe", "fth-gift", Group.AS_YOU_TYPE, true, EventReaders::gave),
    ASKED("/asked", "you asked them for", "about a class", "fth-message-circle", Group.AS_YOU_TYPE, true,
            EventReaders::asked),
    EASED("/eased", "not hard any more", "no time to post pictures", "fth-sun", Group.AS_YOU_TYPE, true,
            PromiseReaders::eased),
    BOUGHT("/bought", "they bought", "two jars of balm", "fth-shopping-bag", Group.AS_YOU_TYPE, true,
            EventReaders::bought),
    PARTY("/party", "a party or class", "at Lena's", "fth-home", Group.AS_YOU_TYPE, true, EventReaders::party),
    MEET("/meet", "a day you agreed on", "Friday 10, coffee", "fth-calendar", Group.AS_YOU_TYPE, true,
            EventReaders::meet),
    TOLD("/told", "they know what you do", "what I do, she liked it", "fth-message-circle", Group.AS_YOU_TYPE, true,
            EventReaders::told),
    ROLE("/role", "what they are to you", "host", "fth-users", Group.AS_YOU_TYPE, true, FactReaders::role),
    PHONE("/phone", "a number", "0151 496 0182", "fth-phone", Group.AS_YOU_TYPE, true, FactReaders::phone),
    MAIL("/mail", "an address", "ana@marques.example", "fth-mail", Group.AS_YOU_TYPE, true, FactReaders::mail),
    BIRTHDAY("/birthday", "with or without the year", "22 May", "fth-gift", Group.AS_YOU_TYPE, true,
            FactReaders::birthday),
    DETAIL("/detail", "good to know", "family: two boys, both row", "fth-info", Group.AS_YOU_TYPE, true,
            FactReaders::detail),
    AVOID("/avoid", "better not mention", "the divorce", "fth-eye-off", Group.AS_YOU_TYPE, true, FactReaders::avoid),
    TAG("/tag", "to find them by", "choir, ferry", "fth-tag", Group.AS_YOU_TYPE, true, FactReaders::tag),
    SCRIPT("/script", "puts a script in", "", "fth-file-text", Group.AS_YOU_TYPE, false, null);
    // @formatter:on

    /** Where the menu shows it: in one of its columns, or only once its first letters are typed. */
    public enum Group {
        FIRST, SECOND, THIRD, AS_YOU_TYPE
    }

    /** How the rest of its line is read. */
    @FunctionalInterface
    interface Reader {
        Outcome read(String rest, Reading around);
    }

    private final String sign;
    private final String help;
    private final String example;
    private final String icon;
    private final Group group;
    private final boolean needsWords;
    private final @Nullable Reader reader;

    Mark(String sign, String help, String example, String icon, Group group, boolean needsWords,
            @Nullable Reader reader) {
        this.sign = sign;
        this.help = help;
        this.example = example;
        this.icon = icon;
        this.group = group;
        this.needsWords = needsWords;
        this.reader = reader;
    }

    /** As it is typed: "/idea"; "@Name" stands for any name. */
    public String sign() {
        return sign;
    }

    /** What it is for, in a few words. */
    public String help() {
        return help;
    }

    /** What may follow the sign; empty if nothing does. */
    public String example() {
        return example;
    }

    /** The literal of its icon; without a prefix it is a drawing of our own. */
    public String icon() {
        return icon;
    }

    public Group group() {
        return group;
    }

    /** Whether it waits as long as nothing follows it. */
    public boolean needsWords() {
        return needsWords;
    }

    Outcome read(String rest, Reading around) {
        if (reader == null) {
            return new Outcome.Nothing();
        }
        return needsWords && rest.replace(',', ' ').isBlank() ? new Outcome.WaitsForWords() : reader.read(rest, around);
    }

    /** The mark of this name, without its slash, in any case; null if there is none. */
    public static @Nullable Mark named(String name) {
        String sign = "/" + name.toLowerCase(Locale.ROOT);
        for (Mark mark : values()) {
            if (mark.sign.equals(sign)) {
                return mark;
            }
        }
        return null;
    }

    /** What the menu shows after these letters: the columns if there are none, else every mark that begins so. */
    public static List<Mark> menu(String letters) {
        String begun = letters.toLowerCase(Locale.ROOT);
        List<Mark> shown = new ArrayList<>();
        for (Mark mark : values()) {
            if (begun.isEmpty() ? mark.group != Group.AS_YOU_TYPE : mark.sign.startsWith("/" + begun)) {
                shown.add(mark);
            }
        }
        return shown;
    }
}
