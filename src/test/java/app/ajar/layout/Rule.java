package app.ajar.layout;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Something that every class keeps to.
 *
 * @param breaches what a class does against it, a sentence each
 */
record Rule(String name, Function<JavaClass, List<String>> breaches) {

    /** No class of these knows any of those. */
    static Rule unknown(String name, Predicate<JavaClass> these, Predicate<JavaClass> those) {
        return new Rule(name, type -> !these.test(type)
                ? List.of()
                : dependencies(type).filter(one -> those.test(one.getTargetClass().getBaseComponentType()))
                        .map(Dependency::getDescription).distinct().toList());
    }

    /** No class of these makes such a call. */
    static Rule uncalled(String name, Predicate<JavaClass> these, Predicate<JavaMethodCall> call) {
        return new Rule(name, type -> !these.test(type)
                ? List.of()
                : type.getMethodCallsFromSelf().stream().filter(call).map(JavaMethodCall::getDescription).distinct()
                        .toList());
    }

    private static Stream<Dependency> dependencies(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream();
    }

    @Override
    public String toString() {
        return name;
    }
}
