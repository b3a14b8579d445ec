package interlock.market;

/** An answer that may be out of the data's reach. */
public enum Verdict {
    YES,
    NO,
    UNKNOWN
}
