package interlock.neo4j;

import interlock.neo4j.GraphFailure.Away;
import interlock.neo4j.GraphFailure.Busy;
import interlock.neo4j.GraphFailure.PluginMissing;
import interlock.neo4j.GraphFailure.Position;
import interlock.neo4j.GraphFailure.Refused;
import interlock.neo4j.GraphFailure.StoreDown;
import interlock.neo4j.GraphFailure.TooLarge;
import interlock.neo4j.GraphFailure.TooSlow;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The one table from Neo4j's codes of failure, which are the same over Bolt and inside the process, to what we say. */
public final class Neo4jErrors {
    private Neo4jErrors() {}

    /** Why work that another thread did failed, to throw; an error is thrown as it is. */
    public static RuntimeException causeOf(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            default -> new IllegalStateException(e.getCause());
        };
    }

    /**
     * What a failure means. Whoever waits for another's lock when their time is over is told by Neo4j that no lock can be had
     * any more.
     *
     * @param code such as {@code Neo.ClientError.Statement.SyntaxError}
     * @param position where in the statement; null where Neo4j does not say
     * @param limit the time that the failed statement had
     */
    public static GraphFailure of(String code, RuntimeException e, @Nullable Position position, Duration limit) {
        return switch (code) {
            case "Neo.ClientError.Transaction.TransactionTimedOut",
                    "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
                    "Neo.ClientError.Transaction.TransactionTimeout",
                    "Neo.ClientError.Transaction.LockClientStopped",
                    "Neo.TransientError.Statement.ExecutionTimeout",
                    "Neo.TransientError.Transaction.Terminated" -> new TooSlow(limit, e);
            case "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
                    "Neo.TransientError.General.OutOfMemoryError",
                    "Neo.TransientError.General.StackOverFlowError",
                    "Neo.TransientError.General.TransactionMemoryLimit",
                    "Neo.ClientError.General.TransactionOutOfMemoryError" -> new TooLarge(e);
            case "Neo.TransientError.Transaction.DeadlockDetected",
                    "Neo.TransientError.Transaction.LockAcquisitionTimeout" ->
                new Busy("Busy: others write what this needs", e);
            case "Neo.TransientError.Transaction.MaximumTransactionLimitReached" ->
                new Busy("Busy: as many transactions run in Neo4j as it allows", e);
            case "Neo.ClientError.Procedure.ProcedureNotFound" -> new PluginMissing(procedureIn(e), e);
            case "Neo.TransientError.General.DatabaseUnavailable",
                    "Neo.TransientError.Database.DatabaseUnavailable",
                    "Neo.DatabaseError.Database.UnableToStartDatabase" -> away(e);
            default -> byClass(code, e, position);
        };
    }

    private static GraphFailure byClass(String code, RuntimeException e, @Nullable Position position) {
        if (code.startsWith("Neo.DatabaseError.")) {
            return StoreDown.of(e);
        }
        return code.startsWith("Neo.TransientError.")
                ? new Away("Neo4j cannot answer at present: " + e.getMessage(), e)
                : new Refused(code, firstParagraph(e.getMessage()), null, position, e);
    }

    /** Neo4j does not answer at all. */
    public static Away away(RuntimeException e) {
        return new Away("The graph is away: Neo4j does not answer", e);
    }

    private static String procedureIn(RuntimeException e) {
        int start = e.getMessage().indexOf('`');
        int end = e.getMessage().indexOf('`', start + 1);
        return start >= 0 && end > start ? e.getMessage().substring(start + 1, end) : "of that name";
    }

    /** Neo4j quotes the statement behind its message, with a caret; the position says the same. */
    private static String firstParagraph(String message) {
        int quote = message.indexOf("\n\"");
        return quote < 0 ? message.strip() : message.substring(0, quote).strip();
    }
}
