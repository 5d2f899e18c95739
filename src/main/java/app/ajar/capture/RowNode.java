package app.ajar.capture;

import javafx.scene.Node;

/** A row that can show another of the same kind. */
interface RowNode {

    Node node();

    /** Shows it, if it is of its kind; false if it is not. */
    boolean show(Shown row);
}
