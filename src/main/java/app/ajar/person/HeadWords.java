package app.ajar.person;

import app.ajar.model.Body;
import app.ajar.model.Person;
import app.ajar.rules.Door;
import app.ajar.rules.Ledger.Line;
import app.ajar.ui.Messages;
import java.util.List;

/** Says what stands at the head of somebody's page. */
final class HeadWords {

    private final Messages messages;
    private final Portrait portrait;
    private final Days days;
    private final String name;

    HeadWords(Messages messages, Portrait portrait) {
        this.messages = messages;
        this.portrait = portrait;
        this.days = new Days(messages, portrait.today());
        this.name = new Given(messages).name(portrait.person());
    }

    /** What to call them in a sentence. */
    String name() {
        return name;
    }

    /** What stands below the door: when coming back would be natural, or what they asked for; a line each. */
    List<String> door() {
        if (portrait.isStopped()) {
            ConsentWords consent = new ConsentWords(messages, portrait);
            List<Line> asked = consent.asked();
            return asked.isEmpty()
                    ? List.of()
                    : List.of(consent.reach(asked.getFirst()), consent.evidence(asked.subList(0, 1)));
        }
        if (!(portrait.door() instanceof Door.Ajar(var no, Body.Moment moment)) || moment == null) {
            return List.of();
        }
        String label = moment.when().label();
        String said = label.isEmpty()
                ? ""
                : label.substring(0, 1).toUpperCase(messages.language()) + label.substring(1);
        String whose = messages.sayIfAny("moment." + moment.whose(), name);
        String words = messages.say("sentence", whose.isEmpty() ? said : messages.say("list.two", said, whose));
        return moment.when().window() == null || label.isEmpty()
                ? List.of(words)
                : List.of(words, days.window(moment.when().window()));
    }

    /** The line in the composer. */
    String prompt() {
        if (portrait.isDead()) {
            return messages.say("prompt.dead");
        }
        return messages.say(portrait.isStopped() ? "prompt.stopped" : "prompt", name);
    }

    /** A sentence in the form that suits how one speaks of them. */
    String formed(String key, Object... filling) {
        Person.Speak speak = portrait.person().speak();
        Object[] all = new Object[filling.length + 1];
        all[0] = name;
        System.arraycopy(filling, 0, all, 1, filling.length);
        return messages.say(key + "." + speak, all);
    }
}
