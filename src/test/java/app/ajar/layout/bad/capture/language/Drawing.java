package app.ajar.layout.bad.capture.language;

import javafx.scene.control.Label;

/** A language that draws. */
public record Drawing(Label label) {}
