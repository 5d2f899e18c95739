package app.ajar.keep;

import app.ajar.model.ContactPoint;
import app.ajar.model.Fold;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a text names somebody: by a whole name, by the word it begins with, by another of its words with a
 * capital, by a number or an address. It finds rather too much than too little: somebody looks at what it finds.
 */
final class Named {

    private static final Pattern NUMBER = Pattern.compile("[+(]?\\d[\\d\\s().\\-/\\u2010-\\u2013]{3,}\\d");
    private static final Pattern UNSPACED = Pattern
            .compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");
    /** The half of a length of text that is written before it. */
    private static final Pattern LENGTH = Pattern.compile("\\x00.", Pattern.DOTALL);
    private static final int SHORTEST = 5;
    private static final int ENDING = 9;
    private static final int LONG_ENOUGH = 3;

    private final Set<List<String>> names = new LinkedHashSet<>();
    private final Set<String> capitals = new LinkedHashSet<>();
    private final Set<String> anywhere = new LinkedHashSet<>();
    private final Set<String> numbers = new LinkedHashSet<>();

    void add(String name) {
        List<String> typed = words(name);
        if (typed.isEmpty()) {
            return;
        }
        if (UNSPACED.matcher(name).find()) {
            anywhere.add(Fold.of(name).strip());
        }
        List<String> folded = typed.stream().map(Fold::of).toList();
        names.add(folded);
        if (typed.getFirst().codePointCount(0, typed.getFirst().length()) > 1) {
            names.add(List.of(folded.getFirst()));
        }
        for (String word : typed.subList(1, typed.size())) {
            if (word.length() >= LONG_ENOUGH && isCapital(word)) {
                capitals.add(Fold.of(word));
            }
        }
    }

    void add(ContactPoint point) {
        String value = Fold.of(point.value()).strip();
        switch (point.medium()) {
            case PHONE -> {
                String digits = digits(value);
                if (digits.length() >= SHORTEST) {
                    numbers.add(ending(digits));
                }
            }
            case MAIL, ADDRESS, SOCIAL -> {
                if (value.length() >= LONG_ENOUGH) {
                    anywhere.add(value);
                }
            }
        }
    }

    boolean in(String text) {
        String folded = Fold.of(text);
        if (anywhere.stream().anyMatch(folded::contains)) {
            return true;
        }
        List<String> typed = words(text);
        List<String> words = typed.stream().map(Fold::of).toList();
        for (int at = 0; at < words.size(); at++) {
            if (capitals.contains(words.get(at)) && isCapital(typed.get(at))) {
                return true;
            }
            for (List<String> name : names) {
                if (at + name.size() <= words.size() && words.subList(at, at + name.size()).equals(name)) {
                    return true;
                }
            }
        }
        return hasNumber(text);
    }

    /** Whether bytes hold a text that does, whichever way it is written. */
    boolean in(byte[] bytes) {
        for (int from = 0; from < 2 && from < bytes.length; from++) {
            String wide = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_16BE);
            if (in(LENGTH.matcher(wide).replaceAll(" ")) || in(wide)) {
                return true;
            }
        }
        return in(new String(bytes, StandardCharsets.UTF_8));
    }

    private boolean hasNumber(String text) {
        if (numbers.isEmpty()) {
            return false;
        }
        Matcher found = NUMBER.matcher(text);
        while (found.find()) {
            String digits = digits(found.group());
            if (numbers.stream().anyMatch(number -> number.length() < ENDING
                    ? digits.equals(number)
                    : digits.endsWith(number))) {
                return true;
            }
        }
        return false;
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static String ending(String digits) {
        return digits.length() > ENDING ? digits.substring(digits.length() - ENDING) : digits;
    }

    private static boolean isCapital(String word) {
        int first = word.codePointAt(0);
        return !Character.isLowerCase(first);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int begin = -1;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            boolean inWord = Character.isLetterOrDigit(letter)
                    || Character.getType(letter) == Character.NON_SPACING_MARK
                    || Character.getType(letter) == Character.COMBINING_SPACING_MARK;
            if (inWord && begin < 0) {
                begin = at;
            } else if (!inWord && begin >= 0) {
                words.add(text.substring(begin, at));
                begin = -1;
            }
        }
        if (begin >= 0) {
            words.add(text.substring(begin));
        }
        return words;
    }
}
