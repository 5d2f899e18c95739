package app.ajar.cli;

import app.ajar.settings.LastJournal;
import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * What a command reads from and writes to. Text is UTF-8, whatever the locale says.
 *
 * @param last the journal that is meant where none is named
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, Clock clock, LastJournal last) {

    private static final int BUFFER = 1 << 16;
    private static final int PICTURES = 0x2400;

    static Terminal ofProcess(Clock clock) {
        return new Terminal(System.in, utf8(System.out), utf8(System.err), clock, LastJournal.ofUser());
    }

    static PrintStream utf8(OutputStream bytes) {
        return new PrintStream(new BufferedOutputStream(bytes, BUFFER), false, StandardCharsets.UTF_8);
    }

    /** A line of what was asked for. */
    void say(String line) {
        out.print(visible(line, true));
        out.print('\n');
    }

    /** A remark of one line. */
    void remark(String line) {
        err.print(visible(line, false));
        err.print('\n');
        err.flush();
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /** Control characters would act on the terminal: their pictures do not. */
    static String visible(String text, boolean lines) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t') {
                visible.append(lines ? (char) c : ' ');
            } else if (c < ' ') {
                visible.append((char) (PICTURES + c));
            } else if (c == 0x7F) {
                visible.append('\u2421');
            } else if (c > 0x7F && c < 0xA0) {
                visible.append('\uFFFD');
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }
}
