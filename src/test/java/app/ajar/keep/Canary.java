package app.ajar.keep;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks for words in the names and bytes of all files below a folder, in what is compressed too. */
public final class Canary {

    private static final List<Charset> WAYS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);

    private Canary() {}

    /** Which file has which word, in which way of writing it. */
    public static List<String> hits(Path folder, String... words) throws IOException {
        List<String> hits = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = text(Files.readAllBytes(file)) + text(file.getFileName().toString()
                        .getBytes(StandardCharsets.UTF_8)) + inside(file);
                for (String word : words) {
                    for (Charset way : WAYS) {
                        if (content.contains(text(word.getBytes(way)))) {
                            hits.add(folder.relativize(file) + ": " + word + " in " + way);
                        }
                    }
                }
            }
        }
        return hits;
    }

    /** What a zip holds; nothing if it is none. */
    private static String inside(Path file) {
        if (!file.toString().endsWith(".ajar") && !file.toString().endsWith(".zip")) {
            return "";
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                all.write(entry.getName().getBytes(StandardCharsets.UTF_8));
                zip.getInputStream(entry).transferTo(all);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text(all.toByteArray());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
