package app.ajar.timeline;

import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A month, or a day above a rule. */
final class HeadRow extends RowNode {

    private static final double LEFT = 10;

    private final boolean ruled;
    private final Text words = new Text();
    private final Region rule = new Region();

    HeadRow(boolean ruled) {
        this.ruled = ruled;
        getStyleClass().add("stream-head");
        words.getStyleClass().add("stream-month");
        rule.getStyleClass().add("rule");
        rule.setManaged(false);
        getChildren().add(words);
        if (ruled) {
            getChildren().add(rule);
        }
    }

    @Override
    Object sort() {
        return ruled;
    }

    @Override
    void fill(Row row) {
        if (row instanceof Row.Head head) {
            words.setText(head.text());
            read(head.text());
        }
    }

    @Override
    double arrange(double width) {
        double above = ruled ? 12 : 10;
        words.setWrappingWidth(Math.max(0, width - LEFT));
        words.relocate(LEFT, above);
        double height = words.getLayoutBounds().getHeight();
        if (ruled) {
            rule.resizeRelocate(LEFT, Math.ceil(above + height) + 2, Math.max(0, width - LEFT), 1);
        }
        return Math.ceil(above + height) + (ruled ? 12 : 8);
    }
}
