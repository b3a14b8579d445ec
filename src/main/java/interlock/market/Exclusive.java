package interlock.market;

/** What a source says about a fact being exclusive. */
public enum Exclusive {
    DECLARED,
    DENIED,
    UNSAID;

    private static final Exclusive[] SAYINGS = values();

    static Exclusive at(int ordinal) {
        return SAYINGS[ordinal];
    }
}
