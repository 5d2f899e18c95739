package app.ajar.store;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a record that came from outside has all of its parts: those not marked nullable are there. */
final class Whole {

    private record Part(Method read, boolean nullable) {}

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            List<Part> parts = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                if (!component.getType().isPrimitive()) {
                    parts.add(new Part(component.getAccessor(),
                            component.getAnnotatedType().isAnnotationPresent(Nullable.class)));
                }
            }
            return parts;
        }
    };

    private Whole() {}

    /**
     * Returns what it is given.
     *
     * @throws IllegalArgumentException if a part is missing, at any depth
     */
    static <T> T checked(T value) {
        check(value);
        return value;
    }

    private static void check(@Nullable Object value) {
        switch (value) {
            case null -> throw new IllegalArgumentException("a part is missing");
            case Record r -> {
                for (Part part : PARTS.get(r.getClass())) {
                    Object inner = read(part.read(), r);
                    if (inner != null || !part.nullable()) {
                        check(inner);
                    }
                }
            }
            case Iterable<?> many -> many.forEach(Whole::check);
            default -> {
            }
        }
    }

    private static @Nullable Object read(Method method, Object from) {
        try {
            return method.invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
