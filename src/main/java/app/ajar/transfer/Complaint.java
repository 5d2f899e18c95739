package app.ajar.transfer;

/** A line of the sample that says something it should not. */
final class Complaint extends IllegalStateException {

    private static final long serialVersionUID = 1;

    Complaint(String where, String what) {
        super(where + ": " + what);
    }
}
