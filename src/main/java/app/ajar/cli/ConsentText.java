package app.ajar.cli;

import app.ajar.model.Body.Preference;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Channel;
import app.ajar.model.Person;
import app.ajar.model.Purpose;
import app.ajar.rules.Consent;
import app.ajar.rules.Ledger.Line;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The consent line, in words. */
final class ConsentText {

    private ConsentText() {}

    /** How somebody stands, with what they said and when. */
    static String of(Consent consent, Person person) {
        if (!consent.oneSentence().isEmpty()) {
            return joined(consent.oneSentence());
        }
        List<String> scopes = consent.because().stream().filter(line -> isOf(consent.state(), line))
                .map(line -> scope(line.preference())).filter(scope -> !scope.isEmpty()).distinct().toList();
        String key = "consent." + consent.state() + (scopes.isEmpty() || !hasScope(consent.state()) ? "" : ".scope");
        String line = Words.of(key + "." + person.speak(), person.name(), Words.list(scopes, "and"));
        List<String> evidence = consent.because().stream().filter(Line::isStated).map(ConsentText::evidence).toList();
        return evidence.isEmpty() ? line : line + " · " + String.join(" · ", evidence);
    }

    /** "Calls after three, messages any time", with what they said and when. */
    private static String joined(List<Line> lines) {
        String line = String.join(", ", lines.stream().map(ConsentText::clause).toList());
        List<String> evidence = lines.stream()
                .map(it -> Stream.of(EntryText.quoted(it.preference().words()), "(" + it.said().date() + ")")
                        .filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")))
                .distinct().toList();
        return line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1) + " · "
                + String.join(" · ", evidence);
    }

    private static String clause(Line line) {
        Preference said = line.preference();
        String condition = said.condition() == null ? "" : said.condition();
        String key = "consent.clause." + said.verdict() + (condition.isEmpty() ? "" : ".if");
        return Words.of(key, scope(said), condition);
    }

    private static boolean hasScope(Consent.State state) {
        return switch (state) {
            case NARROW_STOP, ONLY, HELD_BACK -> true;
            case FULL_STOP, WELCOME, NEVER_ASKED -> false;
        };
    }

    /** Whether a line's scope is what the state speaks of: of a stop what it stops, of an "only" what it allows. */
    private static boolean isOf(Consent.State state, Line line) {
        return switch (state) {
            case NARROW_STOP -> line.isStated() && line.preference().verdict() == Verdict.STOP;
            case ONLY -> line.isStated() && line.preference().verdict() == Verdict.ONLY;
            case HELD_BACK -> !line.isStated() && line.preference().verdict() == Verdict.STOP;
            case FULL_STOP, WELCOME, NEVER_ASKED -> false;
        };
    }

    /** "calls and messages for selling"; empty if it names nothing. */
    static String scope(Preference preference) {
        String channels = channels(preference.channels());
        String purposes = purposes(preference.purposes());
        if (channels.isEmpty() || purposes.isEmpty()) {
            return channels + purposes;
        }
        return Words.of("consent.scope.both", channels, purposes);
    }

    private static String channels(Set<Channel> channels) {
        return Words.list(channels.stream().map(channel -> Words.of("consent.scope", channel)).toList(), "and");
    }

    private static String purposes(Set<Purpose> purposes) {
        return Words.list(purposes.stream().map(purpose -> Words.of("consent.scope", purpose)).toList(), "and");
    }

    private static String evidence(Line line) {
        Preference said = line.preference();
        return String.join(" ", Stream.of(said.verdict() == Verdict.ONLY && said.condition() != null
                ? Words.of("consent.condition", said.condition())
                : "", EntryText.quoted(said.words()), "(" + line.said().date() + ")")
                .filter(part -> !part.isEmpty()).toList());
    }
}
