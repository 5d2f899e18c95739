package app.ajar.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;

import app.ajar.model.Body;
import app.ajar.model.Body.Conversation;
import app.ajar.model.Body.Preference;
import app.ajar.model.Body.Preference.Ground;
import app.ajar.model.Body.Preference.Verdict;
import app.ajar.model.Body.Side;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.Window;
import app.ajar.read.DoorGroups;
import app.ajar.rules.Courtesy.Contactable;
import app.ajar.rules.Ledger.Line;
import app.ajar.rules.World.Eye;
import app.ajar.rules.World.Step;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The promise of courtesy, kept by everything that names people to be contacted: found by type, over histories of all
 * that a journal can hold.
 */
class SurfacePropertyTest {

    private static final int EXAMPLES = Boolean.getBoolean("ajar.deep") ? 10_000 : 500;
    /** Days after the last step. */
    private static final int[] DAYS = {0, 1, 3, 14, 31, 62};

    /** Every surface, as it stands in a world that is looked at by somebody. */
    private static final Map<Class<? extends Surface>, BiFunction<World, Eye, Surface>> SURFACES = Map.of(
            Today.class, (world, eye) -> Today.of(world.people(eye), Numbers.USUAL),
            DoorGroups.class, (world, eye) -> day -> world.people(eye).stream()
                    .flatMap(whom -> DoorGroup.of(whom.subject(), day, Numbers.USUAL).stream())
                    .flatMap(group -> group.ways().stream()));

    @Test
    void everySurfaceIsWalked() {
        Set<String> surfaces = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("app.ajar").stream()
                .filter(type -> type.isAssignableTo(Surface.class) && !type.isInterface()).map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertThat(SURFACES.keySet()).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(surfaces);
    }

    @Test
    void everyCauseChangeKindAndCardComesUp() {
        Set<Class<?>> seen = new HashSet<>();
        Map<Prompt.Kind, Integer> cards = new EnumMap<>(Prompt.Kind.class);
        qt().withExamples(500).withFixedSeed(5).forAll(Worlds.any()).checkAssert(world -> {
            world.steps().forEach(step -> note(step, seen));
            days(world).forEach(day -> Today.of(world.people(Eye.SOUND), Numbers.USUAL).on(day).all()
                    .forEach(card -> cards.merge(card.kind(), 1, Integer::sum)));
        });
        assertThat(seen).contains(Cause.class.getPermittedSubclasses()).contains(Change.class.getPermittedSubclasses())
                .contains(Body.class.getPermittedSubclasses());
        assertThat(cards.keySet()).containsExactlyInAnyOrder(Prompt.Kind.values());
    }

    private static void note(Step step, Set<Class<?>> seen) {
        seen.add(step.cause().getClass());
        step.changes().forEach(change -> {
            seen.add(change.getClass());
            if (change instanceof Change.Put(Entry entry)) {
                seen.add(entry.body().getClass());
            }
        });
    }

    private static Stream<LocalDate> days(World world) {
        return Arrays.stream(DAYS).mapToObj(world.last()::plusDays);
    }

    @Test
    void noSurfaceEverNamesSomebodyWhereTheySaidStop() {
        qt().withExamples(EXAMPLES).forAll(Worlds.any())
                .checkAssert(world -> assertThat(breaches(world, Eye.SOUND)).isEmpty());
    }

    /** Those whom a surface would have contacted where a stop stands that they, or somebody for them, stated. */
    private static List<Contactable> breaches(World world, Eye eye) {
        Oracle oracle = new Oracle(world.lines());
        return SURFACES.values().stream().map(surface -> surface.apply(world, eye))
                .flatMap(surface -> days(world).flatMap(surface::contactables))
                .filter(one -> oracle.isHeldByStatement(world.group(one.person()),
                        new Cell(one.channel(), one.purpose()), one.day()))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenEyes")
    void aGateThatOverlooksSomethingIsFound(String how, Eye eye) {
        assertThatThrownBy(() -> qt().withExamples(3_000).withFixedSeed(11).withShrinkCycles(0).forAll(Worlds.any())
                .check(world -> breaches(world, eye).isEmpty())).as(how).isInstanceOf(AssertionError.class);
    }

    static Stream<Arguments> brokenEyes() {
        return Stream.of(
                eye("always says yes", (ids, _) -> Ledger.of(ids, List.of())),
                eye("ignores the scope of a yes", (ids, lines) -> Ledger.of(ids,
                        lines.stream().map(SurfacePropertyTest::wide).toList())),
                eye("ignores joins", (ids, lines) -> Ledger.of(ids, lines.stream()
                        .filter(line -> line.people().contains(ids.iterator().next())).toList())),
                eye("takes the newest by date", (ids, lines) -> Ledger.of(ids, byDate(lines))));
    }

    private static Arguments eye(String how, Eye eye) {
        return Arguments.of(how, eye);
    }

    private static Line wide(Line line) {
        Preference said = line.preference();
        return said.verdict() == Verdict.STOP
                ? line
                : with(line, line.seq(), new Preference(Set.of(), Set.of(),
                        Verdict.WELCOME, null, said.ground(), said.words(), said.by(), said.askedByMe(),
                        said.correction()));
    }

    /** The last word of each day counts, whoever wrote it when and how. */
    private static List<Line> byDate(List<Line> lines) {
        List<Line> ordered = new ArrayList<>(lines);
        ordered.sort(Comparator.comparing(line -> line.said().local()));
        return IntStream.range(0, ordered.size())
                .mapToObj(i -> with(ordered.get(i), i + 1, ordered.get(i).preference())).toList();
    }

    private static Line with(Line line, long seq, Preference said) {
        return new Line(seq, 0, line.entry(), line.people(), line.said(), said, line.text(), line.newlyStated());
    }

    @Test
    void nothingIsOfferedWithinTheRestNorToWhoeverDoesNotAnswer() {
        qt().withExamples(EXAMPLES).forAll(Worlds.any())
                .checkAssert(world -> days(world).forEach(day -> offered(world, day)
                        .forEach(card -> {
                            List<Entry> theirs = sorted(world, card.person(), day);
                            assertThat(theirs).as("%s", card).noneMatch(entry -> entry.body() instanceof Conversation
                                    && entry.when().date().isAfter(day.minusDays(14)));
                            assertThat(isGivenUp(theirs, day)).as("%s", card).isFalse();
                        })));
    }

    private static Stream<Prompt> offered(World world, LocalDate day) {
        return Today.of(world.people(Eye.SOUND), Numbers.USUAL).on(day).all().filter(card -> !card.kind().isOwed());
    }

    private static List<Entry> sorted(World world, PersonId person, LocalDate day) {
        return world.entries(world.group(person)).stream().filter(entry -> !entry.when().date().isAfter(day))
                .sorted(Comparator.comparing(entry -> entry.when().local())).toList();
    }

    /** The last two words between them were the rep's, unanswered, and no moment of theirs came since. */
    private static boolean isGivenUp(List<Entry> past, LocalDate day) {
        List<Entry> words = past.stream().filter(entry -> entry.body() instanceof Conversation
                || entry.body() instanceof Body.No || entry.body() instanceof Body.Yes
                || entry.body() instanceof Preference || entry.body() instanceof Body.Gathering).toList();
        boolean two = words.size() > 1 && words.subList(words.size() - 2, words.size()).stream()
                .allMatch(entry -> entry.body() instanceof Conversation talk && talk.started() == Side.ME
                        && !(talk.answered() && switch (talk.channel()) {
                            case null -> true;
                            case CALL, VIDEO, IN_PERSON -> true;
                            case MESSAGE, MAIL, POST, SOCIAL -> false;
                        }));
        return two && past.stream().noneMatch(entry -> entry.body() instanceof Body.No no && no.moment() != null
                && no.moment().whose() == Side.THEM && no.moment().when().window() instanceof Window window
                && !window.from().isAfter(day));
    }

    @Test
    void whatWasDeclinedForGoodIsNeverOfferedAgain() {
        qt().withExamples(EXAMPLES).forAll(Worlds.any())
                .checkAssert(world -> days(world).forEach(day -> offered(world, day)
                        .filter(card -> switch (card.kind()) {
                            case MOMENT, IDEA, REORDER, NEAR_MISS -> true;
                            default -> false;
                        })
                        .forEach(card -> assertThat(world.entries(world.group(card.person())))
                                .as("%s", card).noneMatch(entry -> entry.body() instanceof Body.No no
                                        && no.kind() == Body.No.Kind.NOT_EVER && !entry.text().isEmpty()
                                        && card.evidence() instanceof Entry evidence
                                        && entry.text().equals(evidence.text())))));
    }

    @Test
    void aDayHasOneCardAPersonAndSevenAtMost() {
        qt().withExamples(EXAMPLES).forAll(Worlds.any()).checkAssert(world -> days(world).forEach(day -> {
            Sheet sheet = Today.of(world.people(Eye.SOUND), Numbers.USUAL).on(day);
            assertThat(sheet.shown()).hasSizeLessThanOrEqualTo(7);
            assertThat(sheet.all().map(Prompt::person)).doesNotHaveDuplicates();
            assertThat(sheet.shown().stream().map(card -> !card.kind().isOwed())).isSorted();
            assertThat(sheet.all()).allMatch(card -> card.ways().stream()
                    .allMatch(way -> way.person().equals(card.person()) && way.day().equals(day)));
        }));
    }

    @Test
    void theHistoriesAreFullOfTemptation() {
        int[] counts = new int[4];
        qt().withExamples(EXAMPLES).withFixedSeed(3).forAll(Worlds.any()).checkAssert(world -> {
            List<Step> steps = world.steps();
            int stop = IntStream.range(0, steps.size()).filter(i -> isStop(steps.get(i))).findFirst()
                    .orElse(steps.size());
            List<Step> after = steps.subList(Math.min(stop + 1, steps.size()), steps.size());
            counts[0] += after.stream().anyMatch(SurfacePropertyTest::isTemptation) ? 1 : 0;
            counts[1] += steps.stream().anyMatch(step -> isStop(step) && isNarrow(step)) ? 1 : 0;
            counts[2] += after.stream().anyMatch(SurfacePropertyTest::isForbiddenWay) ? 1 : 0;
            counts[3] += days(world).anyMatch(day -> Today.of(world.people(Eye.SOUND), Numbers.USUAL).on(day).all()
                    .findAny().isPresent()) ? 1 : 0;
        });
        assertThat(counts[0]).as("a stated stop, then something to be in touch for").isGreaterThan(EXAMPLES / 2);
        assertThat(counts[1]).as("a narrow stop").isGreaterThan(EXAMPLES / 5);
        assertThat(counts[2]).as("a stop, then a way that does not lift it").isGreaterThan(EXAMPLES / 5);
        assertThat(counts[3]).as("somebody has a card").isGreaterThan(EXAMPLES / 2);
    }

    private static boolean isStop(Step step) {
        return step.changes().getFirst() instanceof Change.Put(Entry entry) && entry.body() instanceof Preference said
                && said.verdict() == Verdict.STOP && said.ground() == Ground.STATED;
    }

    private static boolean isNarrow(Step step) {
        return step.changes().getFirst() instanceof Change.Put(Entry entry) && entry.body() instanceof Preference said
                && !(said.channels().isEmpty() && said.purposes().isEmpty());
    }

    private static boolean isTemptation(Step step) {
        return step.changes().getFirst() instanceof Change.Put(Entry entry) && switch (entry.body()) {
            case Conversation talk -> talk.started() == Side.THEM;
            case Body.No _,Body.Idea _,Body.Promise _,Body.Referral _,Body.Purchase _,Body.Meeting _,Body.NearMiss _ ->
                true;
            default -> false;
        };
    }

    private static boolean isForbiddenWay(Step step) {
        return switch (step.changes().getFirst()) {
            case Change.Put(Entry entry) -> entry.body() instanceof Preference said
                    && said.verdict() == Verdict.WELCOME
                    && !(step.cause() instanceof Cause.Kept && said.words() != null
                            && said.ground() == Ground.STATED);
            case Change.Bin bin -> bin.shelf() != Change.Shelf.LIVE;
            case Change.Join _ -> true;
            default -> false;
        };
    }
}
