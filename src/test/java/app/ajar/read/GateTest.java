package app.ajar.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Ids;
import app.ajar.model.Body;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Channel;
import app.ajar.model.Deferral;
import app.ajar.model.Entry;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Purpose;
import app.ajar.model.Role;
import app.ajar.model.Vague;
import app.ajar.rules.Courtesy;
import app.ajar.rules.Ledger;
import app.ajar.rules.Subject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @TempDir
    Path folder;

    private Known known;

    @BeforeEach
    void open() {
        known = new Known(folder);
    }

    @AfterEach
    void close() {
        known.close();
    }

    @Test
    void aGroupIsEverybodyWhoIsOneFromWhicheverOfThemItIsAsked() {
        Person ana = known.person("Ana Marques");
        Person anna = known.person("Anna Marques");
        Person am = known.person("A. M.");
        known.person("Beth Ortiz");
        known.join(am, anna);
        known.join(anna, ana);
        for (Person one : List.of(ana, anna, am)) {
            assertThat(group(one)).containsExactlyInAnyOrder(ana.id(), anna.id(), am.id()).startsWith(ana.id());
            assertThat(known.<PersonId>read(db -> new Gate(db).root(one.id()))).isEqualTo(ana.id());
        }
        known.part(anna);
        assertThat(group(ana)).containsExactly(ana.id());
        assertThat(group(am)).containsExactlyInAnyOrder(anna.id(), am.id());
    }

    @Test
    void whoeverIsNotInTheJournalIsTheirOwnGroup() {
        PersonId nobody = new PersonId(Ids.next());
        assertThat(known.<Set<PersonId>>read(db -> new Gate(db).group(nobody))).containsExactly(nobody);
    }

    @Test
    void aStopOfOneWhoWasJoinedHoldsForTheWholeGroupAlsoFromTheTrash() {
        Person ana = known.person("Ana Marques");
        Person anna = known.person("Anna Marques");
        known.says(Verdict.STOP, anna);
        assertThat(mayCall(ana)).isTrue();
        known.join(anna, ana);
        assertThat(mayCall(ana)).isFalse();
        assertThat(mayCall(anna)).isFalse();
        known.bin(anna);
        known.bin(ana);
        assertThat(mayCall(ana)).isFalse();
        assertThat(mayCall(anna)).isFalse();
    }

    @Test
    void whatTheySaidIsReadInTheOrderInWhichItWasWritten() {
        Person ana = known.person("Ana Marques");
        Entry stop = known.says(Verdict.STOP, ana);
        Entry welcome = known.says(Verdict.WELCOME, ana);
        Ledger ledger = known.read(db -> new Gate(db).ledger(Set.of(ana.id())));
        assertThat(ledger.lines()).extracting(Ledger.Line::entry).containsExactly(stop.id(), welcome.id());
        assertThat(ledger.lines()).allMatch(Ledger.Line::newlyStated);
    }

    @Test
    void theFactsAreOfAllWhoAreOneAndRolesSayWhenTheyEnd() {
        Person ana = known.person("Ana Marques");
        Person anna = known.person("Anna Marques");
        Role ended = known.role(anna, Role.Kind.HOST, LONG_AGO, LocalDate.of(2021, 1, 1));
        Role stands = known.role(ana, Role.Kind.FRIEND, LONG_AGO, null);
        Role binned = known.role(ana, Role.Kind.CUSTOMER, LONG_AGO, null);
        known.bin(binned);
        known.join(anna, ana);
        known.keep(new Person(anna.id(), anna.names(), Person.Speak.NAME, null, null, List.of(), true,
                new Vague("in May", null), null, null));
        Courtesy.Facts facts = facts(anna);
        assertThat(facts.person()).isEqualTo(ana.id());
        assertThat(facts.roles()).containsExactlyInAnyOrder(ended, stands);
        assertThat(facts.died()).isTrue();
        assertThat(facts.setAside()).isTrue();
        known.part(anna);
        assertThat(facts(ana).died()).isFalse();
        assertThat(facts(ana).roles()).containsExactly(stands);
    }

    @Test
    void aSubjectHasAllEntriesOnThePageInTheOrderTheyWereWritten() {
        Person ana = known.person("Ana Marques");
        Person anna = known.person("Anna Marques");
        Entry later = known.entry(Known.TODAY, "later", new Body.Note(), ana);
        Entry both = known.entry(LONG_AGO, "both", new Body.Told(null), ana, anna);
        Entry theirs = known.entry(LONG_AGO, "theirs", new Body.Note(), anna);
        Entry binned = known.entry(LONG_AGO, "binned", new Body.Note(), ana);
        known.bin(binned);
        assertThat(subject(ana).entries()).containsExactly(later, both);
        known.join(anna, ana);
        assertThat(subject(ana).entries()).containsExactly(later, both, theirs);
        assertThat(subject(anna).entries()).containsExactly(later, both, theirs);
    }

    @Test
    void ofWhatIsOpenOnlyWhatSomethingNewCouldSettleIsRead() {
        Person ana = known.person("Ana Marques");
        Entry promise = known.entry(LONG_AGO, "colour chart",
                new Body.Promise(Body.Side.ME, null, Body.Promise.State.OPEN, null), ana);
        known.entry(LONG_AGO, "cake tin", new Body.Promise(Body.Side.ME, null, Body.Promise.State.KEPT, LONG_AGO),
                ana);
        known.note("a thought", ana);
        Entry no = known.entry(LONG_AGO, "the autumn set",
                new Body.No(Body.No.Kind.NOT_NOW, null, null, null, null), ana);
        Entry idea = known.entry(LONG_AGO, "introduce her to Beth", new Body.Idea(List.of()), ana);
        assertThat(known.<Subject>read(db -> new Gate(db).open(ana.id())).entries())
                .containsExactly(promise, no, idea);
    }

    @Test
    void offersAndWhatWasLetGoBelongToASubject() {
        Person ana = known.person("Ana Marques");
        Entry idea = known.entry(LONG_AGO, "introduce her to Beth", new Body.Idea(List.of()), ana);
        Offer offer = new Offer(idea.id(), ana.id(), Offer.State.LANDED, Known.TODAY, "yes!");
        known.keep(offer, new Deferral("thanks:1", Known.TODAY, null),
                new Deferral("thanks:2", Known.TODAY, Known.TODAY.plusDays(7)));
        assertThat(subject(ana).offers()).containsExactly(offer);
        assertThat(subject(ana).letGo()).containsExactly("thanks:1");
    }

    private Set<PersonId> group(Person person) {
        return known.read(db -> new Gate(db).group(person.id()));
    }

    private Courtesy.Facts facts(Person person) {
        return known.read(db -> {
            Gate gate = new Gate(db);
            return gate.facts(gate.group(person.id()));
        });
    }

    private Subject subject(Person person) {
        return known.read(db -> new Gate(db).subject(person.id()));
    }

    private boolean mayCall(Person person) {
        return known.read(db -> {
            Gate gate = new Gate(db);
            Set<PersonId> group = gate.group(person.id());
            return Courtesy.allow(gate.ledger(group), gate.facts(group), Channel.CALL, Purpose.PERSONAL,
                    Known.TODAY.plusYears(1)) instanceof Courtesy.Allowed;
        });
    }
}
