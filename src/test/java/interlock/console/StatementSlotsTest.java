package interlock.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import interlock.neo4j.GraphFailure.Busy;
import interlock.neo4j.GraphFailure.TooSlow;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Neo4j does not end takes a place for a bounded time only, and is counted while it runs. */
@Timeout(60)
class StatementSlotsTest {
    private static final Duration LIMIT = Duration.ofMillis(50);
    private static final int SIZE = 2;

    /** The requests that Neo4j works on and does not end until it is let. */
    private final Set<String> stuck = ConcurrentHashMap.newKeySet();

    private final StatementSlots slots = new StatementSlots(
            SIZE,
            (request, longest) -> {
                Thread.sleep(20);
                return !stuck.contains(request);
            },
            Duration.ofMillis(100));

    /** A statement whose driver does not hear that it is interrupted. */
    private void leaveOneStuck() {
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> slots.inside(LIMIT, () -> false, statement -> {
                    stuck.add(statement.id());
                    while (true) {
                        try {
                            never.await();
                        } catch (InterruptedException e) {
                            // Unheard.
                        }
                    }
                }))
                .isInstanceOf(TooSlow.class);
    }

    private String run() {
        return slots.inside(Duration.ofSeconds(30), () -> false, statement -> "rows");
    }

    @Test
    void aPlaceIsLostForABoundedTime() {
        leaveOneStuck();
        leaveOneStuck();
        assertThat(slots.taken()).isEqualTo(SIZE);
        await().until(() -> slots.taken() == 0);
        assertThat(slots.lost()).isEqualTo(SIZE);
        assertThat(run()).isEqualTo("rows");
        stuck.clear();
        await().until(() -> slots.lost() == 0);
    }

    @Test
    void asManyAsThereArePlacesAreGivenBackAndNoMore() {
        for (int i = 0; i < SIZE; i++) {
            leaveOneStuck();
        }
        await().until(() -> slots.taken() == 0);
        for (int i = 0; i < SIZE; i++) {
            leaveOneStuck();
        }
        await().until(() -> slots.lost() == 2 * SIZE);
        assertThat(slots.taken()).isEqualTo(SIZE);
        assertThatThrownBy(this::run).isInstanceOf(Busy.class);
        stuck.clear();
        await().until(() -> slots.taken() == 0 && slots.lost() == 0);
        assertThat(run()).isEqualTo("rows");
    }
}
