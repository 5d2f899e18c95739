package app.ajar.layout.bad.cli;

import javafx.stage.Stage;

/** A terminal with a window. */
public record Showing(Stage stage) {}
