package interlock.neo4j.bolt;

import interlock.neo4j.Bulkhead;
import interlock.neo4j.ScenarioTurns;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which scenarios run at once over Bolt, where each holds the locks of its changes until it ends. */
final class BoltScenarios {
    /** Each has a projection of its own: with more at once readers would wait, and none be sooner. */
    private static final int AT_ONCE = 4;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Bulkhead places = new Bulkhead(AT_ONCE, LONGEST_WAIT);
    private final ScenarioTurns turns = new ScenarioTurns();

    /**
     * Does {@code once}, a transaction of its own, and again where it was broken off for the sake of another.
     *
     * @throws interlock.neo4j.GraphFailure.Busy where none of the places is free in time
     */
    <T extends @Nullable Object> T run(Supplier<T> once) {
        places.take();
        try {
            return turns.run(
                    turn -> {
                        turn.lock();
                        try {
                            return once.get();
                        } finally {
                            turn.unlock();
                        }
                    },
                    BoltErrors::isDeadlock);
        } finally {
            places.giveBack();
        }
    }
}
