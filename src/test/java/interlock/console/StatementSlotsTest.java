package interlock.console;

import static interlock.fixtures.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.event.EventKind;
import interlock.neo4j.GraphFailure.Busy;
import interlock.neo4j.GraphFailure.TooSlow;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Neo4j does not end takes a place for a bounded time only, and is counted while it runs. */
@Timeout(60)
class StatementSlotsTest {
    private static final Duration LIMIT = Duration.ofMillis(50);
    private static final int SIZE = 2;

    /** The requests that Neo4j works on and does not end until it is let. */
    private final Set<String> stuck = ConcurrentHashMap.newKeySet();

    private final CountDownLatch never = new CountDownLatch(1);

    private final List<EventKind> events = new CopyOnWriteArrayList<>();

    private final StatementSlots slots = new StatementSlots(
            SIZE,
            (request, longest) -> {
                never.await(20, TimeUnit.MILLISECONDS);
                return !stuck.contains(request);
            },
            Duration.ofMillis(100),
            (kind, details) -> events.add(kind));

    /** A statement whose driver does not hear that it is interrupted. */
    private void leaveOneStuck() {
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
        eventually("slots.taken() == 0", () -> slots.taken() == 0);
        assertThat(slots.lost()).isEqualTo(SIZE);
        assertThat(run()).isEqualTo("rows");
        assertThat(slots.lostEver()).isEqualTo(SIZE);
        assertThat(events).containsOnly(EventKind.PLACE_LOST).hasSize(SIZE);
        stuck.clear();
        eventually("slots.lost() == 0", () -> slots.lost() == 0);
        eventually("that is told", () -> events.size() == 2 * SIZE);
        assertThat(events).endsWith(EventKind.PLACE_BACK, EventKind.PLACE_BACK);
        assertThat(slots.lostEver()).as("since the start").isEqualTo(SIZE);
    }

    @Test
    void asManyAsThereArePlacesAreGivenBackAndNoMore() {
        for (int i = 0; i < SIZE; i++) {
            leaveOneStuck();
        }
        eventually("slots.taken() == 0", () -> slots.taken() == 0);
        for (int i = 0; i < SIZE; i++) {
            leaveOneStuck();
        }
        eventually("slots.lost() == 2 * SIZE", () -> slots.lost() == 2 * SIZE);
        assertThat(slots.taken()).isEqualTo(SIZE);
        assertThatThrownBy(this::run).isInstanceOf(Busy.class);
        stuck.clear();
        eventually("slots.taken() == 0 && slots.lost() == 0", () -> slots.taken() == 0 && slots.lost() == 0);
        assertThat(run()).isEqualTo("rows");
    }
}
