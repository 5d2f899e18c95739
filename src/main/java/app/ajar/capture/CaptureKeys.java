package app.ajar.capture;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keys do in the panel, before a text sees them: it would put in lines, tabs and digits. */
final class CaptureKeys {

    private static final double A_FEW_ROWS = 0.2;
    private static final double MOST = 0.85;

    private final CaptureModel model;
    private final CaptureController panel;

    CaptureKeys(CaptureModel model, CaptureController panel) {
        this.model = model;
        this.panel = panel;
    }

    void follow(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (pressed(key)) {
                key.consume();
            }
        });
        root.addEventFilter(KeyEvent.KEY_TYPED, key -> {
            if (key.isAltDown() && !key.isShortcutDown() && (key.getCharacter().equalsIgnoreCase("t")
                    || Character.isDigit(key.getCharacter().isEmpty() ? ' ' : key.getCharacter().charAt(0)))) {
                key.consume();
            }
        });
    }

    private boolean pressed(KeyEvent key) {
        boolean plain = !key.isShortcutDown() && !key.isAltDown() && !key.isControlDown();
        if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
            model.keep();
            return true;
        }
        if (key.getCode() == KeyCode.F6) {
            panel.zone(zone() + (key.isShiftDown() ? -1 : 1)).requestFocus();
            return true;
        }
        if (key.isAltDown() && !key.isShortcutDown()) {
            return withAlt(key);
        }
        if (key.getCode() == KeyCode.ESCAPE) {
            return escape();
        }
        if (!plain) {
            return false;
        }
        return isInBox() || isInAdder() ? typing(key) : isInRows() && rows(key);
    }

    private boolean withAlt(KeyEvent key) {
        if (key.getCode() == KeyCode.T) {
            model.preview().thankFirst();
            return true;
        }
        if (key.getCode() == KeyCode.P) {
            panel.toggleAside();
            return true;
        }
        return digit(key) && model.preview().press(key.getText().isEmpty() ? name(key) : key.getText());
    }

    private static boolean digit(KeyEvent key) {
        return key.getCode().isDigitKey() || key.getCode().isKeypadKey() && key.getText().length() == 1;
    }

    private static String name(KeyEvent key) {
        return key.getCode().getName();
    }

    /** The menu first, then what lies over the box; then it is for the panel itself. */
    private boolean escape() {
        if (model.menu().shown().get().isOpen()) {
            model.menu().close();
            return true;
        }
        return panel.leaveInner();
    }

    private boolean typing(KeyEvent key) {
        MenuModel.Menu menu = model.menu().shown().get();
        boolean open = menu.isOpen() && !menu.entries().isEmpty();
        return switch (key.getCode()) {
            case TAB -> {
                if (open && !key.isShiftDown()) {
                    model.take(menu.at());
                } else if (isInBox()) {
                    panel.writing().area().requestFocusTraversal(
                            key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                } else {
                    yield false;
                }
                yield true;
            }
            case ENTER -> {
                boolean take = open && (menu.moved() || isInAdder());
                if (take) {
                    model.take(menu.at());
                } else if (isInAdder()) {
                    panel.zone(0).requestFocus();
                }
                yield take || isInAdder();
            }
            case DOWN -> move(open, 1);
            case UP -> move(open, -1);
            case RIGHT -> move(open && menu.moved() && menu.columns(), panel.menu().rows());
            case LEFT -> move(open && menu.moved() && menu.columns(), -panel.menu().rows());
            case BACK_SPACE -> {
                boolean last = isInAdder() && panel.head().adder().getText().isEmpty();
                if (last) {
                    model.head().removeLast();
                }
                yield last;
            }
            default -> false;
        };
    }

    private boolean move(boolean open, int by) {
        if (open) {
            model.menu().move(by);
        }
        return open;
    }

    private boolean rows(KeyEvent key) {
        if (digit(key)) {
            return model.preview().press(key.getText());
        }
        if (focused() != panel.rows()) {
            return false;
        }
        switch (key.getCode()) {
            case DOWN -> panel.scroll(A_FEW_ROWS);
            case UP -> panel.scroll(-A_FEW_ROWS);
            case PAGE_DOWN -> panel.scroll(MOST);
            case PAGE_UP -> panel.scroll(-MOST);
            default -> {
                return false;
            }
        }
        return true;
    }

    private int zone() {
        return isInBox() ? 0 : isInRows() ? 1 : focused() == panel.zone(2) ? 2 : -1;
    }

    private Node focused() {
        Node owner = panel.rows().getScene().getFocusOwner();
        return owner == null ? panel.rows() : owner;
    }

    private boolean isInBox() {
        return focused() instanceof TextArea;
    }

    private boolean isInAdder() {
        return focused() instanceof TextField field && field == panel.head().adder();
    }

    private boolean isInRows() {
        for (Node at = focused(); at != null; at = at.getParent()) {
            if (at == panel.zone(1)) {
                return true;
            }
        }
        return false;
    }
}
