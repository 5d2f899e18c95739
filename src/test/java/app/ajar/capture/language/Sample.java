package app.ajar.capture.language;

import app.ajar.model.Challenge;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A few people, a day, and ids in order. */
final class Sample {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    static final LocalDateTime NOW = TODAY.atTime(16, 40);
    static final Person ANA = person("Ana Marques");
    static final Person SUE = person("Sue Tanaka");
    static final Person ROSA = person("Rosa Silva");
    static final Person BETH = person("Beth Ortiz", "Beth Miller");
    static final Challenge HARD = new Challenge(new UUID(9, 9), ANA.id(), "no time to post pictures", null, null,
            List.of());

    private Sample() {}

    static Person person(String name, String... former) {
        List<Person.Name> names = new ArrayList<>(List.of(new Person.Name(name, false)));
        for (String old : former) {
            names.add(new Person.Name(old, true));
        }
        PersonId id = new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        return new Person(id, names, Person.Speak.NAME, null, null, List.of(), false, null, null, null);
    }

    static List<Person> people() {
        return List.of(ANA, SUE, ROSA, BETH, person("Ana Lopes"), person("Sofia Lind"), person("Felix Ost"),
                person("Greta Moss"));
    }

    static Context context() {
        return Context.at(NOW, ZoneOffset.UTC, Names.of(people())).withChallenges(List.of(HARD));
    }

    static Context about(Person... header) {
        return context().about(List.of(header).stream().map(Person::id).toArray(PersonId[]::new));
    }

    /** Ids that count up. */
    static Supplier<UUID> ids() {
        long[] next = {0};
        return () -> new UUID(0x7000, ++next[0]);
    }

    static Captured capture(String text, Context context) {
        return Records.of(text, context, ids());
    }

    /** What the only line says. */
    static Said said(String text, Context context) {
        List<Line> lines = Parser.parse(text, context).lines();
        if (lines.size() != 1 || !(lines.getFirst().outcome() instanceof Outcome.Says(Said said))) {
            throw new AssertionError(lines);
        }
        return said;
    }
}
