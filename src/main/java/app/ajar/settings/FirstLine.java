package app.ajar.settings;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The first line of an input, of which nothing more is taken. */
public final class FirstLine {

    /** In bytes; no passphrase is as long. */
    private static final int LONGEST = 1 << 16;

    private FirstLine() {}

    /** That of the standard input of the process, of which nothing was read yet. */
    public static String ofProcess() {
        return of(new FileInputStream(FileDescriptor.in));
    }

    /** Without its end, which is LF or CR LF; empty if there is none or it is too long. */
    public static String of(InputStream in) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
                line.write(one);
                if (line.size() > LONGEST) {
                    return "";
                }
            }
        } catch (IOException e) {
            return "";
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
