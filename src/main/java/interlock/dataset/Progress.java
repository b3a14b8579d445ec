package interlock.dataset;

/** Follows how far a load has come. */
@FunctionalInterface
public interface Progress {
    /** Follows nothing. */
    Progress NONE = (stage, done, all) -> {};

    /** What a load does, in this order. */
    enum Stage {
        /** Files are read and checked. */
        READING,
        /** Rows are compared with what the graph has. */
        COMPARING,
        /** Rows are written, in one transaction. */
        WRITING
    }

    /**
     * How far a stage is, from the thread that loads; many calls a second are usual.
     *
     * @param all how many rows the stage has; {@code done} of them are done
     */
    void report(Stage stage, long done, long all);
}
