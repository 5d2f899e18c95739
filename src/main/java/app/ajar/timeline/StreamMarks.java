package app.ajar.timeline;

import app.ajar.model.Body;
import app.ajar.model.Entry;
import app.ajar.model.Offer;
import app.ajar.model.Person;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says the small things below a text. */
final class StreamMarks {

    private static final String DONE = "fth-check";

    private final Messages messages;
    private final Words words;
    private final StreamDates dates;
    private final StreamNames names;

    StreamMarks(Messages messages, StreamDates dates, StreamNames names) {
        this.messages = messages;
        this.words = new Words(messages);
        this.dates = dates;
        this.names = names;
    }

    List<Row.Mark> of(Entry entry, Around around) {
        List<Row.Mark> marks = new ArrayList<>();
        Person them = names.them(entry, around);
        LocalDate today = around.today();
        switch (entry.body()) {
            case Body.Conversation it -> {
                if (it.felt() != null) {
                    add(marks, "fth-smile", messages.say("felt." + it.felt().basis(), it.felt().word()));
                }
                it.gave().forEach(gave -> add(marks, "fth-gift", messages.say("gave", gave)));
                it.asked().forEach(asked -> add(marks, "fth-help-circle", messages.say("asked", asked)));
            }
            case Body.No it -> {
                because(marks, it.because());
                if (it.moment() != null) {
                    String whose = it.moment().whose() == Body.Side.NOT_SAID
                            ? ""
                            : it.moment().whose() == Body.Side.ME || it.moment().whose() == Body.Side.NOBODY
                                    ? messages.sayIfAny("moment." + it.moment().whose())
                                    : names.form("moment." + it.moment().whose(), them);
                    add(marks, "fth-sunrise", joined(dates.vague(it.moment().when(), today), whose));
                }
                acknowledged(marks, it, entry, today);
            }
            case Body.Yes it -> {
                if (!it.answers().isEmpty()) {
                    add(marks, "fth-corner-down-right", messages.say("answers"));
                }
            }
            case Body.Idea it -> around.offers(entry.id()).stream()
                    .filter(offer -> around.page().isEmpty() || around.isPage(offer.person()))
                    .forEach(offer -> offer(marks, offer, entry.people().size() > 1 && around.page().isEmpty(),
                            around));
            case Body.Promise it -> {
                if (it.due() != null) {
                    add(marks, "fth-calendar", dates.due(it.due(), today));
                }
                if (it.state() != Body.Promise.State.OPEN) {
                    add(marks, DONE, on("promise." + it.state(), it.closed(), today));
                }
            }
            case Body.Referral it -> referral(marks, it, entry, around);
            case Body.NearMiss it -> {
                because(marks, it.broke());
                if (it.agreed() != null) {
                    add(marks, "fth-calendar", messages.say("agreed.on", dates.brief(it.agreed(), today)));
                }
                add(marks, "fth-umbrella", side(it.side(), them));
            }
            case Body.Purchase it -> {
                if (it.care() != null) {
                    add(marks, "fth-heart", messages.say(it.care() ? "care.wished" : "care.not.wished"));
                }
            }
            case Body.Gathering it -> it.guests().stream().filter(guest -> around.isPage(guest.person()))
                    .forEach(guest -> guest(marks, guest));
            case Body.Meeting it -> {
                if (it.state() != Body.Meeting.State.PLANNED) {
                    add(marks, DONE, joined(messages.say("meeting." + it.state()), it.state() == Body.Meeting.State.KEPT
                            || it.changedBy() == null ? "" : side(it.changedBy(), them)));
                }
            }
            case Body.Preference it -> preference(marks, it);
            case Body.Guess it -> {
                if (it.asked() != null) {
                    add(marks, "fth-message-circle", messages.say("asked.on", dates.brief(it.asked(), today)));
                }
                if (it.right() != null) {
                    add(marks, DONE, messages.say(it.right() ? "guess.right" : "guess.wrong"));
                }
            }
            case Body.Told it -> add(marks, "fth-smile", it.received());
            case Body.Note _,Body.LifeEvent _ -> {
            }
        }
        return marks;
    }

    private void because(List<Row.Mark> marks, @Nullable String reason) {
        if (reason != null) {
            add(marks, "fth-cloud", messages.say("because", reason));
        }
    }

    private void acknowledged(List<Row.Mark> marks, Body.No no, Entry entry, LocalDate today) {
        Body.Acknowledged how = no.acknowledged();
        if (how == null) {
            return;
        }
        boolean there = how.channel() == null && how.on().equals(entry.when().date());
        String by = how.channel() == null ? "" : messages.say("channel." + how.channel());
        add(marks, DONE, there
                ? messages.say("thanked.there")
                : messages.say("thanked.on", by.isEmpty() ? by : " " + by, dates.brief(how.on(), today)));
    }

    private void offer(List<Row.Mark> marks, Offer offer, boolean named, Around around) {
        String state = switch (offer.state()) {
            case LANDED, DECLINED -> offer.reaction() == null
                    ? messages.say("offer." + offer.state())
                    : messages.say("offer.said", messages.say("offer." + offer.state()),
                            words.quoted(offer.reaction()));
            case LET_GO -> messages.say("offer." + offer.state());
            case THOUGHT_OF, OFFERED -> "";
        };
        if (!state.isEmpty()) {
            add(marks, offer.state() == Offer.State.LANDED ? DONE : "fth-minus", named
                    ? messages.say("offer.with", names.whole(offer.person(), around), state)
                    : state);
        }
    }

    private void referral(List<Row.Mark> marks, Body.Referral it, Entry entry, Around around) {
        LocalDate today = around.today();
        add(marks, it.agreed() == Body.Answer.YES ? DONE : "fth-help-circle", messages.say("agreed." + it.agreed()));
        if (it.thanked() != null) {
            add(marks, DONE, it.thanked().equals(entry.when().date())
                    ? messages.say("thanked.same.day")
                    : messages.say("thanked.on", "", dates.brief(it.thanked(), today)));
        }
        if (it.tell() != Body.Referral.Tell.NOT_ASKED) {
            add(marks, it.tell() == Body.Referral.Tell.NOTHING ? "fth-lock" : "fth-eye",
                    messages.say("tell." + it.tell()));
        }
        if (it.firstContact() != null) {
            add(marks, "fth-phone", messages.say("first.contact", dates.brief(it.firstContact(), today)));
        }
        add(marks, "fth-smile", it.treated());
        add(marks, "fth-message-circle", it.outcome());
        if (it.told() != null) {
            Person giver = around.person(it.giver());
            add(marks, DONE, messages.say("told.on",
                    giver == null ? names.whole(it.giver(), around) : names.given(giver),
                    dates.brief(it.told(), today)));
        }
    }

    private void guest(List<Row.Mark> marks, Body.Guest guest) {
        add(marks, guest.came() ? DONE : "fth-minus", messages.say(guest.came() ? "guest.came" : "guest.did.not.come"));
        if (guest.bought()) {
            add(marks, "fth-shopping-bag", messages.say("guest.bought"));
        }
        if (guest.booked()) {
            add(marks, "fth-home", messages.say("guest.booked"));
        }
        if (guest.mayFollowUp() != Body.Answer.NOT_ASKED) {
            add(marks, "fth-bell", messages.say("guest.follow." + guest.mayFollowUp()));
        }
    }

    private void preference(List<Row.Mark> marks, Body.Preference it) {
        add(marks, "fth-clock", it.condition());
        if (it.by() == Body.Preference.SaidBy.SOMEBODY_FOR_THEM) {
            add(marks, "fth-users", messages.say("for.them"));
        }
        if (it.askedByMe()) {
            add(marks, "fth-help-circle", messages.say("asked.by.me"));
        }
        if (it.ground() == Body.Preference.Ground.ASSUMED) {
            add(marks, "fth-cloud", messages.say("assumed"));
        }
        if (it.correction() != null) {
            add(marks, "fth-rotate-ccw", joined(messages.say("correction." + it.correction().way()),
                    it.correction().reason() == null ? "" : it.correction().reason()));
        }
    }

    private String side(Body.Side side, @Nullable Person them) {
        return switch (side) {
            case THEM -> names.form("side.THEM", them);
            case ME, NOBODY, AGREED -> messages.sayIfAny("side." + side);
            case NOT_SAID -> "";
        };
    }

    private String on(String key, @Nullable LocalDate day, LocalDate today) {
        return day == null ? messages.say(key) : joined(messages.say(key), dates.brief(day, today));
    }

    private String joined(String first, String second) {
        return second.isEmpty() ? first : first.isEmpty() ? second : first + messages.say("list.comma") + second;
    }

    private static void add(List<Row.Mark> marks, String icon, @Nullable String said) {
        if (said != null && !said.isEmpty()) {
            marks.add(new Row.Mark(icon, StreamDates.sentence(said)));
        }
    }
}
