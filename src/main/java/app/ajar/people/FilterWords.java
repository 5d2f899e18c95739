package app.ajar.people;

import app.ajar.model.Role;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Says what is asked for by a filter, one by one. */
final class FilterWords {

    /** They have a chip of their own. */
    static final Set<Role.Kind> ALWAYS_SHOWN = Set.of(Role.Kind.CUSTOMER, Role.Kind.PROSPECT, Role.Kind.HOST);

    private final PeopleWords words;
    private final Messages messages;

    FilterWords(PeopleWords words) {
        this.words = words;
        this.messages = words.messages();
    }

    /**
     * One thing that is asked for.
     *
     * @param without the filter without it
     */
    record Asked(String label, UnaryOperator<Filter> without) {}

    /** All that is asked for beside words and the roles that have a chip. */
    List<Asked> asked(Filter filter, LocalDate today) {
        List<Asked> asked = new ArrayList<>();
        filter.roles().stream().filter(role -> !ALWAYS_SHOWN.contains(role)).sorted()
                .forEach(role -> asked.add(new Asked(words.role(role), now -> now.toggle(role))));
        filter.doors().stream().sorted()
                .forEach(door -> asked.add(new Asked(words.door(door), now -> now.toggle(door))));
        filter.tags().stream().sorted().forEach(tag -> asked.add(new Asked(tag, now -> now.toggleTag(tag))));
        LocalDate since = filter.since();
        if (since != null) {
            asked.add(new Asked(messages.say("filter.since.chosen", words.on(since, today)),
                    now -> now.since(null)));
        }
        filter.sentBy().stream().sorted(Comparator.comparing(Listed.Named::name))
                .forEach(giver -> asked.add(new Asked(messages.say("filter.sent.chosen", Words.name(giver.name())),
                        now -> now.toggle(giver))));
        filter.wasAt().stream().sorted(Comparator.comparing(Listed.Gathering::day))
                .forEach(one -> asked.add(new Asked(messages.say("filter.was.chosen", gathering(one, today)),
                        now -> now.toggle(one))));
        if (filter.aside()) {
            asked.add(new Asked(messages.say("filter.aside"), Filter::toggleAside));
        }
        return asked;
    }

    String gathering(Listed.Gathering gathering, LocalDate today) {
        return messages.say("doing.where", gathering.name(), words.on(gathering.day(), today));
    }
}
