package interlock.neo4j;

import interlock.neo4j.GraphFailure.Away;
import interlock.neo4j.GraphFailure.Busy;
import interlock.neo4j.GraphFailure.PluginMissing;
import interlock.neo4j.GraphFailure.Position;
import interlock.neo4j.GraphFailure.Refused;
import interlock.neo4j.GraphFailure.TooLarge;
import interlock.neo4j.GraphFailure.TooSlow;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.kernel.api.exceptions.Status;

/** The one table from what Neo4j throws, through the driver or inside this process, to what we say. */
public final class Neo4jErrors {
    private Neo4jErrors() {}

    /** @param limit the time that the failed statement had */
    public static GraphFailure of(Neo4jException e, Duration limit) {
        return switch (e) {
            case ServiceUnavailableException away -> away(away);
            case SessionExpiredException away -> away(away);
            case DiscoveryException away -> away(away);
            case AuthenticationException refused -> new Away("Neo4j refuses our user or password", refused);
            default -> byCode(e, limit);
        };
    }

    /** The same from what Neo4j throws inside this process; what is not of Neo4j is thrown on. */
    public static RuntimeException inside(RuntimeException e, Duration limit) {
        return switch (e) {
            case QueryExecutionException refused -> of(refused.getStatusCode(), refused, null, limit);
            case Status.HasStatus known -> of(known.status().code().serialize(), e, null, limit);
            default -> e;
        };
    }

    private static GraphFailure byCode(Neo4jException e, Duration limit) {
        if (e.getCause() instanceof TimeoutException) {
            return new Busy("Busy: every connection to Neo4j is in use, or none is made in time", e);
        }
        return of(e.code(), e, positionIn(e), limit);
    }

    private static GraphFailure of(String code, RuntimeException e, @Nullable Position position, Duration limit) {
        return switch (code) {
            case "Neo.ClientError.Transaction.TransactionTimedOut",
                    "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
                    "Neo.ClientError.Transaction.TransactionTimeout" -> new TooSlow(limit, e);
            case "Neo.TransientError.Transaction.Terminated" -> new TooSlow(limit, e);
            case "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
                    "Neo.TransientError.General.OutOfMemoryError" -> new TooLarge(e);
            case "Neo.ClientError.Procedure.ProcedureNotFound" -> new PluginMissing(procedureIn(e), e);
            case "Neo.TransientError.General.DatabaseUnavailable",
                    "Neo.TransientError.Database.DatabaseUnavailable",
                    "Neo.DatabaseError.Database.UnableToStartDatabase" -> away(e);
            default ->
                code.startsWith("Neo.TransientError.")
                        ? new Away("Neo4j cannot answer at present: " + e.getMessage(), e)
                        : new Refused(code, firstParagraph(e.getMessage()), null, position, e);
        };
    }

    private static Away away(RuntimeException e) {
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

    private static @Nullable Position positionIn(@Nullable Neo4jException e) {
        for (Neo4jException cause = e; cause != null; cause = cause.gqlCause().orElse(null)) {
            Map<String, Value> record = cause.diagnosticRecord();
            Value position = record.get("_position");
            if (position != null && !position.isNull()) {
                return new Position(
                        position.get("offset").asInt(),
                        position.get("line").asInt(),
                        position.get("column").asInt());
            }
        }
        return null;
    }
}
