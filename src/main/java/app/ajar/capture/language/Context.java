package app.ajar.capture.language;

import app.ajar.model.Challenge;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known around a capture.
 *
 * @param when the day it is about; days in words are counted from it
 * @param header those named above the box: known, or new
 * @param chosen the contact chosen above the box, or null if none was
 * @param choices the answers to names that fit several, by the folded name
 * @param challenges what is hard for anybody just now; a mark eases those with its very words
 */
public record Context(When when, Hemisphere hemisphere, Names names, List<Who> header, @Nullable Opening chosen,
        Map<String, Choice> choices, List<Challenge> challenges) {

    public Context {
        header = List.copyOf(header);
        choices = Map.copyOf(choices);
        challenges = List.copyOf(challenges);
    }

    /** A capture written now, about nobody yet. */
    public static Context at(LocalDateTime now, ZoneOffset offset, Names names) {
        return new Context(When.at(now, offset), Hemisphere.NORTHERN, names, List.of(), null, Map.of(), List.of());
    }

    public Context with(When newWhen) {
        return new Context(newWhen, hemisphere, names, header, chosen, choices, challenges);
    }

    public Context with(Hemisphere newHemisphere) {
        return new Context(when, newHemisphere, names, header, chosen, choices, challenges);
    }

    public Context withHeader(List<? extends Who> newHeader) {
        return new Context(when, hemisphere, names, new ArrayList<>(newHeader), chosen, choices, challenges);
    }

    /** About these, whom {@link #names()} knows; others are passed over. */
    public Context about(PersonId... known) {
        List<Who> found = new ArrayList<>();
        for (PersonId id : known) {
            var person = names.person(id);
            if (person != null) {
                found.add(new Who.Known(id, person.name()));
            }
        }
        return withHeader(found);
    }

    public Context with(@Nullable Opening newChosen) {
        return new Context(when, hemisphere, names, header, newChosen, choices, challenges);
    }

    /** With the answer to a name that fits several. */
    public Context choosing(String typed, Choice choice) {
        Map<String, Choice> more = new HashMap<>(choices);
        more.put(Fold.of(typed), choice);
        return new Context(when, hemisphere, names, header, chosen, more, challenges);
    }

    public Context withChallenges(List<Challenge> open) {
        return new Context(when, hemisphere, names, header, chosen, choices, open);
    }

    /** The day from which days in words are counted. */
    public LocalDate today() {
        return when.date();
    }
}
