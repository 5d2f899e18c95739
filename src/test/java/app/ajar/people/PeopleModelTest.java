package app.ajar.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.capture.language.Context;
import app.ajar.capture.language.Names;
import app.ajar.capture.language.Records;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Role;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.model.When;
import app.ajar.read.Cursor;
import app.ajar.read.Entries;
import app.ajar.read.People;
import app.ajar.ui.Immediate;
import app.ajar.ui.Navigator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleModelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("UTC"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    @TempDir
    Path folder;

    private final Navigator navigator = new Navigator();
    private final Immediate background = new Immediate();
    private Journal journal;
    private PeopleModel model;

    @BeforeEach
    void open() {
        Journal.create(folder);
        journal = Journal.open(folder, CLOCK);
        model = new PeopleModel(journal, new PeopleQueries(journal, CLOCK), background, navigator, problem -> {
            throw new AssertionError(problem);
        });
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private PersonId person(String name, String doing) {
        PersonId id = new PersonId(Ids.next());
        put(Person.named(id, name), new Situation(Ids.next(), id, doing, "Porto Street", null, null));
        return id;
    }

    private void put(Thing... things) {
        journal.keep(Ids.next(), List.of(things).stream().<Change>map(Change.Put::new).toList());
    }

    private void role(PersonId person, Role.Kind kind) {
        put(new Role(Ids.next(), person, kind, null, null));
    }

    /** Writes in the language of the box, on a day. */
    private void write(LocalDate day, String text) {
        List<Person> known = journal.read(db -> new People(db).known());
        Context context = Context.at(LocalDateTime.of(day, LocalTime.NOON), ZoneOffset.UTC, Names.of(known));
        journal.keep(Ids.next(), Records.of(text, context, Ids::next).changes());
    }

    private void change(PersonId id, UnaryOperator<Person> change) {
        new PeopleQueries(journal, CLOCK).people(List.of(id)).forEach(person -> put(change.apply(person)));
    }

    private static Person tagged(Person p, String... tags) {
        return new Person(p.id(), p.names(), p.speak(), p.birthday(), p.met(), List.of(tags), p.setAside(), p.died(),
                p.birthdayCard(), p.photo());
    }

    private static Person aside(Person p) {
        return new Person(p.id(), p.names(), p.speak(), p.birthday(), p.met(), p.tags(), true, p.died(),
                p.birthdayCard(), p.photo());
    }

    private List<String> names() {
        return model.shown().stream().map(Row::name).toList();
    }

    private Row row(String name) {
        return model.shown().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void whoIsWrittenAboutStandsInTheListByName() {
        person("Sue Tanaka", "Photographer");
        model.onShow();
        assertThat(names()).containsExactly("Sue Tanaka");

        person("Ána Marques", "Baker");
        assertThat(names()).containsExactly("Ána Marques", "Sue Tanaka");
    }

    @Test
    void everyWordOfTheFilterFitsNameFormerNameWorkOrPlaceWhateverItsAccents() {
        PersonId ines = person("Inês Café", "Baker");
        person("Ana Marques", "Runs a café");
        change(ines, p -> new Person(p.id(), List.of(p.names().getFirst(), new Person.Name("Lopes", true)), p.speak(),
                null, null, List.of(), false, null, null, null));
        model.onShow();

        filter("cafe");
        assertThat(names()).hasSize(2);
        filter("CAF in");
        assertThat(names()).containsExactly("Inês Café");
        filter("lopes porto");
        assertThat(names()).containsExactly("Inês Café");
        filter("nobody");
        assertThat(names()).isEmpty();
        filter(" ");
        assertThat(names()).hasSize(2);
    }

    private void filter(String typed) {
        model.filter(filter -> filter.typed(typed));
    }

    @Test
    void peopleAreFilteredByRoleDoorTagContactGiverAndGathering() {
        PersonId ana = person("Ana Marques", "Baker");
        PersonId beth = person("Beth Ortiz", "Physiotherapist");
        person("Clara Neumann", "Manages a bookshop");
        role(ana, Role.Kind.PROSPECT);
        role(beth, Role.Kind.HOST);
        role(beth, Role.Kind.CUSTOMER);
        change(beth, p -> tagged(p, "choir", "by post"));
        write(TODAY.minusDays(3), "@Ana Marques: she called\n/no not now: the set, ask in spring 2027");
        write(TODAY.minusDays(200), "@Beth Ortiz: called");
        write(TODAY.minusDays(10), "@Clara Neumann: a thought\n/from Beth Ortiz, agreed");
        write(LocalDate.of(2024, 6, 1), "/party Bloom at Beth Ortiz's\n@Clara Neumann: came");
        model.onShow();
        assertThat(names()).hasSize(3);

        shows(filter -> filter.toggle(Role.Kind.HOST), "Beth Ortiz");
        shows(filter -> filter.toggle(Role.Kind.HOST).toggle(Role.Kind.PROSPECT), "Ana Marques", "Beth Ortiz");
        shows(filter -> filter.toggle(DoorKind.AJAR), "Ana Marques");
        shows(filter -> filter.toggle(DoorKind.OPEN), "Beth Ortiz");
        shows(filter -> filter.toggle(DoorKind.NOTHING), "Clara Neumann");
        shows(filter -> filter.toggleTag("choir"), "Beth Ortiz");
        shows(filter -> filter.since(TODAY.minusMonths(1)), "Beth Ortiz", "Clara Neumann");
        shows(filter -> filter.since(TODAY.minusDays(3)), "Beth Ortiz", "Clara Neumann");
        shows(filter -> filter.since(TODAY.minusDays(2)), "Ana Marques", "Beth Ortiz", "Clara Neumann");
        shows(filter -> filter.toggle(new Listed.Named(beth, "Beth Ortiz")), "Clara Neumann");
        shows(filter -> filter.toggle(Role.Kind.HOST).toggle(DoorKind.AJAR));
    }

    private void shows(UnaryOperator<Filter> asked, String... names) {
        model.filter(before -> asked.apply(Filter.EVERYBODY));
        assertThat(names()).as(model.filter().get().toString()).containsExactly(names);
        model.filter(before -> Filter.EVERYBODY);
    }

    @Test
    void whoWasAtAGatheringIsFoundAndSoIsWhoIsAddedToItLater() {
        PersonId ana = person("Ana Marques", "Baker");
        PersonId beth = person("Beth Ortiz", "Physiotherapist");
        PersonId lena = person("Lena Fox", "Choir");
        EntryId id = new EntryId(Ids.next());
        put(bloom(id, beth, List.of(guest(ana, true), guest(lena, false))));
        model.onShow();

        Listed.Gathering bloom = listed().gatherings().getFirst();
        assertThat(bloom.who()).containsExactlyInAnyOrder(ana, beth);
        model.filter(filter -> filter.toggle(bloom));
        assertThat(names()).containsExactly("Ana Marques", "Beth Ortiz");

        put(bloom(id, beth, List.of(guest(ana, true), guest(lena, true))));
        assertThat(names()).containsExactly("Ana Marques", "Beth Ortiz", "Lena Fox");
    }

    private static Body.Guest guest(PersonId person, boolean came) {
        return new Body.Guest(person, came, false, false, Body.Answer.NOT_ASKED);
    }

    private static Entry bloom(EntryId id, PersonId host, List<Body.Guest> guests) {
        List<PersonId> all = Stream.concat(Stream.of(host),
                guests.stream().map(Body.Guest::person)).toList();
        return new Entry(id, Ids.next(), all, When.day(LocalDate.of(2024, 6, 1)), "Bloom",
                new Body.Gathering(Body.Gathering.Kind.PARTY, null, host, guests), false);
    }

    private Listed listed() {
        Listed listed = model.everybody().get();
        assertThat(listed).isNotNull();
        return listed;
    }

    @Test
    void whoIsSetAsideIsShownOnlyWhereTheyAreAskedFor() {
        PersonId ana = person("Ana Marques", "Baker");
        person("Beth Ortiz", "Physiotherapist");
        change(ana, PeopleModelTest::aside);
        model.onShow();

        assertThat(names()).containsExactly("Beth Ortiz");
        shows(Filter::toggleAside, "Ana Marques");
    }

    @Test
    void eachColumnSortsBothWaysAndWhatIsNotSaidComesLast() {
        PersonId ana = person("Ana Marques", "Baker");
        PersonId beth = person("Beth Ortiz", "Physiotherapist");
        put(Person.named(new PersonId(Ids.next()), "Clara Neumann"));
        role(ana, Role.Kind.FRIEND);
        role(beth, Role.Kind.CUSTOMER);
        write(TODAY.minusDays(3), "@Ana Marques: called\n/no not now: the set");
        write(TODAY.minusDays(200), "@Beth Ortiz: called");
        model.onShow();

        assertThat(sorted(Order.By.NAME)).containsExactly("Clara Neumann", "Beth Ortiz", "Ana Marques");
        assertThat(sorted(Order.By.NAME)).containsExactly("Ana Marques", "Beth Ortiz", "Clara Neumann");
        assertThat(sorted(Order.By.DOING)).containsExactly("Ana Marques", "Beth Ortiz", "Clara Neumann");
        assertThat(sorted(Order.By.DOING)).containsExactly("Beth Ortiz", "Ana Marques", "Clara Neumann");
        assertThat(sorted(Order.By.ROLES)).containsExactly("Beth Ortiz", "Ana Marques", "Clara Neumann");
        assertThat(sorted(Order.By.CONTACT)).containsExactly("Ana Marques", "Beth Ortiz", "Clara Neumann");
        assertThat(sorted(Order.By.CONTACT)).containsExactly("Beth Ortiz", "Ana Marques", "Clara Neumann");
        assertThat(sorted(Order.By.DOOR)).containsExactly("Beth Ortiz", "Ana Marques", "Clara Neumann");
        model.onHide();
        model.onShow();
        assertThat(names()).as("the order stays").containsExactly("Beth Ortiz", "Ana Marques", "Clara Neumann");
    }

    private List<String> sorted(Order.By column) {
        model.sort(column);
        return names();
    }

    @Test
    void whatIsWrittenWhileNobodyLooksIsThereWhenSomebodyDoes() {
        PersonId ana = person("Ana Marques", "Baker");
        model.onShow();
        model.onHide();
        write(TODAY, "@Ana Marques: she called");
        role(ana, Role.Kind.HOST);
        assertThat(row("Ana Marques").roles()).isEmpty();

        model.onShow();
        assertThat(row("Ana Marques").roles()).containsExactly(Role.Kind.HOST);
        Row.Contact contact = row("Ana Marques").contact();
        assertThat(contact).isNotNull().extracting(Row.Contact::day).isEqualTo(TODAY);
    }

    @Test
    void whatChangesInTheMiddleOfAReadingIsNotLost() {
        PersonId ana = person("Ana Marques", "Baker");
        PersonId beth = person("Beth Ortiz", "Physiotherapist");
        model.onShow();
        background.hold();
        role(ana, Role.Kind.HOST);
        role(beth, Role.Kind.FRIEND);
        background.release(true);

        assertThat(row("Ana Marques").roles()).containsExactly(Role.Kind.HOST);
        assertThat(row("Beth Ortiz").roles()).containsExactly(Role.Kind.FRIEND);
    }

    @Test
    void thoseWhoBecomeOneAreOneRowAndTwoAgainWhenTheyPart() {
        PersonId ana = person("Ana Marques", "Baker");
        PersonId anna = person("Anna M.", "Baker");
        model.onShow();
        journal.keep(Ids.next(), new Cause.Merged(), List.of(new Change.Join(anna, ana),
                new Change.Put(new Role(Ids.next(), ana, Role.Kind.HOST, null, null))));
        assertThat(names()).containsExactly("Ana Marques");
        filter("anna");
        assertThat(names()).containsExactly("Ana Marques");
        filter("");
        journal.keep(Ids.next(), new Cause.Merged(), List.of(new Change.Part(anna)));
        assertThat(names()).containsExactly("Ana Marques", "Anna M.");
    }

    @Test
    void aStopThatIsMovedToTheRightPersonLeavesTheOther() {
        PersonId ana = person("Ana Marques", "Baker");
        PersonId beth = person("Beth Ortiz", "Physiotherapist");
        write(TODAY, "@Ana Marques: he called\n/stop \"no more\"");
        model.onShow();
        assertThat(DoorKind.of(row("Ana Marques").door())).isEqualTo(DoorKind.CLOSED);

        Entry stop = journal.<Entry>read(db -> new Entries(db)
                .of(ana, Set.of("PREFERENCE"), Cursor.NEWEST, 5).getFirst().entry());
        journal.move(stop, beth, "it was Beth");
        assertThat(DoorKind.of(row("Ana Marques").door())).isEqualTo(DoorKind.OPEN);
        assertThat(DoorKind.of(row("Beth Ortiz").door())).isEqualTo(DoorKind.CLOSED);
    }

    @Test
    void theLastContactIsTheLatestAlsoWhereNobodyAnswered() {
        person("Ana Marques", "Baker");
        write(TODAY.minusDays(30), "@Ana Marques: she called");
        write(TODAY.minusDays(19), "@Ana Marques: wrote, no answer");
        model.onShow();
        Row.Contact contact = row("Ana Marques").contact();
        assertThat(contact).isNotNull().extracting(Row.Contact::day).isEqualTo(TODAY.minusDays(19));
    }

    @Test
    void whoGoesIntoTheTrashLeavesTheListAndTheTicks() {
        PersonId ana = person("Ana Marques", "Baker");
        person("Beth Ortiz", "Physiotherapist");
        model.onShow();
        model.ticks().tickAll(model.shown());
        journal.keep(Ids.next(), List.of(new Change.Bin(Ref.of(ana), Change.Shelf.TRASH)));
        assertThat(names()).containsExactly("Beth Ortiz");
        assertThat(model.ticks().ticked().get()).hasSize(1).doesNotContain(ana);
    }

    @Test
    void ticksStayWhateverIsFilteredAndThoseUnseenAreCounted() {
        person("Ana Marques", "Baker");
        PersonId beth = person("Beth Ortiz", "Physiotherapist");
        model.onShow();
        model.ticks().tickAll(model.shown());
        filter("ana");
        assertThat(model.tickedUnseen()).isEqualTo(1);
        assertThat(model.ticks().has(beth)).isTrue();
        assertThat(model.ticked()).hasSize(2);
        person("Clara Neumann", "Manages a bookshop");
        assertThat(model.ticks().ticked().get()).hasSize(2);
    }

    @Test
    void whoeverIsAskedForBeforeAnybodyIsReadIsOpenedOnceTheyAre() {
        person("Ana Marques", "Baker");
        PersonId beth = person("Beth Ortiz", "Physiotherapist");
        background.hold();
        model.onShow();
        filter("beth");
        model.openFirst();
        Navigator.Place before = navigator.place().get();
        background.release(false);
        assertThat(navigator.place().get()).isNotEqualTo(before).isEqualTo(new Navigator.Page(beth));
    }

    @Test
    void whoTypesOnIsNotTakenAnywhere() {
        person("Ana Marques", "Baker");
        person("Beth Ortiz", "Physiotherapist");
        background.hold();
        model.onShow();
        filter("b");
        model.openFirst();
        filter("");
        Navigator.Place before = navigator.place().get();
        background.release(false);
        assertThat(names()).hasSize(2);
        assertThat(navigator.place().get()).isEqualTo(before);
    }

    @Test
    void aJournalOfThousandsIsReadOnceAndThenOnlyWhatChanged() {
        Crowd.into(journal, 1000, 2, TODAY);
        model.onShow();
        assertThat(listed().rows()).hasSize(1000);
        assertThat(model.shown()).hasSize(990);
        assertThat(model.shown()).isSortedAccordingTo(Order.BY_NAME.comparator());
        Row before = model.shown().get(5);
        Row other = model.shown().get(6);
        role(before.id(), Role.Kind.TEAM_MEMBER);
        assertThat(model.shown().get(5).roles()).contains(Role.Kind.TEAM_MEMBER);
        assertThat(model.shown().get(6)).as("not read again").isSameAs(other);
    }
}
