package interlock.model;

/** What somebody supposes, and no source says. */
public final class Supposition {
    /** Where supposed facts stand that belong to no data set of the graph. */
    public static final String DATA_SET = "supposed";

    private Supposition() {}
}
