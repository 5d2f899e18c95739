package app.ajar.timeline;

import app.ajar.capture.language.Captured;
import app.ajar.capture.language.Context;
import app.ajar.capture.language.Dates;
import app.ajar.capture.language.Parsed;
import app.ajar.capture.language.Parser;
import app.ajar.capture.language.Records;
import app.ajar.capture.language.Render;
import app.ajar.model.Body;
import app.ajar.model.Change;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Ref;
import app.ajar.model.When;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes of an entry what was typed over it; what no typing tells of it stays. */
final class Rewrite {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Entry entry;
    private final Context context;
    private final OffsetDateTime now;
    private final Supplier<UUID> ids;

    /**
     * @param context knows by name everybody the entry speaks of
     * @param ids of what is new
     */
    Rewrite(Entry entry, Context context, OffsetDateTime now, Supplier<UUID> ids) {
        this.entry = entry;
        this.context = context;
        this.now = now;
        this.ids = ids;
    }

    /** What came of a draft. */
    sealed interface Outcome {}

    /** The changes that make it so. */
    record Changes(List<Change> changes) implements Outcome {

        Changes {
            changes = List.copyOf(changes);
        }
    }

    /** It cannot be kept so; the key says why. */
    record Refused(String key) implements Outcome {}

    /** It reads as something else than it was, which may be kept all the same. */
    record Other() implements Outcome {}

    /** The entry is not there any more. */
    record Gone() implements Outcome {}

    /** A day and time as they would be typed. */
    static String day(When when) {
        String day = DAY.format(when.date());
        return when.time() == null ? day : day + " " + HOUR.format(when.time());
    }

    Outcome of(Draft draft, boolean anyway) {
        When when = entry.when();
        if (!draft.newDay().equals(draft.day())) {
            Dates.Happened happened = new Dates(now.toLocalDate(), context.hemisphere()).happened(draft.newDay());
            if (happened == null) {
                return new Refused("edit.day.unread");
            }
            if (happened.day().isAfter(now.toLocalDate())) {
                return new Refused("edit.day.ahead");
            }
            when = when(happened.day(), happened.time());
        }
        if (draft.text().equals(draft.was())) {
            return new Changes(when.equals(entry.when()) ? List.of() : List.of(new Change.Put(at(entry, when))));
        }
        if (draft.text().isBlank()) {
            return new Refused("edit.empty");
        }
        return text(draft.text(), when, anyway);
    }

    private When when(LocalDate day, @Nullable LocalTime time) {
        if (time == null) {
            return When.day(day);
        }
        // Seconds that were never shown are not lost by a look at them.
        LocalTime before = entry.when().time();
        LocalTime exact = before != null && before.withSecond(0).withNano(0).equals(time) ? before : time;
        return When.at(day.atTime(exact), entry.when().offset() == null ? now.getOffset() : entry.when().offset());
    }

    private static Entry at(Entry entry, When when) {
        return new Entry(entry.id(), entry.capture(), entry.people(), when, entry.text(), entry.body(),
                entry.confidential());
    }

    private Outcome text(String typed, When when, boolean anyway) {
        Render.Typing typing = Render.record(entry, context);
        Context reading = context.with(when);
        if (typing != null) {
            reading = reading.about(typing.people().toArray(PersonId[]::new)).with(typing.chosen());
        }
        Parsed parsed = Parser.parse(typed, reading);
        Captured captured = Records.of(parsed, reading, ids);
        if (!captured.leftOut().isEmpty()) {
            return new Refused("edit.waits");
        }
        List<Entry> entries = captured.entries();
        // Somebody who is new, or died, comes with the one entry that says so.
        boolean same = entries.size() == 1 && entries.getFirst().body().getClass() == entry.body().getClass()
                && captured.changes().stream().allMatch(change -> change instanceof Change.Put(var thing)
                        && (thing instanceof Entry || thing instanceof Person));
        if (!same && !anyway) {
            return new Other();
        }
        return new Changes(changes(captured, when));
    }

    /** The entry becomes the first that may stand for it; the others are new, and of the same capture. */
    private List<Change> changes(Captured captured, When when) {
        List<Change> changes = new ArrayList<>();
        Entry stands = captured.entries().stream().filter(fresh -> fresh.body().getClass() == entry.body().getClass())
                .findFirst().orElseGet(() -> captured.entries().stream()
                        .filter(fresh -> !(fresh.body() instanceof Body.Preference)).findFirst().orElse(null));
        for (Change change : captured.changes()) {
            if (change instanceof Change.Put(Entry fresh)) {
                boolean itself = fresh == stands;
                changes.add(new Change.Put(new Entry(itself ? entry.id() : fresh.id(), entry.capture(),
                        itself && !namesOthers(fresh.body()) ? entry.people() : fresh.people(), when, fresh.text(),
                        itself ? Unsaid.kept(entry.body(), fresh.body()) : fresh.body(), entry.confidential())));
            } else {
                changes.add(change);
            }
        }
        if (stands == null) {
            changes.add(new Change.Bin(Ref.of(entry.id()), Change.Shelf.TRASH));
        }
        return changes;
    }

    /** Whether the typing itself says whom it is about. */
    private static boolean namesOthers(Body body) {
        return body instanceof Body.Referral || body instanceof Body.Gathering;
    }

    /** A gathering without these; of anything else nothing changes. */
    static Body without(Body body, Set<PersonId> gone) {
        return body instanceof Body.Gathering it
                ? new Body.Gathering(it.kind(), it.where(),
                        it.host() != null && gone.contains(it.host()) ? null : it.host(),
                        it.guests().stream().filter(guest -> !gone.contains(guest.person())).toList())
                : body;
    }
}
