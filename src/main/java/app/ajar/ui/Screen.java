package app.ajar.ui;

import java.util.List;

/** Something that is shown and hidden: it listens to the journal only while it is shown. */
public interface Screen {

    /**
     * What puts more of it in its place, one after the other and a frame apart, where it is shown at first: all of it
     * at once would hold up the window.
     */
    default List<Runnable> parts() {
        return List.of();
    }

    void onShow();

    void onHide();
}
