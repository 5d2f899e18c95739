package app.ajar.timeline;

import app.ajar.app.Keepers;
import app.ajar.keep.Ids;
import app.ajar.keep.Journal;
import app.ajar.model.Body;
import app.ajar.model.Cause;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.Entry;
import app.ajar.model.EntryId;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import app.ajar.ui.Background;
import app.ajar.ui.Navigator;
import app.ajar.ui.Toasts;
import app.ajar.ui.Writing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A journal with Ana in it, and streams of it. */
final class Stage implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-12T16:40:00Z"), ZoneId.of("Europe/London"));
    private static final LocalDateTime BEGIN = LocalDateTime.of(2020, 1, 1, 9, 0);
    private static final String[] WORDS = "terrace permit laughed mother December flat she bakery autumn samples"
            .split(" ");

    final Journal journal;
    final Navigator navigator = new Navigator();
    final Toasts toasts = new Toasts();
    final Writing writing;
    final StreamModel page;
    final StreamModel everybody;
    final PersonId ana = new PersonId(Ids.next());
    final PersonId sue = new PersonId(Ids.next());

    Stage(Path folder, Background background) {
        Journal.create(folder);
        journal = Journal.open(folder, CLOCK);
        journal.keep(Ids.next(), List.of(new Change.Put(Person.named(ana, "Ana Marques")),
                new Change.Put(Person.named(sue, "Sue Tanaka"))));
        writing = new Writing(Keepers.of(journal), background, toasts);
        page = StreamModel.ofPage(new StreamQueries(journal, CLOCK), new EditQueries(journal, CLOCK), background,
                writing, navigator);
        everybody = StreamModel.ofEverybody(new StreamQueries(journal, CLOCK), new EditQueries(journal, CLOCK),
                background, writing, navigator);
    }

    static LocalDateTime time(int number) {
        return BEGIN.plusHours(number * 5L);
    }

    Entry entry(int number, String text, Body body, PersonId... people) {
        return new Entry(new EntryId(Ids.next()), Ids.next(), List.of(people),
                When.at(time(number), ZoneOffset.UTC), text, body, false);
    }

    Entry note(int number) {
        return entry(number, "note " + number, new Body.Note(), ana);
    }

    void keep(Entry... entries) {
        journal.keep(Ids.next(), List.of(entries).stream().<Change>map(Change.Put::new).toList());
    }

    /** The later the higher its number. */
    List<Entry> notes(int from, int to) {
        List<Entry> notes = new ArrayList<>();
        for (int at = from; at < to; at++) {
            notes.add(note(at));
        }
        keep(notes.toArray(Entry[]::new));
        return notes;
    }

    /** As an import leaves them: nothing is settled by them. */
    private void bring(List<Entry> made) {
        for (int at = 0; at < made.size(); at += 500) {
            journal.keep(Ids.next(), new Cause.Imported("a file"), made
                    .subList(at, Math.min(made.size(), at + 500)).stream().<Change>map(Change.Put::new).toList());
        }
    }

    /** Entries of several kinds, of a line or of many. */
    List<Entry> mixed(int from, int to, Random random) {
        List<Entry> made = new ArrayList<>();
        for (int at = from; at < to; at++) {
            Body body = switch (at % 4) {
                case 0 -> new Body.Note();
                case 1 -> new Body.Conversation(Channel.CALL, Body.Side.THEM, true, 12,
                        new Body.Felt("warm", Body.Basis.SHOWED), List.of("a recipe"), List.of(), List.of());
                case 2 -> new Body.No(Body.No.Kind.NOT_NOW, "new baby", "lovely, truly", null, null);
                default -> new Body.Idea(List.of());
            };
            made.add(entry(at, at + " " + words(random), body, ana));
        }
        bring(made);
        return made;
    }

    static String words(Random random) {
        StringBuilder text = new StringBuilder();
        int many = random.nextInt(10) < 7 ? 3 + random.nextInt(20) : 40 + random.nextInt(160);
        for (int at = 0; at < many; at++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return text.toString().strip();
    }

    @Override
    public void close() {
        journal.close();
    }
}
