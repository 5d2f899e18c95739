package app.ajar.ask;

/** What somebody may have answered. */
enum Reply {
    GLAD("fth-bell", "yes"), ONLY("fth-clock", "promise"), STOP("fth-bell-off", "promise"), ELSE("fth-edit-3", "else");

    private final String icon;
    private final String style;

    Reply(String icon, String style) {
        this.icon = icon;
        this.style = style;
    }

    String icon() {
        return icon;
    }

    String style() {
        return style;
    }

    /** The key that chooses it. */
    String key() {
        return String.valueOf(ordinal() + 1);
    }
}
