package interlock.neo4j.embedded;

import static org.neo4j.internal.kernel.api.security.AuthenticationResult.SUCCESS;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.security.AuthToken;
import org.neo4j.kernel.api.security.exception.InvalidAuthTokenException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** The one user of the embedded Neo4j, who has the password that is kept in the home folder. */
final class EmbeddedUser {
    static final String NAME = "neo4j";

    /** The first statement of a start may wait long for a busy machine: the usual limit is for questions. */
    private static final long LONGEST_MINUTES = 5;

    private EmbeddedUser() {}

    /**
     * Sees to it that {@code password} is the password. It is tried first: the first statement of a start takes longer
     * than all else that we add to it, and is needed only in a new store, or where somebody changed the password.
     */
    static void have(String password, GraphDatabaseService system) {
        if (!isPassword(password, system)) {
            setPassword(password, system);
        }
    }

    private static boolean isPassword(String password, GraphDatabaseService system) {
        AuthManager door = ((GraphDatabaseAPI) system).getDependencyResolver().resolveDependency(AuthManager.class);
        try {
            return door.login(AuthToken.newBasicAuthToken(NAME, password), ClientConnectionInfo.EMBEDDED_CONNECTION)
                            .subject()
                            .getAuthenticationResult()
                    == SUCCESS;
        } catch (InvalidAuthTokenException e) {
            return false;
        }
    }

    /** Replaces the user rather than altering it: an alteration to the password that it has is refused. */
    private static void setPassword(String password, GraphDatabaseService system) {
        try (Transaction transaction = system.beginTx(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            transaction
                    .execute(
                            "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                            Map.of("password", password))
                    .close();
            transaction.commit();
        }
    }
}
