package interlock.dataset;

/** Follows how far a load has come. */
@FunctionalInterface
public interface Progress {
    /** Follows nothing. */
    Progress NONE = (stage, done, all) -> {};

    /** What a load does, in this order. */
    enum Stage {
        READING,
        COMPARING,
        WRITING
    }

    /** @param all how many rows the stage has; {@code done} of them are done */
    void report(Stage stage, long done, long all);
}
