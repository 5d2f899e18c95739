package app.ajar.cli;

import app.ajar.model.Attachment;
import app.ajar.model.Birthday;
import app.ajar.model.Challenge;
import app.ajar.model.Channel;
import app.ajar.model.ContactPoint;
import app.ajar.model.Detail;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.model.Purpose;
import app.ajar.model.Role;
import app.ajar.model.Situation;
import app.ajar.model.Vague;
import app.ajar.rules.Courtesy;
import app.ajar.rules.Door;
import app.ajar.rules.Owed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page to be read. */
final class PageText {

    private static final String INDENT = "  ";

    private final Page page;
    private final LocalDate today;
    private final List<String> lines = new ArrayList<>();

    private PageText(Page page, LocalDate today) {
        this.page = page;
        this.today = today;
    }

    static List<String> of(Page page, LocalDate today) {
        PageText text = new PageText(page, today);
        text.who();
        text.standing();
        text.held();
        text.timeline();
        return text.lines;
    }

    private void who() {
        Person person = page.person();
        lines.add(person.name());
        Set<String> also = new LinkedHashSet<>();
        Set<String> former = new LinkedHashSet<>();
        for (Person one : page.all(Person.class)) {
            one.names().forEach(name -> (name.former() ? former : also).add(name.text()));
        }
        also.remove(person.name());
        fact("page.also", String.join(", ", also));
        fact("page.former", String.join(", ", former));
        fact("page.roles", String.join(", ", page.all(Role.class).stream()
                .map(role -> Words.of("role", role.kind()) + span(role.since(), role.until())).toList()));
        for (Situation it : page.all(Situation.class)) {
            String where = it.where() == null ? "" : ", " + it.where();
            fact("page.situation", it.what() + where + span(it.since(), it.until()));
        }
        fact("page.birthday", person.birthday() == null ? "" : birthday(person.birthday()));
        fact("page.met", person.met() == null ? "" : person.met());
        fact("page.tags", String.join(", ", person.tags()));
        fact("page.set-aside", person.setAside() ? Words.of("page.yes") : "");
        fact("page.died", person.died() == null ? "" : Words.of("page.yes") + span(person.died(), null));
    }

    private void standing() {
        fact("page.consent", ConsentText.of(page.consent(), page.person()));
        fact("page.door", door());
        for (Owed.Debt debt : page.owed()) {
            String about = Words.list(debt.about().stream().map(id -> page.names().getOrDefault(id, "")).toList(),
                    "and");
            String what = debt.evidence().text().strip().lines().findFirst().orElse("");
            fact("page.owed", Words.of("owed." + debt.kind(), about)
                    + (what.isEmpty() ? "" : ": " + what) + " (" + debt.since() + ")");
        }
    }

    private String door() {
        String word = PeopleCommand.door(page.door());
        return switch (page.door()) {
            case Door.Ajar(_, var moment) when moment != null ->
                Words.of("door.ajar") + ", " + EntryText.vague(moment.when());
            default -> word == null ? "" : Words.of("door." + word);
        };
    }

    private void held() {
        for (ContactPoint it : page.all(ContactPoint.class)) {
            List<String> held = channels(it.medium()).map(channel -> refused(channel)).filter(s -> !s.isEmpty())
                    .toList();
            fact("medium." + it.medium(), it.value() + (it.label() == null ? "" : " (" + it.label() + ")")
                    + (held.isEmpty() ? "" : " · " + String.join(" · ", held)));
        }
        for (Detail it : page.all(Detail.class)) {
            fact("area." + it.area(), it.text() + (it.confidential() ? " · " + Words.of("entry.private") : "")
                    + (it.avoid() ? " · " + Words.of("page.avoid") : ""));
        }
        for (Challenge it : page.all(Challenge.class)) {
            fact(it.eased() == null ? "page.challenge" : "page.eased", it.text() + span(it.since(), it.eased()));
        }
        page.all(Attachment.class).forEach(it -> fact("page.attachment", it.name()));
    }

    /** What an ear of theirs is open to: why this way to reach them is closed, in so many words. */
    private String refused(Channel channel) {
        Courtesy.Answer answer = Courtesy.allow(page.subject().ledger(), page.subject().facts(), channel,
                Purpose.FOLLOW_UP, today);
        return answer instanceof Courtesy.Held(Courtesy.Reason reason, _) && reason != Courtesy.Reason.DIED
                ? Words.of(reason == Courtesy.Reason.ASSUMED ? "page.assumed-no" : "page.asked-for-no",
                        Words.of("consent.scope", channel))
                : "";
    }

    private static Stream<Channel> channels(ContactPoint.Medium medium) {
        return switch (medium) {
            case PHONE -> Stream.of(Channel.CALL, Channel.MESSAGE);
            case MAIL -> Stream.of(Channel.MAIL);
            case ADDRESS -> Stream.of(Channel.POST, Channel.IN_PERSON);
            case SOCIAL -> Stream.of(Channel.SOCIAL);
        };
    }

    private void timeline() {
        List<Offer> offers = page.all(Offer.class);
        page.timeline().forEach(entry -> {
            lines.add("");
            lines.addAll(EntryText.lines(entry, page.group(), page.names()));
            offers.stream().filter(offer -> offer.idea().equals(entry.id())).forEach(offer -> lines.add("    "
                    + Words.of("offer", offer.state()) + " " + offer.on()
                    + (offer.reaction() == null ? "" : " " + EntryText.quoted(offer.reaction()))));
        });
    }

    private void fact(String label, String text) {
        if (!text.isEmpty()) {
            lines.add(INDENT + Words.of(label) + ": " + String.join("\n" + INDENT + INDENT, text.lines().toList()));
        }
    }

    private static String birthday(Birthday birthday) {
        return birthday.year() == null
                ? birthday.day().toString().substring(2)
                : birthday.day().atYear(birthday.year()).toString();
    }

    private static String span(@Nullable Vague since, @Nullable Vague until) {
        String from = since == null || label(since).isEmpty() ? "" : " " + Words.of("page.since", label(since));
        return from + (until == null || label(until).isEmpty() ? "" : " " + Words.of("page.until", label(until)));
    }

    private static String label(Vague when) {
        return when.label().isEmpty() ? EntryText.vague(when) : when.label();
    }
}
