package app.ajar.person;

import app.ajar.model.Body;
import app.ajar.model.ContactPoint;
import app.ajar.model.Detail;
import app.ajar.model.Entry;
import app.ajar.model.Person;
import app.ajar.model.Role;
import app.ajar.model.Situation;
import app.ajar.model.Vague;
import app.ajar.model.Window;
import app.ajar.person.FactSection.Line;
import app.ajar.person.FactSection.Part;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says fact by fact who somebody is. */
final class FactWords {

    private final Messages messages;
    private final Portrait portrait;
    private final Days days;

    FactWords(Messages messages, Portrait portrait) {
        this.messages = messages;
        this.portrait = portrait;
        this.days = new Days(messages, portrait.today());
    }

    /** All that stands in the column of facts; what stands before a call stands here where there is no calling. */
    List<FactSection> sections() {
        List<FactSection> sections = new ArrayList<>();
        add(sections, Part.HEAD, head());
        add(sections, Part.ROLES, roles());
        add(sections, Part.DETAILS, details());
        add(sections, Part.CONTACT, portrait.points().stream().map(this::point).toList());
        sections.add(new FactSection(Part.BETWEEN, List.of(), between()));
        if (!portrait.mayCall()) {
            add(sections, Part.HARD, hard());
            add(sections, Part.AVOID, avoid());
        }
        sections.add(new FactSection(Part.MET, met(), List.of()));
        add(sections, Part.TAGS, tags());
        add(sections, Part.NAMES, names());
        add(sections, Part.EARLIER, situations(false));
        sections.removeIf(one -> one.isEmpty()
                && (one.part() != Part.MET || portrait.givers().isEmpty() && portrait.sent().isEmpty()));
        return sections;
    }

    private static void add(List<FactSection> to, Part part, List<Fact> facts) {
        to.add(new FactSection(part, facts, List.of()));
    }

    private Stream<Person> everybody() {
        return Stream.concat(Stream.of(portrait.person()), portrait.joined().stream());
    }

    private List<Fact> head() {
        List<Fact> head = new ArrayList<>();
        head.add(Fact.of(FactKind.NAME, portrait.person(), portrait.person().name()).withIcon("", ""));
        situations(true).forEach(one -> head.add(one.withIcon("", "")));
        everybody().forEach(one -> {
            if (one.died() != null) {
                String when = one.died().label().isEmpty() && one.died().window() == null
                        ? ""
                        : days.vague(one.died());
                head.add(Fact.of(FactKind.DIED, one, messages.say("died")).withIcon("", "").withAside(when));
            }
        });
        return head;
    }

    /** What they do now; empty if nothing is known. */
    String doing() {
        return situations(true).stream().map(Fact::text).findFirst().orElse("");
    }

    private List<Fact> situations(boolean now) {
        Comparator<Situation> begin = Comparator.comparing(one -> from(one.since()));
        return portrait.situations().stream().filter(one -> lasts(one.until()) == now).sorted(begin.reversed())
                .map(one -> Fact.of(FactKind.SITUATION, one, one.what())
                        .withAside(Stream.of(one.where() == null ? "" : one.where(), lasting(one.since(), one.until()))
                                .filter(part -> !part.isEmpty()).reduce((place, time) -> place + ", " + time)
                                .orElse("")))
                .toList();
    }

    private List<Fact> roles() {
        Comparator<Role> begin = Comparator.comparing(one -> from(one.since()));
        return portrait.roles().stream()
                .sorted(Comparator.<Role, Boolean>comparing(one -> !lasts(one.until())).thenComparing(begin))
                .map(one -> Fact.of(FactKind.ROLE, one, messages.say("role." + one.kind()))
                        .withIcon("", swatch(one.kind())).withAside(lasting(one.since(), one.until())))
                .toList();
    }

    /** The colours of the ribbons beside the timeline. */
    static String swatch(Role.Kind kind) {
        return switch (kind) {
            case REFERRAL_SOURCE -> "plum";
            case PROSPECT -> "honey";
            case FRIEND, FAMILY -> "teal";
            case CUSTOMER, HOST, TEAM_MEMBER -> "moss";
            case NEIGHBOUR, NETWORK_CONTACT -> "grey";
        };
    }

    private List<Fact> details() {
        List<Fact> facts = new ArrayList<>();
        portrait.details().stream().filter(one -> !one.avoid()).forEach(one -> facts.add(detail(one)));
        everybody().forEach(one -> {
            if (one.birthday() != null) {
                String day = days.full(one.birthday().day());
                facts.add(Fact.of(FactKind.BIRTHDAY, one, one.birthday().year() == null
                        ? messages.say("birthday", day)
                        : messages.say("birthday.year", day, String.valueOf(one.birthday().year()))));
            }
        });
        Entry told = portrait.told();
        if (told != null) {
            facts.add(Fact.of(FactKind.TOLD, told, messages.say("knows")));
        }
        return facts;
    }

    private static Fact detail(Detail one) {
        return Fact.of(one.avoid() ? FactKind.AVOID : FactKind.DETAIL, one, one.text())
                .withIcon(one.avoid() ? FactKind.AVOID.icon() : switch (one.area()) {
                    case FAMILY -> "fth-users";
                    case WORK -> "fth-briefcase";
                    case FREE_TIME -> "fth-sun";
                    case OTHER -> "fth-info";
                }, "").withConfidential(one.confidential());
    }

    private Fact point(ContactPoint one) {
        FactKind kind = kind(one.medium());
        List<String> shared = portrait.shared().getOrDefault(one.id(), List.of());
        String others = new Words(messages).list(shared, Words::name);
        String note = !shared.isEmpty()
                ? messages.say("shared", others)
                : portrait.isStopped() && kind == FactKind.PHONE ? messages.say("who.is.calling") : "";
        return Fact.of(kind, one, one.value()).withAside(one.label() == null ? "" : one.label()).withNote(note);
    }

    static FactKind kind(ContactPoint.Medium medium) {
        return switch (medium) {
            case PHONE -> FactKind.PHONE;
            case MAIL -> FactKind.MAIL;
            case ADDRESS -> FactKind.ADDRESS;
            case SOCIAL -> FactKind.SOCIAL;
        };
    }

    /** What is owed both ways where no call is prepared: it stays readable and raises nothing. */
    private List<Line> between() {
        return portrait.between().stream().map(entry -> {
            boolean mine = entry.body() instanceof Body.Promise it && it.by() == Body.Side.ME;
            String who = mine
                    ? messages.say("between.mine", days.full(entry.when().date()))
                    : messages.say("between.theirs", new Given(messages).name(portrait.person()),
                            days.full(entry.when().date()));
            return new Line(mine ? "fth-corner-up-right" : "fth-corner-up-left", entry.text(), who);
        }).toList();
    }

    /** What is hard for them just now. */
    List<Fact> hard() {
        return portrait.challenges().stream().filter(one -> one.eased() == null)
                .map(one -> Fact.of(FactKind.CHALLENGE, one, one.text())
                        .withAside(portrait.mayCall() ? "" : lasting(one.since(), null)))
                .toList();
    }

    /** What not to mention. */
    List<Fact> avoid() {
        return portrait.details().stream().filter(Detail::avoid).map(FactWords::detail).toList();
    }

    private List<Fact> met() {
        return everybody().filter(one -> one.met() != null && !one.met().isBlank())
                .map(one -> Fact.of(FactKind.MET, one, String.valueOf(one.met()))).toList();
    }

    private List<Fact> tags() {
        return everybody().flatMap(one -> one.tags().stream()
                .map(tag -> Fact.of(FactKind.TAG, one, tag).withValue(tag))).toList();
    }

    private List<Fact> names() {
        List<Fact> names = new ArrayList<>();
        everybody().forEach(one -> one.names().forEach(name -> {
            if (!name.equals(portrait.person().names().getFirst())) {
                names.add(Fact.of(FactKind.ALSO, one, messages.say(name.former() ? "formerly" : "also",
                        Words.name(name.text()))).withValue(name.text()));
            }
        }));
        Person.Speak speak = portrait.person().speak();
        if (speak != Person.Speak.NAME) {
            names.add(
                    Fact.of(FactKind.SPEAK, portrait.person(), messages.say("spoken", messages.say("speak." + speak))));
        }
        return names;
    }

    private String lasting(@Nullable Vague since, @Nullable Vague until) {
        String begin = since == null ? "" : messages.say("since", days.vague(since));
        String end = until == null ? "" : messages.say("until", days.vague(until));
        return begin.isEmpty() || end.isEmpty() ? begin + end : begin + " " + end;
    }

    private static LocalDate from(@Nullable Vague since) {
        return since == null || since.window() == null ? LocalDate.MIN : since.window().from();
    }

    /** Until a vague time: through its last day, or no longer if it names none. */
    private boolean lasts(@Nullable Vague until) {
        Window window = until == null ? null : until.window();
        return until == null || window != null && !window.to().isBefore(portrait.today());
    }
}
