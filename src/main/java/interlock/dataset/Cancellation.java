package interlock.dataset;

import interlock.neo4j.GraphFailure.Left;
import interlock.neo4j.GraphFailure.TooSlow;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What ends the reading or loading of a data set before its end: its time is over, or nobody waits for it any more. It is
 * asked after each row, by the thread that works.
 */
public final class Cancellation {
    /** Without a caller who may leave; as long as a load may take where no setting says another time. */
    public static final Duration LONGEST = Duration.ofMinutes(30);

    private static final String HINT = "Send less at once; whoever runs the server may raise INTERLOCK_LOAD_SECONDS";
    private static final long BETWEEN_LOOKS_NANOS = 100_000_000;

    private final Duration longest;
    private final BooleanSupplier gone;
    private final long began = System.nanoTime();
    private long looked = began;

    /**
     * Begins now.
     *
     * @param gone whether whoever wanted the work has left; asked ten times a second at most
     */
    public Cancellation(Duration longest, BooleanSupplier gone) {
        this.longest = longest;
        this.gone = gone;
    }

    /** For whoever cannot leave, such as a command: ended by its time alone. */
    public static Cancellation byTime() {
        return new Cancellation(LONGEST, () -> false);
    }

    /**
     * Goes on, unless the work is to end.
     *
     * @throws TooSlow where its time is over
     * @throws Left where nobody waits for it
     */
    public void check() {
        long now = System.nanoTime();
        if (now - began > longest.toNanos()) {
            throw tooSlow(null);
        }
        if (now - looked > BETWEEN_LOOKS_NANOS) {
            looked = now;
            if (gone.getAsBoolean()) {
                throw new Left(null);
            }
        }
    }

    /** The time that is left, a millisecond at least. */
    public Duration left() {
        Duration left = longest.minusNanos(System.nanoTime() - began);
        return left.toMillis() > 0 ? left : Duration.ofMillis(1);
    }

    /** What is told where Neo4j was the one that ended it. */
    public TooSlow tooSlow(@Nullable TooSlow byNeo4j) {
        return new TooSlow(longest, HINT, byNeo4j);
    }

    /** Follows how far a load has come as {@code progress} does, and ends it where it is to end. */
    public Progress during(Progress progress) {
        return (stage, done, all) -> {
            check();
            progress.report(stage, done, all);
        };
    }
}
