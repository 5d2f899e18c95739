package app.ajar.timeline;

import app.ajar.model.EntryId;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/** The rows of a stream under the pointer and the fingers: what is in sight, chosen, hovered over and edited. */
final class ReelView implements EditRow.Acts {

    /** The thumb of the scroll bar stays large enough to be taken hold of. */
    private static final double SMALLEST = 0.06;

    private final StreamModel model;
    private final StreamTexts texts;
    private final Reel reel = new Reel(this::node);
    private final ScrollBar bar = new ScrollBar();
    private final RowTools tools;
    private final RowMenu menu;
    private final Set<Object> editing = new HashSet<>();
    private Consumer<Reel.Sight> onSight = seen -> {
    };
    private @Nullable Object hovered;
    private boolean moving;

    ReelView(StreamModel model, StreamTexts texts) {
        this.model = model;
        this.texts = texts;
        this.menu = new RowMenu(model, texts, this::copy);
        this.tools = new RowTools(texts, model.edits()::edit, menu::show);
        called("");
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().addListener((value, before, now) -> {
            if (!moving) {
                model.toPlace(now.intValue());
            }
        });
        model.extent().addListener((extent, before, now) -> measure());
        model.shown().addListener((shown, before, now) -> show(now));
        model.selected().addListener((selected, before, now) -> reel.choose(now));
        reel.onSight(this::seen);
        reel.addEventHandler(ScrollEvent.SCROLL, scroll -> {
            reel.scrollBy(-scroll.getDeltaY());
            scroll.consume();
        });
        reel.addEventHandler(MouseEvent.MOUSE_MOVED, moved -> hover(reel.at(moved.getY())));
        reel.addEventHandler(MouseEvent.MOUSE_EXITED, left -> hover(null));
        reel.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        reel.focusedProperty().addListener((focused, before, now) -> focus(now));
        new StreamKeys(model, reel, menu).listen();
        show(model.shown().get());
    }

    Reel reel() {
        return reel;
    }

    ScrollBar bar() {
        return bar;
    }

    void onSight(Consumer<Reel.Sight> listener) {
        onSight = listener;
    }

    /** Whose rows they are. */
    void called(String given) {
        reel.setAccessibleText(given.isEmpty() ? texts.say("stream.name") : texts.say("stream.name.of", given));
    }

    private RowNode node(Row row) {
        return switch (row) {
            case Row.Head head -> new HeadRow(head.ruled());
            case Row.Item item when item.draft() != null -> new EditRow(item, texts, this);
            case Row.Item item -> new EntryRow(item, texts, opened -> model.open(opened.id()));
        };
    }

    private void show(Shown shown) {
        switch (shown.aim()) {
            case Shown.Aim.Stay(EntryId instead) -> reel.stay(shown.rows(), instead);
            case Shown.Aim.Top(EntryId id) -> reel.top(shown.rows(), id);
            case Shown.Aim.Bottom() -> reel.bottom(shown.rows());
        }
    }

    private void seen(Reel.Sight seen) {
        Row.Item first = null;
        for (Reel.Placed placed : seen.rows()) {
            if (placed.row() instanceof Row.Item item && placed.bottom() - RowNode.GAP > 0) {
                first = item;
                break;
            }
        }
        if (first != null) {
            boolean top = seen.before() == 0 && seen.rows().getFirst().top() >= 0;
            model.inSight(first.id(), top);
        }
        standTools();
        follow();
        measure();
        onSight.accept(seen);
        model.near(seen.before(), seen.behind());
    }

    /** An entry that was opened is typed in; once it is kept or left the rows have the focus again. */
    private void follow() {
        Set<Object> open = new HashSet<>();
        for (Row row : reel.rows()) {
            if (row instanceof Row.Item item && item.draft() != null) {
                open.add(item.key());
                if (reel.node(item.key()) instanceof EditRow edit && edit.isFresh()) {
                    edit.focusText();
                    reel.reveal(item.key());
                }
            }
        }
        boolean closed = editing.stream().anyMatch(key -> !open.contains(key));
        editing.clear();
        editing.addAll(open);
        Node owner = reel.getScene() == null ? null : reel.getScene().getFocusOwner();
        if (closed && (owner == null || owner.getScene() == null || !owner.isVisible() || isInside(owner))) {
            reel.requestFocus();
        }
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == reel) {
                return true;
            }
        }
        return false;
    }

    private void measure() {
        StreamQueries.Extent known = model.extent().get();
        int inSight = reel.sight().rows().size();
        moving = true;
        bar.setMax(Math.max(0, known.all() - inSight));
        bar.setVisibleAmount(known.all() == 0 ? 0 : bar.getMax() * Math.max(SMALLEST, (double) inSight / known.all()));
        bar.setValue(Math.min(bar.getMax(), known.before() + reel.sight().before()));
        bar.setVisible(reel.sight().before() + reel.sight().behind() > 0 || model.mayBeNewer() || model.mayBeOlder());
        moving = false;
    }

    private void focus(boolean now) {
        if (now && model.selected().get() == null) {
            reel.sight().rows().stream().map(Reel.Placed::row).filter(Row.Item.class::isInstance).findFirst()
                    .ifPresent(row -> model.select(((Row.Item) row).id()));
        }
        reel.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        standTools();
    }

    private void press(MouseEvent pressed) {
        if (reel.at(pressed.getY()) instanceof Row.Item item && item.draft() == null) {
            model.select(item.id());
            if (!tools.isFocusInside()) {
                reel.requestFocus();
            }
            if (pressed.isPopupTrigger()) {
                menu.show(item, reel, pressed.getScreenX(), pressed.getScreenY());
            }
        }
    }

    private void hover(@Nullable Row row) {
        hovered = row == null ? null : row.key();
        standTools();
    }

    private void standTools() {
        Object key = hovered != null
                ? hovered
                : reel.isFocused() || tools.isFocusInside()
                        ? model.selected().get()
                        : null;
        boolean had = tools.isFocusInside();
        tools.standIn(key != null && reel.node(key) instanceof EntryRow entry ? entry : null);
        if (had && !tools.isFocusInside()) {
            reel.requestFocus();
        }
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void typed(Row.Item row, String text, String day) {
        model.edits().typed(row.id(), text, day);
    }

    @Override
    public void keep(Row.Item row, boolean anyway) {
        model.select(row.id());
        model.edits().keep(row.id(), anyway);
    }

    @Override
    public void leave(Row.Item row) {
        model.select(row.id());
        model.edits().leave(row.id());
    }

    @Override
    public void restore(Row.Item row) {
        model.edits().restore(row.id());
    }
}
