package app.ajar.person;

/** What can be said of somebody beside the timeline. */
enum FactKind {
    NAME("fth-user"), ALSO("fth-user"), SPEAK("fth-message-circle"), SITUATION("fth-briefcase"), ROLE(
            "fth-users"), DETAIL("fth-info"), AVOID("fth-eye-off"), BIRTHDAY("fth-gift"), TOLD("fth-book-open"), PHONE(
                    "fth-phone"), MAIL("fth-mail"), ADDRESS("fth-home"), SOCIAL("fth-globe"), CHALLENGE(
                            "fth-cloud"), MET("fth-map-pin"), TAG("fth-tag"), DIED("fth-feather");

    private final String icon;

    FactKind(String icon) {
        this.icon = icon;
    }

    /** The literal of its icon. */
    String icon() {
        return icon;
    }
}
