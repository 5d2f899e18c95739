package app.ajar.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.ajar.model.Birthday;
import app.ajar.model.Body;
import app.ajar.model.Body.Side;
import app.ajar.model.Channel;
import app.ajar.model.Deferral;
import app.ajar.model.Entry;
import app.ajar.model.PersonId;
import app.ajar.model.Role;
import app.ajar.model.Vague;
import app.ajar.model.When;
import app.ajar.model.Window;
import app.ajar.rules.Prompt.Kind;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** Somebody in the making, and what they might hear from the rep for on {@link Given#TODAY}. */
final class Case {

    static final LocalDate TODAY = Given.TODAY;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Given.Said> said = new ArrayList<>();
    private final List<Role.Kind> roles = new ArrayList<>();
    private final Map<String, Deferral> deferrals = new HashMap<>();
    private final Set<PersonId> ids = new LinkedHashSet<>(Set.of(Given.ANA));
    private @Nullable Birthday birthday;
    private @Nullable Boolean birthdayCard;
    private boolean known = true;
    private boolean died;
    private boolean aside;
    private boolean reachable = true;
    private LocalDate day = TODAY;

    private Case() {}

    static Case ana() {
        return new Case();
    }

    /** So many days ago. */
    static When ago(int days) {
        return When.day(TODAY.minusDays(days));
    }

    static Entry an(Body body, int daysAgo) {
        return an(body, daysAgo, "");
    }

    static Entry an(Body body, int daysAgo, String text) {
        return Given.entry(Given.ANA, ago(daysAgo), text, body);
    }

    static Body.No no(Body.No.Kind kind, Body.@Nullable Moment moment) {
        return new Body.No(kind, null, "lovely, truly", moment, null);
    }

    static Body.No notNow() {
        return no(Body.No.Kind.NOT_NOW, null);
    }

    /** A moment from so many days ago on for so many days. */
    static Body.Moment moment(int daysAgo, int length, Side whose) {
        LocalDate from = TODAY.minusDays(daysAgo);
        return new Body.Moment(new Vague("then", new Window(from, from.plusDays(length - 1L))), whose);
    }

    static Body.No acknowledged(Body.No.Kind kind, Body.@Nullable Moment moment) {
        return new Body.No(kind, null, null, moment, new Body.Acknowledged(TODAY, null));
    }

    static Body.Conversation tried() {
        return Given.talk(Channel.CALL, Side.ME, false);
    }

    static Body.Conversation wrote() {
        return Given.talk(Channel.MESSAGE, Side.ME, true);
    }

    static Body.Idea idea() {
        return new Body.Idea(List.of());
    }

    static Body.Purchase bought() {
        return new Body.Purchase(null, null, null);
    }

    static Body.NearMiss broke() {
        return new Body.NearMiss(null, Side.THEM, null);
    }

    static Body.Guess guess() {
        return new Body.Guess(Body.Sure.FAIRLY, true, null, null, null);
    }

    static Body.Promise promise(int inDays) {
        return new Body.Promise(Side.ME, Vague.of(TODAY.plusDays(inDays)), Body.Promise.State.OPEN, null);
    }

    static Body.Meeting meeting() {
        return new Body.Meeting(Vague.of(TODAY), null, Body.Meeting.State.PLANNED, null);
    }

    static Body.Referral sent(Body.Answer agreed, Body.Referral.Tell tell, @Nullable Integer contactDaysAgo) {
        return new Body.Referral(Given.ANA, Given.BETH, agreed, tell, null,
                contactDaysAgo == null ? null : TODAY.minusDays(contactDaysAgo), null, null, null);
    }

    static Body.Referral cameFromBeth(Body.Answer agreed) {
        return new Body.Referral(Given.BETH, Given.ANA, agreed, Body.Referral.Tell.NOT_ASKED, null, null, null, null,
                null);
    }

    Case with(Entry... more) {
        entries.addAll(List.of(more));
        return this;
    }

    Case said(Given.Said... more) {
        said.addAll(List.of(more));
        return this;
    }

    Case roles(Role.Kind... more) {
        roles.addAll(List.of(more));
        return this;
    }

    Case birthdayToday() {
        birthday = new Birthday(MonthDay.from(TODAY), 1980);
        return this;
    }

    Case birthdayCard(boolean on) {
        birthdayCard = on;
        return this;
    }

    Case deferred(String key, @Nullable Integer untilInDays) {
        deferrals.put(key, new Deferral(key, TODAY, untilInDays == null ? null : TODAY.plusDays(untilInDays)));
        return this;
    }

    Case joinedWith(PersonId other) {
        ids.add(other);
        return this;
    }

    Case onlyBroughtIn() {
        known = false;
        return this;
    }

    Case died() {
        died = true;
        return this;
    }

    Case setAside() {
        aside = true;
        return this;
    }

    Case outOfReach() {
        reachable = false;
        return this;
    }

    Case in(int days) {
        day = TODAY.plusDays(days);
        return this;
    }

    Ledger ledger() {
        return Ledger.of(ids, Given.lines(said.toArray(Given.Said[]::new)));
    }

    Whom whom() {
        List<Role> theirs = roles.stream().map(kind -> Given.role(kind, null, null)).toList();
        Set<String> letGo = deferrals.values().stream().filter(one -> one.until() == null).map(Deferral::prompt)
                .collect(Collectors.toSet());
        Subject subject = new Subject(new Courtesy.Facts(Given.ANA, died, aside, theirs), ledger(), entries,
                List.of(), letGo);
        return new Whom(subject, birthday, birthdayCard, known, deferrals, _ -> reachable);
    }

    List<Prompt> prompts() {
        return Prompts.of(whom(), day, Numbers.USUAL);
    }

    /** The kinds of all there are, in their order. */
    List<Kind> kinds() {
        return prompts().stream().map(Prompt::kind).toList();
    }

    /** The channels of the first. */
    Set<Channel> channels() {
        return prompts().getFirst().ways().stream().map(Courtesy.Contactable::channel).collect(Collectors.toSet());
    }

    DynamicTest has(String sentence, Kind... kinds) {
        return dynamicTest(sentence, () -> assertThat(kinds()).containsExactly(kinds));
    }

    DynamicTest none(String sentence) {
        return has(sentence);
    }

    DynamicTest isReached(String sentence, Channel... channels) {
        return dynamicTest(sentence, () -> assertThat(channels()).containsExactlyInAnyOrder(channels));
    }

    /** The same for several, a case each. */
    @SafeVarargs
    static Stream<DynamicTest> each(String sentence, Map.Entry<String, Case>... cases) {
        return Arrays.stream(cases).map(one -> one.getValue().none(sentence + ": " + one.getKey()));
    }
}
