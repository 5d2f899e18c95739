package app.ajar.timeline;

import app.ajar.model.Role;
import app.ajar.model.Vague;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.transform.Rotate;
import org.jspecify.annotations.Nullable;

/** What somebody is to the rep, as ribbons beside the rows of its time: from below, where it began, upwards. */
final class Ribbons extends Region {

    private static final int SHOWN = 3;
    /** In letters of the ribbon's size. */
    private static final double WIDE = 17.0 / 11;
    private static final double APART = 4;
    private static final double ROUND = 5;
    private static final double TAIL = 7;
    private static final double ABOVE = 10;

    private final StreamTexts texts;
    private final List<Ribbon> ribbons = new ArrayList<>();
    private Reel.Sight sight = Reel.Sight.NOTHING;
    private boolean newer;
    private boolean older;

    Ribbons(StreamTexts texts) {
        this.texts = texts;
        getStyleClass().add("ribbons");
        setMouseTransparent(true);
        Rectangle frame = new Rectangle();
        frame.widthProperty().bind(widthProperty());
        frame.heightProperty().bind(heightProperty());
        setClip(frame);
    }

    private static final class Ribbon {

        private final @Nullable LocalDate since;
        private final @Nullable LocalDate until;
        private final Path shape = new Path();
        private final Text label = new Text();

        Ribbon(String words, String colour, @Nullable LocalDate since, @Nullable LocalDate until) {
            this.since = since;
            this.until = until;
            shape.getStyleClass().addAll("ribbon", colour);
            label.getStyleClass().addAll("ribbon-label", colour);
            label.setText(words);
            label.setTextOrigin(VPos.TOP);
            shape.setManaged(false);
            label.setManaged(false);
        }
    }

    /** The colour belongs to the role. */
    static String colour(Role.Kind kind) {
        return switch (kind) {
            case REFERRAL_SOURCE -> "plum";
            case PROSPECT -> "honey";
            case FRIEND, FAMILY -> "teal";
            case CUSTOMER, HOST, TEAM_MEMBER -> "moss";
            case NEIGHBOUR, NETWORK_CONTACT -> "other";
        };
    }

    /** The longest-standing first; behind three a fourth says how many more there are. */
    void show(List<Role> roles) {
        List<Role> sorted = new ArrayList<>(roles);
        sorted.sort(Comparator.comparing((Role role) -> from(role.since()) == null ? LocalDate.MIN : from(role.since()))
                .thenComparing(Role::kind));
        ribbons.clear();
        for (Role role : sorted.subList(0, Math.min(SHOWN, sorted.size()))) {
            ribbons.add(new Ribbon(texts.say("role." + role.kind()), colour(role.kind()), from(role.since()),
                    role.until() == null || role.until().window() == null ? null : role.until().window().to()));
        }
        if (sorted.size() > SHOWN) {
            ribbons.add(new Ribbon(texts.say("ribbons.more", sorted.size() - SHOWN), "other", null, null));
        }
        getChildren().clear();
        ribbons.forEach(ribbon -> getChildren().addAll(ribbon.shape, ribbon.label));
        setVisible(!ribbons.isEmpty());
        setManaged(!ribbons.isEmpty());
        requestLayout();
    }

    private static @Nullable LocalDate from(@Nullable Vague since) {
        return since == null || since.window() == null ? null : since.window().from();
    }

    /**
     * @param mayBeNewer whether there may be rows above the first that is loaded
     * @param mayBeOlder whether there may be rows below the last that is loaded
     */
    void follow(Reel.Sight seen, boolean mayBeNewer, boolean mayBeOlder) {
        sight = seen;
        newer = mayBeNewer || seen.before() > 0;
        older = mayBeOlder || seen.behind() > 0;
        requestLayout();
    }

    private double wide() {
        return ribbons.isEmpty() ? 0 : Math.ceil(ribbons.getFirst().label.getFont().getSize() * WIDE);
    }

    @Override
    protected double computePrefWidth(double height) {
        return ribbons.isEmpty() ? 0 : ribbons.size() * (wide() + APART);
    }

    @Override
    protected void layoutChildren() {
        double wide = wide();
        for (int at = 0; at < ribbons.size(); at++) {
            lay(ribbons.get(at), at * (wide + APART), wide);
        }
    }

    private void lay(Ribbon ribbon, double x, double wide) {
        Double top = top(ribbon);
        Double bottom = top == null ? null : bottom(ribbon);
        boolean shown = top != null && bottom != null && bottom > top + TAIL;
        ribbon.shape.setVisible(shown);
        ribbon.label.setVisible(shown);
        if (!shown || top == null || bottom == null) {
            return;
        }
        boolean began = ribbon.since != null && bottom < getHeight();
        ribbon.shape.getElements().setAll(outline(wide, top, bottom, top > 0 || !newer, began));
        ribbon.shape.relocate(x, Math.max(top, -ROUND));
        double length = ribbon.label.getLayoutBounds().getWidth();
        double high = ribbon.label.getLayoutBounds().getHeight();
        // In sight as long as the ribbon is: it sticks to the top and is pushed out by the ribbon's end.
        double start = Math.min(Math.max(top, 0) + ABOVE, bottom - length - TAIL - ABOVE / 2);
        ribbon.label.getTransforms().setAll(new Rotate(-90, 0, 0));
        ribbon.label.setLayoutX(x + (wide - high) / 2);
        ribbon.label.setLayoutY(start + length);
        ribbon.label.setVisible(start + length > 0);
    }

    /** Where the newest row of its time begins; null if all in sight are older or newer. */
    private @Nullable Double top(Ribbon ribbon) {
        if (sight.rows().isEmpty()) {
            return null;
        }
        if (ribbon.until == null) {
            return newer ? -ROUND : 0.0;
        }
        for (Reel.Placed placed : sight.rows()) {
            if (placed.row() instanceof Row.Item item && !item.date().isAfter(ribbon.until)) {
                boolean first = placed.top() <= 0;
                return first && newer ? -ROUND : Math.max(placed.top(), -ROUND);
            }
        }
        return null;
    }

    /** Where the oldest row of its time ends; null if all in sight are older. */
    private @Nullable Double bottom(Ribbon ribbon) {
        if (ribbon.since == null) {
            return older ? getHeight() + TAIL : end();
        }
        Double bottom = null;
        boolean beyond = false;
        for (Reel.Placed placed : sight.rows()) {
            if (placed.row() instanceof Row.Item item) {
                if (item.date().isBefore(ribbon.since)) {
                    beyond = true;
                    break;
                }
                bottom = placed.bottom();
            }
        }
        return bottom == null || beyond || !older ? bottom : Double.valueOf(getHeight() + TAIL);
    }

    private double end() {
        return sight.rows().isEmpty() ? 0 : sight.rows().getLast().bottom();
    }

    private static List<PathElement> outline(double wide, double top, double bottom, boolean round, boolean tail) {
        double from = Math.max(top, -ROUND);
        double high = bottom - from;
        List<PathElement> outline = new ArrayList<>();
        double corner = round ? ROUND : 0;
        outline.add(new MoveTo(0, corner));
        if (round) {
            outline.add(new ArcTo(ROUND, ROUND, 0, ROUND, 0, false, true));
            outline.add(new LineTo(wide - ROUND, 0));
            outline.add(new ArcTo(ROUND, ROUND, 0, wide, ROUND, false, true));
        } else {
            outline.add(new LineTo(wide, 0));
        }
        outline.add(new LineTo(wide, high));
        outline.add(new LineTo(wide / 2, tail ? high - TAIL : high));
        outline.add(new LineTo(0, high));
        outline.add(new ClosePath());
        return outline;
    }
}
