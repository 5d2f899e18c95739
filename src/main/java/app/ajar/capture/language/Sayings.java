package app.ajar.capture.language;

import app.ajar.model.Body;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Challenge;
import app.ajar.model.ContactPoint;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Thing;
import app.ajar.model.Vague;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a capture says to make one record.
 *
 * @param people of whose part it is
 * @param chosen null unless the contact is not told by the text
 */
record Sayings(List<PersonId> people, List<Said> said, @Nullable Opening chosen, Names names) {

    /** Null for what no capture makes. */
    static @Nullable Sayings of(Thing thing, Names names) {
        return switch (thing) {
            case Entry entry -> of(entry, names);
            case Person person -> new Sayings(List.of(person.id()), of(person), null, names);
            case Role role -> one(role.person(), new Said.Roles(
                    List.of(new Said.Held(role.kind(), role.since(), role.until()))), names);
            case ContactPoint point -> point.medium() == ContactPoint.Medium.PHONE
                    || point.medium() == ContactPoint.Medium.MAIL
                            ? one(point.person(), new Said.Point(point.medium(), point.value(), point.label()), names)
                            : null;
            case Detail detail -> one(detail.person(), new Said.Detail(detail.area(), detail.text(),
                    detail.confidential(), detail.avoid()), names);
            case Challenge challenge -> one(challenge.person(), challenge.eased() == null
                    ? new Said.Challenge(challenge.text(), challenge.since())
                    : new Said.Eased(List.of(challenge)), names);
            default -> null;
        };
    }

    private static Sayings one(PersonId person, Said said, Names names) {
        return new Sayings(List.of(person), List.of(said), null, names);
    }

    private static List<Said> of(Person person) {
        List<Said> said = new ArrayList<>();
        if (person.birthday() != null) {
            said.add(new Said.Birthday(person.birthday()));
        }
        if (!person.tags().isEmpty()) {
            said.add(new Said.Tags(person.tags()));
        }
        return said;
    }

    private static Sayings of(Entry entry, Names names) {
        String text = entry.text();
        List<PersonId> people = entry.people();
        return switch (entry.body()) {
            case Body.Conversation talk -> talk(entry, talk, names);
            case Body.Gathering it -> new Sayings(it.host() == null ? List.of() : List.of(it.host()),
                    gathering(text, it), null, names);
            case Body.Referral it -> new Sayings(List.of(it.referred()), List.of(new Said.Referral(true,
                    who(it.giver(), names), it.agreed(), it.tell(), it.thanked() != null, text)), null, names);
            case Body.Note _ -> new Sayings(people, List.of(new Said.Text(text,
                    Openers.of(text, whose(people, names)))), null, names);
            case Body.No no -> {
                Vague ask = no.moment() == null ? null : no.moment().when();
                Body.Side whose = no.moment() == null ? Body.Side.NOT_SAID : no.moment().whose();
                yield with(people, new Said.No(no.kind(), text, no.because(), ask, whose, no.words(),
                        no.acknowledged() != null), names);
            }
            case Body.Yes yes -> with(people, new Said.Yes(text, yes.words()), names);
            case Body.Idea idea -> with(people, new Said.Idea(text, idea.introduces()), names);
            case Body.Promise it -> with(people, new Said.Promise(it.by(), text, it.due()), names);
            case Body.NearMiss it -> with(people, new Said.Broke(text, it.broke(), it.side(), it.agreed()), names);
            case Body.Purchase it -> with(people, new Said.Bought(text, it.forWhom(), it.care()), names);
            case Body.Meeting it -> with(people, new Said.Meet(it.day(), it.time(), text), names);
            case Body.LifeEvent it -> with(people, new Said.Life(text, it.since(), it.died()), names);
            case Body.Preference it -> with(people, new Said.Preference(it.verdict(), it.channels(), it.purposes(),
                    it.verdict() == Verdict.ONLY && it.condition() != null ? it.condition() : text, it.words(),
                    it.by(), it.askedByMe()), names);
            case Body.Guess it -> with(people, new Said.Guess(text, it.sure(), it.aboutContact()), names);
            case Body.Told it -> with(people, new Said.Told(text, it.received()), names);
        };
    }

    private static Sayings with(List<PersonId> people, Said said, Names names) {
        return new Sayings(people, List.of(said), null, names);
    }

    private static Sayings talk(Entry entry, Body.Conversation talk, Names names) {
        String text = entry.text();
        Opening told = Openers.of(text, whose(entry.people(), names));
        Opening opening = new Opening(talk.channel(), talk.started(), talk.answered(), talk.minutes());
        List<Said> said = new ArrayList<>();
        if (!text.isEmpty()) {
            said.add(new Said.Text(text, told));
        }
        if (talk.felt() != null) {
            said.add(new Said.Felt(talk.felt()));
        }
        talk.gave().forEach(gave -> said.add(new Said.Gave(gave)));
        talk.asked().forEach(asked -> said.add(new Said.Asked(asked)));
        boolean ofItself = text.isEmpty() && !said.isEmpty() && opening.equals(Opening.of(null, Body.Side.NOT_SAID));
        return new Sayings(entry.people(), said, ofItself || Objects.equals(told, opening) ? null : opening, names);
    }

    /** The first line of a gathering's text stands behind its mark, the others are plain text. */
    private static List<Said> gathering(String text, Body.Gathering it) {
        int line = text.indexOf('\n');
        List<Said> said = new ArrayList<>();
        said.add(new Said.Party(it.kind(), it.where(), line < 0 ? text : text.substring(0, line)));
        if (line >= 0) {
            said.add(new Said.Text(text.substring(line + 1), null));
        }
        return said;
    }

    Who who(PersonId id) {
        return who(id, names);
    }

    private static List<Who> whose(List<PersonId> people, Names names) {
        return people.stream().map(id -> who(id, names)).toList();
    }

    private static Who who(PersonId id, Names names) {
        Person person = names.person(id);
        return new Who.Known(id, person == null ? "" : person.name());
    }
}
