package app.ajar.capture.language;

import app.ajar.model.Body;
import app.ajar.model.PersonId;
import app.ajar.model.Vague;
import java.util.ArrayList;
import java.util.List;

/** How ideas, promises and what is hard are read. */
final class PromiseReaders {

    private PromiseReaders() {}

    /** {@code TEXT}, in which an {@code @} points to somebody known. */
    static Outcome idea(String text, Reading around) {
        List<PersonId> introduces = new ArrayList<>();
        for (Who who : around.pointed(text)) {
            switch (who) {
                case Who.Several several -> {
                    return new Outcome.WaitsForPerson(several);
                }
                case Who.Known known -> introduces.add(known.id());
                case Who.New _ -> {
                }
            }
        }
        return new Outcome.Says(new Said.Idea(text, introduces));
    }

    /** {@code WHAT [by DAY]}. */
    static Outcome owe(String text, Reading around) {
        return promise(Body.Side.ME, text, around);
    }

    static Outcome owed(String text, Reading around) {
        return promise(Body.Side.THEM, text, around);
    }

    private static Outcome promise(Body.Side by, String text, Reading around) {
        Dates.Ending ending = around.dates().ending(text, Tense.FUTURE);
        Said.Promise promise = ending == null
                ? new Said.Promise(by, text, null)
                : new Said.Promise(by, ending.before(), around.dates().read(ending.label(), Tense.FUTURE));
        return new Outcome.Says(promise);
    }

    /** {@code TEXT[, since WHEN]}. */
    static Outcome challenge(String text, Reading around) {
        Rest rest = new Rest(text);
        String when = rest.takeLed(Words.ENGLISH, "since");
        Vague since = when == null ? null : around.dates().read(when, Tense.PAST);
        return new Outcome.Says(new Said.Challenge(rest.text(), since));
    }

    /** Folded, without the stop at its end. */
    private static String bare(String text) {
        String folded = Fold.of(text);
        return folded.endsWith(".") || folded.endsWith("!") ? folded.substring(0, folded.length() - 1) : folded;
    }

    /** The very words of a challenge of theirs. */
    static Outcome eased(String text, Reading around) {
        String folded = bare(text);
        List<app.ajar.model.Challenge> eased = around.challenges().stream()
                .filter(challenge -> challenge.eased() == null && bare(challenge.text()).equals(folded))
                .filter(challenge -> around.people().stream()
                        .anyMatch(who -> who instanceof Who.Known(var id, _) && id.equals(challenge.person())))
                .toList();
        return eased.isEmpty()
                ? new Outcome.AsText(Outcome.Why.NO_SUCH_CHALLENGE)
                : new Outcome.Says(new Said.Eased(eased));
    }
}
