package interlock.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunningStatementTest {
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> placeIsFree = new CompletableFuture<>();
    private final CountDownLatch neo4jEndsIt = new CountDownLatch(1);

    private <T> RunningStatement<T> statement(Function<RunningStatement<T>, T> work) {
        return new RunningStatement<>(work, this::endInNeo4j, () -> {
            events.add("place is free");
            placeIsFree.complete(null);
        });
    }

    private void endInNeo4j(String id) {
        events.add("Neo4j is asked");
        await(neo4jEndsIt);
        events.add("Neo4j has ended it");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thePlaceOfOneThatIsDoneIsFreeAtOnceAndOnce() throws Exception {
        RunningStatement<String> statement = statement(it -> "rows");
        assertThat(statement.start().get()).isEqualTo("rows");
        statement.finish();
        statement.finish();
        statement.abandon();
        assertThat(events).containsExactly("place is free");
    }

    @Test
    void onePlaceIsFreeOnlyWhenNeo4jHasEndedWhatWasAbandoned() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        RunningStatement<String> statement = statement(it -> {
            working.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                events.add("interrupted");
            }
            return "nothing";
        });
        CompletableFuture<String> outcome = statement.start();
        working.await();
        statement.abandon();
        statement.abandon();
        assertThat(outcome.get()).isEqualTo("nothing");
        statement.finish();
        assertThat(placeIsFree).isNotDone();
        neo4jEndsIt.countDown();
        placeIsFree.get();
        assertThat(events).containsExactly("interrupted", "Neo4j is asked", "Neo4j has ended it", "place is free");
    }

    @Test
    void whoeverWorksOnItCanAbandonItAndStillTellWhatWasTaken() throws Exception {
        RunningStatement<String> statement = statement(it -> {
            it.abandon();
            return Thread.interrupted() ? "the first rows" : "not interrupted";
        });
        assertThat(statement.start().get()).isEqualTo("the first rows");
        statement.finish();
        neo4jEndsIt.countDown();
        placeIsFree.get();
        assertThat(events).containsExactly("Neo4j is asked", "Neo4j has ended it", "place is free");
    }

    @Test
    void aFailureOfTheWorkIsTheOutcome() {
        RunningStatement<String> statement = statement(it -> {
            throw new IllegalArgumentException("no");
        });
        CompletableFuture<String> outcome = statement.start();
        assertThatThrownBy(outcome::join).hasMessageContaining("no");
        statement.finish();
        assertThat(placeIsFree).isDone();
    }
}
