package interlock.model;

/** What somebody supposes, and no source says. It is known by its id alone, whatever data set it is asked for in. */
public final class Supposition {
    /** Where supposed facts stand that belong to no data set of the graph. */
    public static final String DATA_SET = "supposed";
    /** Before the number of a supposed fact: {@code supposed:1}. No recorded fact has a colon in its id. */
    public static final String ID = "supposed:";

    private Supposition() {}

    /** Whether the fact of an id is supposed, and on no record. */
    public static boolean isNamed(String fact) {
        return fact.startsWith(ID);
    }
}
