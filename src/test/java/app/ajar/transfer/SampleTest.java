package app.ajar.transfer;

import static app.ajar.store.jooq.Tables.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Body.Conversation;
import app.ajar.model.Body.Gathering;
import app.ajar.model.Body.Guess;
import app.ajar.model.Body.LifeEvent;
import app.ajar.model.Body.NearMiss;
import app.ajar.model.Body.No;
import app.ajar.model.Body.Preference;
import app.ajar.model.Body.Referral;
import app.ajar.model.Body.Side;
import app.ajar.model.Body.Yes;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.read.Cursor;
import app.ajar.read.Entries;
import app.ajar.read.Gate;
import app.ajar.read.People;
import app.ajar.rules.Cell;
import app.ajar.rules.Consent;
import app.ajar.rules.Door;
import app.ajar.rules.Subject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample as it lies in a journal: everything asked here is read from the journal's tables. */
class SampleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    @TempDir
    static Path folder;

    private static Told told;
    private static Journal journal;
    private static List<Entry> entries;
    private static Map<String, PersonId> people;
    private static Map<PersonId, String> names;

    @BeforeAll
    static void make() {
        told = Sample.make(folder.resolve("journal"), DAY, ZONE);
        journal = Journal.open(folder.resolve("journal"), Clock.fixed(DAY.atTime(20, 0).toInstant(ZoneOffset.UTC),
                ZONE));
        entries = journal.read(db -> new Entries(db).ofAll(Set.of(), Cursor.NEWEST, 10_000)).stream()
                .map(Entries.Item::entry).toList();
        people = new HashMap<>();
        names = new HashMap<>();
        journal.read(db -> new People(db).list(DAY)).forEach(row -> {
            people.put(row.name(), row.id());
            names.put(row.id(), row.name());
        });
    }

    @AfterAll
    static void close() {
        journal.close();
    }

    private static <B extends Body> List<B> all(Class<B> kind) {
        return entries.stream().map(Entry::body).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static PersonId person(String name) {
        return Objects.requireNonNull(people.get(name));
    }

    private static String name(PersonId person) {
        return Objects.requireNonNull(names.get(person));
    }

    private static Subject subject(String name) {
        return journal.read(db -> new Gate(db).subject(person(name)));
    }

    private static Door door(String name) {
        Subject subject = subject(name);
        return Door.of(subject.entries(), subject.ledger(), DAY);
    }

    private static Set<String> whose(Class<? extends Door> kind) {
        return people.keySet().stream().filter(name -> kind.isInstance(door(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void holdsThirtyFourPeopleAndSixHundredEntriesOfEveryKind() {
        assertThat(people).hasSize(34);
        assertThat(entries).hasSize(600);
        Map<Class<?>, Long> counts = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.body().getClass(), Collectors.counting()));
        assertThat(counts.keySet()).containsExactlyInAnyOrder(Body.class.getPermittedSubclasses());
        assertThat(Stream.of(Conversation.class, Body.Note.class, No.class, Yes.class, Body.Idea.class,
                Body.Promise.class, Body.Purchase.class, Body.Meeting.class, LifeEvent.class))
                .allSatisfy(kind -> assertThat(counts.get(kind)).isGreaterThanOrEqualTo(12));
    }

    @Test
    void isAsItWasTold() {
        assertThat(entries).containsExactlyInAnyOrderElementsOf(told.entries());
        assertThat(journal.verify()).isEmpty();
        assertThat(journal.notices()).isEmpty();
    }

    @Test
    void wasWrittenOneCaptureAfterTheOther() {
        long captures = entries.stream().map(Entry::capture).distinct().count();
        List<Long> times = journal.read(db -> db.select(WRITE.AT_MILLIS).from(WRITE).orderBy(WRITE.SEQ)
                .fetch(WRITE.AT_MILLIS));
        assertThat((long) times.size()).isGreaterThan(captures);
        assertThat(times).isSorted();
        assertThat(times.getLast())
                .isEqualTo(LocalDateTime.of(2026, 11, 12, 15, 5).toInstant(ZoneOffset.UTC).toEpochMilli());
        assertThat(entries).filteredOn(entry -> entry.when().time() != null)
                .allSatisfy(entry -> assertThat(entry.when().offset())
                        .isEqualTo(ZONE.getRules().getOffset(entry.when().local())));
        assertThat(entries).filteredOn(entry -> entry.when().time() == null)
                .extracting(entry -> entry.when().date()).containsOnly(LocalDate.of(2026, 1, 18),
                        LocalDate.of(2026, 4, 28), LocalDate.of(2026, 11, 11));
    }

    @Test
    void hasFortyOneNoesOfWhichSeventeenBecameAYes() {
        Map<EntryId, Entry> byId = entries.stream().collect(Collectors.toMap(Entry::id, entry -> entry));
        List<EntryId> answered = all(Yes.class).stream().flatMap(yes -> yes.answers().stream()).toList();
        assertThat(all(No.class)).hasSize(41);
        assertThat(answered).doesNotHaveDuplicates();
        assertThat(answered.stream().map(byId::get).filter(entry -> entry.body() instanceof No)).hasSize(17);
        assertThat(answered.stream().map(byId::get).filter(entry -> entry.body() instanceof NearMiss)).hasSize(1);
        assertThat(all(NearMiss.class)).hasSize(2);
        assertThat(entries).filteredOn(entry -> entry.body() instanceof No no && no.acknowledged() == null)
                .extracting(entry -> names.get(entry.people().getFirst()))
                .containsExactlyInAnyOrder("Jonas Weber", "Hilde Krogh");
    }

    @Test
    void hasTwoFullStopsStandingOneNarrowAndOneLifted() {
        Map<Consent.State, Set<String>> states = people.keySet().stream().collect(Collectors.groupingBy(
                name -> Consent.of(subject(name).ledger(), DAY).state(), Collectors.toSet()));
        assertThat(states.get(Consent.State.FULL_STOP)).containsExactlyInAnyOrder("Martin Hale", "Terry Whitlock");
        assertThat(states.get(Consent.State.NARROW_STOP)).containsExactly("Kofi Mensah");
        assertThat(states).doesNotContainKey(Consent.State.HELD_BACK);
        Consent greta = Consent.of(subject("Greta Moss").ledger(), DAY);
        assertThat(greta.held()).isEmpty();
        assertThat(subject("Greta Moss").ledger().lines()).extracting(line -> line.preference().verdict())
                .containsExactly(Preference.Verdict.STOP, Preference.Verdict.WELCOME);
        assertThat(entries).filteredOn(entry -> entry.body() instanceof Preference said
                && said.verdict() == Preference.Verdict.STOP).hasSize(4);
    }

    @Test
    void anaTakesCallsAfterThreeAndMessagesAnyTime() {
        Consent ana = Consent.of(subject("Ana Marques").ledger(), DAY);
        assertThat(ana.oneSentence()).extracting(line -> line.preference().verdict())
                .containsExactly(Preference.Verdict.ONLY, Preference.Verdict.WELCOME);
        assertThat(ana.held()).extracting(Cell::channel)
                .doesNotContain(Channel.CALL, Channel.MESSAGE);
    }

    @Test
    void turnsToNobodyWhoStopped() {
        for (String name : List.of("Martin Hale", "Terry Whitlock")) {
            Subject subject = subject(name);
            LocalDateTime stop = subject.ledger().lines().getFirst().said().local();
            assertThat(subject.entries()).filteredOn(entry -> entry.when().local().isAfter(stop))
                    .allSatisfy(entry -> assertThat(entry.body() instanceof Body.Note
                            || entry.body() instanceof Conversation it && it.started() == Side.THEM).isTrue());
        }
    }

    @Test
    void hasElevenGuessesOfWhichNineWereAskedAndOneWasRight() {
        assertThat(all(Guess.class)).hasSize(11);
        assertThat(all(Guess.class)).filteredOn(guess -> guess.asked() != null).hasSize(9)
                .allSatisfy(guess -> assertThat(guess.said()).isNotNull());
        assertThat(all(Guess.class)).filteredOn(guess -> Boolean.TRUE.equals(guess.right())).hasSize(1);
        assertThat(all(Guess.class)).filteredOn(guess -> Boolean.FALSE.equals(guess.right())).hasSize(8);
    }

    @Test
    void hasNineWhoCameByAReferralAndWereFirstSpokenToWhenItSays() {
        List<Entry> referrals = entries.stream().filter(entry -> entry.body() instanceof Referral).toList();
        assertThat(referrals).extracting(entry -> ((Referral) entry.body()).referred()).hasSize(9)
                .doesNotHaveDuplicates();
        for (Entry entry : referrals) {
            Referral sent = (Referral) entry.body();
            if (!entry.when().date().equals(sent.firstContact())) {
                LocalDate first = subject(name(sent.referred())).entries().stream()
                        .filter(one -> one.body() instanceof Conversation it && it.answered())
                        .map(one -> one.when().date()).filter(day -> !day.isBefore(entry.when().date()))
                        .min(Comparator.naturalOrder()).orElse(null);
                assertThat(sent.firstContact()).as(name(sent.referred())).isEqualTo(first);
            }
        }
    }

    @Test
    void hasAGatheringWithNineGuestsAndSomebodyWhoDied() {
        assertThat(all(Gathering.class)).extracting(it -> it.guests().size()).containsExactlyInAnyOrder(9, 4, 7);
        assertThat(all(Gathering.class)).extracting(Gathering::kind)
                .contains(Gathering.Kind.PARTY, Gathering.Kind.CLASS);
        Gathering winter = all(Gathering.class).stream().filter(it -> it.guests().size() == 7).findFirst()
                .orElseThrow();
        assertThat(winter.host()).isEqualTo(people.get("Rosa Silva"));
        assertThat(winter.guests()).filteredOn(Body.Guest::bought).extracting(guest -> names.get(guest.person()))
                .containsExactlyInAnyOrder("Kofi Mensah", "Imogen Rae");
        assertThat(people.keySet()).filteredOn(name -> subject(name).facts().died()).containsExactly("Edie Farrow");
    }

    @Test
    void usesNoTextTwice() {
        Set<String> seen = new HashSet<>();
        List<String> texts = Stream.concat(entries.stream().map(Entry::text), entries.stream()
                .flatMap(entry -> Words.of(entry.body()))).filter(text -> !text.isEmpty()).toList();
        List<String> twice = texts.stream().filter(text -> !seen.add(text.toLowerCase(Locale.ROOT))).toList();
        assertThat(twice).isEmpty();
    }

    @Test
    void drawsTheDoorsOfThePicture() {
        assertThat(whose(Door.Ajar.class)).containsExactlyInAnyOrder("Jonas Weber", "Hilde Krogh", "Miriam Okafor",
                "Dev Patel", "Ellen Marsh", "Clara Neumann", "Ana Marques", "Peter Sand", "Yusuf Bell", "Rob Fenwick");
        assertThat(whose(Door.ClosedAtTheirWish.class)).containsExactlyInAnyOrder("Martin Hale", "Terry Whitlock");
        assertThat(whose(Door.Reopened.class)).containsExactlyInAnyOrder("Irene Castell", "Ana Lopes", "Greta Moss",
                "Agnes Kirby");
        assertThat(whose(Door.NothingSaidYet.class)).containsExactlyInAnyOrder("Grace Adeyemi", "Noel Byrne",
                "Omar Haddad", "Colin Frame");
        assertThat(whose(Door.Open.class)).contains("Marta Lind");
    }

    @Test
    void namesTheMomentsOfThePicture() {
        assertThat(Stream.of("Miriam Okafor", "Dev Patel", "Clara Neumann", "Ana Marques", "Peter Sand", "Yusuf Bell"))
                .map(name -> ((Door.Ajar) door(name)).moment())
                .extracting(it -> it.when().label(), it -> window(it), Body.Moment::whose)
                .containsExactly(
                        tuple("when the baby is six months", "2026-11-09/2026-12-06", Side.THEM),
                        tuple("after the harvest", "2026-11-01/2026-11-30", Side.THEM),
                        tuple("after the stocktake", "2027-01-25/2027-02-14", Side.AGREED),
                        tuple("when the terrace is open", "2027-03-01/2027-05-31", Side.THEM),
                        tuple("once the allotment wakes up", "2027-03-01/2027-04-30", Side.THEM),
                        tuple("when he waves", "no days", Side.THEM));
        assertThat(Stream.of("Jonas Weber", "Hilde Krogh", "Ellen Marsh", "Rob Fenwick"))
                .map(name -> (Door.Ajar) door(name))
                .extracting(it -> it.no().when().date().toString(), it -> ((No) it.no().body()).words(),
                        it -> ((No) it.no().body()).kind())
                .containsExactly(
                        tuple("2026-11-06", "Not this, but thank you for asking properly.", No.Kind.NOT_THIS),
                        tuple("2026-10-24", "The move first, then the rest of life.", No.Kind.NOT_NOW),
                        tuple("2026-08-30", "Not this year, the roof comes first.", No.Kind.NOT_NOW),
                        tuple("2025-05-01", "Never for me. But do come to the regatta.", No.Kind.NOT_EVER));
    }

    private static String window(Body.Moment moment) {
        var window = moment.when().window();
        return window == null ? "no days" : window.from() + "/" + window.to();
    }

    private static List<String> page(String name, LocalDate from) {
        return journal.read(db -> new Entries(db).of(person(name), Set.of(), Cursor.NEWEST, 50)).stream()
                .map(Entries.Item::entry).filter(entry -> !entry.when().date().isBefore(from))
                .map(entry -> (entry.when().time() == null ? entry.when().date() : entry.when().local()) + " "
                        + entry.body().getClass().getSimpleName() + ": " + entry.text())
                .toList();
    }

    @Test
    void showsAnasPageAsPictured() {
        assertThat(page("Ana Marques", LocalDate.of(2026, 10, 1))).containsExactly(
                "2026-11-09T16:10 Conversation: She called, 12 minutes. The terrace permit came through. She "
                        + "laughed a lot, then sounded tired: her mother arrives in December and the flat is small.",
                "2026-11-09T16:10 Idea: Sue's photography students come for the morning bake, Ana keeps the pictures.",
                "2026-11-09T16:10 Promise: Her sourdough notes, some day.",
                "2026-11-02T19:30 Promise: Bring the cloth samples for the new aprons.",
                "2026-10-21T17:30 Conversation: Stood with her while she closed up. The autumn set was on the counter "
                        + "the whole time.",
                "2026-10-21T17:30 No: the autumn set",
                "2026-10-21T17:30 Idea: Inês's drawings printed on the bread bags",
                "2026-10-06T07:10 Conversation: Met her. Coffee at the counter before opening.",
                "2026-10-06T07:10 Referral: Her florist next door. Priya agreed.",
                "2026-10-02T20:40 Idea: Introduce them: his heaters for Ana's terrace, once the fairs are over");
        assertThat(entries).filteredOn(entry -> entry.text().equals("Bring the cloth samples for the new aprons."))
                .singleElement().satisfies(entry -> assertThat(((Body.Promise) entry.body()).due())
                        .hasToString("Vague[label=by Friday 27 November, window=Window[from=2026-11-27, "
                                + "to=2026-11-27]]"));
    }

    @Test
    void showsMartinsPageAsPictured() {
        assertThat(page("Martin Hale", LocalDate.of(2023, 1, 1))).containsExactly(
                "2026-11-12T15:05 Conversation: He called. He had just got in and found my card under the door. "
                        + "Polite, short.",
                "2026-11-12T15:05 Preference: ",
                "2026-08-03T10:20 Promise: His folding ladder, for the hall lamp.",
                "2026-02-10T09:20 Conversation: He wrote. Thanked me for the catalogue.",
                "2026-02-10T09:20 No: the spring set",
                "2026-01-18 Referral: Her neighbour's surveyor. Agreed to one call.");
        assertThat(door("Martin Hale")).isInstanceOf(Door.ClosedAtTheirWish.class);
        assertThat(subject("Martin Hale").ledger().lines()).singleElement().satisfies(line -> assertThat(
                line.preference().words()).isEqualTo("Please don't ring me any more. No letters either."));
    }
}
