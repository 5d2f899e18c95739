package app.ajar.layout.bad.model;

import app.ajar.layout.bad.store.Talking;
import javafx.beans.property.StringProperty;

/** A noun that knows a disk and a window. */
public record Knowing(Talking disk, StringProperty shown) {}
