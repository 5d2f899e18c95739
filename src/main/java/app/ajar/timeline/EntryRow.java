package app.ajar.timeline;

import app.ajar.ui.Avatar;
import app.ajar.ui.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** An entry: its disc, a line that says what it is, the whole text, their words, and what else was said. */
final class EntryRow extends RowNode {

    private static final double LEFT = 10;
    private static final double AFTER_DISC = 12;

    private final Object sort;
    private final StreamTexts texts;
    private final Consumer<Row.Item> open;
    private final Region bar = region("chosen-bar");
    private final Region thread = region("thread");
    private final Icon icon = new Icon();
    private final StackPane disc = new StackPane(icon);
    private final Text name = text("stream-name");
    private final Text kind = text("stream-kind");
    private final Text aside = text("stream-caption");
    private final Text when = text("stream-caption");
    private final Text text = text("stream-text");
    private final Region quoteBar = region("quote-bar");
    private final Text quote = text("stream-voice");
    private final List<Icon> icons = new ArrayList<>();
    private final List<Text> marks = new ArrayList<>();
    private final Avatar avatar = new Avatar();
    private final StackPane nobody = new StackPane(new Icon("fth-user"));
    private @Nullable Hyperlink all;
    private @Nullable Icon lock;
    private @Nullable Text secret;
    private @Nullable Text note;
    private @Nullable Region tools;
    private int marked;

    /** @param open shows a long text to its end */
    EntryRow(Row.Item like, StreamTexts texts, Consumer<Row.Item> open) {
        this.sort = RowNode.sort(like);
        this.texts = texts;
        this.open = open;
        getStyleClass().addAll("stream-entry", like.said().style());
        icon.getStyleClass().add("s14");
        disc.getStyleClass().addAll("disc", like.said().style());
        disc.setManaged(false);
        quoteBar.getStyleClass().add(like.said().style());
        getChildren().addAll(bar, thread, disc, kind, aside, when, text, quoteBar, quote);
        if (like.whose() != null) {
            if (!like.whose().words().isEmpty()) {
                kind.getStyleClass().setAll("stream-kind-beside");
            }
            avatar.getStyleClass().add("a28");
            avatar.setManaged(false);
            nobody.getStyleClass().addAll("disc", "waits");
            nobody.setManaged(false);
            getChildren().addAll(avatar, nobody, name);
        }
    }

    private static Text text(String style) {
        Text text = new Text();
        text.getStyleClass().add(style);
        text.setTextOrigin(VPos.TOP);
        text.setManaged(false);
        return text;
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        region.setManaged(false);
        return region;
    }

    @Override
    Object sort() {
        return sort;
    }

    Row.@Nullable Item item() {
        return row() instanceof Row.Item item ? item : null;
    }

    void select(boolean selected) {
        pseudoClassStateChanged(PseudoClass.getPseudoClass("selected"), selected);
    }

    /** Takes the buttons that stand in one row at a time. */
    void take(Region buttons) {
        if (buttons.getParent() != this) {
            buttons.setManaged(false);
            getChildren().add(buttons);
            tools = buttons;
            requestLayout();
        }
    }

    void release(Region buttons) {
        if (getChildren().remove(buttons)) {
            tools = null;
        }
    }

    @Override
    void fill(Row row) {
        if (!(row instanceof Row.Item item)) {
            return;
        }
        Row.Said said = item.said();
        icon.setLiteral(said.icon());
        kind.setText(said.kind());
        say(aside, said.aside());
        say(when, item.when());
        say(text, said.text());
        say(quote, said.quote());
        quoteBar.setVisible(!said.quote().isEmpty());
        thread.setVisible(item.joined());
        marks(said.marks());
        more(item);
        confide(said.confidential());
        note(item.note());
        whose(item.whose());
        read(texts.read(item));
        requestLayout();
    }

    private static void say(Text text, String said) {
        text.setText(said);
        text.setVisible(!said.isEmpty());
    }

    private void whose(Row.@Nullable Whose whose) {
        if (whose == null) {
            return;
        }
        say(name, whose.words());
        boolean known = whose.person() != null;
        avatar.setVisible(whose.first() && known);
        nobody.setVisible(whose.first() && !known);
        if (whose.person() != null) {
            avatar.show(whose.person(), whose.name());
        }
    }

    private void marks(List<Row.Mark> said) {
        while (marks.size() < said.size()) {
            Icon drawn = new Icon();
            drawn.getStyleClass().addAll("s13", "faint");
            drawn.setManaged(false);
            Text words = text("stream-mark");
            icons.add(drawn);
            marks.add(words);
            getChildren().addAll(drawn, words);
        }
        for (int at = 0; at < marks.size(); at++) {
            boolean used = at < said.size();
            icons.get(at).setVisible(used);
            marks.get(at).setVisible(used);
            if (used) {
                icons.get(at).setLiteral(said.get(at).icon());
                marks.get(at).setText(said.get(at).text());
            }
        }
        marked = said.size();
    }

    private void more(Row.Item item) {
        boolean cut = item.said().more() > 0;
        if (cut && all == null) {
            Hyperlink link = new Hyperlink();
            link.getStyleClass().add("show-all");
            link.setManaged(false);
            link.setOnAction(pressed -> {
                Row.Item now = item();
                if (now != null) {
                    open.accept(now);
                }
            });
            all = link;
            getChildren().add(link);
        }
        if (all != null) {
            all.setVisible(cut);
            all.setText(cut ? texts.showAll(item.said().more()) : "");
        }
    }

    private void confide(boolean confidential) {
        if (confidential && lock == null) {
            Icon drawn = new Icon("fth-lock");
            drawn.getStyleClass().addAll("s12", "faint");
            drawn.setManaged(false);
            Text words = text("stream-caption");
            words.setText(texts.confidential());
            lock = drawn;
            secret = words;
            getChildren().addAll(drawn, words);
        }
        if (lock != null && secret != null) {
            lock.setVisible(confidential);
            secret.setVisible(confidential);
        }
    }

    private void note(String said) {
        if (!said.isEmpty() && note == null) {
            note = text("stream-note");
            getChildren().add(note);
        }
        if (note != null) {
            say(note, said);
        }
    }

    @Override
    double arrange(double width) {
        double x = LEFT;
        double round = Line.height(disc);
        boolean withNames = avatar.getParent() == this;
        if (withNames) {
            Line.place(avatar, x, 0);
            nobody.resizeRelocate(x, 0, round, round);
            x += Math.max(round, Line.width(avatar)) + AFTER_DISC;
        }
        disc.resizeRelocate(x, 0, round, round);
        double left = x + round + AFTER_DISC;
        double y = head(left, width) + 5;
        y = paragraph(text, left, y, width);
        y = spoken(left, y, width);
        if (all != null && all.isVisible()) {
            Line.place(all, left - 4, y + 2);
            y += 2 + Line.height(all);
        }
        y = marked(left, y, width);
        if (note != null) {
            y = paragraph(note, left, y + (note.isVisible() ? 6 : 0), width);
        }
        double bottom = Math.ceil(Math.max(y, round));
        Row.Item item = item();
        boolean joined = item != null && item.joined();
        double height = bottom + (joined ? CLOSE : GAP);
        thread.resizeRelocate(Math.floor(x + round / 2), round + 3, 1, Math.max(0, height - round - 6));
        bar.resizeRelocate(0, 0, 2, bottom);
        return height;
    }

    private double head(double left, double width) {
        double time = when.isVisible() ? Line.width(when) + 12 : 0;
        Line line = new Line(left, 1, Math.max(left + 1, width - time), 2);
        if (name.isVisible() && name.getParent() == this) {
            line.put(8, 0, List.of(name));
        }
        line.put(8, 0, List.of(kind));
        if (aside.isVisible()) {
            line.put(8, 0, List.of(aside));
        }
        if (lock != null && secret != null && lock.isVisible()) {
            line.put(8, 4, List.of(lock, secret));
        }
        double foot = kind.getBaselineOffset() - when.getBaselineOffset();
        when.relocate(width - Line.width(when), Math.round(1 + foot));
        if (tools != null) {
            double wide = Line.width(tools);
            tools.resizeRelocate(Math.max(left, width - time - wide), -3, wide, Line.height(tools));
        }
        return line.bottom();
    }

    private static double paragraph(Text text, double left, double y, double width) {
        if (!text.isVisible()) {
            return y;
        }
        text.setWrappingWidth(Math.max(1, width - left));
        text.relocate(left, y);
        return y + text.getLayoutBounds().getHeight();
    }

    private double spoken(double left, double y, double width) {
        if (!quote.isVisible()) {
            return y;
        }
        double end = paragraph(quote, left + 14, y + 5, width);
        quoteBar.resizeRelocate(left, Math.floor(y + 4), 2, Math.ceil(end - y - 3));
        return end + 1;
    }

    private double marked(double left, double y, double width) {
        if (marked == 0) {
            return y;
        }
        Line line = new Line(left, y + 6, width, 3);
        for (int at = 0; at < marked; at++) {
            line.put(14, 5, List.<Node>of(icons.get(at), marks.get(at)));
        }
        return line.bottom();
    }
}
