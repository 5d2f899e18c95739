package app.ajar.keep;

import app.ajar.model.Attachment;
import app.ajar.model.Deferral;
import app.ajar.model.Person;
import app.ajar.model.Setting;
import app.ajar.model.Thing;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Whatever somebody typed that stands in a thing, at any depth, also in kinds that are added later. What people are
 * called is not among it, nor what only Ajar reads.
 */
final class Texts {

    private static final Map<Class<?>, Set<String>> NOT_TYPED = Map.of(Attachment.class, Set.of("mediaType", "digest"),
            Setting.class, Set.of("name"), Deferral.class, Set.of("prompt"));

    private Texts() {}

    /** In the order in which they stand; each once. */
    static List<String> of(Thing thing) {
        List<String> texts = new ArrayList<>();
        with(thing, text -> {
            if (!text.isBlank() && !texts.contains(text)) {
                texts.add(text);
            }
            return text;
        });
        return texts;
    }

    /** The same thing with other texts. */
    static Thing with(Thing thing, UnaryOperator<String> change) {
        return (Thing) record((Record) thing, change);
    }

    private static Record record(Record record, UnaryOperator<String> change) {
        Class<? extends Record> type = record.getClass();
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable
        Object[] values = new @Nullable Object[components.length];
        try {
            for (int at = 0; at < components.length; at++) {
                types[at] = components[at].getType();
                Object value = components[at].getAccessor().invoke(record);
                boolean typed = !NOT_TYPED.getOrDefault(type, Set.of()).contains(components[at].getName());
                values[at] = typed ? value(value, change) : value;
            }
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(@Nullable Object value, UnaryOperator<String> change) {
        return switch (value) {
            case String text -> change.apply(text);
            case Person.Name name -> name;
            case Record inner -> record(inner, change);
            case List<?> list -> {
                List<@Nullable Object> changed = new ArrayList<>();
                list.forEach(one -> changed.add(value(one, change)));
                yield changed;
            }
            case null, default -> value;
        };
    }
}
