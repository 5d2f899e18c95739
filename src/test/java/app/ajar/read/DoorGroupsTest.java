package app.ajar.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Body.Side;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Setting;
import app.ajar.model.When;
import app.ajar.read.DoorGroups.Placed;
import app.ajar.rules.Courtesy;
import app.ajar.rules.Dial;
import app.ajar.rules.DoorGroup;
import app.ajar.rules.Numbers;
import app.ajar.transfer.Sample;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorGroupsTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 12);

    @TempDir
    Path temporary;

    private Journal sample() {
        Path folder = temporary.resolve("sample");
        Sample.into(folder, LAST, ZoneOffset.UTC);
        return Journal.open(folder, Clock.systemUTC());
    }

    private static List<Placed> places(Journal journal, LocalDate day) {
        return journal.read(db -> new DoorGroups(db).of(day));
    }

    @Test
    void theSampleStandsAsPictured() {
        try (Journal journal = sample()) {
            Map<DoorGroup.Kind, List<String>> groups = places(journal, LAST).stream().collect(Collectors.groupingBy(
                    placed -> placed.group().kind(), Collectors.mapping(Placed::name, Collectors.toList())));
            assertThat(groups).containsExactlyInAnyOrderEntriesOf(Map.of(
                    DoorGroup.Kind.ACKNOWLEDGE, List.of("Jonas Weber", "Hilde Krogh"),
                    DoorGroup.Kind.MOMENT, List.of("Dev Patel", "Miriam Okafor"),
                    DoorGroup.Kind.SILENT, List.of("Ellen Marsh"),
                    DoorGroup.Kind.BROKE, List.of("Marta Lind"),
                    DoorGroup.Kind.RESTING, List.of("Clara Neumann", "Ana Marques", "Peter Sand", "Yusuf Bell"),
                    DoorGroup.Kind.NEVER, List.of("Rob Fenwick"),
                    DoorGroup.Kind.REOPENED, List.of("Irene Castell", "Greta Moss", "Ana Lopes", "Agnes Kirby"),
                    DoorGroup.Kind.ASKED_FOR_NO_CONTACT, List.of("Martin Hale", "Terry Whitlock")));
            assertThat(places(journal, LAST).stream().filter(placed -> placed.name().equals("Ellen Marsh")))
                    .singleElement().satisfies(ellen -> {
                        assertThat(ellen.speak()).isEqualTo(Person.Speak.SHE);
                        assertThat(ellen.group().silence()).isNotNull()
                                .satisfies(silence -> assertThat(silence.before().days()).isEqualTo(9));
                    });
        }
    }

    @Test
    void allAtOnceAndOneByOneAgree() {
        try (Journal journal = sample()) {
            for (LocalDate day : List.of(LAST, LAST.minusMonths(3), LAST.minusMonths(14), LAST.plusMonths(5))) {
                agree(journal, day);
            }
            PersonId stopped = journal.read(db -> new Find(db).people("Martin Hale", 2)).getFirst();
            PersonId into = journal.read(db -> new Find(db).people("Jonas Weber", 2)).getFirst();
            journal.keep(Ids.next(), new Cause.Merged(), List.of(new Change.Join(stopped, into)));
            agree(journal, LAST);
            assertThat(places(journal, LAST).stream().filter(placed -> placed.person().equals(into)))
                    .singleElement().extracting(placed -> placed.group().kind())
                    .isEqualTo(DoorGroup.Kind.ASKED_FOR_NO_CONTACT);
        }
    }

    private static void agree(Journal journal, LocalDate day) {
        Map<PersonId, DoorGroup> all = places(journal, day).stream()
                .collect(Collectors.toMap(Placed::person, Placed::group));
        List<People.Row> people = journal.read(db -> new People(db).list(day));
        assertThat(people).isNotEmpty();
        for (People.Row person : people) {
            DoorGroup alone = DoorGroup.of(journal.read(db -> new Gate(db).subject(person.id())),
                    day, Numbers.USUAL).orElse(null);
            DoorGroup among = all.get(person.id());
            assertThat(told(among)).as(person.name() + " on " + day).isEqualTo(told(alone));
        }
    }

    private static List<Object> told(@org.jspecify.annotations.Nullable DoorGroup group) {
        return group == null
                ? List.of()
                : List.of(group.kind(), String.valueOf(group.because()), String.valueOf(group.before()),
                        group.others(), String.valueOf(group.stop()), String.valueOf(group.silence()),
                        group.ways().toString(), group.rest());
    }

    @Test
    void theCoolingOffDaysAreASetting() {
        try (Journal journal = sample()) {
            Function<String, List<String>> broke = days -> {
                journal.keep(Ids.next(), List.of(new Change.Put(new Setting(Dial.COOLING_OFF.setting(), days))));
                return places(journal, LAST).stream().filter(placed -> placed.group().kind() == DoorGroup.Kind.BROKE)
                        .map(Placed::name).toList();
            };
            assertThat(broke.apply("60")).isEmpty();
            assertThat(broke.apply("3")).containsExactly("Marta Lind");
            assertThat(broke.apply("a few")).containsExactly("Marta Lind");
        }
    }

    @Test
    void whoeverLiesInTheTrashOrIsSetAsideHasNoPlace() {
        try (Known known = new Known(temporary)) {
            Person ana = known.person("Ana Marques");
            Person beth = known.person("Beth Ortiz");
            Body.No no = new Body.No(Body.No.Kind.NOT_NOW, null, null, null, null);
            known.entry(LAST, "a set", no, ana, beth);
            Entry second = known.entry(LAST, "a class", no, ana);
            Function<LocalDate, List<String>> names = day -> known.read(db -> new DoorGroups(db).of(day)).stream()
                    .map(placed -> placed.name() + " " + placed.group().others().size()).toList();
            assertThat(names.apply(LAST)).containsExactly("Ana Marques 1", "Beth Ortiz 0");
            assertThat(names.apply(LAST.minusDays(1))).isEmpty();
            known.bin(second);
            assertThat(names.apply(LAST)).containsExactly("Ana Marques 0", "Beth Ortiz 0");
            known.bin(ana);
            assertThat(names.apply(LAST)).containsExactly("Beth Ortiz 0");
            known.keep(new Person(beth.id(), beth.names(), beth.speak(), null, null, List.of(), true, null, null,
                    null));
            assertThat(names.apply(LAST)).isEmpty();
        }
    }

    /** Notes and conversations of people who never said no are not read, however many there are. */
    @Test
    void readsTheRowsOfThoseAlone() {
        try (Known known = new Known(temporary)) {
            Body.Conversation call = new Body.Conversation(Channel.CALL, Side.ME, true, null, null, List.of(),
                    List.of(), List.of());
            List<Person> people = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                people.add(known.person("Person " + i));
            }
            List<Change> entries = new ArrayList<>();
            for (int i = 0; i < 1500; i++) {
                Person whose = people.get(i % people.size());
                entries.add(new Change.Put(new Entry(new EntryId(Ids.next()), Ids.next(), List.of(whose.id()),
                        When.day(LAST.minusDays(i / 2)), "text " + i, call, false)));
            }
            known.write(entries);
            known.entry(LAST.minusDays(40), "a set", new Body.No(Body.No.Kind.NOT_NOW, null, null, null,
                    new Body.Acknowledged(LAST, null)), people.getFirst());
            Plan plan = known.read(db -> Plan.of(db, asked -> assertThat(new DoorGroups(asked).of(LAST)).hasSize(1)));
            assertThat(plan.rows("ENTRY_PERSON")).as(plan.toString()).isLessThan(60);
            assertThat(plan.rows("ENTRY")).as(plan.toString()).isLessThan(60);
            assertThat(plan.rows("THING")).as(plan.toString()).isLessThan(60);
        }
    }

    @Test
    void whatItSuggestsPassesTheGate() {
        try (Journal journal = sample()) {
            List<Courtesy.Contactable> named = journal.read(db -> new DoorGroups(db).contactables(LAST).toList());
            assertThat(named).allSatisfy(one -> assertThat(one.day()).isEqualTo(LAST));
            assertThat(named.stream().map(Courtesy.Contactable::person).distinct()).hasSize(6);
        }
    }
}
