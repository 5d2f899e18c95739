package app.ajar.read;

import static app.ajar.store.jooq.Tables.SCRIPT;

import app.ajar.model.Script;
import app.ajar.model.Thing;
import java.util.Locale;
import org.jooq.DSLContext;

/** Words to begin with. Some come with Ajar; the rep's own of the same name stand in their place. */
public final class Scripts {

    private static final String NAME = "{name}";

    private final DSLContext db;

    public Scripts(DSLContext db) {
        this.db = db;
    }

    /** What words come with Ajar, each as the message {@code script.KIND} of the screens. */
    public enum Kind {
        ACKNOWLEDGE,
        /** Of a no that came in writing: it can be answered at once. */
        ACKNOWLEDGE_MESSAGE,
        /** About a guess. */
        ASK, MOMENT, SILENT, NEAR_MISS, THANKS, NEWS, ANSWER, FIRST_CONTACT,
        /** A giver, to ask somebody they sent. */
        ASK_TO_ASK, CARE, IDEA, BIRTHDAY;

        /** What a script of the rep's is called that stands in its place. */
        public String script() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The thing that keeps the rep's own words; there is one of a kind. */
        public Script with(String text) {
            return new Script(Thing.idOf("script:" + script()), script(), text);
        }
    }

    /**
     * The words of a kind, not yet filled in: the rep's own, if there are any.
     *
     * @param bundled those that come with Ajar
     */
    public String text(Kind kind, String bundled) {
        String own = db.select(SCRIPT.TEXT).from(SCRIPT).where(SCRIPT.ID.eq(kind.with("").id()))
                .fetchAny(SCRIPT.TEXT);
        return own == null || own.isBlank() ? bundled : own;
    }

    /** The words with how somebody is called in them. */
    public static String fill(String text, String called) {
        return text.replace(NAME, called);
    }

    /** Words that were filled in and changed, as they are kept for everybody. */
    public static String open(String filled, String called) {
        return called.isBlank() ? filled : filled.replace(called, NAME);
    }
}
