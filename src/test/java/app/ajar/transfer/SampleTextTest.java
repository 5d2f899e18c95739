package app.ajar.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ajar.keep.Ids;
import app.ajar.model.Body;
import app.ajar.model.Channel;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sample in which something is not as it should be is not told. */
class SampleTextTest {

    private static final String PEOPLE = "== Ana Marques\npronoun: she\n\n== Ana Lopes\n\n== Beth Ortiz\n";

    private static Told tell(String text) {
        return tell(PEOPLE, text);
    }

    private static Told tell(String people, String text) {
        return Sample.tell(new Shift(0), ZoneOffset.UTC, new Sample.Text("people", people),
                List.of(new Sample.Text("year", text)), (at, changes) -> assertThat(changes).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "Met her. {x}/! kept x | year:3: ! kept: that is a Conversation",
            "Met her./! kept x | year:3: nothing is labelled x",
            "Met her. {x}/! praised x | year:3: ! praised: there is no such word",
            "Met her./@Nina Cole/Met her. | year:1: somebody new would be made: Nina Cole",
            "@Ana/Met her. | year:1: waits and would be left out: Met her.",
            "=guess | year:1: waits and would be left out: /guess",
            "=cheered her up | year:1: not understood: /cheered her up",
            "=no the blue set | year:1: not understood: /no the blue set",
            "=felt warm | year:1: something felt, given or asked in no conversation",
            "Met her./=detail work: bakes {x} | year:1: a label of what is not one entry: x",
            "Met her. {x}/=owe a cake {x} | year:1: a second thing labelled x",
            "Met her. {x}/! private x/Then home. | year:4: plain text stands above the lines with an exclamation mark",
            "=idea a lamp {x}/! landed x | year:3: ! landed: not after nothing",
            "=idea a lamp {x}/! offered x/! offered x | year:4: ! offered: not after OFFERED",
            "=idea a lamp {x}/! offered x Beth Ortiz | year:3: ! offered: the idea is not about Beth Ortiz",
            "=owe a cake {x}/! kept x/! let-go x | year:4: ! let-go: it is closed already",
            "=owe a cake {x}/! kept x today | year:3: ! kept: not understood: today",
            "=no not now: tins {x}/! moment x theirs | year:3: ! moment: not a moment that was named: theirs",
            "=no not now: tins {x}/! acknowledged x by wire | year:3: ! acknowledged: not understood: by wire",
            "=yes to tins {x}/=no not now: tins {y}/! answers x y | year:4: ! answers: that is no earlier no of theirs",
            "=party at us {x}/! guest x Beth Ortiz: came | year:3: "
                    + "! guest: not a guest, or not understood: Beth Ortiz: came",
            "Stood there./! channel by air | year:3: no such contact: by air"})
    void aLineThatDoesNotFitIsNamed(String block, String complaint) {
        String text = "== 2026-01-05 10:00 Ana Marques\n" + block.replace("=", "\n/").replace("/!", "\n!")
                .replaceAll("/(?=[A-Z@\\n])", "\n").replaceAll("\n+", "\n").strip();
        assertThatThrownBy(() -> tell(text)).isInstanceOf(Complaint.class).hasMessage(complaint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"== 5 January | year:1: not the header of anything: == 5 January",
            "== 2026-02-30 10:00 | year:1: no such day or hour: == 2026-02-30 10:00",
            "== 2026-01-05 Nina Cole | year:1: nobody is called Nina Cole"})
    void aHeaderThatDoesNotFitIsNamed(String header, String complaint) {
        assertThatThrownBy(() -> tell(header + "\nMet her.")).isInstanceOf(Complaint.class).hasMessage(complaint);
    }

    @ParameterizedTest
    @CsvSource({"shoe size: 38", "role: queen since 2020", "birthday: May", "detail: home | a cat", "pronoun: it"})
    void aFactThatDoesNotFitIsNamed(String fact) {
        assertThatThrownBy(() -> tell("== Ana Marques\n" + fact, "== 2026-01-05\nA note."))
                .isInstanceOf(Complaint.class).hasMessage("people:2: not understood: " + fact);
    }

    @Test
    void whatIsPrivateIsKeptPrivateAndAChosenChannelMakesAConversation() {
        Told told = tell("""
                == 2026-01-05 10:00 Ana Marques
                Stood with her by the door. {x}
                /gave an hour
                ! channel in person
                ! private x
                """);
        Entry entry = told.entries().getFirst();
        assertThat(entry.confidential()).isTrue();
        assertThat(entry.body()).isEqualTo(new Body.Conversation(Channel.IN_PERSON, Body.Side.NOT_SAID, true, null,
                null, List.of("an hour"), List.of(), List.of()));
        assertThat(SamplePeople.read("people", "== Ana\ndetail: family | Mother's operation | private", new Shift(0),
                Ids::next)).last().isInstanceOfSatisfying(Detail.class, detail -> {
                    assertThat(detail.confidential()).isTrue();
                    assertThat(detail.text()).isEqualTo("Mother's operation");
                });
    }

    @Test
    void whatIsDoneInAConversationStandsInIt() {
        Told told = tell("""
                == 2026-01-05 10:00 Ana Marques
                Met her.
                /sent Beth Ortiz, agreed {x}
                ! thanked x
                """);
        Entry talk = told.entries().getFirst();
        Entry sent = told.entries().getLast();
        assertThat(((Body.Conversation) talk.body()).settled()).containsExactly(sent.id());
        assertThat(((Body.Referral) sent.body()).thanked()).isEqualTo(sent.when().date());
    }
}
