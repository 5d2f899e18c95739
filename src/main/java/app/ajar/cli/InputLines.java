package app.ajar.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text from standard input, as it comes; bytes that are not UTF-8 are read as U+FFFD. */
final class InputLines {

    /** In characters; what is longer is no capture but a mistake. */
    static final int LONGEST = 8_000_000;

    private final Reader reader;

    InputLines(InputStream in) {
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /**
     * A line without its end.
     *
     * @param whole false if it was too long and is not whole
     */
    record Line(String text, boolean whole) {}

    /** The next line, which ends at LF or CR LF; null at the end. Waits for no more than the line. */
    @Nullable
    Line next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean whole = true;
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            whole &= line.length() < LONGEST;
            if (whole) {
                line.append((char) c);
            }
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return new Line(line.toString(), whole);
    }

    /** All that is left. */
    Line all() throws IOException {
        StringBuilder all = new StringBuilder();
        char[] some = new char[1 << 14];
        for (int read = reader.read(some); read >= 0; read = reader.read(some)) {
            if (all.length() + read > LONGEST) {
                return new Line("", false);
            }
            all.append(some, 0, read);
        }
        return new Line(all.toString(), true);
    }

    /** A backslash and an n stand for a line end; behind one more backslash, which goes, they stand for themselves. */
    static String unfold(String line) {
        StringBuilder text = new StringBuilder(line.length());
        int at = 0;
        while (at < line.length()) {
            if (line.startsWith("\\\\n", at)) {
                text.append("\\n");
                at += 3;
            } else if (line.startsWith("\\n", at)) {
                text.append('\n');
                at += 2;
            } else {
                text.append(line.charAt(at++));
            }
        }
        return text.toString();
    }
}
