package interlock.dataset;

/** Is told how far a load has come. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress UNSEEN = (stage, done, all) -> {};

    /** What a load does, in this order. */
    enum Stage {
        READING,
        COMPARING,
        WRITING
    }

    /** @param all how many rows the stage has; {@code done} of them are done */
    void told(Stage stage, long done, long all);
}
