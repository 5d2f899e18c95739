package app.ajar.ui;

/** Something that is shown and hidden: it listens to the journal only while it is shown. */
public interface Screen {

    void onShow();

    void onHide();
}
