package app.ajar.capture.language;

import app.ajar.model.Body;
import java.util.ArrayList;
import java.util.List;

/** How it is read who sent whom. */
final class PeopleReaders {

    private static final Words WORDS = Words.ENGLISH;

    private PeopleReaders() {}

    /** {@code NAME[, agreed | not agreed | not asked][, what they may be told][, thanked][, TEXT]}. */
    static Outcome from(String text, Reading around) {
        return referral(true, text, around);
    }

    static Outcome sent(String text, Reading around) {
        return referral(false, text, around);
    }

    private static Outcome referral(boolean from, String text, Reading around) {
        NameReader.Found name = around.name(text);
        Who who = name.who();
        if (who == null || around.people().contains(who)) {
            return new Outcome.AsText(Outcome.Why.NOT_UNDERSTOOD);
        }
        if (who instanceof Who.Several several) {
            return new Outcome.WaitsForPerson(several);
        }
        Body.Answer agreed = Body.Answer.NOT_ASKED;
        Body.Referral.Tell tell = Body.Referral.Tell.NOT_ASKED;
        boolean thanked = false;
        List<String> left = new ArrayList<>();
        for (String piece : Quotes.pieces(text.substring(name.rest()), false)) {
            String folded = piece.length() > 60 ? "" : Fold.of(piece.strip());
            Body.Answer answer = WORDS.find("agreed", Body.Answer.class, folded);
            Body.Referral.Tell told = WORDS.find("tell", Body.Referral.Tell.class, folded);
            if (answer != null) {
                agreed = answer;
            } else if (told != null) {
                tell = told;
            } else if (WORDS.is("thanked", folded)) {
                thanked = true;
            } else {
                left.add(piece);
            }
        }
        return new Outcome.Says(
                new Said.Referral(from, who, agreed, tell, thanked, String.join(",", left).strip()));
    }
}
