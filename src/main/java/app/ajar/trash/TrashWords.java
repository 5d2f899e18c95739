package app.ajar.trash;

import app.ajar.model.Attachment;
import app.ajar.model.Body;
import app.ajar.model.Challenge;
import app.ajar.model.ContactPoint;
import app.ajar.model.Deferral;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.Fold;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.Role;
import app.ajar.model.Script;
import app.ajar.model.Setting;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.rules.Leaving;
import app.ajar.ui.EntryKinds;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what lies in the trash; of what is private only that it is. */
final class TrashWords {

    private static final int MOST_NAMES = 3;

    private final Messages messages = Messages.of(TrashWords.class);
    private final Words words = new Words(messages);
    private final LocalDate today;

    TrashWords(LocalDate today) {
        this.today = today;
    }

    Row row(Lying lying) {
        Thing thing = lying.thing();
        EntryKinds.Kind look = look(thing);
        String whole = isPrivate(thing) ? "" : text(thing);
        String text = isPrivate(thing) ? messages.say("trash.private") : first(whole);
        String kind = messages.say(look.key());
        String below = thing instanceof Person
                ? messages.say("trash.entries", lying.entries())
                : beside(whose(lying), thing instanceof Entry entry ? words.when(entry.when(), today) : "");
        return new Row(lying, kind, text, below, leaves(lying), look.style(), look.icon(),
                Fold.of(kind + "\n" + whole + "\n" + below));
    }

    private String whose(Lying lying) {
        if (lying.owners().isEmpty()) {
            return lying.thing() instanceof Entry ? messages.say("trash.nobody") : "";
        }
        List<String> names = lying.owners().stream().limit(MOST_NAMES)
                .map(owner -> owner.name().isEmpty() ? messages.say("trash.erased") : Words.name(owner.name()))
                .toList();
        int more = lying.owners().size() - names.size();
        String of = more == 0
                ? words.list(names, name -> name)
                : messages.say("trash.names.more", String.join(messages.say("list.comma"), names), more);
        return lying.needsOwners() ? messages.say("trash.of.trashed", of, lying.owners().size()) : of;
    }

    private String leaves(Lying lying) {
        String since = lying.since().equals(today)
                ? messages.say("trash.since.today")
                : messages.say("trash.since",
                        day(lying.since()));
        if (!lying.mayLeave()) {
            return messages.say("trash.stays", since);
        }
        int left = Leaving.left(lying.since(), today);
        return left == 0
                ? messages.say("trash.leaves.soon", since)
                : messages.say("trash.leaves", since, day(Leaving.last(lying.since())), left);
    }

    private String day(LocalDate day) {
        String key = day.getYear() == today.getYear() ? "trash.day" : "trash.day.year";
        return DateTimeFormatter.ofPattern(messages.say(key), messages.language()).format(day);
    }

    private static EntryKinds.Kind look(Thing thing) {
        return switch (thing) {
            case Entry it -> EntryKinds.of(it.body());
            case Person _ -> new EntryKinds.Kind("thing.PERSON", "idea", "fth-user");
            case ContactPoint it -> new EntryKinds.Kind("thing." + it.medium(), "note", switch (it.medium()) {
                case PHONE -> "fth-phone";
                case MAIL -> "fth-mail";
                case ADDRESS -> "fth-map-pin";
                case SOCIAL -> "fth-globe";
            });
            case Role _ -> new EntryKinds.Kind("thing.ROLE", "note", "fth-users");
            case Situation _ -> new EntryKinds.Kind("thing.SITUATION", "note", "fth-briefcase");
            case Detail _ -> new EntryKinds.Kind("thing.DETAIL", "note", "fth-info");
            case Challenge _ -> new EntryKinds.Kind("thing.CHALLENGE", "note", "fth-cloud");
            case Offer _,Deferral _,Setting _ -> new EntryKinds.Kind("thing.OTHER", "note", "fth-file");
            case Attachment _ -> new EntryKinds.Kind("thing.ATTACHMENT", "note", "fth-paperclip");
            case Script _ -> new EntryKinds.Kind("thing.SCRIPT", "note", "fth-file-text");
        };
    }

    private static boolean isPrivate(Thing thing) {
        return thing instanceof Entry entry && entry.confidential()
                || thing instanceof Detail detail && detail.confidential();
    }

    private String text(Thing thing) {
        return switch (thing) {
            case Person it -> Words.name(it.name());
            case Entry it -> it.text().isBlank() ? said(it.body()) : it.text().strip();
            case ContactPoint it -> it.value();
            case Role it -> messages.say("role." + it.kind());
            case Situation it -> it.where() == null ? it.what() : joined(it.what(), it.where());
            case Detail it -> it.text();
            case Challenge it -> it.text();
            case Attachment it -> it.name();
            case Script it -> it.name();
            case Offer _,Deferral _,Setting _ -> "";
        };
    }

    private String said(Body body) {
        String quoted = switch (body) {
            case Body.No it -> it.words();
            case Body.Yes it -> it.words();
            case Body.Guess it -> it.said();
            default -> null;
        };
        return quoted(quoted);
    }

    private String quoted(@Nullable String said) {
        return said == null || said.isBlank() ? "" : words.quoted(said);
    }

    private static String first(String text) {
        return text.lines().findFirst().orElse("");
    }

    private String beside(String whose, String when) {
        return whose.isEmpty() || when.isEmpty() ? whose + when : messages.say("trash.beside", whose, when);
    }

    private String joined(String... parts) {
        return String.join(messages.say("list.comma"),
                List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }
}
