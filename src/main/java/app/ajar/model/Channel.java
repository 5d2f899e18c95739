package app.ajar.model;

/** A way to be in touch. In a preference an empty set of channels stands for any. */
public enum Channel {
    IN_PERSON, CALL, MESSAGE, MAIL, POST, VIDEO, SOCIAL
}
