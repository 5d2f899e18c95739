package app.ajar.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.ajar.model.Change;
import app.ajar.model.Cause;
import app.ajar.model.Thing;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The page that describes the format names everything that can stand in an archive. */
class FormatPageTest {

    private final Set<Class<?>> seen = new HashSet<>();
    private final Set<String> words = new TreeSet<>();

    @Test
    void thePageNamesEveryKindFieldAndValue() throws IOException {
        walk(Change.class);
        walk(Cause.class);
        walk(Thing.class);
        words.addAll(CodecTypes.BODIES.keySet());
        assertThat(words).hasSizeGreaterThan(150);
        String page = page();
        assertThat(words).allSatisfy(word -> assertThat(page).contains("`" + word + "`"));
    }

    private void walk(Type type) {
        if (type instanceof ParameterizedType generic) {
            walk(generic.getActualTypeArguments()[0]);
        } else if (type instanceof Class<?> c && c.getName().startsWith("app.ajar") && seen.add(c)) {
            if (c.isEnum()) {
                for (Object constant : c.getEnumConstants()) {
                    words.add(((Enum<?>) constant).name());
                }
            } else if (c.isSealed()) {
                for (Class<?> kind : c.getPermittedSubclasses()) {
                    walk(kind);
                }
            } else if (c.isRecord() && !c.getSimpleName().endsWith("Id")) {
                for (RecordComponent component : c.getRecordComponents()) {
                    words.add(component.getName());
                    walk(component.getGenericType());
                }
            }
        }
    }

    private static String page() throws IOException {
        try (InputStream in = Codec.class.getResourceAsStream("FORMAT.md")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
