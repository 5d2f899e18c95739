package app.ajar.people;

import app.ajar.capture.language.Dates;
import app.ajar.capture.language.Hemisphere;
import app.ajar.capture.language.Tense;
import app.ajar.model.Fold;
import app.ajar.model.Window;
import app.ajar.ui.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one may filter by, out of all that there is. */
final class FiltersModel {

    /** How long nobody was in touch. */
    enum Since {
        MONTH(1), THREE(3), HALF(6), YEAR(12);

        private final int months;

        Since(int months) {
            this.months = months;
        }

        LocalDate before(LocalDate today) {
            return today.minusMonths(months);
        }
    }

    private final PeopleModel people;
    private final PeopleWords words;
    private final FilterWords said;
    private final Messages messages;

    FiltersModel(PeopleModel people, PeopleWords words) {
        this.people = people;
        this.words = words;
        this.said = new FilterWords(words);
        this.messages = words.messages();
    }

    PeopleModel people() {
        return people;
    }

    LocalDate today() {
        return people.today();
    }

    List<FilterWords.Asked> asked() {
        return said.asked(people.filter().get(), today());
    }

    ChooserModel tags() {
        List<ChooserModel.Option> options = new ArrayList<>();
        tags(people).forEach((tag, many) -> options.add(new ChooserModel.Option(tag, words.many(many),
                () -> people.filter(filter -> filter.toggleTag(tag)))));
        return new ChooserModel(messages.say("filter.tag.title"), messages.say("filter.prompt"), options);
    }

    ChooserModel givers() {
        List<ChooserModel.Option> options = new ArrayList<>();
        Listed now = people.everybody().get();
        if (now != null) {
            now.givers().forEach(giver -> {
                long sent = now.rows().stream().filter(row -> row.sentBy().contains(giver.id())).count();
                options.add(new ChooserModel.Option(giver.name(), words.many((int) sent),
                        () -> people.filter(filter -> filter.toggle(giver))));
            });
        }
        return new ChooserModel(messages.say("filter.sent.title"), messages.say("filter.prompt"), options);
    }

    /** One of the gatherings, or all that have the typed words in their name or year. */
    ChooserModel gatherings() {
        Listed now = people.everybody().get();
        List<Listed.Gathering> all = now == null ? List.of() : now.gatherings();
        List<ChooserModel.Option> options = new ArrayList<>();
        all.forEach(one -> options.add(new ChooserModel.Option(one.name(), dated(one),
                () -> people.filter(filter -> filter.toggle(one)))));
        return new ChooserModel(messages.say("filter.was.title"), messages.say("filter.prompt"), "", options,
                typed -> all(all, typed));
    }

    private List<ChooserModel.Option> all(List<Listed.Gathering> all, String typed) {
        Filter wanted = Filter.EVERYBODY.typed(typed);
        List<Listed.Gathering> fit = all.stream()
                .filter(one -> wanted.words().stream()
                        .allMatch(Fold.of(one.name() + " " + dated(one))::contains))
                .toList();
        return fit.size() < 2
                ? List.of()
                : List.of(new ChooserModel.Option(messages.say("filter.was.all", fit.size()), typed,
                        () -> people.filter(filter -> {
                            Filter with = filter;
                            for (Listed.Gathering one : fit) {
                                with = with.wasAt().contains(one) ? with : with.toggle(one);
                            }
                            return with;
                        })));
    }

    private String dated(Listed.Gathering one) {
        return one.day().getYear() == today().getYear()
                ? messages.say("doing.where", words.on(one.day(), today()), String.valueOf(one.day().getYear()))
                : words.on(one.day(), today());
    }

    /** A day in words. */
    ChooserModel since() {
        List<ChooserModel.Option> options = new ArrayList<>();
        for (Since since : Since.values()) {
            LocalDate day = since.before(today());
            options.add(new ChooserModel.Option(messages.say("filter.since." + since, words.on(day, today())), "",
                    () -> people.filter(filter -> filter.since(day))));
        }
        return new ChooserModel(messages.say("filter.since.title"), messages.say("filter.since.prompt"), "", options,
                this::day);
    }

    private List<ChooserModel.Option> day(String typed) {
        Window window = new Dates(today(), Hemisphere.NORTHERN).window(typed, Tense.PAST);
        return window == null
                ? List.of()
                : List.of(new ChooserModel.Option(
                        messages.say("filter.since.option", words.on(window.from(), today())), "",
                        () -> people.filter(filter -> filter.since(window.from()))));
    }

    /** All tags, with how many people have each. */
    static Map<String, Integer> tags(PeopleModel people) {
        Map<String, Integer> tags = new TreeMap<>(String.CASE_INSENSITIVE_ORDER.thenComparing(String::compareTo));
        Listed now = people.everybody().get();
        if (now != null) {
            now.rows().forEach(row -> row.tags().forEach(tag -> tags.merge(tag, 1, Integer::sum)));
        }
        return tags;
    }
}
