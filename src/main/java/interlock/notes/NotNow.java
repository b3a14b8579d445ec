package interlock.notes;

/** What cannot be done as things stand now: the record has changed since, or something still names it. */
public final class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String record;

    NotNow(String record, String message) {
        super(message);
        this.record = record;
    }

    /** The id of the record on which it fails. */
    public String record() {
        return record;
    }
}
