package app.ajar.capture.language;

import app.ajar.model.Birthday;
import app.ajar.model.Body;
import app.ajar.model.Vague;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what a line says as its mark would be typed. */
final class RenderMarks {

    private static final Words WORDS = Words.ENGLISH;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private RenderMarks() {}

    /** "22 May" or "22 May 1980". */
    static String birthday(Birthday birthday) {
        String name = WORDS.of("months").get(birthday.day().getMonthValue() - 1).split(" ")[0];
        String month = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        String day = birthday.day().getDayOfMonth() + " " + month;
        return birthday.year() == null ? day : day + " " + String.format(Locale.ROOT, "%04d", birthday.year());
    }

    /**
     * The ways to write it, the usual first; of these the first is right that is read as the same again.
     *
     * @param name how to write somebody's name
     */
    static List<String> ways(Said said, java.util.function.Function<Who, String> name) {
        return switch (said) {
            case Said.Text(String text, _) -> List.of(text);
            case Said.No no -> noes(no);
            case Said.Yes(String to, String words) -> quoted("/yes", to, words);
            case Said.Broke it -> List.of(pieces("/broke " + it.what(), it.broke(),
                    it.agreed() == null ? null : WORDS.first("broke.agreed") + " " + it.agreed(),
                    it.side() == Body.Side.NOT_SAID ? null : WORDS.first("side." + it.side())));
            case Said.Preference it -> preference(it);
            case Said.Guess(String text, Body.Sure sure, _) ->
                List.of("/guess " + text + ", " + WORDS.first("sure." + sure));
            case Said.Idea(String text, _) -> List.of("/idea " + text);
            case Said.Promise(Body.Side by, String text, Vague due) -> {
                String mark = by == Body.Side.ME ? "/owe " : "/owed ";
                yield due == null
                        ? List.of(mark + text)
                        : List.of(mark + text + " " + due.label(), mark + text + ", " + due.label());
            }
            case Said.Referral it -> List.of(pieces((it.from() ? "/from " : "/sent ") + name.apply(it.who()),
                    it.agreed() == Body.Answer.NOT_ASKED ? null : WORDS.first("agreed." + it.agreed()),
                    it.tell() == Body.Referral.Tell.NOT_ASKED ? null : WORDS.first("tell." + it.tell()),
                    it.thanked() ? WORDS.first("thanked") : null, it.text().isEmpty() ? null : it.text()));
            case Said.Felt(Body.Felt felt) -> List.of("/felt " + felt.word() + (felt.basis() == Body.Basis.GUESS
                    ? ""
                    : ", " + WORDS.first("felt." + felt.basis())), "/felt " + felt.word() + ", "
                            + WORDS.first("felt." + felt.basis()));
            case Said.Gave(String what) -> List.of("/gave " + what);
            case Said.Asked(String what) -> List.of("/asked " + what);
            case Said.Challenge(String text, Vague since) ->
                List.of(pieces("/challenge " + text, since(since)));
            case Said.Eased(var challenges) -> List.of("/eased " + challenges.getFirst().text());
            case Said.Bought(String what, String forWhom, Boolean care) -> List.of(pieces("/bought " + what,
                    forWhom == null ? null : WORDS.first("bought.for") + " " + forWhom,
                    care == null ? null : WORDS.first(care ? "bought.care" : "bought.no.care")));
            case Said.Party it -> party(it);
            case Said.Meet(Vague day, var time, String what) -> {
                String hour = time == null ? "" : " " + time.format(HOUR);
                String mark = "/meet " + day.label() + hour;
                yield List.of(what.isEmpty() ? mark : mark + ", " + what,
                        "/meet " + what + " " + day.label() + hour, "/meet " + what + ", " + day.label() + hour);
            }
            case Said.Life(String text, Vague since, _) ->
                since == null
                        ? List.of("/life " + text)
                        : List.of("/life " + text, pieces("/life " + text, since(since)));
            case Said.Told(String what, String received) -> List.of(pieces("/told " + what, received));
            case Said.Roles(List<Said.Held> held) -> List.of("/role " + String.join(", ", held.stream()
                    .map(RenderMarks::held).toList()));
            case Said.Point(var medium, String value, String label) ->
                List.of(pieces((medium == app.ajar.model.ContactPoint.Medium.PHONE ? "/phone " : "/mail ") + value,
                        label));
            case Said.Birthday(Birthday birthday) -> List.of("/birthday " + birthday(birthday));
            case Said.Detail it -> detail(it);
            case Said.Tags(List<String> tags) -> List.of("/tag " + String.join(", ", tags));
        };
    }

    private static @Nullable String since(@Nullable Vague since) {
        return since == null ? null : WORDS.first("since") + " " + since.label();
    }

    private static String held(Said.Held held) {
        String until = held.until() == null ? "" : " " + WORDS.first("until") + " " + held.until().label();
        return WORDS.first("role." + held.kind()) + (held.since() == null ? "" : " " + since(held.since())) + until;
    }

    private static List<String> detail(Said.Detail it) {
        String mark = it.avoid() ? "/avoid " : "/detail ";
        String end = it.confidential() ? ", " + WORDS.first("detail.private") : "";
        String area = WORDS.first("area." + it.area()) + ": ";
        boolean other = it.area() == app.ajar.model.Detail.Area.OTHER;
        return List.of(mark + (other ? "" : area) + it.text() + end, mark + area + it.text() + end);
    }

    private static List<String> party(Said.Party it) {
        String mark = "/party" + (it.kind() == Body.Gathering.Kind.CLASS ? " " + WORDS.first("party.class") : "");
        return it.where() == null
                ? List.of(it.what().isEmpty() ? mark : mark + " " + it.what())
                : List.of(pieces(mark + " " + WORDS.first("party.at") + " " + it.where(),
                        it.what().isEmpty() ? null : it.what()));
    }

    private static List<String> preference(Said.Preference it) {
        List<String> scope = new ArrayList<>();
        it.channels().forEach(channel -> scope.add(String.valueOf(Scope.word(channel))));
        it.purposes().forEach(purpose -> scope.add(String.valueOf(Scope.word(purpose))));
        String mark = "/" + it.verdict().name().toLowerCase(Locale.ROOT)
                + (scope.isEmpty() ? "" : " " + String.join(", ", scope));
        String text = it.text().isEmpty() ? null : it.text();
        String words = it.words() == null ? null : Quotes.quote(it.words());
        String asked = it.askedByMe() ? WORDS.first("scope.asked") : null;
        String apart = scope.isEmpty() ? " " : ", ";
        return List.of(joined(mark, apart, text, asked, words), joined(mark, apart, words, asked, text),
                joined(mark, " ", text, asked, words), joined(mark, apart, asked, text, words));
    }

    private static List<String> noes(Said.No no) {
        String kind = "/no " + WORDS.first("no." + no.kind());
        String because = no.because() == null ? null : WORDS.first("no.because") + " " + no.because();
        String ask = no.ask() == null ? null : WORDS.first("no.ask") + " " + no.ask().label();
        String whose = no.whose() == Body.Side.NOT_SAID ? null : WORDS.first("no.whose." + no.whose());
        String words = no.words() == null ? null : Quotes.quote(no.words());
        String thanked = no.thanked() ? WORDS.first("no.thanked") : null;
        String what = no.what().isEmpty() ? null : no.what();
        return List.of(joined(kind, ": ", what, because, ask, whose, words, thanked),
                joined(kind, ": ", what, words, thanked, ask, whose, because),
                joined(kind, ": ", what, words, thanked, because, ask, whose),
                joined(kind, ": ", words, thanked, because, ask, whose, what));
    }

    private static List<String> quoted(String mark, String text, @Nullable String words) {
        String quote = words == null ? null : Quotes.quote(words);
        String said = text.isEmpty() ? null : text;
        return List.of(joined(mark, " ", said, quote), joined(mark, " ", quote, said));
    }

    /** A mark and what follows it: a first piece behind {@code apart}, the others between commas. */
    private static String joined(String mark, String apart, @Nullable String... pieces) {
        String more = pieces("", pieces);
        return more.isEmpty() ? mark : mark + (more.startsWith(", ") ? apart + more.substring(2) : more);
    }

    private static String pieces(String first, @Nullable String... more) {
        StringBuilder all = new StringBuilder(first);
        for (String piece : more) {
            if (piece != null) {
                all.append(", ").append(piece);
            }
        }
        return all.toString();
    }
}
