package app.ajar.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Body.Promise;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.people.JournalKeeper;
import app.ajar.read.Gate;
import app.ajar.ui.Immediate;
import app.ajar.ui.Navigator;
import app.ajar.ui.Toasts;
import app.ajar.ui.Writing;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TodayModelTest {

    private static final LocalDate TODAY = Diary.TODAY;

    @TempDir
    Path folder;

    private final Navigator navigator = new Navigator();
    private final Toasts toasts = new Toasts();
    private final Immediate background = new Immediate();
    private final List<Navigator.Box> opened = new ArrayList<>();
    private Diary diary;
    private TodayModel model;

    @BeforeEach
    void open() {
        diary = new Diary(folder.resolve("journal"));
        Writing writing = new Writing(new JournalKeeper(diary.journal), background, toasts);
        navigator.onWrite(opened::add);
        model = new TodayModel(diary.journal, diary.queries, background, navigator, writing);
        diary.on(TODAY.minusDays(3), "@Sue Tanaka: she wrote: \"Is Saturday too early?\"");
        diary.on(TODAY.minusDays(2), "@Sofia Lind: she came by\n/owe the colour chart by 2026-11-13");
        model.onShow();
    }

    @AfterEach
    void close() {
        diary.close();
    }

    private TodayModel.Day day() {
        TodayModel.Day day = model.day().get();
        assertThat(day).isNotNull();
        return day;
    }

    private Card card(String name) {
        return day().shown().stream().filter(card -> card.name().equals(name)).findFirst().orElseThrow();
    }

    private List<String> names() {
        return day().shown().stream().map(Card::name).toList();
    }

    @Test
    void theCardsOfTodayAreRead() {
        assertThat(day().title()).isEqualTo("Thursday, 12 November");
        assertThat(day().summary()).isEqualTo("Two people today. What is owed comes first.");
        assertThat(names()).containsExactly("Sue Tanaka", "Sofia Lind");
        assertThat(model.count().get()).isEqualTo(2);
        assertThat(day().more()).isEmpty();
    }

    @Test
    void thoseWhoCanWaitAreReadWhenTheyAreToBeShown() {
        for (int at = 1; at <= 6; at++) {
            diary.on(TODAY.minusDays(2), "@Guest Number " + at + ": came by\n/owe a chart by 2026-11-13");
        }
        assertThat(day().shown()).hasSize(7);
        assertThat(day().waiting()).isEmpty();
        assertThat(day().faces()).extracting(Person::name).containsExactly("Guest Number 6");
        model.toggle();
        assertThat(day().waiting()).extracting(Card::name).containsExactly("Guest Number 6");
        assertThat(day().more()).isEqualTo("And one more that can wait");
        model.toggle();
        assertThat(day().waiting()).isEmpty();
    }

    @Test
    void whatSaysTheSameIsNotShownAnew() {
        List<TodayModel.Day> shown = new ArrayList<>();
        model.day().addListener((day, before, now) -> shown.add(now));
        model.onShow();
        assertThat(shown).isEmpty();
        diary.on(TODAY, "@Sue Tanaka: called her");
        assertThat(shown).hasSize(1);
    }

    @Test
    void itHearsOfWhatIsWritten() {
        diary.on(TODAY, "@Sue Tanaka: called her");
        assertThat(names()).containsExactly("Sofia Lind");
        assertThat(model.count().get()).isEqualTo(1);
    }

    @Test
    void putOffItComesBackOnItsDay() {
        model.laterADay(card("Sue Tanaka"));
        assertThat(names()).containsExactly("Sofia Lind");
        assertThat(toasts.shown().get().sentence()).isEqualTo("Put off: Sue Tanaka comes back tomorrow.");
        diary.clock.set(TODAY.plusDays(1).atTime(8, 0));
        model.onShow();
        assertThat(names()).containsExactly("Sue Tanaka", "Sofia Lind");
    }

    @Test
    void orInAWeek() {
        model.laterAWeek(card("Sue Tanaka"));
        diary.clock.set(TODAY.plusDays(6).atTime(8, 0));
        model.onShow();
        assertThat(names()).doesNotContain("Sue Tanaka");
        diary.clock.set(TODAY.plusDays(7).atTime(8, 0));
        model.onShow();
        assertThat(names()).contains("Sue Tanaka");
    }

    @Test
    void letGoItNeverComesBackAndThePromiseIsLetGoAsSuch() {
        PersonId sofia = card("Sofia Lind").person();
        model.letGo(card("Sofia Lind"));
        assertThat(names()).containsExactly("Sue Tanaka");
        assertThat(diary.journal.read(db -> new Gate(db).subject(sofia)).entries())
                .extracting(Entry::body).filteredOn(Promise.class::isInstance)
                .extracting(body -> ((Promise) body).state()).containsExactly(Promise.State.LET_GO);
    }

    @Test
    void whatWasLetGoIsBackInItsPlaceWhenThatIsUndone() {
        model.letGo(card("Sue Tanaka"));
        diary.journal.undo(diary.journal.toUndo().orElseThrow());
        assertThat(names()).containsExactly("Sue Tanaka", "Sofia Lind");
    }

    @Test
    void helpAsksTheGateAgain() {
        Card before = card("Sue Tanaka");
        List<String> said = new ArrayList<>();
        model.help(before, card -> said.add(card.action()), () -> said.add("gone"));
        background.hold();
        diary.on(TODAY, "@Sue Tanaka: she called\n/stop \"please don't ring me any more\"");
        model.help(before, card -> said.add(card.action()), () -> said.add("gone"));
        background.release(false);
        assertThat(said).containsExactly("Answer", "gone");
        assertThat(names()).containsExactly("Sofia Lind");
    }

    @Test
    void aCardOpensThePageAndTheBox() {
        Card sue = card("Sue Tanaka");
        model.open(sue);
        assertThat(navigator.place().get()).isEqualTo(new Navigator.Page(sue.person()));
        model.logIt(sue);
        assertThat(opened).containsExactly(
                new Navigator.Box(List.of(sue.person()), "I wrote. ", Set.copyOf(sue.evidence())));
    }
}
