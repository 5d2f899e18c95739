package app.ajar.rules;

import app.ajar.model.Setting;

/** The numbers that the house rules and the cards go by: each a setting of the journal, within bounds. */
public enum Dial {
    /** Cards of a day; the others can wait. */
    CARDS("today.cards", 7, 1, 50),
    /** Days for which what is offered may be crowded out by what is owed. */
    CROWDED_DAYS("today.crowded-days", 3, 0, 30),
    /** Ideas of a day. */
    IDEAS_A_DAY("today.ideas", 2, 0, 20),
    /** Days after any contact in which nothing is offered. */
    REST_DAYS("rest.days", 14, 1, 365),
    /** Contacts of the rep without an answer after which nothing is offered. */
    UNANSWERED("rest.unanswered", 2, 1, 20),
    /** Days in which the card of something owed goes, where it has no number of its own. */
    OWED_LAPSE("owed.lapse", 14, 1, 365),
    /** Days before its day on which a promise comes up. */
    PROMISE_BEFORE("promise.before", 3, 0, 60),
    /** Days after its day, or the end of its window, for which it stays. */
    PROMISE_AFTER("promise.after", 14, 1, 365),
    /** Days after the first contact or the outcome on which the giver is told. */
    NEWS_AFTER("news.after", 14, 0, 365), NEWS_LAPSE("news.lapse", 30, 1, 365),
    /** Days after the end of a natural moment for which its card stays. */
    MOMENT_AFTER("moment.after", 14, 1, 365),
    /** Days after a guess on which asking comes up. */
    GUESS_AFTER("guess.after", 2, 0, 60), GUESS_LAPSE("guess.lapse", 14, 1, 365),
    /** Days for which a silence since a no is told of. */
    SILENT_LAPSE("silent.lapse", 30, 1, 365),
    /** Days after an agreement in which taking it back is a right. */
    COOLING_OFF("cooling-off-days", Broken.COOLING_OFF_DAYS, 0, 365),
    /** Days after a break on which tending it comes up. */
    NEAR_MISS_AFTER("near-miss.after", 5, 0, 365), NEAR_MISS_LAPSE("near-miss.lapse", 30, 1, 365),
    /** Days after a purchase on which its right use is asked for. */
    USE_AFTER("care.use", 2, 0, 365), USE_LAPSE("care.use.lapse", 5, 1, 365),
    /** Days after a purchase on which it is asked how it is. */
    LIKING_AFTER("care.liking", 14, 0, 365), LIKING_LAPSE("care.liking.lapse", 10, 1, 365),
    /** Months after a purchase on which it may be needed again. */
    AGAIN_MONTHS("care.again.months", 2, 1, 60), AGAIN_LAPSE("care.again.lapse", 21, 1, 365),
    /** Days for which an idea is shown, and days until it comes back. */
    IDEA_LAPSE("idea.lapse", 7, 1, 365), IDEA_BACK("idea.back", 60, 1, 3650),
    /** Days for which a card that was put off stays once its day has come. */
    PUT_OFF_LAPSE("later.lapse", 14, 1, 365);

    private final String setting;
    private final int usual;
    private final int least;
    private final int most;

    Dial(String setting, int usual, int least, int most) {
        this.setting = setting;
        this.usual = usual;
        this.least = least;
        this.most = most;
    }

    /** The name of the setting. */
    public String setting() {
        return setting;
    }

    /** Where nothing was set. */
    public int usual() {
        return usual;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** What sets it. */
    public Setting to(int value) {
        return new Setting(setting, Integer.toString(Math.clamp(value, least, most)));
    }
}
