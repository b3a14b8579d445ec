package interlock.operators;

import interlock.neo4j.GraphFailure;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The time that is left for trying one thing after another, and whether it was too short for any of them. */
final class TimeLeft {
    /** A transaction of no time at all would be one without a limit. */
    private static final long LEAST_NANOS = 1_000_000;

    private final long until;
    private boolean tooShort;

    TimeLeft(Duration longest) {
        until = System.nanoTime() + longest.toNanos();
    }

    /** What comes of some work in the time that is left; null where that is over, or not enough. */
    <T> @Nullable T in(Function<Duration, @Nullable T> work) {
        long left = until - System.nanoTime();
        if (left <= 0) {
            tooShort = true;
            return null;
        }
        try {
            return work.apply(Duration.ofNanos(Math.max(LEAST_NANOS, left)));
        } catch (GraphFailure.TooSlow e) {
            tooShort = true;
            return null;
        }
    }

    boolean wasTooShort() {
        return tooShort;
    }

    /** Whether it is over, for who then leaves something out. */
    boolean isOver() {
        boolean over = System.nanoTime() - until > 0;
        tooShort |= over;
        return over;
    }
}
