package app.ajar.cli;

import app.ajar.cli.Json.Item;
import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.model.Vague;
import app.ajar.model.When;
import app.ajar.read.DoorGroups;
import app.ajar.read.DoorGroups.Placed;
import app.ajar.rules.DoorGroup;
import app.ajar.rules.Ledger.Line;
import app.ajar.rules.Rest;
import app.ajar.rules.Silence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everybody who said no, in the groups of the place of doors. */
@Command(name = "doors")
final class DoorsCommand extends Work {

    @Option(names = "--on", paramLabel = "DATE")
    @Nullable
    private String on;

    DoorsCommand(Ajar ajar) {
        super(ajar);
    }

    @Override
    public Integer call() {
        LocalDate day = day(on);
        return ajar.with(journal -> {
            List<Placed> places = journal.read(db -> new DoorGroups(db).of(day));
            if (!document("doors", () -> places.stream().map(placed -> item(placed, day)).toList())) {
                say(places, day);
            }
            return 0;
        });
    }

    private void say(List<Placed> places, LocalDate day) {
        Map<DoorGroup.Kind, List<Placed>> groups = places.stream().collect(Collectors.groupingBy(
                placed -> placed.group().kind(), LinkedHashMap::new, Collectors.toList()));
        List<String> paragraphs = new ArrayList<>();
        groups.forEach((kind, placed) -> paragraphs.add(Words.of("group", kind) + "\n"
                + placed.stream().map(one -> "  " + line(one, day)).collect(Collectors.joining("\n"))));
        if (!paragraphs.isEmpty()) {
            terminal.say(String.join("\n\n", paragraphs));
        }
    }

    private static Item item(Placed placed, LocalDate day) {
        DoorGroup group = placed.group();
        Item item = new Item().with("person", Json.person(placed.person(), placed.name()))
                .with("group", Words.name(group.kind()));
        Entry because = group.because();
        Line stop = group.stop();
        if (because != null) {
            item.with("evidence", because.id().toString()).with("at", Json.at(because.when()));
            if (because.body() instanceof Body.No no) {
                item.with("no", Words.name(no.kind()))
                        .with("moment", because.confidential() ? null : moment(no));
            }
            item.with("text", text(because)).with("words", words(because));
        } else if (stop != null) {
            item.with("evidence", stop.entry().toString()).with("at", Json.at(stop.said()))
                    .with("words", stop.preference().words());
        }
        Silence silence = group.silence();
        if (silence != null) {
            item.with("silentFor", ChronoUnit.DAYS.between(silence.since(), day))
                    .with("every", silence.before().isOne() ? silence.before().days() : null);
        }
        List<String> others = group.others().stream().map(other -> other.id().toString()).toList();
        return item.with("before", group.before() == null ? null : group.before().id().toString())
                .with("restsUntil", group.rest() instanceof Rest.Until until ? until.day().toString() : null)
                .with("rests", group.rest() instanceof Rest.UntilTheyTurn ? "until-they-get-in-touch" : null)
                .with("others", others.isEmpty() ? null : others);
    }

    private static @Nullable Map<String, Object> moment(Body.No no) {
        if (no.moment() == null) {
            return null;
        }
        Vague when = no.moment().when();
        Map<String, Object> moment = new LinkedHashMap<>();
        moment.put("label", when.label());
        if (when.window() != null) {
            moment.put("from", when.window().from().toString());
            moment.put("to", when.window().to().toString());
        }
        moment.put("whose", Words.name(no.moment().whose()));
        return moment;
    }

    private static String line(Placed placed, LocalDate day) {
        DoorGroup group = placed.group();
        Entry because = group.because();
        Line stop = group.stop();
        Stream<String> parts = because != null
                ? Stream.of(kind(because), text(because), EntryText.quoted(words(because)), rests(group),
                        silence(group), others(group))
                : Stream.of(stop == null ? null : EntryText.quoted(stop.preference().words()));
        When when = because != null ? because.when() : stop == null ? When.day(day) : stop.said();
        return placed.name() + ", " + when.date() + parts.filter(part -> part != null && !part.isEmpty())
                .map(part -> " · " + part).collect(Collectors.joining());
    }

    private static @Nullable String kind(Entry because) {
        return because.body() instanceof Body.No no ? Words.of("doors.no", no.kind()) : null;
    }

    private static @Nullable String rests(DoorGroup group) {
        return switch (group.rest()) {
            case Rest.Until until -> Words.of("doors.rests", until.day().toString());
            case Rest.UntilTheyTurn _ -> Words.of("doors.rests.they");
            case Rest.None _ -> group.because() != null && group.because().body() instanceof Body.No no
                    && no.moment() != null && !group.because().confidential() ? no.moment().when().label() : null;
        };
    }

    private static @Nullable String silence(DoorGroup group) {
        Silence silence = group.silence();
        return silence == null
                ? null
                : silence.before().isOne()
                        ? Words.of("doors.silent.habit", silence.since().toString(), silence.before().days())
                        : Words.of("doors.silent", silence.since().toString());
    }

    private static @Nullable String others(DoorGroup group) {
        return group.others().isEmpty() ? null : Words.of("doors.others", group.others().size());
    }

    /** Private text appears on its page, and here nothing of it. */
    private static @Nullable String text(Entry entry) {
        return entry.confidential() || entry.text().isEmpty() ? null : entry.text();
    }

    private static @Nullable String words(Entry entry) {
        return entry.confidential() ? null : switch (entry.body()) {
            case Body.No no -> no.words();
            case Body.Yes yes -> yes.words();
            default -> null;
        };
    }
}
