package interlock.market;

import java.util.function.LongPredicate;

/** What a search has done, counted in what it looked at and not in time, so that it ends at the same place each time. */
final class Effort {

    private final LongPredicate enough;
    private final Checkpoint checkpoint;
    private long done = 0;
    private boolean spent = false;

    /** @param enough asked before each step whether so much is enough; once it is, it stays so */
    Effort(LongPredicate enough, Checkpoint checkpoint) {
        this.enough = enough;
        this.checkpoint = checkpoint;
    }

    void add(long looks) {
        done += looks;
    }

    /** Whether a search is to end with what it has. */
    boolean isSpent() {
        checkpoint.pass();
        spent = spent || enough.test(done);
        return spent;
    }
}
