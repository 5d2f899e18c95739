package app.ajar.cli;

import app.ajar.cli.Json.Item;
import app.ajar.model.PersonId;
import app.ajar.read.Doors;
import app.ajar.read.People;
import app.ajar.rules.Consent;
import app.ajar.rules.Door;
import app.ajar.rules.Ledger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Everybody by name, and how they stand. */
@Command(name = "people")
final class PeopleCommand extends Work {

    PeopleCommand(Ajar ajar) {
        super(ajar);
    }

    /** Somebody with how they stand. */
    private record Row(People.Row person, Doors.Standing standing) {}

    @Override
    public Integer call() {
        LocalDate today = LocalDate.now(terminal.clock());
        return ajar.with(journal -> {
            Map<PersonId, Doors.Standing> standings = journal.read(db -> new Doors(db).of(today));
            List<Row> rows = journal.read(db -> new People(db).list(today)).stream()
                    .map(person -> new Row(person, standings.getOrDefault(person.id(), unknown(person.id(), today))))
                    .toList();
            if (!document("people", () -> rows.stream().map(PeopleCommand::item).toList())) {
                Columns.of(rows.stream().map(PeopleCommand::cells).toList()).forEach(terminal::say);
            }
            return 0;
        });
    }

    private static Doors.Standing unknown(PersonId id, LocalDate today) {
        Ledger nothing = Ledger.empty(id);
        return new Doors.Standing(new Door.NothingSaidYet(), Consent.of(nothing, today), null);
    }

    private static Item item(Row row) {
        People.Row person = row.person();
        Doors.Standing standing = row.standing();
        return new Item().with("person", Json.person(person.id(), person.name())).with("doing", person.doing())
                .with("roles", person.roles().stream().map(Words::name).toList())
                .with("door", door(standing.door())).with("consent", Words.name(standing.consent().state()))
                .with("lastContact", text(standing.lastContact())).with("setAside", person.setAside())
                .with("entries", person.entries());
    }

    private static List<String> cells(Row row) {
        People.Row person = row.person();
        Doors.Standing standing = row.standing();
        String door = door(standing.door());
        String roles = person.roles().stream().map(role -> Words.of("role", role)).collect(Collectors.joining(", "));
        String aside = person.setAside() ? Words.of("people.set-aside") : "";
        LocalDate last = standing.lastContact();
        return Stream.of(person.name(), person.doing() == null ? "" : person.doing(), roles,
                door == null ? "" : Words.of("door." + door), last == null ? "" : last.toString(),
                Words.of("consent.state", standing.consent().state()), aside).toList();
    }

    /** The word of a door in a document; null as long as nothing was said. */
    static @Nullable String door(Door door) {
        return switch (door) {
            case Door.ClosedAtTheirWish _ -> "closed";
            case Door.Ajar _ -> "ajar";
            case Door.Reopened _ -> "reopened";
            case Door.Open _ -> "open";
            case Door.NothingSaidYet _ -> null;
        };
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
