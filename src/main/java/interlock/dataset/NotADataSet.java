package interlock.dataset;

/** What was given cannot be a data set at all; the message says why. */
public final class NotADataSet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotADataSet(String message) {
        super(message);
    }
}
