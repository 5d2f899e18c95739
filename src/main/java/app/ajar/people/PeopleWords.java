package app.ajar.people;

import app.ajar.model.Body;
import app.ajar.model.Person;
import app.ajar.model.Role;
import app.ajar.ui.DoorWords;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Says a row of the list in words. */
final class PeopleWords {

    /** Up to here a day is best known by its weekday. */
    private static final long LATELY = 5;
    /** From here on the month says enough. */
    private static final long LONG_AGO = 180;

    private final Messages messages = Messages.of(PeopleWords.class);
    private final Words words = new Words(messages);
    private final DoorWords doors = new DoorWords();
    private final DateTimeFormatter weekday = format("contact.weekday");
    private final DateTimeFormatter day = format("contact.day");
    private final DateTimeFormatter month = format("contact.month");
    private final DateTimeFormatter anyMonth = format("contact.any.month");

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(messages.say(key), messages.language());
    }

    Messages messages() {
        return messages;
    }

    /** What they do, and where; empty if it was not said. */
    String doing(Row row) {
        if (row.doing() == null) {
            return "";
        }
        return row.where() == null ? row.doing() : messages.say("doing.where", row.doing(), row.where());
    }

    String role(Role.Kind kind) {
        return messages.say("role." + kind);
    }

    /** When the last contact was, in as few words as say it. */
    String contactDay(LocalDate on, LocalDate today) {
        long ago = ChronoUnit.DAYS.between(on, today);
        if (ago <= 1) {
            return messages.say(ago <= 0 ? "contact.today" : "contact.yesterday");
        }
        if (ago <= LATELY) {
            return weekday.format(on);
        }
        if (ago <= LONG_AGO) {
            return day.format(on);
        }
        return (on.getYear() == today.getYear() ? month : anyMonth).format(on);
    }

    /** Who turned to whom, and how; empty if neither was said. */
    String contactHow(Row row, Row.Contact contact) {
        Body.Conversation how = contact.how();
        List<String> parts = new ArrayList<>();
        String them = contact.ofSeveral() ? messages.say("speak.THEY") : subject(row);
        String whole = how.channel() == null
                ? ""
                : messages.sayIfAny("started." + how.started() + "." + how.channel(), them);
        if (!whole.isEmpty()) {
            parts.add(whole);
        } else if (how.channel() != null) {
            parts.add(messages.say("channel." + how.channel()));
        } else {
            String who = messages.sayIfAny("started." + how.started(), them);
            if (!who.isEmpty()) {
                parts.add(who);
            }
        }
        if (!how.answered() && how.started() != Body.Side.THEM) {
            parts.add(messages.say("unanswered"));
        }
        return String.join(messages.say("list.comma"), parts);
    }

    private String subject(Row row) {
        return row.speak() == Person.Speak.NAME ? Words.name(row.name()) : messages.say("speak." + row.speak());
    }

    /** The whole row as one sentence after another, for those who hear it. */
    String sentence(Row row, LocalDate today, boolean ticked) {
        List<String> said = new ArrayList<>();
        said.add(row.name());
        said.add(row.doing() == null ? messages.say("row.doing.none") : doing(row));
        said.add(row.roles().isEmpty()
                ? messages.say("row.roles.none")
                : messages.say("row.roles", words.list(row.roles(), this::role)));
        Row.Contact contact = row.contact();
        said.add(contact == null
                ? messages.say("row.contact.none")
                : messages.say("row.contact", contactDay(contact.day(), today), contactHow(row, contact)));
        String door = doors.text(row.door(), today);
        if (!door.isEmpty()) {
            said.add(messages.say("row.door", door));
        }
        if (row.setAside()) {
            said.add(messages.say("row.aside"));
        }
        if (ticked) {
            said.add(messages.say("row.ticked"));
        }
        return String.join(messages.say("row.next"), said);
    }

    /** How many there are, and how many of them are shown. */
    String count(int shown, int all, boolean filtered) {
        String everybody = messages.say("people.count", all);
        return filtered && all > 0 ? messages.say("people.count.of", shown, everybody) : everybody;
    }

    /** "3 ticked", and how many of them cannot be seen. */
    String ticked(int all, int unseen) {
        String ticked = messages.say("bulk.ticked", all);
        return unseen == 0 ? ticked : messages.say("bulk.unseen", ticked, unseen);
    }

    /** One by name, more by their number. */
    String who(List<Row> rows) {
        return rows.size() == 1 ? Words.name(rows.getFirst().name()) : messages.say("bulk.people", rows.size());
    }

    /** A number of people. */
    String many(int people) {
        return messages.say("people.count", people);
    }

    String door(DoorKind kind) {
        return messages.say("door.kind." + kind);
    }

    /** A day of which the year is said only where it is another. */
    String on(LocalDate on, LocalDate today) {
        return words.day(on, today);
    }
}
