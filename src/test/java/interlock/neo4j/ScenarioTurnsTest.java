package interlock.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ScenarioTurnsTest {
    private final ScenarioTurns turns = new ScenarioTurns();
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    /** Each waits for the other in the midst of its turn, so that neither would end if it had to be alone. */
    @Test
    void severalMakeTheirChangesAtOnce() {
        Phaser both = new Phaser(2);
        CompletableFuture<String> one = beside(() -> turns.run(turn -> met(turn, both), e -> true));
        CompletableFuture<String> other = beside(() -> turns.run(turn -> met(turn, both), e -> true));

        assertThat(one.join() + other.join()).isEqualTo("metmet");
    }

    /** In a thread of its own: those that are shared may be one. */
    private static <T> CompletableFuture<T> beside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().start(task));
    }

    private static String met(Lock turn, Phaser both) {
        turn.lock();
        try {
            both.arriveAndAwaitAdvance();
            return "met";
        } finally {
            turn.unlock();
        }
    }

    @Test
    void whatWasBrokenOffIsBegunAgainWithNobodyBesideIt() {
        CompletableFuture<Boolean> alone = new CompletableFuture<>();
        CompletableFuture<Boolean> beside = beside(() -> {
            alone.join();
            return turns.run(
                    turn -> {
                        turn.lock();
                        said.add("beside");
                        turn.unlock();
                        return true;
                    },
                    e -> true);
        });
        turns.run(
                turn -> {
                    turn.lock();
                    try {
                        if (said.isEmpty()) {
                            said.add("broken off");
                            throw new IllegalStateException("deadlock");
                        }
                        alone.complete(true);
                        said.add("again");
                        return true;
                    } finally {
                        said.add("ends");
                        turn.unlock();
                    }
                },
                e -> true);
        beside.join();

        assertThat(said).containsExactly("broken off", "ends", "again", "ends", "beside");
    }

    @Test
    void aFailureOfItsOwnIsToldAtOnceAndAnEndlessOneInTheEnd() {
        assertThatThrownBy(() -> turns.run(turn -> fail(), e -> false)).hasMessage("failed");
        assertThat(said).hasSize(1);
        assertThatThrownBy(() -> turns.run(turn -> fail(), e -> true)).hasMessage("failed");
        assertThat(said).hasSizeLessThan(20);
    }

    private boolean fail() {
        said.add("failed");
        throw new IllegalStateException("failed");
    }
}
