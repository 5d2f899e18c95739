package app.ajar.person;

import app.ajar.model.Attachment;
import app.ajar.model.Body;
import app.ajar.model.Challenge;
import app.ajar.model.ContactPoint;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Situation;
import app.ajar.model.Thing;
import app.ajar.model.Vague;
import app.ajar.person.HeldItem.Part;
import app.ajar.read.Everything;
import app.ajar.read.Unkept;
import app.ajar.rules.Handover;
import app.ajar.rules.Handover.Mark;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says everything that is held about somebody. */
final class HeldWords {

    private final Messages messages = Messages.of(HeldWords.class);
    private final Words words = new Words(messages);
    private final Everything all;
    private final LocalDate today;
    private final HeldEntry entries;

    /** @param names of everybody whom it names */
    HeldWords(Everything all, Map<PersonId, String> names, LocalDate today) {
        this.all = all;
        this.today = today;
        this.entries = new HeldEntry(messages, all.group(), names, today);
    }

    /**
     * @param drafts that are about them
     * @param others the texts in other people's things that name them, by the thing
     */
    List<HeldItem> items(List<Unkept> drafts, Map<Thing, List<String>> others) {
        List<HeldItem> items = new ArrayList<>();
        all.things().forEach(thing -> items.addAll(thing(thing)));
        if (all.deferred() > 0) {
            items.add(HeldItem.of(Part.WHO, messages.say("held.deferred", all.deferred())));
        }
        all.timeline().forEach(entry -> items.add(entry(isLine(entry) ? Part.CONTACT : Part.ENTRIES, entry)));
        drafts.forEach(draft -> items.add(new HeldItem(Part.DRAFTS,
                messages.say("held.draft", words.day(LocalDate.ofInstant(draft.at(), ZoneOffset.UTC), today)),
                EnumSet.noneOf(Mark.class), List.of(HeldItem.line(draft.text().strip())))));
        all.trash().forEach(thing -> items.addAll(trashed(thing)));
        others.forEach((thing, texts) -> items.add(others(thing, texts)));
        items.sort(Comparator.comparing(HeldItem::part));
        return items;
    }

    private static boolean isLine(Entry entry) {
        return entry.body() instanceof Body.Preference;
    }

    private HeldItem entry(Part part, Entry entry) {
        List<Offer> offers = all.things().stream().filter(Offer.class::isInstance).map(Offer.class::cast)
                .filter(offer -> offer.idea().equals(entry.id())).toList();
        return entries.item(part, entry, offers, all.versions().getOrDefault(entry.id(), 0));
    }

    private List<HeldItem> trashed(Thing thing) {
        return thing instanceof Entry entry
                ? List.of(entry(Part.TRASH, entry))
                : thing(thing).stream().map(item -> new HeldItem(Part.TRASH, item.head(), item.marks(), item.lines()))
                        .toList();
    }

    private HeldItem others(Thing thing, List<String> texts) {
        String head = thing instanceof Entry entry
                ? entries.item(Part.OTHERS, entry, List.of(), 0).head()
                : messages.say("held.elsewhere");
        return new HeldItem(Part.OTHERS, head, EnumSet.of(Mark.OTHERS),
                texts.stream().map(HeldItem::line).toList());
    }

    private List<HeldItem> thing(Thing thing) {
        return switch (thing) {
            case Person it -> person(it);
            case ContactPoint it -> List.of(HeldItem.of(Part.REACHED, messages.say("held." + it.medium(), it.value())
                    + (it.label() == null ? "" : " (" + it.label() + ")")));
            case Role it -> List.of(HeldItem.of(Part.ROLES,
                    messages.say("role." + it.kind()) + span(it.since(), it.until())));
            case Situation it -> List.of(HeldItem.of(Part.DOES,
                    it.what() + (it.where() == null ? "" : ", " + it.where()) + span(it.since(), it.until())));
            case Detail it -> List.of(detail(it));
            case Challenge it -> List.of(HeldItem.of(Part.HARD, it.text() + span(it.since(), null)
                    + (it.eased() == null ? "" : messages.say("held.eased", words.vague(it.eased(), today)))));
            case Attachment it -> List.of(HeldItem.of(Part.FILES, messages.say("held.file", it.name(), it.size())));
            default -> List.of();
        };
    }

    private List<HeldItem> person(Person it) {
        List<String> lines = new ArrayList<>();
        it.names().forEach(name -> lines.add(messages.say(name.former() ? "held.former" : "held.name", name.text())));
        lines.add(messages.say("held.speak." + it.speak()));
        if (it.birthday() != null) {
            lines.add(messages.say("held.birthday", it.birthday().year() == null
                    ? new Days(messages, today).full(it.birthday().day())
                    : new Days(messages, today).full(it.birthday().in(it.birthday().year()))));
        }
        if (it.met() != null) {
            lines.add(messages.say("held.met", it.met()));
        }
        if (!it.tags().isEmpty()) {
            lines.add(messages.say("held.tags", String.join(messages.say("list.comma"), it.tags())));
        }
        if (it.setAside()) {
            lines.add(messages.say("held.aside"));
        }
        if (it.died() != null) {
            lines.add(messages.say("held.died") + span(it.died(), null));
        }
        return lines.stream().map(line -> HeldItem.of(Part.WHO, line)).toList();
    }

    private HeldItem detail(Detail it) {
        String said = it.said() == null ? "" : messages.say("held.said", words.day(it.said(), today));
        String avoid = it.avoid() ? messages.say("held.avoid") : "";
        Set<Mark> marks = Handover.of(it);
        return new HeldItem(Part.DETAILS, "", marks,
                List.of(HeldItem.line(messages.say("held.area." + it.area(), it.text()) + said + avoid)));
    }

    private String span(@Nullable Vague since, @Nullable Vague until) {
        return (since == null ? "" : messages.say("held.from", words.vague(since, today)))
                + (until == null ? "" : messages.say("held.until", words.vague(until, today)));
    }
}
