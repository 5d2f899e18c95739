package app.ajar.person;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.keep.Journal;
import app.ajar.person.BriefWords.Item;
import app.ajar.person.FactSection.Part;
import app.ajar.read.Find;
import app.ajar.transfer.Sample;
import app.ajar.ui.DoorWords;
import app.ajar.ui.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that are drawn, in the words of the sample. */
class SamplePagesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("Europe/London"));

    @TempDir
    static Path folder;

    private static Journal journal;
    private static Portrait ana;
    private static Portrait martin;

    private final Messages messages = Messages.of(Portrait.class);

    @BeforeAll
    static void read() {
        Sample.into(folder.resolve("sample"), LocalDate.now(CLOCK), CLOCK.getZone());
        journal = Journal.open(folder.resolve("sample"), CLOCK);
        ana = named("Ana Marques");
        martin = named("Martin Hale");
    }

    @AfterAll
    static void close() {
        journal.close();
    }

    private static Portrait named(String name) {
        PersonQueries queries = new PersonQueries(journal, CLOCK);
        return queries.portrait(journal.read(db -> new Find(db).people(name, 1)).getFirst()).orElseThrow();
    }

    private List<String> facts(Portrait portrait, Part part) {
        return new FactWords(messages, portrait).sections().stream().filter(one -> one.part() == part)
                .flatMap(one -> one.facts().stream()).map(this::said).toList();
    }

    private String said(Fact fact) {
        return fact.text() + (fact.aside().isEmpty() ? "" : " | " + fact.aside())
                + (fact.confidential() ? " (private)" : "") + (fact.note().isEmpty() ? "" : " / " + fact.note());
    }

    private static List<String> said(List<Item> items) {
        return items.stream().map(item -> String.join(" ", item.aside(), item.text(), item.note()).strip()).toList();
    }

    @Test
    void theFactsOfAna() {
        assertThat(facts(ana, Part.HEAD)).containsExactly("Ana Marques",
                "Baker, runs Marques & Daughter | Porto Street, since March 2026");
        assertThat(facts(ana, Part.ROLES)).containsExactly("Friend | since 2021", "Prospect | since April 2026",
                "Referral source | since 6 Oct");
        assertThat(facts(ana, Part.DETAILS)).containsExactly("Inês, nine, draws all day",
                "Mother's operation (private)", "Milky coffee, no sugar", "Birthday 22 May",
                "Knows what you do");
        assertThat(facts(ana, Part.CONTACT)).containsExactly("0151 496 0182", "ana@marques.example");
        assertThat(facts(ana, Part.MET)).containsExactly("Beth's garden party, 2021");
        assertThat(facts(ana, Part.EARLIER))
                .containsExactly("Second baker at the mill bakery | the quay, since 2019 until February 2026");
        assertThat(ana.givers()).extracting(Portrait.Tie::name).containsExactly("Beth Ortiz");
        assertThat(ana.sent()).extracting(Portrait.Tie::name).containsExactly("Priya Nair");
        assertThat(new FactWords(messages, ana).sections()).extracting(FactSection::part).doesNotContain(Part.BETWEEN,
                Part.HARD, Part.AVOID);
    }

    @Test
    void theDoorOfAna() {
        assertThat(new DoorWords().text(ana.door(), ana.today())).isEqualTo("Ajar, spring 2027");
        assertThat(new HeadWords(messages, ana).door()).containsExactly("When the terrace is open, Ana’s idea.",
                "1 March to 31 May 2027");
        assertThat(new HeadWords(messages, ana).prompt()).isEqualTo("What did Ana say?");
    }

    @Test
    void beforeAnaIsCalled() {
        Consented consent = new ConsentWords(messages, ana).line();
        assertThat(consent.sentence()).isEqualTo("Calls after three, messages any time.");
        assertThat(consent.evidence()).isEqualTo("Said by Ana, 3 September");
        BriefWords brief = new BriefWords(messages, ana);
        assertThat(said(brief.offers())).contains("Inês's drawings printed on the bread bags",
                "Introduce them: his heaters for Ana's terrace, once the fairs are over once Tom agrees to be named");
        assertThat(said(brief.offers())).noneMatch(one -> one.contains("photography students"));
        assertThat(said(brief.promised())).containsExactly(
                "By you: Bring the cloth samples for the new aprons. by 27 Nov",
                "By Ana: Her sourdough notes, some day.");
        assertThat(new FactWords(messages, ana).hard()).extracting(Fact::text)
                .containsExactly("No time to post pictures", "The shop is quiet after two");
        assertThat(brief.gifts()).isEqualTo("Gave an idea on 9 Nov. Asked for nothing since.");
        assertThat(said(brief.contacts())).containsExactly("9 Nov The terrace permit came through.",
                "21 Oct Stood with her while she closed up.", "6 Oct Coffee at the counter before opening.");
        assertThat(new FactWords(messages, ana).avoid()).extracting(Fact::text)
                .containsExactly("Her brother's share in the shop");
    }

    @Test
    void martinAskedForNoContact() {
        assertThat(martin.isStopped()).isTrue();
        assertThat(martin.brief()).isEqualTo(Brief.EMPTY);
        HeadWords head = new HeadWords(messages, martin);
        assertThat(head.door()).containsExactly("Everything, every channel.", "Said by Martin today, 15:05");
        assertThat(head.prompt()).isEqualTo("What happened? Martin may still call you.");
        assertThat(facts(martin, Part.CONTACT)).containsExactly("0151 496 0107 / so that you know who is calling");
        ConsentWords consent = new ConsentWords(messages, martin);
        assertThat(consent.asked()).hasSize(1);
        assertThat(consent.asked().getFirst().preference().words())
                .isEqualTo("Please don't ring me any more. No letters either.");
        assertThat(consent.known(consent.asked().getFirst())).isEqualTo("Today, 15:05, by phone. As you remember it.");
        assertThat(new FactWords(messages, martin).sections()).filteredOn(one -> one.part() == Part.BETWEEN)
                .flatExtracting(FactSection::lines).containsExactly(new FactSection.Line("fth-corner-up-right",
                        "His folding ladder, for the hall lamp.",
                        "from you, since 3 August; stays written here, is never a card"));
        assertThat(martin.givers()).extracting(Portrait.Tie::name).containsExactly("Beth Ortiz");
    }

    @Test
    void nobodyWhoSaidStopIsNamedInAnOffer() {
        List<String> stopped = journal.read(db -> new app.ajar.read.People(db).known()).stream()
                .map(person -> new PersonQueries(journal, CLOCK).portrait(person.id()).orElseThrow())
                .filter(Portrait::isStopped).map(one -> one.person().name()).toList();
        assertThat(stopped).contains("Martin Hale");
        journal.read(db -> new app.ajar.read.People(db).known()).forEach(person -> {
            Brief brief = new PersonQueries(journal, CLOCK).portrait(person.id()).orElseThrow().brief();
            assertThat(brief.offers()).flatExtracting(Brief.Offerable::first).doesNotContainAnyElementsOf(stopped);
        });
    }
}
