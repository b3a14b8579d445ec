package interlock.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.neo4j.GraphFailure.Away;
import interlock.neo4j.GraphFailure.Busy;
import interlock.neo4j.GraphFailure.PluginMissing;
import interlock.neo4j.GraphFailure.Refused;
import interlock.neo4j.GraphFailure.StoreDown;
import interlock.neo4j.GraphFailure.TooLarge;
import interlock.neo4j.GraphFailure.TooSlow;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.kernel.api.exceptions.Status;

class Neo4jErrorsTest {
    private static final Map<Status, Class<? extends GraphFailure>> MEANT = Map.ofEntries(
            Map.entry(Status.Transaction.TransactionTimedOut, TooSlow.class),
            Map.entry(Status.Transaction.TransactionTimedOutClientConfiguration, TooSlow.class),
            Map.entry(Status.Transaction.LockClientStopped, TooSlow.class),
            Map.entry(Status.Statement.ExecutionTimeout, TooSlow.class),
            Map.entry(Status.General.MemoryPoolOutOfMemoryError, TooLarge.class),
            Map.entry(Status.General.OutOfMemoryError, TooLarge.class),
            Map.entry(Status.General.StackOverFlowError, TooLarge.class),
            Map.entry(Status.General.TransactionMemoryLimit, TooLarge.class),
            Map.entry(Status.General.TransactionOutOfMemoryError, TooLarge.class),
            Map.entry(Status.Transaction.DeadlockDetected, Busy.class),
            Map.entry(Status.Transaction.LockAcquisitionTimeout, Busy.class),
            Map.entry(Status.Transaction.MaximumTransactionLimitReached, Busy.class),
            Map.entry(Status.General.DatabaseUnavailable, Away.class),
            Map.entry(Status.Database.UnableToStartDatabase, Away.class),
            Map.entry(Status.Procedure.ProcedureNotFound, PluginMissing.class));

    private static GraphFailure meant(Status status) {
        return Neo4jErrors.of(
                status.code().serialize(), new IllegalStateException("As it says"), null, Duration.ofSeconds(3));
    }

    /** Whatever Neo4j may say of a transaction, its memory, a database or a statement. */
    static Stream<Status> all() {
        return Stream.of(
                        Status.Transaction.values(),
                        Status.General.values(),
                        Status.Database.values(),
                        Status.Statement.values(),
                        Status.Procedure.values())
                .flatMap(Stream::of);
    }

    /** A person can do nothing about what passes by itself; what is their statement's fault is told as it is. */
    @ParameterizedTest
    @MethodSource("all")
    void eachCodeMeansWhatOneWouldDoAboutIt(Status status) {
        Class<? extends GraphFailure> byClass = switch (status.code().classification()) {
            case ClientError, ClientNotification -> Refused.class;
            case TransientError -> Away.class;
            case DatabaseError -> StoreDown.class;
        };

        assertThat(meant(status)).isInstanceOf(MEANT.getOrDefault(status, byClass));
    }

    @Test
    void whatPassedItsTimeSaysHowLongThatWas() {
        assertThat(meant(Status.Transaction.LockClientStopped))
                .hasMessage("Stopped after 3.0 s, the longest that this may take");
    }
}
