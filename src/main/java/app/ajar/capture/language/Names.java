package app.ajar.capture.language;

import app.ajar.model.Person;
import app.ajar.model.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The people a capture may speak of, found by a few letters of their names, former names included. */
public final class Names {

    private final Map<PersonId, Person> people = new HashMap<>();
    private final Map<PersonId, String> hints = new HashMap<>();
    private final Map<String, Set<PersonId>> byFullName = new HashMap<>();
    private final TreeMap<String, Set<PersonId>> byWord = new TreeMap<>();
    private int longest;

    private Names() {}

    /**
     * @param people as they are now, without the duplicates that were joined to somebody
     * @param hint what tells somebody from others of the same name, or an empty text
     */
    public static Names of(Collection<Person> people, Function<Person, String> hint) {
        Names names = new Names();
        people.forEach(person -> names.add(person, hint.apply(person)));
        return names;
    }

    public static Names of(Collection<Person> people) {
        return of(people, person -> "");
    }

    /** Takes in somebody who was made or changed since, so that the next capture finds them; not beside a reading. */
    public void learn(Person person) {
        add(person, hints.getOrDefault(person.id(), ""));
    }

    private void add(Person person, String hint) {
        people.put(person.id(), person);
        hints.put(person.id(), hint);
        for (Person.Name name : person.names()) {
            String full = Fold.of(name.text());
            longest = Math.max(longest, full.length());
            byFullName.computeIfAbsent(full, key -> new LinkedHashSet<>()).add(person.id());
            for (String word : wordsOf(full)) {
                byWord.computeIfAbsent(word, key -> new LinkedHashSet<>()).add(person.id());
            }
        }
    }

    /** Somebody by their id, or null. */
    public @Nullable Person person(PersonId id) {
        return people.get(id);
    }

    /** Those of whom every word typed begins a word of one of their names; nobody if there is no word. */
    public List<Who.Candidate> fitting(String typed) {
        Set<PersonId> fit = null;
        for (String word : Fold.of(typed).split(" ")) {
            Set<PersonId> these = beginning(bare(word));
            if (fit == null) {
                fit = these;
            } else {
                fit.retainAll(these);
            }
        }
        return fit == null ? List.of() : candidates(fit);
    }

    /** Those with this full name, folded. */
    List<Who.Candidate> named(String folded) {
        return candidates(byFullName.getOrDefault(folded, Set.of()));
    }

    /** Whether anybody has this full name, folded. */
    boolean isFullName(String folded) {
        return byFullName.containsKey(folded);
    }

    /** Where the longest run of words at the beginning of a text ends that is somebody's full name; 0 if none is. */
    public int fullName(String text) {
        int best = 0;
        for (int at = 1; at <= text.length() && at <= longest + 8; at++) {
            boolean ends = at == text.length() || Character.isWhitespace(text.charAt(at));
            if (ends && !Character.isWhitespace(text.charAt(at - 1)) && isFullName(Fold.of(text.substring(0, at)))) {
                best = at;
            }
        }
        return best;
    }

    /** How many people have this full name. */
    public int namesakes(String name) {
        return byFullName.getOrDefault(Fold.of(name), Set.of()).size();
    }

    /** The length of the longest full name, folded. */
    int longest() {
        return longest;
    }

    Who.Candidate candidate(Person person) {
        return new Who.Candidate(person.id(), person.name(), hints.getOrDefault(person.id(), ""));
    }

    private Set<PersonId> beginning(String word) {
        if (word.isEmpty()) {
            return new LinkedHashSet<>();
        }
        Set<PersonId> these = new LinkedHashSet<>();
        for (var entry : byWord.tailMap(word, true).entrySet()) {
            if (!entry.getKey().startsWith(word)) {
                break;
            }
            these.addAll(entry.getValue());
        }
        return these;
    }

    private List<Who.Candidate> candidates(Set<PersonId> ids) {
        List<Who.Candidate> found = new ArrayList<>();
        for (PersonId id : ids) {
            Person person = people.get(id);
            if (person != null) {
                found.add(candidate(person));
            }
        }
        return found;
    }

    /** The words of a name, and the pieces of those that have a hyphen, a point or an apostrophe. */
    private static Set<String> wordsOf(String folded) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : folded.split(" ")) {
            words.add(bare(word));
            for (String piece : word.split("[-.']")) {
                words.add(bare(piece));
            }
        }
        words.remove("");
        return words;
    }

    /** A word without the punctuation around it; a word of nothing else stays. */
    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && isPunctuation(word.charAt(from))) {
            from++;
        }
        while (to > from && isPunctuation(word.charAt(to - 1))) {
            to--;
        }
        return from == to ? word : word.substring(from, to);
    }

    private static boolean isPunctuation(char c) {
        return ".,;!?()[]'\"“”„".indexOf(c) >= 0;
    }
}
