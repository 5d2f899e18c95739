package app.ajar.person;

import app.ajar.capture.language.Context;
import app.ajar.capture.language.Lasting;
import app.ajar.capture.language.Render;
import app.ajar.capture.language.Said;
import app.ajar.model.ContactPoint;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.ui.Messages;

/** Facts as they would be typed: what the field holds when one is opened. */
final class FactText {

    private final Messages messages;

    FactText(Messages messages) {
        this.messages = messages;
    }

    /** @param context knows the person by name */
    String typed(Fact fact, Context context) {
        String typed = switch (fact.of()) {
            case Person person -> ofPerson(fact, person, context);
            case Situation situation -> new Lasting(place(situation), situation.since(), situation.until()).typed();
            case ContactPoint point when point.medium() == ContactPoint.Medium.ADDRESS
                    || point.medium() == ContactPoint.Medium.SOCIAL ->
                point.label() == null ? point.value() : messages.say("labelled", point.value(), point.label());
            case Entry entry -> behindMark(entry, context);
            case Thing thing -> behindMark(thing, context);
        };
        return typed.replace('\n', ' ');
    }

    private String ofPerson(Fact fact, Person person, Context context) {
        return switch (fact.kind()) {
            case ALSO -> person.names().stream().anyMatch(name -> name.former() && name.text().equals(fact.value()))
                    ? messages.say("typed.former", fact.value())
                    : fact.value();
            case SPEAK -> messages.say("speak.typed." + person.speak());
            case BIRTHDAY -> person.birthday() == null
                    ? ""
                    : bare(Render.line(new Said.Birthday(person.birthday()), context));
            case MET -> person.met() == null ? "" : person.met();
            case DIED -> person.died() == null ? "" : person.died().label();
            case TAG -> fact.value();
            default -> person.name();
        };
    }

    /** What somebody does and where, as it would be typed. */
    String place(Situation situation) {
        return situation.where() == null
                ? situation.what()
                : messages.say("typed.at", situation.what(), situation.where());
    }

    private static String behindMark(Thing thing, Context context) {
        Render.Typing typing = Render.record(thing, context);
        return typing == null ? "" : bare(typing.text());
    }

    /** Without the mark. */
    private static String bare(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? "" : line.substring(space + 1);
    }
}
