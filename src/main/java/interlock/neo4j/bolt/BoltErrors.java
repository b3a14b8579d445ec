package interlock.neo4j.bolt;

import interlock.neo4j.GraphFailure;
import interlock.neo4j.GraphFailure.Away;
import interlock.neo4j.GraphFailure.Busy;
import interlock.neo4j.GraphFailure.Position;
import interlock.neo4j.Neo4jAddress;
import interlock.neo4j.Neo4jErrors;
import interlock.neo4j.StartFailure;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** What the driver's exceptions mean. */
public final class BoltErrors {
    private static final String DEADLOCK = "Neo.TransientError.Transaction.DeadlockDetected";
    private static final String NO_DATABASE = "Neo.ClientError.Database.DatabaseNotFound";

    private BoltErrors() {}

    /** For the person who started us: which setting may be wrong. */
    static StartFailure atTheStart(Neo4jException e, Neo4jAddress address) {
        if (address.isEmbedded()) {
            return besideAnother(e, address);
        }
        if (e instanceof AuthenticationException) {
            return new StartFailure(
                    "Neo4j at " + address.uri() + " refuses the user '" + address.user()
                            + "' with the given password: check INTERLOCK_NEO4J_USER and INTERLOCK_NEO4J_PASSWORD",
                    e);
        }
        if (NO_DATABASE.equals(e.code())) {
            return new StartFailure(
                    "Neo4j at " + address.uri() + " has no database '" + address.database() + "' for the user '"
                            + address.user() + "': check INTERLOCK_NEO4J_DATABASE; SHOW DATABASES lists them there",
                    e);
        }
        return new StartFailure("No Neo4j answers at " + address.uri() + ": start it, or check INTERLOCK_NEO4J_URI", e);
    }

    /** The store is open in another process of ours, of which nobody has named an address. */
    private static StartFailure besideAnother(Neo4jException e, Neo4jAddress address) {
        return new StartFailure(
                e instanceof AuthenticationException
                        ? "What answers at " + address.uri()
                                + " refuses the password that is kept beside the store, which another process has open:"
                                + " stop that process, and ask again"
                        : "The store is open in another process, which does not answer at " + address.uri()
                                + ": it may be busy or starting. Ask again in a few seconds, or stop it",
                e);
    }

    /** Whether a transaction was broken off for the sake of another that waited for it. */
    static boolean isDeadlock(Throwable e) {
        return e instanceof Neo4jException of && DEADLOCK.equals(of.code())
                || e.getCause() != null && e.getCause() != e && isDeadlock(e.getCause());
    }

    /** @param limit the time that the failed statement had */
    public static GraphFailure of(Neo4jException e, Duration limit) {
        return switch (e) {
            case ServiceUnavailableException away -> Neo4jErrors.away(away);
            case SessionExpiredException away -> Neo4jErrors.away(away);
            case DiscoveryException away -> Neo4jErrors.away(away);
            case AuthenticationException refused -> new Away("Neo4j refuses our user or password", refused);
            default ->
                e.getCause() instanceof TimeoutException
                        ? new Busy("Busy: every connection to Neo4j is in use, or none is made in time", e)
                        : Neo4jErrors.of(e.code(), e, positionIn(e), limit);
        };
    }

    private static @Nullable Position positionIn(Neo4jException e) {
        for (Neo4jException cause = e; cause != null; cause = cause.gqlCause().orElse(null)) {
            Value position = cause.diagnosticRecord().get("_position");
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
