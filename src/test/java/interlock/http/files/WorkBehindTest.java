package interlock.http.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.neo4j.Deadline;
import interlock.neo4j.GraphFailure.Left;
import interlock.neo4j.GraphFailure.TooSlow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkBehindTest {
    private static final int AHEAD = 3;
    private static final int MANY = 1_000;
    private static final Deadline LATE = Deadline.in(Duration.ofMinutes(1));

    private final List<Integer> done = new ArrayList<>();

    @Test
    void isDoneInTheOrderInWhichItIsGiven() {
        try (WorkBehind work = new WorkBehind(AHEAD, LATE)) {
            IntStream.range(0, MANY).forEach(piece -> work.give(() -> done.add(piece)));
            work.await();
        }
        assertThat(done).isEqualTo(IntStream.range(0, MANY).boxed().toList());
    }

    @Test
    void tellsWhoWaitsWhatFailed() {
        try (WorkBehind work = new WorkBehind(AHEAD, LATE)) {
            assertThatThrownBy(() -> {
                        work.give(() -> {
                            throw new IOException("the disk is full");
                        });
                        work.give(() -> done.add(1));
                        work.await();
                    })
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseMessage("the disk is full");
        }
        assertThat(done).isEmpty();
    }

    @Test
    void keepsNobodyWaitingOnceItIsClosed() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        WorkBehind work = new WorkBehind(AHEAD, LATE);
        work.give(() -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        });
        begun.await();
        CompletableFuture<Void> giving = CompletableFuture.runAsync(
                () -> IntStream.range(0, MANY).forEach(piece -> work.give(() -> done.add(piece))));
        work.close();

        assertThatThrownBy(giving::join).cause().isInstanceOfAny(Left.class, UncheckedIOException.class);
        assertThatThrownBy(() -> work.give(() -> done.add(1))).isInstanceOf(Left.class);
        assertThat(done).isEmpty();
    }

    @Test
    void keepsNobodyWaitingWhoseTimeIsOver() {
        try (WorkBehind work = new WorkBehind(AHEAD, Deadline.in(Duration.ZERO))) {
            assertThatThrownBy(() -> work.give(() -> done.add(1))).isInstanceOf(TooSlow.class);
            assertThatThrownBy(work::await).isInstanceOf(TooSlow.class);
        }
        assertThat(done).isEmpty();
    }
}
