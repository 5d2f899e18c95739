package app.ajar.person;

import app.ajar.model.Body.Preference;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Channel;
import app.ajar.model.Person;
import app.ajar.rules.Consent;
import app.ajar.rules.Ledger.Line;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says how somebody stands to being contacted, with the evidence. */
final class ConsentWords {

    private final Messages messages;
    private final Words words;
    private final Portrait portrait;
    private final Consent consent;
    private final Days days;
    private final String name;

    ConsentWords(Messages messages, Portrait portrait) {
        this(messages, portrait, portrait.consent());
    }

    /** @param consent how they stood on some day */
    ConsentWords(Messages messages, Portrait portrait, Consent consent) {
        this.messages = messages;
        this.words = new Words(messages);
        this.portrait = portrait;
        this.consent = consent;
        this.days = new Days(messages, portrait.today());
        this.name = new Given(messages).name(portrait.person());
    }

    Consented line() {
        return switch (consent.state()) {
            case NEVER_ASKED -> new Consented(formed("consent.never"), List.of(), "", false);
            case HELD_BACK -> new Consented(formed("consent.held"), List.of(), "", true);
            case FULL_STOP, NARROW_STOP, ONLY, WELCOME -> said();
        };
    }

    private Consented said() {
        List<Line> lines = consent.because();
        boolean one = !consent.oneSentence().isEmpty();
        String clauses = lines.stream().map(this::clause).distinct().collect(Collectors.joining(one
                ? messages.say("list.comma")
                : messages.say("list.semicolon")));
        List<String> quotes = one ? List.of() : quotes(lines);
        boolean held = consent.state() == Consent.State.FULL_STOP || consent.state() == Consent.State.NARROW_STOP;
        return new Consented(messages.say("sentence", capital(clauses + rest(lines))), quotes, evidence(lines), held);
    }

    private List<String> quotes(List<Line> lines) {
        return lines.stream().map(line -> line.preference().words()).filter(Objects::nonNull).distinct().toList();
    }

    /** Of a stop that names something: what it leaves open. */
    private String rest(List<Line> lines) {
        boolean stops = lines.stream().allMatch(line -> line.preference().verdict() == Verdict.STOP && line.isStated());
        return stops && consent.state() == Consent.State.NARROW_STOP ? messages.say("consent.rest") : "";
    }

    private String clause(Line line) {
        Preference said = line.preference();
        boolean all = said.channels().isEmpty() && said.purposes().isEmpty();
        String reach = words.reach(said.channels(), said.purposes());
        String key = "consent." + said.verdict() + (all ? ".all" : "");
        return said.condition() == null ? messages.say(key, reach) : messages.say(key + ".if", reach, said.condition());
    }

    /** "Said by Ana, 3 September". */
    String evidence(List<Line> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        List<String> on = lines.stream().map(line -> days.said(line.said())).distinct().toList();
        boolean stated = lines.stream().allMatch(Line::isStated);
        boolean them = lines.stream().allMatch(line -> line.preference().by() == Preference.SaidBy.THEM);
        boolean now = on.size() == 1 && lines.getFirst().said().date().equals(portrait.today());
        String key = (!stated ? "said.assumed" : them ? "said.by" : "said.for") + (now ? ".now" : "");
        String asked = lines.stream().allMatch(line -> line.preference().askedByMe()) ? messages.say("said.asked") : "";
        return messages.say(key, name, words.list(on, day -> day)) + asked;
    }

    /** The stated lines that hold something back, the latest first: what was asked for. */
    List<Line> asked() {
        return consent.because().stream().filter(
                line -> line.isStated() && line.preference().verdict() != Verdict.WELCOME).toList().reversed();
    }

    /** "Today, 15:05, by phone. As you remember it." */
    String known(Line line) {
        Channel channel = portrait.channels().get(line.entry());
        String when = capital(days.said(line.said()));
        String how = channel == null ? when : messages.say("list.two", when, messages.say("channel." + channel));
        String way = line.preference().correction() != null
                ? "known.moved"
                : !line.newlyStated()
                        ? "known.brought"
                        : line.preference().by() == Preference.SaidBy.THEM ? "known.remembered" : "known.for";
        return messages.say("known", how, messages.say(way));
    }

    /** How far it reaches: "Everything, every channel." */
    String reach(Line line) {
        Preference said = line.preference();
        String reach = said.verdict() == Verdict.ONLY ? clause(line) : words.reach(said.channels(), said.purposes());
        return messages.say("sentence", capital(reach));
    }

    private String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(messages.language()) + text.substring(1);
    }

    /** A sentence in the form that suits how one speaks of them. */
    private String formed(String key) {
        Person.Speak speak = portrait.person().speak();
        return messages.say(key + "." + speak, name);
    }
}
