package app.ajar.people;

import app.ajar.model.Role;
import app.ajar.ui.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Roles side by side; those for which there is no room are counted. */
final class RoleChips extends Region {

    private static final double GAP = 5;

    private final Messages messages;
    private final Function<Role.Kind, String> word;
    private final List<Label> chips = new ArrayList<>();
    private final Label more = new Label();
    private final Label none = new Label();
    private int count;

    RoleChips(Messages messages, Function<Role.Kind, String> word) {
        this.messages = messages;
        this.word = word;
        more.getStyleClass().addAll("chip", "role");
        none.getStyleClass().addAll("small", "faint");
        none.setText(messages.say("row.roles.none"));
        more.setText(messages.say("row.roles.more", 1));
        getChildren().addAll(more, none);
        setMinWidth(0);
    }

    void show(List<Role.Kind> roles) {
        while (chips.size() < roles.size()) {
            Label chip = new Label();
            chip.getStyleClass().addAll("chip", "role");
            chips.add(chip);
            getChildren().add(getChildren().size() - 2, chip);
        }
        count = roles.size();
        for (int at = 0; at < count; at++) {
            chips.get(at).setText(word.apply(roles.get(at)));
        }
        none.setVisible(count == 0);
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(more.minHeight(-1), more.prefHeight(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = count == 0 ? none.prefWidth(-1) : -GAP;
        for (int at = 0; at < count; at++) {
            width += chips.get(at).prefWidth(-1) + GAP;
        }
        return width;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double noneHigh = none.prefHeight(-1);
        none.resizeRelocate(0, snapPositionY((height - noneHigh) / 2), Math.min(width, none.prefWidth(-1)), noneHigh);
        int fit = fitting(width);
        double x = 0;
        for (int at = 0; at < chips.size(); at++) {
            Label chip = chips.get(at);
            chip.setVisible(at < fit);
            if (at < fit) {
                double wide = chip.prefWidth(-1);
                chip.resizeRelocate(snapPositionX(x), 0, snapSizeX(wide), height);
                x += wide + GAP;
            }
        }
        more.setVisible(fit < count);
        if (fit < count) {
            // Of one letter more or less; set again with every layout it would ask for the next.
            more.setText(messages.say("row.roles.more", count - fit));
            more.resizeRelocate(snapPositionX(x), 0, snapSizeX(more.prefWidth(-1)), height);
        }
    }

    /** How many can be shown so that the count of the others has room beside them. */
    private int fitting(double width) {
        double x = -GAP;
        int fit = 0;
        double counted = GAP + more.prefWidth(-1);
        for (int at = 0; at < count; at++) {
            x += chips.get(at).prefWidth(-1) + GAP;
            double others = at + 1 < count ? counted : 0;
            if (x + others <= width + 0.5) {
                fit = at + 1;
            }
        }
        return fit;
    }
}
