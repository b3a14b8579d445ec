package interlock.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interlock.neo4j.GraphFailure.TooSlow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void leavesWhatDoesNotEnd() {
        List<String> left = new ArrayList<>();
        assertThatThrownBy(() -> Deadline.in(Duration.ZERO)
                        .await(new CompletableFuture<String>(), Deadline.GRACE, () -> left.add("left")))
                .isInstanceOf(TooSlow.class);
        assertThat(left).containsExactly("left");
    }

    @Test
    void takesWhatIsDoneThoughTheTimeIsOver() throws ExecutionException {
        assertThat(Deadline.in(Duration.ZERO).await(CompletableFuture.completedFuture("done"), Duration.ZERO, () -> {}))
                .isEqualTo("done");
    }

    @Test
    void isOneForAllThatIsDoneForARequest() {
        assertThatThrownBy(() -> Deadline.within(
                        Duration.ZERO, () -> Deadline.ofRequest(LONG).left()))
                .isInstanceOf(TooSlow.class);
        assertThatThrownBy(() -> Deadline.within(
                        Duration.ZERO,
                        () -> Deadline.within(
                                LONG, () -> Deadline.ofRequest(LONG).left())))
                .isInstanceOf(TooSlow.class);
    }

    @Test
    void mayBeEarlierForAPartOfIt() {
        Duration given = Deadline.within(
                LONG, () -> Deadline.ofRequest(Duration.ofSeconds(1)).longest());
        assertThat(given).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void tellsTheWholeTimeAndNotWhatWasLeft() {
        assertThatThrownBy(() -> Deadline.in(Duration.ZERO).left()).hasMessageStartingWith("Stopped after 0.0 s");
        assertThat(Deadline.<Duration, RuntimeException>within(
                        LONG, () -> Deadline.ofRequest(Duration.ofDays(1)).longest()))
                .isEqualTo(LONG);
    }

    @Test
    void stopsNobodyWhoIsAskedByNoRequest() {
        assertThatCode(Deadline::pass).doesNotThrowAnyException();
    }
}
