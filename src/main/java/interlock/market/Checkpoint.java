package interlock.market;

/** Passed now and then by long computations; the caller may throw from it to stop them. */
@FunctionalInterface
public interface Checkpoint {

    Checkpoint NONE = () -> {};

    void pass();
}
