package app.ajar.cli;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the command line. */
final class Words {

    static final String BUNDLE = "app.ajar.cli.messages";

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

    private Words() {}

    /**
     * @throws java.util.MissingResourceException if there is no such sentence
     */
    static String of(String key, Object... arguments) {
        String pattern = MESSAGES.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    static boolean has(String key) {
        return MESSAGES.containsKey(key);
    }

    /** The word for a constant: {@code role.CUSTOMER}. */
    static String of(String prefix, Enum<?> constant) {
        return MESSAGES.getString(prefix + "." + constant.name());
    }

    /** "a", "a and b", "a, b and c". */
    static String list(List<String> words, String joint) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " " + of(joint) + " " + words.getLast();
    }

    /** A name in the documents: {@code NOT_NOW} is "not-now". */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
