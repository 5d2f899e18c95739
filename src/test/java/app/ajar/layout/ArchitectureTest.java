package app.ajar.layout;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.Launcher;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String BAD = "app.ajar.layout.bad";

    private static final JavaClasses OURS = new ClassFileImporter()
            .importUrl(Launcher.class.getProtectionDomain().getCodeSource().getLocation())
            .that(DescribedPredicate.describe("written by hand", ArchitectureTest::isWritten));
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages(BAD);

    static Stream<Rule> rules() {
        return new House("app.ajar").rules().stream();
    }

    static Stream<Rule> rulesOfABadHouse() {
        return new House(BAD).rules().stream();
    }

    private static boolean isWritten(JavaClass type) {
        return !type.getPackageName().startsWith("app.ajar.store.jooq")
                && !type.isAnnotatedWith("io.avaje.jsonb.spi.Generated");
    }

    private static List<String> breaches(Rule rule, JavaClasses classes) {
        return classes.stream().flatMap(type -> rule.breaches().apply(type).stream()).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyClassKeepsTo(Rule rule) {
        assertThat(OURS).hasSizeGreaterThan(200);
        assertThat(breaches(rule, OURS)).as(rule.name()).isEmpty();
    }

    /** Beside the house stands a bad one, which breaks every rule somewhere. */
    @ParameterizedTest
    @MethodSource("rulesOfABadHouse")
    void itWouldBeSeenThatABadHouseDoesNotKeepTo(Rule rule) {
        assertThat(breaches(rule, WRONG)).as(rule.name()).isNotEmpty();
    }

    @Test
    void everyPackageHasItsPlace() {
        assertThat(OURS.stream().map(JavaClass::getPackageName).map(name -> name.split("\\.").length > 2
                ? name.split("\\.")[2]
                : "").distinct())
                .allMatch(part -> part.isEmpty() || Layers.FEATURES.contains(part)
                        || List.of("app", "cli", "ui", "keep", "read", "store", "rules", "model").contains(part));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("app.ajar.(**)").should().beFreeOfCycles()
                .check(OURS);
    }
}
