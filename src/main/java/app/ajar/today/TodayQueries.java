package app.ajar.today;

import static app.ajar.store.jooq.Tables.ENTRY_PERSON;
import static app.ajar.store.jooq.Tables.PERSON;
import static app.ajar.store.jooq.Tables.ROLE;
import static app.ajar.store.jooq.Tables.SETTING;
import static app.ajar.store.jooq.Tables.SITUATION;

import app.ajar.keep.Journal;
import app.ajar.model.Change;
import app.ajar.model.Channel;
import app.ajar.model.ContactPoint;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.Role;
import app.ajar.model.Setting;
import app.ajar.read.Cast;
import app.ajar.read.People;
import app.ajar.read.Points;
import app.ajar.read.Recall;
import app.ajar.rules.Deferrals;
import app.ajar.rules.Dial;
import app.ajar.rules.Numbers;
import app.ajar.rules.Prompt;
import app.ajar.rules.Prompts;
import app.ajar.rules.Sheet;
import app.ajar.rules.Today;
import app.ajar.rules.Why;
import app.ajar.today.Board.Doing;
import app.ajar.today.Board.Quiet;
import app.ajar.today.Board.Reach;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Asks the journal for the cards of a day. */
public final class TodayQueries {

    private final Journal journal;
    private final Clock clock;
    private final Recall recall = new Recall();

    public TodayQueries(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The board of today, which is the same all day but for what is written during it.
     *
     * @param whole whether those cards are to be read that can wait; else only whose they are is known of them
     */
    Board board(boolean whole) {
        return board(today(), whole);
    }

    /** The board of a day, with all its cards: as the journal stands now, on any day but today. */
    public Board board(LocalDate day) {
        return board(day, true);
    }

    private Board board(LocalDate day, boolean whole) {
        Instant began = day.equals(today()) ? day.atStartOfDay(clock.getZone()).toInstant() : null;
        return journal.read(db -> board(db, recall, day, began, whole));
    }

    static Board board(DSLContext db, Recall recall, LocalDate day, @Nullable Instant began, boolean whole) {
        Numbers numbers = numbers(db);
        Cast cast = cast(db, recall, day, began, numbers);
        Sheet sheet = Today.of(cast.now(), numbers).since(cast.before()).on(day);
        List<Prompt> cards = whole ? sheet.all().toList() : sheet.shown();
        Map<PersonId, Person> people = new HashMap<>();
        Set<PersonId> others = new LinkedHashSet<>();
        sheet.all().forEach(card -> people.put(card.person(), cast.person(card.person())));
        cards.forEach(card -> others.addAll(card.about()));
        Map<String, List<Reach>> reach = reach(db, cards, day);
        reach.values().forEach(all -> all.forEach(one -> others.addAll(one.sharedWith())));
        others.removeAll(people.keySet());
        new People(db).things(others.stream().map(Ref::of).toList()).forEach(thing -> {
            if (thing instanceof Person person) {
                people.put(person.id(), person);
            }
        });
        return new Board(day, sheet, people, doing(db, cards, day), reach, quiet(db));
    }

    static Numbers numbers(DSLContext db) {
        return Numbers.of(db.select(SETTING.NAME, SETTING.VAL).from(SETTING)
                .fetch(row -> new Setting(row.value1(), row.value2())));
    }

    /** Everybody who may have a card. */
    static Cast cast(DSLContext db, Recall recall, LocalDate day, @Nullable Instant began, Numbers numbers) {
        CandidateQueries candidates = new CandidateQueries(db, day, numbers);
        Cast cast = new Cast(db, recall, day, began);
        cast.add(candidates.pages());
        long most = numbers.get(Dial.IDEAS_A_DAY);
        // Few rounds at first, for most often there are ideas enough in them; then more and more at once.
        long first = 0;
        for (long some = 1; ideas(cast, day, numbers, first) < most && candidates.anyIdeaFor(first); some *= 4) {
            cast.add(candidates.withIdeas(first, first + some - 1));
            first += some;
        }
        return cast;
    }

    /** How many have an idea as their card, of the rounds before one. */
    private static long ideas(Cast cast, LocalDate day, Numbers numbers, long round) {
        return round == 0
                ? 0
                : cast.now().stream().map(whom -> Prompts.of(whom, day, numbers)).filter(all -> !all.isEmpty())
                        .filter(all -> all.getFirst().why() instanceof Why.Ready(_, long its) && its < round).count();
    }

    private static Map<String, List<Reach>> reach(DSLContext db, List<Prompt> cards, LocalDate day) {
        Points points = Points.of(db, cards.stream().map(Prompt::person).toList());
        Map<String, List<Reach>> reach = new HashMap<>();
        cards.forEach(card -> {
            List<Channel> ways = card.ways().stream().map(way -> way.channel()).toList();
            List<Reach> theirs = new ArrayList<>();
            for (ContactPoint point : points.of(card.person())) {
                Points.channels(point.medium()).stream().filter(ways::contains)
                        .forEach(channel -> theirs.add(new Reach(channel, point,
                                points.stoppedAt(point, channel, card.kind().purpose(), day))));
            }
            theirs.sort(Comparator.comparing((Reach one) -> !one.sharedWith().isEmpty())
                    .thenComparing(one -> ways.indexOf(one.channel())));
            reach.put(card.key(), List.copyOf(theirs));
        });
        return reach;
    }

    private static Map<PersonId, Doing> doing(DSLContext db, List<Prompt> cards, LocalDate day) {
        if (cards.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, String> what = new LinkedHashMap<>();
        Map<PersonId, List<Role.Kind>> roles = new HashMap<>();
        Table<?> wanted = DSL.unnest(cards.stream().map(card -> card.person().value()).toArray(UUID[]::new))
                .as("wanted", "id");
        db.select(PERSON.ROOT, SITUATION.WHAT).from(wanted)
                .join(PERSON).on(PERSON.ROOT.eq(wanted.field(0, UUID.class)))
                .join(SITUATION).on(SITUATION.PERSON.eq(PERSON.ID))
                .where(SITUATION.UNTIL_TO.isNull().or(SITUATION.UNTIL_TO.ge(day)))
                .orderBy(SITUATION.SINCE_FROM.asc().nullsFirst())
                .forEach(row -> what.put(new PersonId(row.value1()), row.value2()));
        db.select(PERSON.ROOT, ROLE.KIND).from(wanted)
                .join(PERSON).on(PERSON.ROOT.eq(wanted.field(0, UUID.class)))
                .join(ROLE).on(ROLE.PERSON.eq(PERSON.ID))
                .where(ROLE.UNTIL_TO.isNull().or(ROLE.UNTIL_TO.ge(day))).orderBy(ROLE.SINCE_FROM, ROLE.KIND)
                .forEach(row -> roles.computeIfAbsent(new PersonId(row.value1()), id -> new ArrayList<>())
                        .add(Role.Kind.valueOf(row.value2())));
        Map<PersonId, Doing> doing = new HashMap<>();
        cards.stream().map(Prompt::person).forEach(id -> doing.put(id, new Doing(what.getOrDefault(id, ""),
                roles.getOrDefault(id, List.of()).stream().distinct().toList())));
        return doing;
    }

    private static Quiet quiet(DSLContext db) {
        if (!db.fetchExists(PERSON)) {
            return Quiet.NOBODY;
        }
        return db.fetchExists(ENTRY_PERSON) || db.fetchExists(ROLE) ? Quiet.NOTHING_DUE : Quiet.ONLY_BROUGHT_IN;
    }

    /** What puts a card off. */
    List<Change> later(Prompt card, LocalDate until) {
        return Deferrals.later(card, today(), until);
    }

    /** What lets a card go. */
    List<Change> letGo(Prompt card) {
        return Deferrals.letGo(card, today());
    }
}
