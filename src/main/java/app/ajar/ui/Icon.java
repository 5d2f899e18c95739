package app.ajar.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.css.StyleableDoubleProperty;
import javafx.css.StyleableProperty;
import javafx.css.converter.SizeConverter;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/**
 * A small drawing beside words: one of Feather's ("fth-phone"), or one of our own ("idea", "door-ajar" …). Style sheets
 * give its edge as {@code -size} and its colour as {@code -icon}. It says nothing by itself.
 */
public final class Icon extends Region {

    private static final double GRID = 24;
    private static final double DOOR = 1.75;
    private static final double STROKE = 2;
    private static final String LETTERS = letters();
    private static final List<CssMetaData<? extends Styleable, ?>> STYLES = styles();

    private final StringProperty literal = new SimpleStringProperty(this, "literal", "");
    private final StyleableDoubleProperty size;
    private final Text letter = new Text();
    private final ObjectProperty<Font> font = new SimpleObjectProperty<>();
    private final SVGPath drawing = new SVGPath();

    public Icon() {
        this("");
    }

    public Icon(String literal) {
        this.size = new SimpleStyleableDoubleProperty(sizeStyle(), this, "size", 16.0);
        getStyleClass().add("icon");
        drawing.getStyleClass().add("drawing");
        drawing.setManaged(false);
        letter.getStyleClass().add("letter");
        // Bound, so that no sheet gives it the letters of what it stands in.
        letter.fontProperty().bind(font);
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
        size.addListener((edge, before, now) -> draw());
        this.literal.addListener((text, before, now) -> draw());
        setLiteral(literal);
    }

    public String getLiteral() {
        return literal.get();
    }

    public void setLiteral(String name) {
        literal.set(name);
    }

    private static String letters() {
        try (InputStream in = new FeatherIkonHandler().getFontResourceAsStream()) {
            return Objects.requireNonNull(Font.loadFont(in, GRID), "no letters of icons").getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw() {
        double edge = size.get();
        String name = literal.get();
        if (name.isEmpty()) {
            getChildren().clear();
        } else if (Drawings.has(name)) {
            drawing.setContent(Drawings.path(name));
            drawing.setStrokeWidth(name.startsWith("door") ? DOOR : STROKE);
            drawing.getTransforms().setAll(new Scale(edge / GRID, edge / GRID));
            show(drawing);
        } else {
            letter.setText(Character.toString(Feather.findByDescription(name).getCode()));
            font.set(new Font(LETTERS, Math.round(edge)));
            show(letter);
        }
        requestLayout();
    }

    private void show(Node node) {
        if (getChildren().size() != 1 || getChildren().getFirst() != node) {
            getChildren().setAll(node);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return size.get();
    }

    @Override
    protected double computePrefHeight(double width) {
        return size.get();
    }

    @Override
    protected double computeMinWidth(double height) {
        return size.get();
    }

    @Override
    protected double computeMinHeight(double width) {
        return size.get();
    }

    @Override
    protected double computeMaxWidth(double height) {
        return size.get();
    }

    @Override
    protected double computeMaxHeight(double width) {
        return size.get();
    }

    @Override
    public double getBaselineOffset() {
        // Its foot stands a little below the letters'.
        return size.get() * 0.82;
    }

    @Override
    protected void layoutChildren() {
        if (letter.getParent() == this) {
            layoutInArea(letter, 0, 0, getWidth(), getHeight(), 0, javafx.geometry.HPos.CENTER,
                    javafx.geometry.VPos.CENTER);
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES;
    }

    @SuppressWarnings("unchecked")
    private static CssMetaData<Icon, Number> sizeStyle() {
        return (CssMetaData<Icon, Number>) STYLES.getLast();
    }

    private static List<CssMetaData<? extends Styleable, ?>> styles() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        all.add(new CssMetaData<Icon, Number>("-size", SizeConverter.getInstance(), 16.0) {

            @Override
            public boolean isSettable(Icon icon) {
                return !icon.size.isBound();
            }

            @Override
            public StyleableProperty<Number> getStyleableProperty(Icon icon) {
                return icon.size;
            }
        });
        return Collections.unmodifiableList(all);
    }
}
