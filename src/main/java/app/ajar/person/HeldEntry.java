package app.ajar.person;

import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.model.Offer;
import app.ajar.model.PersonId;
import app.ajar.rules.Handover;
import app.ajar.rules.Handover.Mark;
import app.ajar.ui.EntryKinds;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says an entry with all that is known of it; of others who were there only that they were. */
final class HeldEntry {

    private final Messages messages;
    private final Words words;
    private final Set<PersonId> group;
    private final Map<PersonId, String> names;
    private final LocalDate today;
    private final List<HeldItem.Line> lines = new ArrayList<>();

    /** @param group the ids of the person */
    HeldEntry(Messages messages, Set<PersonId> group, Map<PersonId, String> names, LocalDate today) {
        this.messages = messages;
        this.words = new Words(messages);
        this.group = group;
        this.names = names;
        this.today = today;
    }

    /**
     * @param offers how far the entry, if it is an idea, has come with the person
     * @param versions how many earlier versions there are
     */
    HeldItem item(HeldItem.Part part, Entry entry, List<Offer> offers, int versions) {
        lines.clear();
        Set<Mark> text = Handover.isOthers(entry, group) ? EnumSet.of(Mark.OTHERS) : EnumSet.noneOf(Mark.class);
        if (!entry.text().isBlank()) {
            lines.add(new HeldItem.Line(entry.text().strip(), text));
        }
        body(entry.body());
        offers.forEach(offer -> add(messages.say("held.offer." + offer.state(), day(offer.on()),
                offer.reaction() == null ? "" : " " + words.quoted(offer.reaction()))));
        if (versions > 0) {
            add(messages.say("held.versions", versions));
        }
        List<PersonId> others = entry.people().stream().filter(id -> !group.contains(id)).toList();
        String head = messages.say("held.head", kind(entry.body()), words.when(entry.when(), today));
        return new HeldItem(part, others.isEmpty() ? head : messages.say("held.with", head, names(others)),
                Handover.of(entry), lines);
    }

    /** Whoever reads it is spoken of, and the rep is "I". */
    private String kind(Body body) {
        String key = EntryKinds.of(body).key();
        String own = messages.sayIfAny("held." + key);
        return own.isEmpty() ? messages.say(key) : own;
    }

    private void body(Body body) {
        switch (body) {
            case Body.Note _ -> {
            }
            case Body.Conversation it -> conversation(it);
            case Body.No it -> no(it);
            case Body.Yes it -> said(it.words());
            case Body.Idea it -> {
                List<PersonId> others = it.introduces().stream().filter(id -> !group.contains(id)).toList();
                if (!others.isEmpty()) {
                    add(messages.say("held.introduces", names(others)));
                }
            }
            case Body.Promise it -> {
                if (it.due() != null) {
                    add(messages.say("held.due", words.vague(it.due(), today)));
                }
                add(messages.say("held.promise." + it.state()) + (it.closed() == null ? "" : " " + day(it.closed())));
            }
            case Body.Referral it -> referral(it);
            case Body.NearMiss it -> {
                fact("because", it.broke());
                fact("held.agreed.on", it.agreed() == null ? null : day(it.agreed()));
                add(messages.sayIfAny("held.side." + it.side()));
            }
            case Body.Purchase it -> {
                fact("held.for", it.forWhom());
                if (it.care() != null) {
                    add(messages.say(it.care() ? "held.care" : "held.no.care"));
                }
            }
            case Body.Gathering it -> gathering(it);
            case Body.Meeting it -> {
                add(words.vague(it.day(), today) + (it.time() == null ? "" : ", " + it.time()));
                add(messages.say("held.meeting." + it.state()));
                add(it.changedBy() == null ? "" : messages.sayIfAny("held.side." + it.changedBy()));
            }
            case Body.LifeEvent it -> fact("held.since", it.since() == null ? null : words.vague(it.since(), today));
            case Body.Preference it -> preference(it);
            case Body.Guess it -> {
                add(messages.say("sure." + it.sure()));
                fact("held.asked.on", it.asked() == null ? null : day(it.asked()));
                add(it.right() == null ? "" : messages.say(it.right() ? "held.right" : "held.wrong"));
                said(it.said());
            }
            case Body.Told it -> fact("held.received", it.received());
        }
    }

    private void conversation(Body.Conversation it) {
        String how = it.channel() == null ? "" : messages.say("channel." + it.channel());
        String who = messages.sayIfAny("held.started." + it.started());
        add(who.isEmpty() || how.isEmpty() ? who + how : messages.say("held.head", who, how));
        add(it.answered() ? "" : messages.say("unanswered"));
        add(it.minutes() == null ? "" : messages.say("minutes", it.minutes()));
        if (it.felt() != null) {
            lines.add(new HeldItem.Line(messages.say("held.felt", messages.say("held.felt." + it.felt().basis(),
                    it.felt().word())), Handover.of(it.felt())));
        }
        it.gave().forEach(gave -> fact("gave", gave));
        it.asked().forEach(asked -> fact("asked", asked));
    }

    private void no(Body.No it) {
        said(it.words());
        fact("because", it.because());
        if (it.moment() != null) {
            String whose = messages.sayIfAny("held.whose." + it.moment().whose());
            fact("held.moment", words.vague(it.moment().when(), today) + (whose.isEmpty() ? "" : ", " + whose));
        }
        fact("held.acknowledged", it.acknowledged() == null ? null : day(it.acknowledged().on()));
    }

    private void referral(Body.Referral it) {
        add(messages.say("held.sent", names(List.of(it.giver())), names(List.of(it.referred()))));
        add(messages.say("agreed." + it.agreed()));
        add(messages.say("held.tell." + it.tell()));
        fact("held.thanked", it.thanked() == null ? null : day(it.thanked()));
        fact("held.first.contact", it.firstContact() == null ? null : day(it.firstContact()));
        fact("held.treated", it.treated());
        fact("held.told", it.told() == null ? null : day(it.told()));
        fact("held.outcome", it.outcome());
    }

    /** Of the guests the person alone; how many others came is no secret. */
    private void gathering(Body.Gathering it) {
        fact("held.where", it.where());
        if (it.host() != null) {
            fact("held.host", names(List.of(it.host())));
        }
        long others = it.guests().stream().filter(guest -> !group.contains(guest.person())).count();
        it.guests().stream().filter(guest -> group.contains(guest.person())).forEach(guest -> {
            add(messages.say(guest.came() ? "held.guest.came" : "held.guest.did.not.come"));
            add(guest.bought() ? messages.say("held.guest.bought") : "");
            add(guest.booked() ? messages.say("held.guest.booked") : "");
            add(messages.say("held.guest.follow." + guest.mayFollowUp()));
        });
        add(others == 0 ? "" : messages.say("held.guests", others));
    }

    private void preference(Body.Preference it) {
        add(words.reach(it.channels(), it.purposes()));
        said(it.words());
        fact("held.condition", it.condition());
        add(it.ground() == Body.Preference.Ground.ASSUMED ? messages.say("held.assumed") : "");
        add(it.by() == Body.Preference.SaidBy.SOMEBODY_FOR_THEM ? messages.say("for.them") : "");
        add(it.askedByMe() ? messages.say("held.asked.by.me") : "");
        if (it.correction() != null) {
            add(messages.say("held.correction." + it.correction().way()));
            fact("because", it.correction().reason());
        }
    }

    private String names(Collection<PersonId> people) {
        return words.list(people, id -> names.get(id) instanceof String name
                ? Words.name(name)
                : messages.say("held.erased"));
    }

    private String day(LocalDate day) {
        return words.day(day, today);
    }

    private void said(@Nullable String said) {
        if (said != null && !said.isBlank()) {
            add(words.quoted(said));
        }
    }

    private void fact(String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            add(messages.say(key, value));
        }
    }

    private void add(String text) {
        if (!text.isEmpty()) {
            lines.add(HeldItem.line(text));
        }
    }
}
