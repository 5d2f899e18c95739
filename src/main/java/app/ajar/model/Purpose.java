package app.ajar.model;

/** What a contact is for. In a preference an empty set of purposes stands for any. */
public enum Purpose {
    /** Offer, ask, reorder. */
    SELLING,
    /** Care, checking in, ideas. */
    FOLLOW_UP,
    /** Thanks, and news of somebody they sent. */
    THANKS_AND_NEWS,
    /** Birthday, friendship. */
    PERSONAL,
    /** Delivery, refund, something lent. */
    OWED
}
